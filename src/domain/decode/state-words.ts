import type { Observation } from './observation.ts';
import type { SocketState } from './socket-state.ts';

const WORDS: Readonly<Record<SocketState, string>> = {
  listening: 'Listening: waits for connections',
  established: 'Connected: both sides may send',
  'syn-sent': 'Calling: the other side has not answered yet',
  'syn-received': 'Being called: the handshake is not finished',
  'fin-wait-1': 'Hanging up: this side has said goodbye',
  'fin-wait-2': 'Hanging up: waits for the other side’s goodbye',
  'close-wait': 'The other side has hung up; the program here has not closed yet',
  closing: 'Both sides are hanging up at once',
  'last-ack': 'Hanging up: waits for the last acknowledgement',
  'time-wait': 'Over: the number is kept for a moment so that late packets do no harm; nobody owns it',
  closed: 'Closed: the socket exists, but is not connected',
  bound: 'Taken by a program that does not listen on it',
  unconnected: 'Open for datagrams from anybody (UDP has no connections)',
  published: 'Published: the host passes it on',
  exposed: 'Open inside, not published outside',
  open: 'Open: something answered the scanner',
  filtered: 'Filtered: no answer; a firewall swallowed the probe',
  unfiltered: 'Reachable, but the scanner cannot tell whether it is open',
  'open-or-filtered': 'Open or filtered: silence means either',
  'closed-or-filtered': 'Closed or filtered: the scanner cannot tell',
  blocked: 'Stopped by the firewall',
  allowed: 'Let through by the firewall',
  logged: 'Logged; the line does not say what became of it',
  'in-use': 'Taken: another program already has this port; the commands on its page tell which',
  forbidden: 'Refused by the system: no permission to use this port',
  refused: 'Refused: nothing listens there, or a firewall rejects',
  'timed-out': 'No answer in time: filtered, overloaded or not there',
  failed: 'The call failed',
  unknown: 'The line does not say',
};

/** What a state means, in plain words; a UDP socket with a peer and a scanner's "closed" are special. */
export function stateWords({ state, transport, relation, direction }: Observation): string {
  if (state === 'established' && transport === 'udp') return 'Fixed on one peer (UDP has no connections)';
  if (state === 'closed' && relation === 'probe') return 'Closed: the machine answered, but nothing listens';
  if (state === 'blocked' && direction === 'out') return 'Stopped by the firewall on its way out';
  return WORDS[state];
}
