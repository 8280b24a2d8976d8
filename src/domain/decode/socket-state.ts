import type { Endpoint } from './endpoint.ts';

/**
 * States of a socket (RFC 9293, section 3.3.2, in lower case) and what other tools say of a port:
 * `bound` (taken, not yet used), `unconnected` (UDP without a peer), container and scanner states,
 * what a firewall did, and why a program failed.
 */
export const SOCKET_STATES = [
  'listening',
  'established',
  'syn-sent',
  'syn-received',
  'fin-wait-1',
  'fin-wait-2',
  'close-wait',
  'closing',
  'last-ack',
  'time-wait',
  'closed',
  'bound',
  'unconnected',
  'published',
  'exposed',
  'open',
  'filtered',
  'unfiltered',
  'open-or-filtered',
  'closed-or-filtered',
  'blocked',
  'allowed',
  'logged',
  'in-use',
  'forbidden',
  'refused',
  'timed-out',
  'failed',
  'unknown',
] as const;

export type SocketState = (typeof SOCKET_STATES)[number];

/** The words of `ss`, `netstat` and their translations, folded by {@link foldWord}. */
const WORDS: Readonly<Record<string, SocketState>> = Object.fromEntries(
  Object.entries({
    listening:
      'LISTEN LISTENING ABHOREN LAUSCHEN HOREN ECOUTE EN_ECOUTE A_L_ECOUTE ESCUCHANDO ESCUCHAR ESCUCHA A_LA_ESCUCHA LYSSNAR LYSSNA AVLYSSNAR LYTTER LYTTE KUUNTELEE KUUNTELU ASCOLTO IN_ASCOLTO OUVINDO ESCUTANDO ESCUTA A_ESCUTA NASLUCHIWANIE NASLUCHUJE NASLOUCHANI FIGYELES FIGYEL LUISTEREN LUISTERT LUISTEREND DINLENIYOR DINLEME ПРОСЛУШИВАНИЕ СЛУШАЕТ リッスン リッスン中 待機 待ち受け 侦听 监听 侦听中 正在侦听 接聽 聆聽 수신 수신_대기 대기',
    established:
      'ESTAB ESTABLISHED HERGESTELLT VERBUNDEN ETABLI ETABLIE CONNECTE ESTABLECIDO ESTABLECIDA CONECTADO ETABLERAD UPPRATTAD ANSLUTEN ETABLERET OPPRETTET ETABLERT YHDISTETTY MUODOSTETTU STABILITA STABILITO CONNESSO ESTABELECIDA ESTABELECIDO CONECTADO USTANOWIONO NAWIAZANE POLACZONO NAVAZANO LETREJOTT KAPCSOLODVA VERBONDEN TOT_STAND_GEBRACHT KURULDU BAGLI УСТАНОВЛЕНО УСТАНОВЛЕН 接続 接続済み 確立 已建立 已连接 已建立連線 已連線 연결됨 설정됨',
    'time-wait':
      'TIME_WAIT TIMEWAIT WARTEND ZEIT_WARTEN ATTENTE TEMPS_ATTENTE TIEMPO_ESPERA TIEMPO_DE_ESPERA VANTAR TID_VANTA TIDSVANTAN CZAS_OCZEKIWANIA OCZEKIWANIE TEMPO_ESPERA 时间等待 等待',
    'close-wait':
      'CLOSE_WAIT SCHLIESSEN_WARTEN SCHLIEẞEN_WARTEN FERMETURE_ATTENTE CERRAR_ESPERAR ESPERA_CIERRE STANG_VANTA OCZEKIWANIE_NA_ZAMKNIECIE 关闭等待',
    'syn-sent': 'SYN_SENT SYN_GESENDET SYN_ENVOYE SYN_ENVIADO SYN_SKICKAD SYN_WYSLANO SYN_INVIATO',
    'syn-received':
      'SYN_RECV SYN_RCVD SYN_RECEIVED NEW_SYN_RECV SYN_EMPFANGEN SYN_RECU SYN_RECIBIDO SYN_MOTTAGEN SYN_ODEBRANO',
    'fin-wait-1': 'FIN_WAIT1 FIN_WAIT_1 FINWAIT1 FIN_WARTEN_1 FIN_ATTENTE_1 FIN_ESPERA_1 FIN_VANTA_1',
    'fin-wait-2': 'FIN_WAIT2 FIN_WAIT_2 FINWAIT2 FIN_WARTEN_2 FIN_ATTENTE_2 FIN_ESPERA_2 FIN_VANTA_2',
    closing: 'CLOSING SCHLIESSEND SCHLIESSEN SCHLIESST FERMETURE CERRANDO STANGER DELETE_TCB DELETETCB',
    'last-ack': 'LAST_ACK LASTACK LETZTE_BESTATIGUNG LETZTES_ACK DERNIER_ACK ULTIMO_ACK SISTA_ACK',
    closed: 'CLOSE CLOSED GESCHLOSSEN FERME CERRADO CERRADA STANGD ZAMKNIETE',
    bound: 'BOUND GEBUNDEN BUNDEN LIE ENLAZADO VINCULADO IDLE',
    unconnected: 'UNCONN',
  }).flatMap(([state, words]) => words.split(' ').map((word) => [word, asState(state)])),
);

function asState(word: string): SocketState {
  return SOCKET_STATES.find((state) => state === word) ?? 'unknown';
}

/** Upper case, without accents, with `_` for spaces, hyphens and apostrophes: `à l'écoute` → `A_L_ECOUTE`. */
function foldWord(word: string): string {
  return word
    .trim()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toUpperCase()
    .replace(/Ł/g, 'L')
    .replace(/[\s'’-]+/g, '_');
}

/** The state that a word stands for in any language we know; a word cut short is completed. */
export function socketStateOf(word: string): SocketState {
  const folded = foldWord(word);
  const exact = Object.hasOwn(WORDS, folded) ? WORDS[folded] : undefined;
  if (exact !== undefined) return exact;
  if (folded.length < 5) return 'unknown';
  const cutShort = Object.keys(WORDS).find((known) => known.startsWith(folded));
  return (cutShort === undefined ? undefined : WORDS[cutShort]) ?? 'unknown';
}

/** What the endpoints alone tell where a state is missing or in words that nobody taught us. */
export function stateFromEndpoints(transport: string | null, remote: Endpoint | null): SocketState {
  const connected = remote !== null && (remote.port !== null || remote.portName !== null);
  if (connected) return 'established';
  return transport === 'udp' ? 'unconnected' : 'listening';
}

/** The state of a word, else of the endpoints. */
export function readState(
  word: string | null,
  transport: string | null,
  remote: Endpoint | null,
): SocketState {
  const read = word === null ? 'unknown' : socketStateOf(word);
  return read === 'unknown' ? stateFromEndpoints(transport, remote) : read;
}
