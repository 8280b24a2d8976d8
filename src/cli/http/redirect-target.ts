import { DownloadError } from './download-error.ts';

/** Where an answer with a status from 300 to 399 leads. Throws a DownloadError where it leads nowhere. */
export function redirectTarget(response: Response, from: URL): URL {
  const location = response.headers.get('location');
  if (location === null || !URL.canParse(location, from)) {
    throw new DownloadError(`a redirect (${response.status}) that leads nowhere`);
  }
  const target = new URL(location, from);
  if (/^https?:$/.test(target.protocol)) return target;
  throw new DownloadError(`a redirect to ${target.protocol}, which is neither http nor https`);
}
