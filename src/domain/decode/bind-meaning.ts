import { addressScope } from './address-scope.ts';
import type { Endpoint } from './endpoint.ts';
import type { Observation } from './observation.ts';

/** Whether others can reach a port: `yes` always means "unless a firewall stops them". */
export type Reach =
  'this-machine' | 'same-network' | 'private-network' | 'anyone' | 'containers' | 'no' | 'not-a-listener';

export interface BindMeaning {
  /** What the address means, in plain words. */
  readonly words: string;
  readonly reach: Reach;
}

function everyAddress(address: string): string {
  if (address === '0.0.0.0') return '0.0.0.0: every IPv4 address of this machine';
  if (address === '*') return '*: every address of this machine';
  return '[::]: every address of this machine, IPv6 and as a rule IPv4 too';
}

function bracketed(address: string): string {
  return address.includes(':') ? `[${address}]` : address;
}

function meaningOfAddress({ address, zone }: Endpoint): BindMeaning {
  if (address === null) return { words: 'the line names no address', reach: 'anyone' };
  const shown = bracketed(address);
  const on = zone === null ? '' : `, on ${zone} only`;
  switch (addressScope(address)) {
    case 'every':
      return zone === null
        ? { words: everyAddress(address), reach: 'anyone' }
        : {
            words: `every address of the interface ${zone}`,
            reach: zone === 'lo' || zone === 'lo0' ? 'this-machine' : 'same-network',
          };
    case 'loopback':
      return { words: `${shown}: the loopback address${on}; only this machine`, reach: 'this-machine' };
    case 'link-local':
      return {
        words: `${shown}: a link-local address${on}; the same network segment`,
        reach: 'same-network',
      };
    case 'private':
      return { words: `${shown}: one private address${on}`, reach: 'private-network' };
    case 'multicast':
      return { words: `${shown}: a multicast group; every member on the network`, reach: 'same-network' };
    case 'broadcast':
      return { words: `${shown}: broadcast; every machine on the same network`, reach: 'same-network' };
    case 'host-name':
      return { words: `${shown}: one address, shown by its name`, reach: 'anyone' };
    default:
      return { words: `${shown}: one public address${on}`, reach: 'anyone' };
  }
}

/** Where the local side of an observation is bound, and who can reach it there. */
export function bindMeaning({ local, state, relation }: Observation): BindMeaning {
  if (state === 'exposed' && local === null) {
    return { words: 'inside the container only; not published on the host', reach: 'containers' };
  }
  if (state === 'exposed') return { words: 'an address inside the cluster', reach: 'containers' };
  if (relation === 'probe')
    return { words: 'a port of another machine, or of this one called from here', reach: 'not-a-listener' };
  if (local === null) return { words: 'no local side is shown', reach: 'not-a-listener' };
  const meaning = meaningOfAddress(local);
  const waits =
    state === 'listening' || state === 'published' || state === 'unconnected' || state === 'unknown';
  return waits && relation !== 'packet' ? meaning : { ...meaning, reach: 'not-a-listener' };
}

/** The answer to "can others reach it?", in plain words. */
export const REACH_WORDS: Readonly<Record<Reach, string>> = {
  'this-machine': 'No: only programs on this machine',
  'same-network': 'Only from the same network segment',
  'private-network': 'Yes, from networks that reach this private address, unless a firewall stops them',
  anyone: 'Yes, from every network this machine is on, unless a firewall stops them',
  containers: 'Only from other containers or pods on its network',
  no: 'No',
  'not-a-listener': 'No listener on this line',
};
