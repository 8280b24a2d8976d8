/** A language that the interface speaks; articles stay English. */
export interface InterfaceLanguage {
  /** BCP 47. */
  readonly code: string;
  /** Its own name, for the switch. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

/** English first: it is what the HTML holds. */
export const INTERFACE_LANGUAGES = [
  { code: 'en', name: 'English', direction: 'ltr' },
  { code: 'ar', name: 'العربية', direction: 'rtl' },
  { code: 'de', name: 'Deutsch', direction: 'ltr' },
  { code: 'es', name: 'Español', direction: 'ltr' },
  { code: 'fr', name: 'Français', direction: 'ltr' },
  { code: 'ja', name: '日本語', direction: 'ltr' },
  { code: 'pt-BR', name: 'Português (Brasil)', direction: 'ltr' },
  { code: 'sv', name: 'Svenska', direction: 'ltr' },
  { code: 'zh-CN', name: '简体中文', direction: 'ltr' },
] as const satisfies readonly InterfaceLanguage[];

export type InterfaceLanguageCode = (typeof INTERFACE_LANGUAGES)[number]['code'];

/** The first of the reader's languages that the interface speaks; English where there is none. */
export function matchLanguage(preferred: readonly string[]): (typeof INTERFACE_LANGUAGES)[number] {
  for (const tag of preferred) {
    const wanted = tag.toLowerCase();
    // Traditional Chinese is another script: its readers are better served in English than in zh-CN.
    if (/^zh-(hant|tw|hk|mo)\b/.test(wanted)) continue;
    const exact = INTERFACE_LANGUAGES.find(({ code }) => code.toLowerCase() === wanted);
    const base = wanted.split('-')[0];
    const match = exact ?? INTERFACE_LANGUAGES.find(({ code }) => code.split('-')[0] === base);
    if (match !== undefined) return match;
  }
  return INTERFACE_LANGUAGES[0];
}
