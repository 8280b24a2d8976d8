import { namesPort, parseColonEndpoint, zeroMeansAny } from './endpoint.ts';
import { amendEach, NOTHING, seen } from './line-reader.ts';
import type { LineFormat, LineReading } from './line-reader.ts';
import { observe, processSeen } from './observation.ts';
import { readState } from './socket-state.ts';

const SOCKET = /^\s*(TCP|UDP)(?:v?[46])?\s+(\S+)\s+(\S+)(?:\s+(.*))?$/;
const OFFLOAD = /\s+(?:InHost|Offloaded|Offloading|Uploading|Intern|Im Host)\s*$/i;
const PROCESS = /^\s*\[([^\][:]+)\]\s*$/;
/** "Cannot obtain ownership information", as far as we know its translations. */
const NO_OWNER =
  /ownership information|Besitzerinformationen|informations de propriété|informations de propriétaire|información de propiedad|propietario|ägarinformation|所有者情報|所有权信息|擁有權資訊|proprietà|propriedade/i;

function readSocket(line: string): LineReading | null {
  const [, proto = '', localText = '', remoteText = '', rest = ''] = SOCKET.exec(line) ?? [];
  const local = parseColonEndpoint(localText);
  const remote = parseColonEndpoint(remoteText);
  if (local === null || remote === null || !namesPort(local)) return null;
  const transport = proto === 'UDP' ? 'udp' : 'tcp';
  const facts = rest.replace(OFFLOAD, '').trim();
  const [, word = '', pid = ''] = /^(.*?)\s*(\d+)?$/.exec(facts) ?? [];
  const numbered = /(?:FIN|WAIT|WARTEN|ATTENTE|ESPERA)\w*_$/i.test(word) ? `${word}${pid}` : word;
  const stateWord = numbered === '' ? null : numbered;
  const peer = zeroMeansAny(remote);
  return seen(
    observe({
      transport,
      local,
      remote: peer,
      state: readState(stateWord, transport, peer),
      stateWord,
      process: numbered === word ? processSeen(null, pid === '' ? null : pid) : null,
      platform: 'windows',
    }),
  );
}

/** `netstat` of Windows in any language; `-b` names processes in lines of their own. */
export const NETSTAT_WINDOWS: LineFormat = {
  id: 'netstat-windows',
  title: 'netstat (Windows)',
  create: () => {
    let started = false;
    return (line) => {
      const socket = readSocket(line);
      if (socket !== null) {
        started = true;
        return socket;
      }
      if (!started) return null;
      const name = PROCESS.exec(line)?.[1] ?? null;
      if (name !== null)
        return amendEach((before) => ({
          ...before,
          process: processSeen(name, before.process?.pid ?? null),
        }));
      if (NO_OWNER.test(line)) return NOTHING;
      // With -b the service inside svchost stands between the socket and [svchost.exe].
      const service = /^\s+([A-Za-z][\w.$-]{1,60})$/.exec(line)?.[1];
      return service === undefined ? null : amendEach((before) => ({ ...before, hint: service }));
    };
  },
};
