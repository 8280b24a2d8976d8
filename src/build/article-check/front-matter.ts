import { isNode, LineCounter, parseDocument } from 'yaml';
import { once } from '#domain/once.ts';

/** A way into the front matter: `['uses', 0, 'source']`. */
export type PropertyPath = readonly PropertyKey[];

/** The YAML head of an article, with the line of every value. */
export interface FrontMatter {
  /** What it says; `undefined` where it is not YAML. */
  readonly value: unknown;
  /** Why it is not YAML; empty where it is. */
  readonly syntaxErrors: readonly { readonly line: number; readonly message: string }[];
  /** The line in the file of the value at a path, or of the nearest one around it. */
  lineOf(path: PropertyPath): number;
}

/** Reads YAML that begins on a line of a file (from 1), when it is first asked for anything. */
export function readFrontMatter(yaml: string, firstLine: number): FrontMatter {
  const read = once(() => parseYaml(yaml, firstLine));
  const value = once((): unknown => (read().syntaxErrors.length === 0 ? read().document.toJS() : undefined));
  return {
    get value() {
      return value();
    },
    get syntaxErrors() {
      return read().syntaxErrors;
    },
    lineOf(path) {
      const { document, lineAt } = read();
      for (let length = path.length; length > 0; length--) {
        const node = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return lineAt(node.range[0]);
      }
      return firstLine;
    },
  };
}

function parseYaml(yaml: string, firstLine: number) {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line) + firstLine - 1;
  const syntaxErrors = document.errors.map(({ pos, message }) => ({ line: lineAt(pos[0]), message }));
  return { document, lineAt, syntaxErrors };
}
