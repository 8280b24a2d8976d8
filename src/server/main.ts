import { readServerSettings } from '#schemas/server-settings.ts';
import { explainSettingProblems } from '#schemas/settings.ts';
import { createLog, errorText } from './log.ts';
import { StartError, startServer } from './start-server.ts';

const result = readServerSettings(process.env);
if (!result.ok) fail(explainSettingProblems(result.problems));
else await run(result.settings);

async function run(settings: Parameters<typeof startServer>[0]): Promise<void> {
  const log = createLog(settings.LOG_LEVEL, (line) => process.stdout.write(line));
  try {
    const server = await startServer(settings, log);
    // Before it is told that it listens: whoever waits for that may end it at once.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        log.info('closing', { signal });
        void server.close().then(() => {
          log.info('closed');
        });
      });
    }
    const address = server.http.address();
    const port = typeof address === 'object' && address !== null ? address.port : settings.PORT;
    log.info('listening', {
      address: `http://${settings.HOST.includes(':') ? `[${settings.HOST}]` : settings.HOST}:${port}`,
    });
  } catch (error) {
    fail(`${error instanceof StartError ? error.message : errorText(error)}\n`);
  }
}

function fail(message: string): void {
  process.stderr.write(message);
  process.exitCode = 1;
}
