import type { PortNumber } from '../port-number.ts';

/** Defaults that are met on many developers' machines, by the software's own documentation. */
const DEFAULTS: ReadonlyMap<PortNumber, string> = new Map([
  [1313, 'Hugo'],
  [3000, 'Next.js, Rails, Grafana'],
  [3001, 'a second development server'],
  [4000, 'Jekyll, Phoenix'],
  [4173, 'Vite’s preview'],
  [4200, 'Angular’s development server'],
  [4321, 'Astro’s development server'],
  [5000, 'Flask, AirPlay Receiver'],
  [5001, 'a second Flask'],
  [5173, 'Vite'],
  [5174, 'a second Vite'],
  [5500, 'Live Server'],
  [6006, 'Storybook, TensorBoard'],
  [7860, 'Gradio'],
  [8000, 'Django, python -m http.server'],
  [8001, 'kubectl proxy'],
  [8080, 'Tomcat, Jenkins and most alternatives to 80'],
  [8081, 'Metro, Nexus'],
  [8082, 'a second 8081'],
  [8088, 'an alternative to 80'],
  [8090, 'an alternative to 80'],
  [8443, 'an alternative to 443'],
  [8501, 'Streamlit'],
  [8787, 'RStudio Server, Wrangler'],
  [8888, 'Jupyter'],
  [9000, 'PHP-FPM, SonarQube, MinIO'],
  [9001, 'MinIO’s console'],
  [9090, 'Prometheus, Cockpit'],
  [9229, 'Node.js’s inspector'],
  [9999, 'a favourite for tests'],
  [10000, 'Webmin'],
  [11434, 'Ollama'],
  [12345, 'a favourite for tests'],
  [19000, 'Expo'],
  [31337, 'a number with a reputation'],
]);

/** Software whose default a port is on many developers' machines; `null` if we know none. */
export function developmentDefault(port: PortNumber): string | null {
  return DEFAULTS.get(port) ?? null;
}
