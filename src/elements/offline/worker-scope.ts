/**
 * The part of the Service Worker interface that ours uses. TypeScript's own description (lib "webworker") cannot be
 * loaded beside that of pages.
 */
export interface WorkerScope {
  readonly clients: {
    matchAll(options: {
      readonly includeUncontrolled: true;
      readonly type: 'window';
    }): Promise<readonly { readonly id: string; readonly url: string }[]>;
  };
  readonly location: { readonly origin: string };
  readonly registration: { update(): Promise<unknown> };
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: WorkerFetchEvent) => void): void;
}

interface WorkerEvent {
  waitUntil(work: Promise<unknown>): void;
}

export interface WorkerFetchEvent extends WorkerEvent {
  readonly request: Request;
  /** The page that asks; empty for a navigation. */
  readonly clientId: string;
  /** The page that a navigation will become. */
  readonly resultingClientId: string;
  respondWith(answer: Promise<Response>): void;
}
