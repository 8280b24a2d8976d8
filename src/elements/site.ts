import './copy-code.ts';
import './feedback-form.ts';
import './interface-language.ts';
import './offline/register.ts';
import './os-tabs.ts';
import './page-contents.ts';
import './port-search.ts';
import './theme-switch.ts';
