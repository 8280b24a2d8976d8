import { relative, sep } from 'node:path';
import type { AstroIntegration } from 'astro';

type SetupHook = NonNullable<AstroIntegration['hooks']['astro:config:setup']>;
type ViteConfig = NonNullable<Parameters<Parameters<SetupHook>[0]['updateConfig']>[0]['vite']>;
type VitePlugins = NonNullable<ViteConfig['plugins']>;

/** Which route files import articles, however far away. */
export interface ArticleRoutes {
  readonly texts: Set<string>;
  readonly data: Set<string>;
}

const TEXTS = 'src/view-models/article-texts.ts';
const DATA = 'src/view-models/article-data.ts';

/** Has the bundler tell which routes import articles: only their pages can change with one. */
export function findArticleRoutes(root: string, found: ArticleRoutes): VitePlugins {
  const name = (id: string): string => relative(root, id).split(sep).join('/');
  return [
    {
      name: 'article-routes',
      buildEnd() {
        if (this.environment.name !== 'prerender') return;
        for (const id of this.getModuleIds()) {
          if (!/^src\/pages\/.*\.(?:astro|ts)$/.test(name(id))) continue;
          const imported = new Set([id]);
          for (const each of imported) {
            const info = this.getModuleInfo(each);
            for (const next of [...(info?.importedIds ?? []), ...(info?.dynamicallyImportedIds ?? [])])
              imported.add(next);
          }
          const names = new Set([...imported].map(name));
          if (names.has(TEXTS)) found.texts.add(name(id));
          else if (names.has(DATA)) found.data.add(name(id));
        }
      },
    },
  ];
}
