import type { StandIns } from '#view-models/stand-ins.ts';
import { createFiller, type FillTemplate } from './filler.ts';
import { createShapeTree, type Shape, type SlotValue } from './shape.ts';
import { makeStandIn } from './stand-in.ts';
import { compileTemplate } from './template.ts';

/** Pages of one route that are a pure function of their view-model. */
export interface StampedRoute<Model> {
  /** The route's file, from the project's root. */
  readonly component: string;
  /** Fields whose texts components compare or look up, so that pages with different ones have different shapes. */
  readonly toldApart: ReadonlySet<string>;
  /** The view-model of an address; `undefined` where the page shows more than that and is left to Astro. */
  modelOf(path: string): Model | undefined;
  /** How the page is handed a view-model instead of its own. */
  standIns(model: Model): StandIns;
}

/** Has Astro render the page of an address. */
export type RenderPage = (path: string) => Promise<string>;

/** Makes pages from templates: one template for each shape, rendered by Astro when it is first needed. */
export function createStamper<Model>(route: StampedRoute<Model>, renderPage: RenderPage) {
  const templates = new Map<Shape, FillTemplate>();
  const measure = createShapeTree(route.toldApart);

  async function makeTemplate(path: string, model: Model, values: readonly SlotValue[]) {
    globalThis.pageStandIns = route.standIns(makeStandIn(model, route.toldApart));
    const stamped = await renderPage(path).finally(() => (globalThis.pageStandIns = undefined));
    const fill = createFiller(compileTemplate(stamped));
    const plain = await renderPage(path);
    const filled = Buffer.from(fill(values)).toString();
    if (filled !== plain) throw new Error(difference(plain, filled));
    return fill;
  }

  return {
    /** How many templates there are. */
    get shapes(): number {
      return templates.size;
    },
    /** The page of an address, byte for byte as Astro renders it. The bytes are good until the next page is made. */
    async stamp(path: string, model: Model): Promise<Uint8Array> {
      const { shape, values } = measure(model);
      let fill = templates.get(shape);
      if (fill === undefined) {
        fill = await makeTemplate(path, model, values).catch((error: unknown) => {
          throw new Error(
            `${path} cannot serve as a template: a component does more with its view-model than print it. Compute the value in the view-model, or name its field in \`toldApart\`; BUILD_PLAIN=1 builds without templates.`,
            { cause: error },
          );
        });
        templates.set(shape, fill);
      }
      return fill(values);
    },
  };
}

function difference(plain: string, filled: string): string {
  const at = [...plain].findIndex((character, index) => character !== filled[index]);
  const around = (html: string): string => html.slice(Math.max(0, at - 60), at + 60);
  return `Astro renders …${around(plain)}…, the template gives …${around(filled)}…`;
}
