import { defineMdastPlugin } from 'satteri';
import { z } from 'zod';

const documentData = z.object({
  astro: z.object({ frontmatter: z.object({ sources: z.array(z.object({ id: z.string() })).default([]) }) }),
});

const CITATION = /\[\^([^\]\s]+)\]/;

/** Turns `[^rfc9293]` into a numbered link to that entry of the front matter's `sources`. */
export const citations = defineMdastPlugin({
  name: 'citations',
  text(node, context) {
    if (!CITATION.test(node.value)) return;
    const { sources } = documentData.parse(context.data).astro.frontmatter;
    const parts = node.value.split(CITATION).map((part, index) => {
      if (index % 2 === 0) return { type: 'text' as const, value: part };
      const number = sources.findIndex(({ id }) => id === part) + 1;
      if (number === 0) {
        throw new Error(
          `The text cites [^${part}], but no entry of \`sources\` has the id "${part}". Add it, or mend the id.`,
        );
      }
      return {
        type: 'link' as const,
        url: `#source-${number}`,
        children: [{ type: 'text' as const, value: String(number) }],
        data: { hProperties: { className: ['cite'], ariaLabel: `Source ${number}` } },
      };
    });
    context.replaceNode(node, parts);
  },
});
