declare const navigator: Navigator & { readonly connection?: { readonly saveData?: boolean } };

/** Once the page is there: what it takes to read without network is fetched, unless the reader saves data. */
if ('serviceWorker' in navigator && !import.meta.env.DEV && navigator.connection?.saveData !== true) {
  addEventListener('load', () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined));
}
