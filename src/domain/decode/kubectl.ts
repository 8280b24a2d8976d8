import { isPortNumber } from '../port-number.ts';
import { isTransportProtocol } from '../transport-protocol.ts';
import { endpoint, parseColonEndpoint } from './endpoint.ts';
import { NOTHING, seen } from './line-reader.ts';
import type { LineFormat, LineReading } from './line-reader.ts';
import { observe } from './observation.ts';
import type { Observation } from './observation.ts';

const SERVICE =
  /^\s*(?:\S+\s+)??(\S+)\s+(ClusterIP|NodePort|LoadBalancer|ExternalName)\s+(\S+)\s+(\S+)\s+(\S+)\s+\S+/;
const SERVICE_PORT = /^(\d{1,5})(?::(\d{1,5}))?\/(TCP|UDP|SCTP)$/;
const ENDPOINTS =
  /^\s*(?:\S+\s+)??(\S+)\s+((?:\[?[\da-fA-F.:]+\]?:\d{1,5})(?:,\[?[\da-fA-F.:]+\]?:\d{1,5})*)(?:\s+\+\s+\d+\s+more\.\.\.)?\s+(?:\d+[smhdy])+\s*$/;
const SLICE = /^\s*(?:\S+\s+)??(\S+)\s+(IPv4|IPv6|FQDN)\s+([\d,]+)\s+(\S+)/;
const PORT_FORWARD = /^Forwarding from (\S+) -> (\d{1,5})$/;

function readServicePort(text: string, name: string, address: string | null): Observation[] {
  const [, port = '', nodePort, protocol = ''] = SERVICE_PORT.exec(text) ?? [];
  if (port === '' || !isPortNumber(Number(port))) return [];
  const lower = protocol.toLowerCase();
  const transport = isTransportProtocol(lower) ? lower : null;
  const facts = {
    transport,
    state: 'published',
    relation: 'forward',
    hint: name,
    platform: 'linux',
  } as const;
  const service = observe({ ...facts, local: endpoint(address, Number(port)) });
  if (nodePort === undefined) return [service];
  return [
    service,
    observe({ ...facts, local: endpoint('*', Number(nodePort)), remote: endpoint(address, Number(port)) }),
  ];
}

function readService(line: string): LineReading | null {
  const [matched, rawName = '', , clusterIp = '', externalIp = '', ports = ''] = SERVICE.exec(line) ?? [];
  if (matched === undefined) return null;
  const name = rawName.replace(/^(?:service|svc)\//, '');
  const outside = /^[<]/.test(externalIp) ? null : externalIp;
  const address = clusterIp === 'None' || clusterIp.startsWith('<') ? outside : clusterIp;
  const found = ports.split(',').flatMap((text) => readServicePort(text, name, address));
  const published = outside === null ? found : found.flatMap((one) => alsoOutside(one, outside));
  return published.length === 0 ? NOTHING : seen(...published);
}

/** A service with an external address answers there too, on the port of its cluster address. */
function alsoOutside(one: Observation, outside: string): Observation[] {
  if (one.remote !== null || one.local === null) return [one];
  const [first = outside] = outside.split(',');
  return one.local.address === first
    ? [one]
    : [one, { ...one, local: { ...one.local, address: first }, remote: one.local }];
}

function readEndpoints(line: string): LineReading | null {
  const [, name = '', list = ''] = ENDPOINTS.exec(line) ?? [];
  const found = list.split(',').flatMap((text) => {
    const pod = parseColonEndpoint(text);
    return pod === null || pod.port === null
      ? []
      : [observe({ local: pod, state: 'exposed', hint: name, platform: 'linux' })];
  });
  return found.length === 0 ? null : seen(...found);
}

function readSlice(line: string): LineReading | null {
  const [matched, name = '', , ports = '', addresses = ''] = SLICE.exec(line) ?? [];
  if (matched === undefined) return null;
  const pods = addresses.split(',').filter((address) => /[.:]/.test(address));
  const found = ports
    .split(',')
    .filter((port) => port !== '' && isPortNumber(Number(port)))
    .flatMap((port) =>
      pods.map((pod) =>
        observe({ local: endpoint(pod, Number(port)), state: 'exposed', hint: name, platform: 'linux' }),
      ),
    );
  return found.length === 0 ? NOTHING : seen(...found);
}

function readPortForward(line: string): LineReading | null {
  const [, from = '', to = ''] = PORT_FORWARD.exec(line) ?? [];
  const local = parseColonEndpoint(from);
  if (local === null) return null;
  return seen(
    observe({
      transport: 'tcp',
      local,
      remote: endpoint(null, Number(to)),
      state: 'published',
      relation: 'forward',
      hint: 'kubectl port-forward',
    }),
  );
}

/** `kubectl get svc`, `get endpoints`, `get endpointslices`, `port-forward`, with or without namespace and wide columns. */
export const KUBECTL: LineFormat = {
  id: 'kubectl',
  title: 'kubectl',
  create: () => {
    let headed = false;
    return (line) => {
      if (/^\s*(?:NAMESPACE\s+)?NAME\s+(?:TYPE\s+CLUSTER-IP|ENDPOINTS|ADDRESSTYPE|READY)\b/.test(line)) {
        headed = true;
        return NOTHING;
      }
      const read = readService(line) ?? readPortForward(line) ?? readSlice(line) ?? readEndpoints(line);
      if (read !== null) return read;
      // An endpoint list without any address, or a pod among `kubectl get all`.
      const empty =
        /^\s*\S+(?:\s+\S+)?\s+<none>\s+(?:\d+[smhdy])+\s*$|^(?:pod|deployment\.apps|replicaset\.apps|statefulset\.apps|daemonset\.apps|job\.batch)\/\S+/;
      return headed && empty.test(line) ? NOTHING : null;
    };
  },
};
