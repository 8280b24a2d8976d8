import './copy-code.ts';
import './feedback-form.ts';
import './os-tabs.ts';
import './theme-switch.ts';
