import type { Endpoint } from './endpoint.ts';
import type { Observation } from './observation.ts';
import type { SideJudgement } from './service-side.ts';

/** An endpoint as people write it: `127.0.0.1:5432`, `[::1]:80`, `*:22`, `fe80::1%eth0` in brackets. */
export function endpointText({ address, zone, port, portName }: Endpoint): string {
  const host = `${address ?? ''}${zone === null ? '' : `%${zone}`}`;
  const shown = host.includes(':') ? `[${host}]` : host;
  const number = port === null ? (portName ?? '*') : String(port);
  return shown === '' ? number : `${shown}:${number}`;
}

function name(end: Endpoint | null): string {
  if (end === null) return 'it';
  return end.port === null ? (end.portName ?? 'the port') : String(end.port);
}

function forwardWords({ local, remote }: Observation): string {
  if (local === null) return `${name(remote)} inside the container is the service`;
  if (remote === null) return `${name(local)} is the service`;
  return `${name(local)} outside leads to ${name(remote)} inside`;
}

function serviceWords(observation: Observation, { service, temporary }: SideJudgement): string {
  const { local, remote, relation } = observation;
  if (service === 'both') return `${name(local)} on both sides: the service calls from its own port`;
  const [here, there] =
    relation === 'packet' && observation.direction === 'through'
      ? ['at the destination', 'at the sender']
      : ['here', 'there'];
  const [end, place] = service === 'local' ? [local, here] : [remote, there];
  const [other, otherPlace] = temporary === 'local' ? [local, here] : [remote, there];
  const said = `${name(end)} ${place} is the service`;
  return temporary === null ? said : `${said}; ${name(other)} ${otherPlace} is temporary`;
}

/** Which side is the service and which number is only borrowed, in plain words. */
export function sideWords(observation: Observation, sides: SideJudgement): string {
  const { local, remote, relation, state } = observation;
  if (local !== null && local.port === null && local.portName === null && remote === null)
    return 'The message does not name the port';
  if (relation === 'forward') return forwardWords(observation);
  if (state === 'in-use' || state === 'forbidden') return `${name(local)} here is what a program asked for`;
  if (sides.service !== null) {
    const words = serviceWords(observation, sides);
    return sides.certainty === 'likely' && sides.temporary !== null
      ? `${words} (judged by the numbers)`
      : words;
  }
  if (sides.temporary === 'local') return `${name(local)} here is a temporary port`;
  return `Unclear: ${name(local)} and ${name(remote)} could both be temporary`;
}
