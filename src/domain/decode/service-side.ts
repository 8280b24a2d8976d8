import { EPHEMERAL_RANGES } from '../ephemeral-ranges.ts';
import type { PortNumber } from '../port-number.ts';
import { namesPort } from './endpoint.ts';
import type { Endpoint } from './endpoint.ts';
import type { Observation, Platform } from './observation.ts';
import type { PortFacts } from './port-facts.ts';

export type Side = 'local' | 'remote';

/** Which side offers the service and which only borrowed a number to call from. */
export interface SideJudgement {
  readonly service: Side | 'both' | null;
  readonly temporary: Side | null;
  /** `sure`: the line or the paste proves it; `likely`: the numbers speak for it. */
  readonly certainty: 'sure' | 'likely' | 'unclear';
}

const SURE_LOCAL: SideJudgement = { service: 'local', temporary: null, certainty: 'sure' };
const SURE_REMOTE: SideJudgement = { service: 'remote', temporary: null, certainty: 'sure' };
const UNCLEAR: SideJudgement = { service: null, temporary: null, certainty: 'unclear' };
const SYSTEM_NAMES: Readonly<Record<Platform, string | null>> = {
  linux: 'Linux',
  macos: 'macOS',
  windows: 'Windows',
  unknown: null,
};

/** True if the platform would hand the port out as a temporary one; of an unknown platform, if any would. */
export function isTemporaryPort(port: PortNumber, platform: Platform): boolean {
  const system = SYSTEM_NAMES[platform];
  return EPHEMERAL_RANGES.some(
    (range) => (system === null || range.system === system) && port >= range.first && port <= range.last,
  );
}

/** How much a number looks like a service's: 0 for one out of a temporary range that nobody has claimed. */
function serviceLikeness(
  port: PortNumber,
  platform: Platform,
  observation: Observation,
  facts: PortFacts,
): number {
  const temporary = isTemporaryPort(port, platform);
  const used = facts.uses(port).length > 0;
  const assigned = facts.status(port, observation.transport) === 'assigned';
  if (port < 1024) return assigned || used ? 6 : 5;
  if (temporary) return used ? 2 : assigned ? 1 : 0;
  return used ? 4 : assigned ? 3 : 2;
}

function opposite(side: Side): Side {
  return side === 'local' ? 'remote' : 'local';
}

function between(service: Side, certainty: 'sure' | 'likely'): SideJudgement {
  return { service, temporary: opposite(service), certainty };
}

/** What a TCP packet's flags or a half-open state prove. */
function provenSide({ relation, stateWord, state, direction }: Observation): Side | null {
  if (state === 'syn-sent') return 'remote';
  if (state === 'syn-received') return 'local';
  if (relation !== 'packet' || stateWord === null || !/\bSYN\b/.test(stateWord)) return null;
  const destination: Side = direction === 'out' ? 'remote' : 'local';
  return /\bACK\b/.test(stateWord) ? opposite(destination) : destination;
}

function isSameMachine(local: Endpoint, remote: Endpoint): boolean {
  return local.address !== null && local.address === remote.address;
}

function judgePair(
  observation: Observation,
  local: Endpoint,
  remote: Endpoint,
  listening: ReadonlySet<string>,
  facts: PortFacts,
): SideJudgement {
  const [here, there] = [local.port, remote.port];
  // A name that nobody knows is still a name: temporary ports have none.
  if (here === null || there === null)
    return here === there ? UNCLEAR : between(here === null ? 'local' : 'remote', 'likely');
  const key = (port: PortNumber): string => listenerKey(observation.transport, port);
  if (observation.relation === 'socket') {
    if (listening.has(key(here))) return between('local', 'sure');
    if (isSameMachine(local, remote) && listening.has(key(there))) return between('remote', 'sure');
  }
  const proven = provenSide(observation);
  if (proven !== null) return between(proven, 'sure');
  if (here === there) return { service: 'both', temporary: null, certainty: 'likely' };
  const foreign = observation.relation === 'socket' ? observation.platform : 'unknown';
  const mine = serviceLikeness(here, foreign, observation, facts);
  const theirs = serviceLikeness(there, 'unknown', observation, facts);
  if (mine === theirs) return mine < 2 ? UNCLEAR : between(here < there ? 'local' : 'remote', 'likely');
  return between(mine > theirs ? 'local' : 'remote', 'likely');
}

/** How listeners of the same paste are remembered. */
export function listenerKey(transport: string | null, port: PortNumber): string {
  return `${transport === 'udp' ? 'udp' : 'tcp'} ${port}`;
}

/** Says which side is the service; `listening` holds the listeners seen anywhere in the paste. */
export function judgeSides(
  observation: Observation,
  listening: ReadonlySet<string>,
  facts: PortFacts,
): SideJudgement {
  const { local, remote, state, relation, platform } = observation;
  if (relation === 'probe' || (local === null && remote !== null)) return SURE_REMOTE;
  if (local === null || !namesPort(local)) return UNCLEAR;
  if (
    state === 'listening' ||
    relation === 'forward' ||
    state === 'in-use' ||
    state === 'forbidden' ||
    state === 'exposed'
  )
    return SURE_LOCAL;
  if (remote !== null && namesPort(remote)) return judgePair(observation, local, remote, listening, facts);
  const port = local.port;
  const taken = port !== null && isTemporaryPort(port, platform) && facts.uses(port).length === 0;
  if (taken && state !== 'unknown') return { service: null, temporary: 'local', certainty: 'likely' };
  return { service: 'local', temporary: null, certainty: 'likely' };
}
