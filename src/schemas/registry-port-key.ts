import { z } from 'zod';
import { parsePortNumber } from '#domain/port-number.ts';
import { isTransportProtocol } from '#domain/transport-protocol.ts';

function isPortKey(key: string): boolean {
  const [port = '', transport = '', ...rest] = key.split('/');
  return parsePortNumber(port).ok && isTransportProtocol(transport) && rest.length === 0;
}

/** A port and a transport protocol as the data packages join them: `512/tcp`. */
export const portKey = z.string().refine(isPortKey, 'expected a port and a transport, such as 512/tcp');
