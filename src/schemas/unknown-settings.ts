import { editDistance, forgivenSlips } from '#domain/search/edit-distance.ts';
import { buildSettingsSchema } from './build-settings.ts';
import { serverSettingsSchema } from './server-settings.ts';
import type { Environment } from './settings.ts';

/** A variable that looks like a setting of ours and is none. */
export interface UnknownSetting {
  readonly name: string;
  /** The setting that is spelt much like it. */
  readonly meant: string | undefined;
}

const SETTINGS = Object.keys({ ...serverSettingsSchema.shape, ...buildSettingsSchema.shape });

/** Nobody else's variables begin so. Build servers have a BUILD_ID and a SITE_NAME of their own. */
const OUR_PREFIX = 'FEEDBACK_';

/** Variables that have our prefix, or nearly the name of a setting, so that a slip of the finger is noticed. */
export function unknownSettings(environment: Environment): readonly UnknownSetting[] {
  const given = Object.keys(environment).filter((name) => environment[name] && !SETTINGS.includes(name));
  return given
    .map((name) => ({ name, meant: nearestSetting(name.toUpperCase()) }))
    .filter(({ name, meant }) => meant !== undefined || name.startsWith(OUR_PREFIX));
}

/** Short names, PORT and HOST, are too near to everybody's words. */
function nearestSetting(name: string): string | undefined {
  const limit = forgivenSlips(name.length);
  const near = SETTINGS.filter((setting) => setting.includes('_'))
    .map((setting) => ({ setting, distance: editDistance(name, setting, limit) }))
    .filter(({ distance }) => distance <= limit);
  return near.sort((one, other) => one.distance - other.distance)[0]?.setting;
}

/** The unknown settings as lines for the terminal; empty where there are none. */
export function explainUnknownSettings(unknown: readonly UnknownSetting[]): string {
  if (unknown.length === 0) return '';
  const lines = unknown.map(
    ({ name, meant }) => `  ${name}${meant === undefined ? '' : `: did you mean ${meant}?`}\n`,
  );
  return `These environment variables are not settings, and are ignored:\n${lines.join('')}`;
}
