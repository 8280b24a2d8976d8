import { describe, expect, it } from 'vitest';
import { createStamper } from '#build/stamping/stamper.ts';
import type { StampedRoute } from '#build/stamping/stamper.ts';
import { readBuiltInRegistry } from '#registry/load-registry.ts';
import { readRfcs } from '#registry/load-rfcs.ts';
import { getPortPage } from '#view-models/port-page.ts';
import type { PortPage } from '#view-models/port-page.ts';
import { getStandIns } from '#view-models/stand-ins.ts';

const sources = { registry: readBuiltInRegistry(), rfcs: readRfcs(), titles: new Map() };
const modelOf = (path: string): PortPage => getPortPage(Number(path.slice(7)), sources, undefined);

const route: StampedRoute<PortPage> = {
  component: 'ports.astro',
  toldApart: new Set(['status', 'system', 'slug']),
  modelOf,
  standIns: (port) => ({ port }),
};

/** Stamps pages that a component of the test prints, and counts how often it is asked. */
function stamperOf(component: (page: PortPage) => string) {
  let rendered = 0;
  const stamper = createStamper(route, (path) => {
    rendered += 1;
    return Promise.resolve(component(getStandIns().port ?? modelOf(path)));
  });
  const stamp = async (path: string): Promise<string> =>
    Buffer.from(await stamper.stamp(path, modelOf(path))).toString();
  return { stamp, rendered: () => rendered };
}

describe('createStamper', () => {
  it('renders one page of a shape, twice, and fills the others', async () => {
    const show = (page: PortPage): string => `<h1>${page.port}</h1>${page.place.x}${page.place.range.slug}`;
    const { stamp, rendered } = stamperOf(show);
    for (const port of [50_000, 50_001, 60_000]) {
      expect(await stamp(`/ports/${port}`)).toBe(show(modelOf(`/ports/${port}`)));
    }
    expect(rendered()).toBe(2);
  });

  it.each([
    ['counts', ({ port }: PortPage) => `<p>${port + 1}</p>`],
    ['cuts', ({ title }: PortPage) => `<p>${title.slice(0, 10)}</p>`],
    ['compares', ({ port }: PortPage) => (port === 50_000 ? '<p>Here</p>' : '')],
    ['encodes', ({ path }: PortPage) => `<a href="${encodeURI(path)}">`],
  ])(
    'refuses a page that %s with what it should only print, and says how to mend it',
    async (_, component) => {
      await expect(stamperOf(component).stamp('/ports/50000')).rejects.toThrow(
        '/ports/50000 cannot serve as a template',
      );
      expect(getStandIns()).toEqual({});
    },
  );
});
