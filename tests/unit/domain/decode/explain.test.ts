import { DECODE_STRINGS } from '#domain/strings/decode-strings.ts';
import { ToolWords } from '#elements/tool-words.ts';
import { describe, expect, test } from 'vitest';
import { explain } from '#domain/decode/explain.ts';
import { openToOthers, summaryText } from '#domain/decode/paste-summary.ts';
import { readPaste } from '#domain/decode/read-paste.ts';
import { sideWords } from '#domain/decode/side-words.ts';
import { KNOWN_PORTS } from './known-ports.ts';

const explained = (text: string) => explain(readPaste(text), KNOWN_PORTS);
const first = (text: string) => {
  const [row] = explained(text).ports;
  if (row === undefined) throw new Error('nothing was read');
  return row;
};

describe('which side is the service', () => {
  test.each([
    ['a listener', 'tcp LISTEN 0 128 0.0.0.0:22 0.0.0.0:*', 'local', null, 'sure'],
    ['calling out', 'tcp ESTAB 0 0 10.0.0.1:45000 10.0.0.2:443', 'remote', 'local', 'likely'],
    ['being called', 'tcp ESTAB 0 0 10.0.0.1:22 10.0.0.2:51000', 'local', 'remote', 'likely'],
    ['a handshake under way', 'tcp SYN-SENT 0 1 10.0.0.1:41990 10.0.0.2:40000', 'remote', 'local', 'sure'],
    [
      'both in the temporary range',
      '  TCP 127.0.0.1:49684 127.0.0.1:49685 ESTABLISHED 5',
      null,
      null,
      'unclear',
    ],
    [
      'a packet between others',
      'IP 10.0.0.5.40000 > 10.0.0.9.32768: Flags [S], seq 1',
      'local',
      'remote',
      'sure',
    ],
    ['its answer', 'IP 10.0.0.9.32768 > 10.0.0.5.40000: Flags [S.], seq 1', 'remote', 'local', 'sure'],
    [
      'macOS does not lend 40000',
      'tcp4 0 0 10.0.0.1.40000 10.0.0.2.52000 ESTABLISHED',
      'local',
      'remote',
      'likely',
    ],
    [
      'Windows does not lend 40000',
      '  TCP 10.0.0.1:40000 10.0.0.2:52000 ESTABLISHED 4',
      'local',
      'remote',
      'likely',
    ],
    ['the same number on both sides', 'udp ESTAB 0 0 10.0.0.1:5353 10.0.0.2:5353', 'both', null, 'likely'],
    ['a UDP service', 'udp UNCONN 0 0 127.0.0.1:53 0.0.0.0:*', 'local', null, 'likely'],
    ['a UDP client', 'udp UNCONN 0 0 0.0.0.0:45661 0.0.0.0:*', null, 'local', 'likely'],
    ['a known use in the temporary range', 'udp UNCONN 0 0 0.0.0.0:51820 0.0.0.0:*', 'local', null, 'likely'],
    [
      'a well-known port beats a known use in the temporary range',
      'udp ESTAB 0 0 10.0.0.1:51820 10.0.0.2:443',
      'remote',
      'local',
      'likely',
    ],
    [
      'a known use beats a temporary port',
      'udp ESTAB 0 0 10.0.0.1:51820 10.0.0.2:40000',
      'local',
      'remote',
      'likely',
    ],
    [
      'a SYN proves its destination',
      'DROP IN=e OUT= SRC=1.1.1.1 DST=2.2.2.2 PROTO=TCP SPT=22 DPT=50000 SYN',
      'local',
      'remote',
      'sure',
    ],
    [
      'a SYN ACK proves its sender',
      'DROP IN=e OUT= SRC=1.1.1.1 DST=2.2.2.2 PROTO=TCP SPT=443 DPT=50000 ACK SYN',
      'remote',
      'local',
      'sure',
    ],
    [
      'a late answer',
      'DROP IN=e OUT= SRC=1.1.1.1 DST=2.2.2.2 PROTO=UDP SPT=53 DPT=43999',
      'remote',
      'local',
      'likely',
    ],
    [
      'a name that nobody knows',
      'tcp ESTAB 0 0 10.0.0.1:frobnicate 10.0.0.2:51000',
      'local',
      'remote',
      'likely',
    ],
    ['a scanned port', '22/tcp open ssh', 'remote', null, 'sure'],
  ])('%s', (_, text, service, temporary, certainty) => {
    expect(first(text).sides).toEqual({ service, temporary, certainty });
  });

  test('a listener elsewhere in the paste proves it', () => {
    const [, connection] = explained(
      '  TCP 0.0.0.0:50500 0.0.0.0:0 LISTENING 7\n  TCP 10.0.0.1:50500 10.0.0.2:443 ESTABLISHED 7',
    ).ports;
    expect(connection?.sides).toEqual({ service: 'local', temporary: 'remote', certainty: 'sure' });
  });

  test('both ends of one conversation on one machine agree', () => {
    const { ports } = explained(
      'LISTEN 0 5 127.0.0.1:40000 0.0.0.0:*\nESTAB 0 0 127.0.0.1:40000 127.0.0.1:50000\nESTAB 0 0 127.0.0.1:50000 127.0.0.1:40000',
    );
    expect(ports.map(({ sides }) => sides.service)).toEqual(['local', 'local', 'remote']);
    expect(ports.map(({ port }) => port)).toEqual([40_000, 40_000, 40_000]);
  });
});

describe('where it is bound and who can reach it', () => {
  test.each([
    ['tcp LISTEN 0 1 0.0.0.0:22 0.0.0.0:*', 'anyone'],
    ['tcp LISTEN 0 1 [::]:22 [::]:*', 'anyone'],
    ['tcp LISTEN 0 1 *:22 *:*', 'anyone'],
    ['tcp6 0 0 :::22 :::* LISTEN', 'anyone'],
    ['tcp LISTEN 0 1 127.0.0.53%lo:53 0.0.0.0:*', 'this-machine'],
    ['tcp LISTEN 0 1 [::1]:53 [::]:*', 'this-machine'],
    ['tcp LISTEN 0 1 [::ffff:127.0.0.1]:53 *:*', 'this-machine'],
    ['node 1 me 3u IPv4 0x1 0t0 TCP localhost:3000 (LISTEN)', 'this-machine'],
    ['tcp LISTEN 0 1 192.168.1.5:53 0.0.0.0:*', 'private-network'],
    ['tcp LISTEN 0 1 [fe80::1]%eth0:53 [::]:*', 'same-network'],
    ['tcp LISTEN 0 1 8.8.4.4:53 0.0.0.0:*', 'anyone'],
    ['tcp ESTAB 0 0 192.168.1.5:22 192.168.1.6:50000', 'not-a-listener'],
    ['Error: listen EADDRINUSE: address already in use :::3000', 'not-a-listener'],
    ['10:00:00.1 IP 10.0.0.5.51234 > 10.0.0.9.443: Flags [S], seq 1', 'not-a-listener'],
    ['0123456789ab redis "x" 1h Up 1h 6379/tcp cache', 'containers'],
    ['0123456789ab web "x" 1h Up 1h 127.0.0.1:80->80/tcp web', 'this-machine'],
  ])('%s', (text, reach) => {
    expect(first(text).bind.reach).toBe(reach);
  });
});

describe('who holds it', () => {
  test.each([
    ['  TCP 0.0.0.0:80 0.0.0.0:0 LISTENING 4', /Windows kernel/],
    ['  TCP 10.0.0.1:50000 10.0.0.2:80 TIME_WAIT 0', /^Nobody/],
    ['tcp 0 0 0.0.0.0:80 0.0.0.0:* LISTEN 5/docker-prox', /Docker’s relay/],
    ['tcp 0 0 0.0.0.0:80 0.0.0.0:* LISTEN 1/init', /systemd/],
    ['tcp 0 0 0.0.0.0:8000 0.0.0.0:* LISTEN 1/uvicorn', /PID 1/],
    ['ControlCe 1 m 3u IPv4 0x1 0t0 TCP *:5000 (LISTEN)', /AirPlay/],
    ['rapportd 9 m 3u IPv4 0x1 0t0 TCP *:49161 (LISTEN)', /Handoff/],
    ['tcp 0 0 127.0.0.53:53 0.0.0.0:* LISTEN 5/systemd-resolve', /DNS stub/],
    ['tcp LISTEN 0 1 *:1 *:* users:(("wslrelay.exe",pid=9,fd=1))', /WSL/],
    ['tcp 0 0 0.0.0.0:22 0.0.0.0:* LISTEN 5/sshd: /usr/sbi', /SSH server/],
  ])('%s', (text, note) => {
    expect(first(text).processNote).toMatch(note);
  });

  test('a process that nothing is known of has no note', () => {
    expect(first('tcp 0 0 0.0.0.0:80 0.0.0.0:* LISTEN 5/frobnicate').processNote).toBeNull();
  });
});

test('service names become numbers, and an unknown one stays a name', () => {
  expect(first('tcp LISTEN 0 1 0.0.0.0:ssh 0.0.0.0:*').port).toBe(22);
  const unknown = first('tcp LISTEN 0 1 0.0.0.0:frobnicate 0.0.0.0:*');
  expect(unknown.port).toBeNull();
  expect(sideWords(unknown.observation, unknown.sides)).toBe('frobnicate here is the service');
});

test('a published port is said to pass ufw by, unless it is on the loopback', () => {
  expect(first('0123456789ab db "x" 1h Up 1h 0.0.0.0:80->80/tcp shop').processNote).toMatch(/before ufw/);
  expect(first('0123456789ab db "x" 1h Up 1h 127.0.0.1:80->80/tcp shop').processNote).toBeNull();
});

test('what a host passes on is named by the port inside', () => {
  const row = first('0123456789ab db "x" 1h Up 1h 0.0.0.0:15432->5432/tcp shop');
  expect(row.port).toBe(15_432);
  expect(row.likely).toBe('shop · PostgreSQL');
  expect(sideWords(row.observation, row.sides)).toBe('15432 outside leads to 5432 inside');
});

test('the summary counts formats, ports and lines that were missed', () => {
  const paste = explained(
    'tcp LISTEN 0 1 0.0.0.0:22 0.0.0.0:*\ntcp LISTEN 0 1 127.0.0.1:80 0.0.0.0:*\nwhat is this',
  );
  expect(summaryText(paste, new ToolWords(DECODE_STRINGS))).toBe(
    'Read as ss (Linux). 2 ports found. 1 line was not understood.',
  );
  expect(openToOthers(paste.ports).map(({ port }) => port)).toEqual([22]);
});
