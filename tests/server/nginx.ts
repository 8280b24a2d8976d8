import { spawn, spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sendBytes } from './raw-http.ts';

const NGINX = ['nginx', '/usr/sbin/nginx'].find((name) => spawnSync(name, ['-v']).status === 0);

/** Why nginx cannot be tried here, or `undefined`. */
export const NGINX_MISSING =
  NGINX === undefined ? 'nginx is not installed (Debian: apt-get install nginx-light)' : undefined;

export interface NginxServer {
  readonly port: number;
  readonly pid: number;
  close(): Promise<void>;
}

/** Starts nginx on a free port with the site file in `root`, logs and pid in `folder`. Rejects where nginx warns. */
export async function startNginx(folder: string, root: string, workers = 1): Promise<NginxServer> {
  const port = await freePort();
  const site = (await readFile(join(root, 'nginx.conf'), 'utf8'))
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('root /usr/share/nginx/html;', `root ${root};`);
  const run = join(folder, 'nginx');
  await mkdir(run, { recursive: true });
  const isRoot = process.getuid?.() === 0;
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${run}/${kind};`,
  );
  const config = `${isRoot ? 'user root;' : ''} daemon off; worker_processes ${workers}; pid ${run}/pid; error_log ${run}/error.log;
events { worker_connections 1024; }
http { access_log off; keepalive_requests 1000000; ${paths.join(' ')}
${site} }`;
  await writeFile(join(run, 'nginx.conf'), config);
  const child = spawn(NGINX ?? 'nginx', [
    '-p',
    run,
    '-c',
    join(run, 'nginx.conf'),
    '-e',
    join(run, 'error.log'),
  ]);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`nginx did not start: ${said}`);
    await setTimeout(50);
  }
  const warnings = (await readFile(join(run, 'error.log'), 'utf8')).match(/\[(?:warn|error|crit)\].*/g);
  if (warnings !== null) throw new Error(`nginx warns: ${warnings.join('; ')}`);
  return {
    port,
    pid: child.pid ?? 0,
    async close() {
      child.kill('SIGQUIT');
      await ended;
    },
  };
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await sendBytes(port, 'GET / HTTP/1.0\r\n\r\n')).length > 0;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
      server.close(() => resolve(port));
    });
  });
}
