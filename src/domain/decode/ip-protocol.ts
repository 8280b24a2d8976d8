import { isTransportProtocol } from '../transport-protocol.ts';
import type { TransportProtocol } from '../transport-protocol.ts';

/** The numbers of the protocols with ports, where a log writes no name (IANA protocol numbers). */
const NUMBERED: Readonly<Record<string, string>> = { '6': 'tcp', '17': 'udp', '33': 'dccp', '132': 'sctp' };

/** The transport protocol that a log writes as a number or a name in any case; `null` if it has no ports. */
export function transportOf(protocol: string): TransportProtocol | null {
  const lower = protocol.toLowerCase();
  const name = NUMBERED[lower] ?? lower.replace('udplite', 'udp');
  return isTransportProtocol(name) ? name : null;
}
