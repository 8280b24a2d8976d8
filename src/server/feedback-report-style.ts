import { createHash } from 'node:crypto';

/** The style of the report: the site's colours, one column that is never wider than the screen. */
export const REPORT_STYLE = `
:root{color-scheme:light dark;--paper:light-dark(#fdfdfb,#12161b);--raised:light-dark(#f4f4ef,#1b2128);--line:light-dark(#dcdcd3,#323a44);--ink:light-dark(#1c2024,#e6e8ea);--soft:light-dark(#555b61,#a3adb8);--accent:light-dark(#0a5a9c,#7fbcf5);--bad:light-dark(#a12a1e,#f2998e);--fair:light-dark(#b98218,#e5b567);--good:light-dark(#1d6b3c,#7ecb97)}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem 1rem 4rem;max-width:64rem;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
h1,h2,h3{line-height:1.25;margin:0 0 .5rem}
h2{margin-top:2.5rem;font-size:1.375rem}
h3{font-size:1.125rem;margin:0}
p,dl,ul,ol{margin:0 0 1rem}
a{color:var(--accent);text-underline-offset:.2em}
nav ul,.pages,.comments,.reasons{list-style:none;padding:0}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
nav a,h3 a,.about a{display:inline-block;padding-block:.25rem}
dl{display:flex;flex-wrap:wrap;gap:.5rem 2rem}
dt,small,.about{color:var(--soft);font-size:.875rem}
dd{margin:0}
.pages>li{padding:1rem;margin-bottom:1rem;background:var(--raised);border:1px solid var(--line);border-radius:6px}
.bar{display:block;width:100%;height:.5rem;margin:.25rem 0 .75rem;border-radius:4px}
.bar .bad{fill:var(--bad)}.bar .fair{fill:var(--fair)}.bar .good{fill:var(--good)}
.reasons{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
.comments{margin-bottom:0}
.comments>li{padding-block:.75rem;border-top:1px solid var(--line)}
blockquote{margin:0;max-width:68ch;white-space:pre-line}
.about{margin:.25rem 0 0}
summary{cursor:pointer;padding-block:.25rem}
table{border-collapse:collapse;width:100%;max-width:40rem;margin-bottom:1rem}
th,td{text-align:start;vertical-align:top;padding:.4rem 1rem .4rem 0;border-bottom:1px solid var(--line)}
`;

/** The only style that the report's page may use. */
export const REPORT_POLICY =
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(REPORT_STYLE).digest('base64')}'; ` +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
