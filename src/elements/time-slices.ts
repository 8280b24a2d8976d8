/** A task longer than 50 ms is felt; slices stay well below, also on a slow phone. */
const SLICE_MS = 12;

/** Lets the browser answer and draw before going on. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Runs a generator to its end in short tasks, so that typing and scrolling stay smooth; `undefined` if `stop` was signalled. */
export async function runInSlices<T>(
  steps: Generator<unknown, T>,
  stop: AbortSignal,
): Promise<T | undefined> {
  let started = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - started < SLICE_MS) continue;
    await nextTask();
    if (stop.aborted) return undefined;
    started = performance.now();
  }
}
