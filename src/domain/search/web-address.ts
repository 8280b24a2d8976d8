const WEB_ADDRESS =
  /(?<scheme>[a-z][a-z0-9+.-]{0,30}):\/\/(?:[^\s/@]*@)?(?<host>\[[0-9a-f:.%]*\]|[^\s/:?#]*)(?<port>:\d+)?\S*/g;

/**
 * Rewrites every `scheme://…` in a cleaned text to what it says about ports: `host:port` where one is
 * written (RFC 3986, section 3.2.3), otherwise the scheme, whose default port is then meant.
 */
export function replaceWebAddresses(text: string): string {
  return text.replace(WEB_ADDRESS, (...match) => {
    const groups: unknown = match.at(-1);
    if (typeof groups !== 'object' || groups === null) return '';
    const { scheme = '', port } = Object.fromEntries(Object.entries(groups));
    return typeof port === 'string' ? `address${port}` : String(scheme).replace(/\+.*$/, '');
  });
}
