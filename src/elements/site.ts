import './copy-code.ts';
import './os-tabs.ts';
import './theme-switch.ts';
