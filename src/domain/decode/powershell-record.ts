import type { TransportProtocol } from '../transport-protocol.ts';
import { endpointOf, zeroMeansAny } from './endpoint.ts';
import type { Endpoint } from './endpoint.ts';
import type { PasteContext } from './line-reader.ts';
import { observe, processSeen } from './observation.ts';
import type { Observation } from './observation.ts';
import { socketStateOf, stateFromEndpoints } from './socket-state.ts';
import type { SocketState } from './socket-state.ts';

/** The values of one connection by property name, lower case. */
export type Properties = ReadonlyMap<string, string>;

/** CSV and JSON write the number of a state (MSFT_NetTCPConnection). */
const NUMBERED_STATES = [
  '',
  'Closed',
  'Listen',
  'SynSent',
  'SynReceived',
  'Established',
  'FinWait1',
  'FinWait2',
  'CloseWait',
  'Closing',
  'LastAck',
  'TimeWait',
  'DeleteTCB',
];
const BOUND_STATE = '100';

function stateNamed(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  return text === BOUND_STATE ? 'Bound' : (NUMBERED_STATES[Number(text)] ?? text);
}

/** Only TCP has states and remote ends; a UDP listing has nothing but local ones. */
function transportOf(properties: Properties, context: PasteContext): TransportProtocol | null {
  const command = /Get-Net(TCP|UDP)/i.exec(context.command ?? '')?.[1]?.toLowerCase();
  if (command === 'udp' || command === 'tcp') return command;
  if (properties.has('state') || properties.has('remoteport')) return 'tcp';
  return [...properties.keys()].every((name) => name.startsWith('local')) ? 'udp' : null;
}

/** Without a state column, a command that asked for listeners or a remote port still tell. */
function stateUnsaid(
  transport: TransportProtocol | null,
  peer: Endpoint | null,
  { command }: PasteContext,
): SocketState {
  if (transport === 'udp' || (peer !== null && peer.port !== null))
    return stateFromEndpoints(transport, peer);
  return /-State\s+Listen/i.test(command ?? '') ? 'listening' : 'unknown';
}

/** The connection that properties such as `localport` and `owningprocess` describe; `null` without a local port. */
export function observationOf(properties: Properties, context: PasteContext): Observation | null {
  const local = endpointOf(properties.get('localaddress') ?? '*', properties.get('localport') ?? '*');
  if (local === null || local.port === null) return null;
  const remotePort = properties.get('remoteport');
  const remote =
    remotePort === undefined ? null : endpointOf(properties.get('remoteaddress') ?? '*', remotePort);
  const peer = remote === null ? null : zeroMeansAny(remote);
  const transport = transportOf(properties, context);
  const word = stateNamed(properties.get('state'));
  const spelled = word === null ? 'unknown' : socketStateOf(word.replace(/(?<=[a-z])(?=[A-Z\d])/g, '_'));
  const told = stateUnsaid(transport, peer, context);
  const name = properties.get('process') ?? properties.get('processname') ?? properties.get('name') ?? null;
  return observe({
    transport,
    local,
    remote: peer,
    state: spelled === 'unknown' ? told : spelled,
    stateWord: word,
    process: processSeen(name, properties.get('owningprocess') ?? properties.get('pid') ?? null),
    platform: 'windows',
  });
}
