import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/** A vote as the widget sends it. */
export function makeVote(fields: Readonly<Record<string, unknown>> = {}) {
  return { id: randomUUID(), rev: 1, page: '/ports/2203', rating: 1, locale: 'en', build: 'test', ...fields };
}

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** One keep-alive connection that sends a request and waits for its answer; lighter than `fetch`, for load. */
export class Voter {
  readonly #socket: Socket;
  #received = '';
  #settle: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined;

  constructor(url: string) {
    const { hostname, port } = new URL(url);
    this.#socket = connect({ host: hostname, port: Number(port), noDelay: true });
    this.#socket.setEncoding('utf8');
    this.#socket.on('data', (chunk: string) => {
      this.#received += chunk;
      this.#readAnswer();
    });
    const fail = () => {
      this.#settle?.reject(new Error('the connection broke'));
      this.#settle = undefined;
    };
    this.#socket.on('error', fail);
    this.#socket.on('close', fail);
  }

  /** Sends a vote. Rejects where the connection breaks before the answer. */
  vote(vote: unknown): Promise<Answer> {
    const body = JSON.stringify(vote);
    return this.request(
      `POST /api/feedback HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  }

  request(text: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#socket.destroyed) {
        reject(new Error('the connection is closed'));
        return;
      }
      this.#settle = { resolve, reject };
      this.#socket.write(text);
    });
  }

  /** Sends the rest of a request that is on its way. */
  send(text: string): void {
    this.#socket.write(text);
  }

  close(): void {
    this.#socket.destroy();
  }

  #readAnswer(): void {
    const end = this.#received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = Number(/^content-length: (\d+)/im.exec(this.#received)?.[1] ?? 0);
    if (this.#received.length < end + 4 + length) return;
    const answer = {
      status: Number(this.#received.slice(9, 12)),
      body: this.#received.slice(end + 4, end + 4 + length),
    };
    this.#received = this.#received.slice(end + 4 + length);
    this.#settle?.resolve(answer);
    this.#settle = undefined;
  }
}
