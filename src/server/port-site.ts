import { createPortAnswers } from './port-answers.ts';
import { createStaticSite, type StaticSite, type StaticSiteOptions } from './static-site.ts';
import { createWrongAddressAnswer, type WrongAddressOptions } from './wrong-address-answer.ts';

export interface PortSiteOptions extends StaticSiteOptions, Pick<WrongAddressOptions, 'findEngine'> {
  /** The public address of the site, if it is known. */
  readonly siteUrl?: string | undefined;
}

/** The built site with what only a server can add: text and JSON for programs, and a 404 that understands. */
export function createPortSite({ siteUrl, findEngine, ...options }: PortSiteOptions): StaticSite {
  const site = createStaticSite(options);
  const common = { root: options.root, headers: site.headers };
  const answerPort = createPortAnswers({ ...common, siteUrl });
  const answerWrongAddress = createWrongAddressAnswer({ ...common, findEngine });
  return {
    ...site,
    async handle(request, response) {
      return (await answerPort(request, response)) || (await site.handle(request, response));
    },
    async sendNotFound(request, response) {
      if (!(await answerWrongAddress(request, response))) await site.sendNotFound(request, response);
    },
  };
}
