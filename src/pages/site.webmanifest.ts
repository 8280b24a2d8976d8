import type { APIRoute } from 'astro';

/** `/site.webmanifest` (W3C Web Application Manifest): what the site looks like once installed. */
const MANIFEST = {
  name: 'Connected · Ports',
  short_name: 'Ports',
  description: 'What is on that port? All 65,536 TCP and UDP ports explained.',
  id: '/',
  start_url: '/',
  scope: '/',
  display: 'minimal-ui',
  background_color: '#fdfdfb',
  theme_color: '#0a5a9c',
  lang: 'en',
  icons: [
    { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: '/icons/192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icons/512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  shortcuts: [
    { name: 'Decode what is on your screen', url: '/decode' },
    { name: 'Pick a free port', url: '/pick' },
  ],
} as const;

export const GET: APIRoute = () =>
  new Response(JSON.stringify(MANIFEST), { headers: { 'Content-Type': 'application/manifest+json' } });
