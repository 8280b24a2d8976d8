import { matchLanguage } from '#domain/interface-language.ts';
import { recall } from './storage.ts';

/** The code of the language chosen on this site, if any, when this page began. */
export const chosen = recall('language');

/** The language that the interface speaks to this reader: the one chosen on this site, else the browser's. */
export const readerLanguage = matchLanguage([
  ...(chosen === undefined ? [] : [chosen]),
  ...navigator.languages,
]);
