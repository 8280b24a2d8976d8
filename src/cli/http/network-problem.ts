/** Why a request failed, in a sentence: the reason that lies deepest, as `fetch failed` alone says nothing. */
export function networkProblem(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  if (thrown.cause !== undefined) return networkProblem(thrown.cause);
  const code = 'code' in thrown ? ` (${String(thrown.code)})` : '';
  return `the connection failed: ${thrown.message || thrown.name}${code}`;
}
