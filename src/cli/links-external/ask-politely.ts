import { setTimeout as sleep } from 'node:timers/promises';

export interface Politeness {
  /** How many hosts are asked at a time. */
  readonly hosts: number;
  /** Milliseconds between an answer of a host and the next question to it. */
  readonly pause: number;
}

/** Asks for every address once: several hosts at a time, each of them one question after the other. */
export async function askPolitely<State>(
  addresses: Iterable<string>,
  ask: (address: string) => Promise<State>,
  { hosts, pause }: Politeness,
): Promise<ReadonlyMap<string, State>> {
  const states = new Map<string, State>();
  const queues = [...Map.groupBy(new Set(addresses), (address) => new URL(address).host).values()];
  // The host with most questions takes longest: it begins first.
  queues.sort((one, other) => one.length - other.length);
  const worker = async (): Promise<void> => {
    for (let queue = queues.pop(); queue !== undefined; queue = queues.pop()) {
      for (const [index, address] of queue.entries()) {
        if (index > 0) await sleep(pause);
        states.set(address, await ask(address));
      }
    }
  };
  await Promise.all(Array.from({ length: hosts }, worker));
  return states;
}
