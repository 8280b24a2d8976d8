import { createServer, type RequestListener, type Server } from 'node:http';

/** A real HTTP server on a free port that answers as it is told. */
export interface MisbehavingServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts listening on the loopback interface. */
export async function startServer(listener: RequestListener): Promise<MisbehavingServer> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${portOf(server)}/`, close: () => close(server) };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
