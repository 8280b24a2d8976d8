import { z } from 'zod';
import { type Environment, readSettings, type SettingsResult } from './settings.ts';

const wholeNumber = (first: number, last: number) =>
  z.codec(z.string().regex(/^\d{1,9}$/), z.int().min(first).max(last), {
    decode: Number,
    encode: String,
  });

const origin = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text).origin);

/** The environment variables that the server reads, each with its default; an empty one counts as not set. */
export const serverSettingsSchema = z.strictObject({
  /** The TCP port to listen on; 0 lets the system choose. */
  PORT: wholeNumber(0, 65_535).default(4321).describe('a port number from 0 to 65535, such as 4321'),
  /** The address to listen on. */
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('127.0.0.1')
    .describe('an address to listen on: 127.0.0.1, 0.0.0.0 or ::'),
  /** The public address of the site; its origin may send votes. */
  SITE_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('the public address of the site, such as https://ports.example'),
  /** The folder of the built site. */
  SITE_ROOT: z.string().default('dist').describe('the folder of the built site'),
  /** Megabytes of compressed pages kept in memory; some 350 hold every port page. */
  PAGE_CACHE_MB: wholeNumber(0, 100_000).default(64).describe('megabytes from 0 to 100000, such as 64'),
  /** The SQLite file, made when it is missing. */
  FEEDBACK_DB: z.string().default('data/feedback.db').describe('a file name, such as data/feedback.db'),
  /** The most that the SQLite file may grow to, in megabytes; 0 is no limit. */
  FEEDBACK_DB_MAX_MB: wholeNumber(0, 1_000_000).default(0).describe('megabytes from 0 (no limit) to 1000000'),
  /** PostgreSQL instead of SQLite. */
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('the address of a PostgreSQL database: postgres://user:password@host:5432/name'),
  /** Limits of 10 votes a minute and 60 an hour per visitor. */
  FEEDBACK_RATE_LIMIT: z.enum(['on', 'off']).default('on').describe('on, or off for load tests'),
  /** Origins besides the site's own that may send votes, where the site is on a static host. */
  FEEDBACK_ALLOWED_ORIGINS: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''))
    .pipe(z.array(origin))
    .default([])
    .describe('origins separated by commas, such as https://ports.example,https://www.ports.example'),
  /** For how many days votes are kept. */
  FEEDBACK_RETENTION_DAYS: wholeNumber(2, 36_500).default(730).describe('days from 2 to 36500, such as 730'),
  /** What editors show to read /admin/report; without it the address does not exist. */
  ADMIN_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{24,200}$/)
    .optional()
    .describe('at least 24 visible ASCII characters: make one with `openssl rand -hex 24`'),
  /** How many proxies of one's own stand before the server; the reader's address is read from their header. */
  TRUSTED_PROXIES: wholeNumber(0, 10)
    .default(0)
    .describe('how many proxies stand before the server, 0 to 10'),
  /** The least level that is logged. */
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('one of debug, info, warn, error, silent'),
});

export type ServerSettings = z.infer<typeof serverSettingsSchema>;

/** Settings whose value is not printed. */
const SECRETS = ['ADMIN_TOKEN', 'DATABASE_URL'];

/** Reads the settings of the server, and finds every wrong one at once. */
export function readServerSettings(environment: Environment): SettingsResult<ServerSettings> {
  return readSettings(serverSettingsSchema, environment, SECRETS);
}
