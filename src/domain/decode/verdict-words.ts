import type { SocketState } from './socket-state.ts';

/** What a firewall did, by the word of the firewall or of the administrator who named the rule. */
export function verdictOf(words: string): SocketState {
  if (/BLOCK|DROP|DENY|DENIED|DISCARD|REJECT|REFUSE|BAN|_DP\b|INVALID/i.test(words)) return 'blocked';
  return /ALLOW|ACCEPT|PASS|PERMIT|BUILT|TEARDOWN/i.test(words) ? 'allowed' : 'logged';
}
