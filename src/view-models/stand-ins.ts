import type { PortPage } from './port-page.ts';
import type { ServicePage } from './service-page.ts';

/** View-models that pages show in the place of their own. */
export interface StandIns {
  port?: PortPage;
  service?: ServicePage;
}

declare global {
  /** The build and the bundled pages are different modules of one process; this is where they meet. */
  var pageStandIns: StandIns | undefined;
}

/** Set by the build while it has a page rendered as a template for others (`src/build/stamping/`). */
export function getStandIns(): StandIns {
  return globalThis.pageStandIns ?? {};
}
