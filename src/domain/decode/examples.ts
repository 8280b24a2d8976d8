/** Something to try the decoder with. */
export interface DecodeExample {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export const DECODE_EXAMPLES: readonly DecodeExample[] = [
  {
    id: 'ss',
    title: 'ss on a Linux server',
    text: `$ sudo ss -tulpn
Netid State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process
udp   UNCONN 0      0      127.0.0.53%lo:53        0.0.0.0:*    users:(("systemd-resolve",pid=742,fd=13))
tcp   LISTEN 0      128          0.0.0.0:22        0.0.0.0:*    users:(("sshd",pid=1123,fd=3))
tcp   LISTEN 0      244        127.0.0.1:5432      0.0.0.0:*    users:(("postgres",pid=2201,fd=5))
tcp   LISTEN 0      4096               *:8080            *:*    users:(("docker-proxy",pid=3310,fd=4))
tcp   ESTAB  0      36      192.168.1.23:22   192.168.1.40:51824 users:(("sshd",pid=9120,fd=4))
`,
  },
  {
    id: 'windows',
    title: 'netstat on a German Windows',
    text: `Aktive Verbindungen

  Proto  Lokale Adresse         Remoteadresse          Status           PID
  TCP    0.0.0.0:445            0.0.0.0:0              ABHÖREN         4
  TCP    0.0.0.0:3389           0.0.0.0:0              ABHÖREN         1236
  TCP    10.10.1.5:50112        10.10.1.9:1433         HERGESTELLT     5512
  TCP    10.10.1.5:50120        23.45.67.89:443        WARTEND         0
  UDP    0.0.0.0:5353           *:*                                    2420
`,
  },
  {
    id: 'macos',
    title: 'lsof on a Mac',
    text: `COMMAND     PID  USER   FD   TYPE             DEVICE SIZE/OFF NODE NAME
ControlCe   612 maria   10u  IPv4 0x8f1e2ac36d11c3a5      0t0  TCP *:7000 (LISTEN)
ControlCe   612 maria   12u  IPv4 0x8f1e2ac36d121e9d      0t0  TCP *:5000 (LISTEN)
rapportd    590 maria    8u  IPv4 0x8f1e2ac36d12ab1d      0t0  TCP *:49161 (LISTEN)
node      23141 maria   24u  IPv6 0x8f1e2ac35f0de7e5      0t0  TCP [::1]:5173 (LISTEN)
`,
  },
  {
    id: 'docker',
    title: 'docker ps',
    text: `CONTAINER ID   IMAGE            COMMAND                  CREATED       STATUS       PORTS                                         NAMES
3f2a1b4c5d6e   nginx:1.27       "/docker-entrypoint.…"   2 hours ago   Up 2 hours   0.0.0.0:8080->80/tcp, [::]:8080->80/tcp       web
9a8b7c6d5e4f   postgres:16      "docker-entrypoint.s…"   3 days ago    Up 3 days    127.0.0.1:5432->5432/tcp                      shop-db-1
0011aabbccdd   redis:7-alpine   "docker-entrypoint.s…"   3 days ago    Up 3 days    6379/tcp                                      shop-cache-1
`,
  },
  {
    id: 'firewall',
    title: 'a firewall’s log',
    text: `Nov 23 10:14:22 web01 kernel: [812345.678901] [UFW BLOCK] IN=eth0 OUT= MAC=52:54:00:12:34:56 SRC=198.51.100.23 DST=203.0.113.5 LEN=40 TTL=243 ID=54321 PROTO=TCP SPT=43210 DPT=23 WINDOW=1024 RES=0x00 SYN URGP=0
2026-11-23 09:58:15 DROP TCP 192.168.1.40 192.168.1.17 50118 445 52 S 2211334455 0 64240 - - - RECEIVE
`,
  },
  {
    id: 'error',
    title: 'an error message',
    text: `Error: listen EADDRINUSE: address already in use :::3000
    at Server.setupListenHandle [as _listen2] (node:net:1817:16) {
  code: 'EADDRINUSE',
  port: 3000
}
2026/11/23 10:01:11 [error] 1402#1402: *5521 connect() failed (111: Connection refused) while connecting to upstream, client: 198.51.100.4, server: shop.example, request: "GET / HTTP/1.1", upstream: "http://127.0.0.1:8000/", host: "shop.example"
`,
  },
  {
    id: 'proc',
    title: '/proc/net/tcp',
    text: `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1538 00000000:0000 0A 00000000:00000000 00:00000000 00000000   114        0 22110 1 0000000000000000 100 0 0 10 0
   1: 1701A8C0:0016 2801A8C0:CA70 01 00000024:00000000 01:00000018 00000000     0        0 41221 4 0000000000000000 24 4 29 10 -1
`,
  },
];
