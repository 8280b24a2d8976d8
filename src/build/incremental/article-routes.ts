import { relative, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { portArticleSchema } from '#schemas/port-article.ts';
import { SHOWN_FIELDS } from '#view-models/articles/shown-fields.ts';

type SetupHook = NonNullable<AstroIntegration['hooks']['astro:config:setup']>;
type ViteConfig = NonNullable<Parameters<Parameters<SetupHook>[0]['updateConfig']>[0]['vite']>;
type VitePlugins = NonNullable<ViteConfig['plugins']>;

/** Which route files import articles, however far away. */
export interface ArticleRoutes {
  /** Those that show their texts. */
  readonly texts: Set<string>;
  /** All others, with the fields of front matter that they can see. */
  readonly fields: Map<string, string[]>;
}

const FOLDER = 'src/view-models/articles';
const ENTRIES = `${FOLDER}/entries.ts`;
const TEXTS = `${FOLDER}/texts.ts`;

/** What modules that import articles let others see. */
const FIELDS_OF: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(SHOWN_FIELDS).map(([name, fields]) => [`${FOLDER}/${name}.ts`, fields]),
);
const ALL_FIELDS = Object.keys(portArticleSchema.shape);

/** Has the bundler tell which routes import articles: only their pages can change with one. */
export function findArticleRoutes(root: string, found: ArticleRoutes): VitePlugins {
  const name = (id: string): string => relative(root, id).split(sep).join('/');
  return [
    {
      name: 'article-routes',
      buildEnd() {
        if (this.environment.name !== 'prerender') return;
        const importsOf = (id: string): readonly string[] => {
          const info = this.getModuleInfo(id);
          return [...(info?.importedIds ?? []), ...(info?.dynamicallyImportedIds ?? [])];
        };
        for (const id of this.getModuleIds()) {
          if (!/^src\/pages\/.*\.(?:astro|ts)$/.test(name(id))) continue;
          const imported = new Set([id]);
          for (const each of imported) for (const next of importsOf(each)) imported.add(next);
          const readers = [...imported].filter((each) =>
            importsOf(each).some((next) => name(next) === ENTRIES),
          );
          if (readers.some((reader) => name(reader) === TEXTS)) found.texts.add(name(id));
          else if (readers.length > 0)
            found.fields.set(name(id), [
              ...new Set(readers.flatMap((reader) => FIELDS_OF.get(name(reader)) ?? ALL_FIELDS)),
            ]);
        }
      },
    },
  ];
}
