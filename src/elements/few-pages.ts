/**
 * Elements that stand on few pages and the scripts that define them, fetched where there is something for them to do. They
 * have no `<script>` of their own: it would share modules with the one on every page, which would then come in parts.
 */
const ON_FEW_PAGES = {
  'offline-port': () => import('./offline-port.ts'),
  'port-commands': () => import('./port-commands.ts'),
  'port-decoder': () => import('./port-decoder.ts'),
  'port-map': () => import('./port-map.ts'),
  'port-picker': () => import('./port-picker.ts'),
  'search-page': () => import('./search-page.ts'),
  // The server has filled it already.
  'wrong-address:empty': () => import('./wrong-address.ts'),
};

for (const [selector, define] of Object.entries(ON_FEW_PAGES)) {
  if (document.querySelector(selector) !== null) void define();
}
