import { endpoint, parseColonEndpoint } from './endpoint.ts';
import { NOTHING, seen } from './line-reader.ts';
import type { LineFormat, LineReading, PasteContext } from './line-reader.ts';
import { observe } from './observation.ts';
import { isTransportProtocol } from '../transport-protocol.ts';
import { readExposed, readMappings } from './port-mapping.ts';

const HEADING =
  /\bCONTAINER ID\b|\bNAMES?\b.*\bPORTS\b|\bPORTS\b.*\bNAMES\b|^\s*Name\s+Command\s+State\s+Ports/;
const DOCKER_PORT = /^\s*(\d{1,5})\/(tcp|udp|sctp)\s+->\s+(\S+)\s*$/;
const CONTAINER_ROW = /^\s*[\da-f]{12}(?:[\da-f]{52})?\s/;
const STATUS = /\b(?:Up|Exited|Created|Restarting|Paused|Dead|running|exited)\b/;

/** `docker port NAME 80` prints nothing but the host's addresses. */
function readBareHost(line: string, { command }: PasteContext): LineReading | null {
  const [, hint = null, inside = '', transport = 'tcp'] =
    /\bdocker\s.*?\bport\s+([\w][\w.-]*)\s+(\d{1,5})(?:\/(tcp|udp))?\s*$/.exec(command ?? '') ?? [];
  const local = inside === '' || !/^\S+:\d{1,5}$/.test(line) ? null : parseColonEndpoint(line);
  if (local === null || !isTransportProtocol(transport)) return null;
  const remote = endpoint(null, Number(inside));
  return seen(observe({ transport, local, remote, state: 'published', relation: 'forward', hint }));
}

function readDockerPort(line: string, context: PasteContext): LineReading | null {
  const [matched, inside = '', transport = '', host = ''] = DOCKER_PORT.exec(line) ?? [];
  const local = matched === undefined ? null : parseColonEndpoint(host);
  if (local === null || local.port === null) return null;
  const container = /\bport\s+([\w][\w.-]*)/.exec(context.command ?? '')?.[1] ?? null;
  return seen(
    observe({
      transport: isTransportProtocol(transport) ? transport : null,
      local,
      remote: endpoint(null, Number(inside)),
      state: 'published',
      relation: 'forward',
      hint: container,
    }),
  );
}

/** The name stands last in `docker ps` and first in `docker compose ps`. */
function containerName(line: string, nameFirst: boolean): string | null {
  const words = line.trim().split(/\s+/);
  const name = nameFirst ? words[0] : words.at(-1);
  return name === undefined || /->|\/(?:tcp|udp|sctp),?$/.test(name) ? null : name;
}

/** `docker ps`, `docker port`, `docker compose ps` (also version 1, wrapped), `podman ps`, `nerdctl ps`. */
export const DOCKER: LineFormat = {
  id: 'docker',
  title: 'docker',
  longLines: true,
  create: () => {
    let headed = false;
    let command: string | null = null;
    let nameFirst = false;
    let lastName: string | null = null;
    return (line, context) => {
      // The next command ends the table.
      if (context.command !== command) headed = false;
      command = context.command;
      if (HEADING.test(line) && !/\bPORT\(S\)|ADDRESSTYPE/.test(line)) {
        headed = true;
        nameFirst = /^\s*NAME\b/i.test(line) || /NAMES?\b.*\bPORTS\b/i.test(line);
        return NOTHING;
      }
      if (headed && /^-{5,}$/.test(line.trim())) return NOTHING;
      const port = readDockerPort(line, context) ?? readBareHost(line, context);
      if (port !== null) return port;
      const row = CONTAINER_ROW.test(line) || (headed && STATUS.test(line));
      const wrapped = headed && /^\s{12,}\S/.test(line);
      const name = wrapped ? lastName : containerName(line, nameFirst && !CONTAINER_ROW.test(line));
      const found = [...readMappings(line, name), ...(row || headed ? readExposed(line, name) : [])];
      if (row && !wrapped) lastName = name;
      if (found.length > 0) return seen(...found);
      return row || wrapped ? NOTHING : null;
    };
  },
};
