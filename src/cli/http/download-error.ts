/** Says why a file could not be fetched. */
export class DownloadError extends Error {
  override readonly name = 'DownloadError';
}
