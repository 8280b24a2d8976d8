import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { z } from 'zod';
import { CannotMakeChanges } from './cannot.ts';
import { fileName } from './file-name.ts';

/** The part of Astro's bundled site that a build without Astro uses. */
interface Bundle {
  readonly app: {
    setInternals(internals: unknown): void;
    setOptions(options: unknown): void;
    getComponentByRoute(route: RouteData): Promise<unknown>;
    render(request: Request, options: { routeData: RouteData }): Promise<Response>;
  };
  readonly manifest: {
    readonly site?: string;
    readonly routes: readonly { readonly routeData: RouteData; readonly styles: readonly unknown[] }[];
  };
}

const bundleSchema = z.custom<Bundle>(
  (module) =>
    z
      .object({
        app: z.object({}),
        manifest: z.object({ routes: z.array(z.object({ routeData: z.object({}) })) }),
      })
      .safeParse(module).success,
);

const componentSchema = z.object({
  getStaticPaths: z.custom<() => unknown>((value) => typeof value === 'function').optional(),
});
const staticPaths = z.array(z.object({ params: z.record(z.string(), z.string()) }));

/** An address of a route. */
export interface BundledPath {
  readonly route: RouteData;
  readonly pathname: string;
  /** Where its page is written. */
  readonly name: string;
}

/** Opens the bundle that a build left in a folder. To be done after `articleChanges` are set. */
export async function openBundle(folder: string) {
  const entry = readdirSync(folder).find((name) => name.startsWith('prerender-entry'));
  if (entry === undefined) throw new CannotMakeChanges('the bundle of the last build is gone');
  const { app, manifest } = bundleSchema.parse(
    await import(pathToFileURL(resolve(join(folder, entry))).href),
  );
  // What Astro's own build hands over from memory: here, the style sheets as the manifest has them.
  const pages = new Map(
    manifest.routes.map(({ routeData: { route, component }, styles }) => [
      `${route}&${component}`,
      { styles: styles.map((sheet) => ({ sheet, order: 0, depth: 0 })) },
    ]),
  );
  app.setInternals({ pagesByKeys: pages });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
  const site = manifest.site ?? 'http://localhost:4321';
  return {
    /** The routes of these files. */
    routes(components: readonly string[]): readonly RouteData[] {
      const wanted = new Set(components);
      return manifest.routes
        .map(({ routeData }) => routeData)
        .filter(({ component }) => wanted.has(component));
    },
    /** All addresses of a route. */
    async paths(route: RouteData): Promise<readonly BundledPath[]> {
      const at = (pathname: string) => ({ route, pathname, name: fileName(pathname, route.type) });
      if (route.pathname !== undefined) return [at(route.pathname)];
      const { getStaticPaths } = componentSchema.parse(await app.getComponentByRoute(route));
      return staticPaths
        .parse(await getStaticPaths?.())
        .map(({ params }) =>
          at(route.route.replace(/\[(\w+)\]/g, (_, param: string) => params[param] ?? '')),
        );
    },
    /** Renders a page. Throws where that fails. */
    async render({ route, pathname }: BundledPath): Promise<Buffer> {
      const isPage = route.type === 'page' && pathname !== '/';
      const request = new Request(new URL(isPage ? `${pathname}.html` : pathname, site));
      const response = await app.render(request, { routeData: route });
      if (response.status !== 200 && pathname !== '/404')
        throw new Error(`${pathname} was answered with status ${response.status}`);
      return Buffer.from(await response.arrayBuffer());
    },
  };
}
