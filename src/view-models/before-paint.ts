/**
 * The only inline script of the site. It runs before the first paint, so that neither the reader's theme nor the tabs of
 * operating systems flash: it marks that scripts run, and puts the remembered theme and system on the root element.
 * The server's content security policy allows it by its hash, computed from the built site.
 */
export const BEFORE_PAINT = [
  '((d,s,p)=>{try{s=localStorage}catch{}',
  "d.className='js';",
  'if(s.theme)d.dataset.theme=s.theme;',
  "d.dataset.os=s.os||(/Win/.test(p)?'windows':/Mac|iP/.test(p)?'macos':'linux')",
  '})(document.documentElement,{},navigator.platform)',
].join('');
