import { connect } from 'node:net';

/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  header(name: string): string | undefined;
}

/**
 * Sends lines as they are, without a client that would mend them, and reads to the end. `Host` and
 * `Connection: close` go after the request line; an empty line sets the body off.
 */
export async function exchange(port: number, lines: readonly string[]): Promise<RawAnswer> {
  const [requestLine = '', ...rest] = lines;
  const ended = rest.includes('') ? rest : [...rest, '', ''];
  const request = [requestLine, 'Host: localhost', 'Connection: close', ...ended].join('\r\n');
  return readAnswer(await sendBytes(port, request));
}

/** Sends bytes and collects everything that comes back until the connection ends. */
export function sendBytes(port: number, bytes: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    socket.setTimeout(50_000, () => socket.destroy(new Error('no answer within 50 s')));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('close', () => resolve(Buffer.concat(chunks)));
    socket.on('error', (error) => (chunks.length > 0 ? undefined : reject(error)));
  });
}

/** Takes an answer apart; throws if it is none. */
export function readAnswer(bytes: Buffer): RawAnswer {
  const end = bytes.indexOf('\r\n\r\n');
  const [statusLine = '', ...fields] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(statusLine)?.[1]);
  if (end === -1 || Number.isNaN(status))
    throw new Error(`not an answer: ${bytes.subarray(0, 80).toString()}`);
  const headers = Object.fromEntries(
    fields.map((field) => [
      field.slice(0, field.indexOf(':')).toLowerCase(),
      field.slice(field.indexOf(':') + 2),
    ]),
  );
  return { status, headers, body: bytes.subarray(end + 4), header: (name) => headers[name] };
}
