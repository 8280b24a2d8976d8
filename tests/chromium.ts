import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ChromiumLaunch {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
];
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/**
 * How to start a Chromium: the one named by CHROMIUM_PATH, else the one that comes with the packages (Linux on x64), else
 * one that is installed. Throws where there is none, saying what to install.
 */
export async function chromiumLaunch(): Promise<ChromiumLaunch> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined) return { executablePath: named, args: ARGUMENTS, env: environment({}) };
  if (process.platform === 'linux' && process.arch === 'x64') return packagedChromium();
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed !== undefined) return { executablePath: installed, args: ARGUMENTS, env: environment({}) };
  throw new Error(
    'No Chromium was found for the browser tests. Install Chromium or Chrome, or set CHROMIUM_PATH to its program file.',
  );
}

async function packagedChromium(): Promise<ChromiumLaunch> {
  // With a runtime named, the package also unpacks the system libraries that a bare machine lacks.
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs24.x';
  const before = { ...process.env };
  const { default: chromium } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  const { LD_LIBRARY_PATH: libraries = '', FONTCONFIG_PATH: fonts = '' } = process.env;
  process.env = before;
  const bare = lacksLibraries(executablePath);
  const extra = bare ? { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fonts } : {};
  return { executablePath, args: ARGUMENTS, env: environment({ HOME: tmpdir(), ...extra }) };
}

function lacksLibraries(program: string): boolean {
  try {
    return execFileSync('ldd', [program], { encoding: 'utf8' }).includes('not found');
  } catch {
    return true;
  }
}

function environment(extra: Record<string, string>): Record<string, string> {
  const own = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return { ...Object.fromEntries(own), ...extra };
}

/** Where the package unpacks to; for messages. */
export const UNPACKED = join(tmpdir(), 'chromium');
