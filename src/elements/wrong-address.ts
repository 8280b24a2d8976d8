import { nearbyPorts } from '#domain/nearby-ports.ts';
import { serviceNameKey } from '#domain/service-name.ts';
import {
  type Advice,
  answerName,
  type AskedName,
  type KnownPort,
  readWrongAddress,
  type Redirect,
} from '#domain/wrong-address.ts';
import { SERVICE_PORTS_ADDRESS } from '#domain/site-addresses.ts';
import { showAdvice } from './show-advice.ts';

/**
 * `<wrong-address>` on the 404 page: says what the address may have meant, or goes there. Where the
 * server has done so already, it finds itself filled and leaves everything as it is.
 */
class WrongAddress extends HTMLElement {
  connectedCallback(): void {
    if (this.childElementCount === 0) void this.answer(decodedPath());
  }

  private async answer(path: string): Promise<void> {
    const asked = readWrongAddress(path);
    const answer = asked.kind === 'name' ? await answerOf(asked) : asked;
    if (answer.kind === 'redirect') location.replace(answer.to);
    else showAdvice(this, answer);
  }
}

async function answerOf(asked: AskedName): Promise<Redirect | Advice> {
  const port = await findPort(asked.name);
  if (port !== undefined) return answerName(asked, port);
  const { loader } = await import('./search/load-engine.ts');
  await loader.start();
  return answerName(asked, port, nearbyPorts(loader.engine, asked.name));
}

/** Looks a name up in the site's own list; without the list no name is known. */
async function findPort(name: string): Promise<KnownPort> {
  try {
    const answer = await fetch(SERVICE_PORTS_ADDRESS);
    const ports: unknown = answer.ok ? await answer.json() : {};
    if (typeof ports !== 'object' || ports === null) return undefined;
    const port: unknown = new Map(Object.entries(ports)).get(serviceNameKey(name));
    return typeof port === 'number' || port === null ? port : undefined;
  } catch {
    return undefined;
  }
}

function decodedPath(): string {
  try {
    return decodeURIComponent(location.pathname);
  } catch {
    return '/';
  }
}

customElements.define('wrong-address', WrongAddress);
