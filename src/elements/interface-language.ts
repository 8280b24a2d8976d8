import { INTERFACE_LANGUAGES } from '#domain/interface-language.ts';
import { PAGE_STRINGS } from '#domain/page-strings.ts';
import { onReturn } from './on-return.ts';
import { chosen, readerLanguage as language } from './reader-language.ts';
import { recall, remember } from './storage.ts';

/**
 * The interface speaks the reader's language: the one chosen on this site, else the browser's. The HTML is English;
 * another language is fetched once and put in its place. The switch stands at the foot of each page.
 */
if (language.code !== 'en') void import('./speak.ts').then(({ speak }) => speak(language));

const select = document.createElement('select');
for (const { code, name } of INTERFACE_LANGUAGES) {
  const option = new Option(name, code, code === language.code, code === language.code);
  option.lang = code;
  select.append(option);
}
select.addEventListener('change', () => {
  remember('language', select.value);
  location.reload();
});
onReturn(() => {
  if (recall('language') !== chosen) location.reload();
});
const label = document.createElement('label');
label.append(
  Object.assign(document.createElement('span'), { textContent: PAGE_STRINGS.language }),
  ' ',
  select,
);
document.querySelector('.foot')?.append(label);
