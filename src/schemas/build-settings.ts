import { z } from 'zod';
import { portSelection } from '#domain/port-selection.ts';
import { type Environment, readSettings, type SettingsResult } from './settings.ts';

const webAddress = z.url({ protocol: /^https?$/ }).optional();

/** The environment variables that the build reads; an empty one counts as not set. */
export const buildSettingsSchema = z.strictObject({
  /** The public address of the site, for canonical links. */
  SITE_URL: webAddress.describe('the public address of the site, such as https://ports.example'),
  /** Where votes go when the site is on a static host. */
  FEEDBACK_ENDPOINT: webAddress.describe('the whole address of another /api/feedback, with https://'),
  /** Where the files of this repository are edited; articles get a link. */
  EDIT_URL: webAddress.describe(
    'the address of the repository’s folder, such as https://host.example/edit/main',
  ),
  /** Authors' shortcut: only these port pages. */
  BUILD_PORTS: z
    .string()
    .refine(isPortSelection)
    .optional()
    .describe('ports and ranges from 0 to 65535 separated by commas, such as 0-99,443'),
  /** `0`: make the whole site even where only articles have changed. */
  BUILD_INCREMENTAL: z.enum(['0', '1']).default('1').describe('0 or 1'),
  /** `1`: Astro renders every page, none is stamped. */
  BUILD_PLAIN: z.enum(['0', '1']).default('0').describe('0 or 1'),
});

export type BuildSettings = z.infer<typeof buildSettingsSchema>;

function isPortSelection(text: string): boolean {
  try {
    portSelection(text);
    return true;
  } catch {
    return false;
  }
}

/** Reads the settings of the build, and finds every wrong one at once. */
export function readBuildSettings(environment: Environment): SettingsResult<BuildSettings> {
  return readSettings(buildSettingsSchema, environment);
}
