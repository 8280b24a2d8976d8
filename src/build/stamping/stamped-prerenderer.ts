import type { AstroPrerenderer, PathWithRoute } from 'astro';
import { createStamper } from './stamper.ts';
import type { StampedRoute } from './stamper.ts';

/** What a page is written with: its address, such as `/ports/7`, and its HTML, which is good until the next page is made. */
export type WritePage = (path: string, html: Uint8Array) => Promise<void>;

/** Makes the pages of a route and returns the addresses that it leaves to Astro. */
export async function stampRoute<Model>(
  route: StampedRoute<Model>,
  paths: PathWithRoute[],
  prerenderer: AstroPrerenderer,
  write: WritePage,
): Promise<PathWithRoute[]> {
  const [example] = paths.filter((path) => path.route.component === route.component);
  if (example === undefined) return paths;
  const stamper = createStamper(route, async (path) => {
    const request = new Request(new URL(`${path}.html`, 'http://localhost'));
    const result = await prerenderer.render(request, { routeData: example.route });
    return (result instanceof Response ? result : result.response).text();
  });
  const left: PathWithRoute[] = [];
  for (const path of paths) {
    const model = path.route.component === route.component ? route.modelOf(path.pathname) : undefined;
    if (model === undefined) left.push(path);
    else await write(path.pathname, await stamper.stamp(path.pathname, model));
  }
  return left;
}
