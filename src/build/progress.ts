import type { AstroIntegration } from 'astro';

/** Shows in the terminal how many pages of the build are rendered: one line that counts, or a line every tenth where output is a file. */
export function progress(
  write: (text: string) => void = (text) => process.stderr.write(text),
): AstroIntegration {
  return {
    name: 'progress',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) => {
          let total = 0;
          let done = 0;
          const live = process.stderr.isTTY;
          return {
            ...prerenderer,
            async getStaticPaths() {
              const paths = await prerenderer.getStaticPaths();
              total = paths.length;
              return paths;
            },
            async render(request, options) {
              const result = await prerenderer.render(request, options);
              done += 1;
              if (done === total || done % Math.ceil(total / (live ? 200 : 10)) === 0) {
                write(`${live ? '\r' : ''}  ${done} of ${total} pages${live && done < total ? '' : '\n'}`);
              }
              return result;
            },
          };
        });
      },
    },
  };
}
