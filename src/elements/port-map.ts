import { cellFacts, cellSentence } from '#domain/port-map/cell-facts.ts';
import type { MapFilter } from '#domain/port-map/map-filter.ts';
import { centredOn, movedBy, portAt, revealing, WHOLE_MAP } from '#domain/port-map/map-view.ts';
import type { MapView } from '#domain/port-map/map-view.ts';
import type { PortAtlas } from '#domain/port-map/port-atlas.ts';
import { parsePortNumber } from '#domain/port-number.ts';
import type { PortNumber } from '#domain/port-number.ts';
import { loadAtlas } from './load-atlas.ts';
import { part } from './part.ts';
import { loadMapWords, mapWords as words } from './port-map/map-words.ts';
import { showFacts } from './port-map/facts-panel.ts';
import { readFilter } from './port-map/filter-form.ts';
import { paintCells, paintScene } from './port-map/paint.ts';
import { readPalette } from './port-map/palette.ts';
import type { Palette } from './port-map/palette.ts';
import { listenToPointers } from './port-map/pointers.ts';

// For the page that this element stands on: `speak.ts` looks its texts up by them.
export { MAP_STRINGS } from '#domain/strings/map-strings.ts';

/** Screen readers hear the cell at which the cursor comes to rest. */
const ANNOUNCE_AFTER_MS = 250;
const FIRST_CURSOR: PortNumber = 443;
const ZOOM_STEP = 2;
/** Close enough to tell the cell from its neighbours. */
const JUMP_ZOOM = 8;

/** All that is needed to draw, once the data is there. */
interface Drawn {
  readonly atlas: PortAtlas;
  readonly palette: Palette;
  readonly cells: HTMLCanvasElement;
}

/** `<port-map data-atlas>`: the port space as 256 × 256 cells, by pointer, touch and keyboard. */
class PortMap extends HTMLElement {
  #drawn: Drawn | undefined;
  #view: MapView = WHOLE_MAP;
  #cursor: PortNumber = FIRST_CURSOR;
  #frame = 0;
  #announcing: ReturnType<typeof setTimeout> | undefined;
  readonly #theme = new MutationObserver(() => this.#repaint());

  connectedCallback(): void {
    // The data is loaded when the map comes near the screen.
    const seen = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        seen.disconnect();
        void this.#start();
      },
      { rootMargin: '200px' },
    );
    seen.observe(this);
  }

  disconnectedCallback(): void {
    this.#theme.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  get #canvas(): HTMLCanvasElement {
    return part(this, 'canvas', HTMLCanvasElement);
  }

  async #start(): Promise<void> {
    try {
      const [atlas] = await Promise.all([loadAtlas(this.dataset.atlas ?? ''), loadMapWords()]);
      this.#prepare(atlas);
    } catch (error) {
      part(this, 'note', HTMLElement).textContent = words.say('failed', {
        reason: error instanceof Error ? error.message : String(error),
      });
    }
  }

  #prepare(atlas: PortAtlas): void {
    const palette = readPalette(this);
    this.#drawn = { atlas, palette, cells: paintCells(atlas, this.#filter, palette) };
    part(this, 'picture', HTMLElement).hidden = true;
    part(this, 'tools', HTMLElement).hidden = false;
    this.#canvas.hidden = false;
    this.#listen();
    new ResizeObserver(() => this.#draw()).observe(this.#canvas);
    this.#theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#repaint());
    this.#showPort(this.#cursor);
    this.#draw();
  }

  get #filter(): MapFilter {
    return readFilter(part(this, 'filter', HTMLElement));
  }

  #listen(): void {
    part(this, 'filter', HTMLElement).addEventListener('input', () => this.#repaint());
    part(this, 'jump', HTMLFormElement).addEventListener('submit', (event) => this.#jump(event));
    part(this, 'closer', HTMLButtonElement).addEventListener('click', () => this.#zoom(ZOOM_STEP));
    part(this, 'farther', HTMLButtonElement).addEventListener('click', () => this.#zoom(1 / ZOOM_STEP));
    part(this, 'whole', HTMLButtonElement).addEventListener('click', () => this.#show(WHOLE_MAP));
    this.#canvas.addEventListener('keydown', (event) => this.#press(event));
    for (const type of ['focus', 'blur']) this.#canvas.addEventListener(type, () => this.#draw());
    listenToPointers(this.#canvas, {
      view: () => this.#view,
      show: (view) => this.#show(view),
      hover: (x, y) => this.#showPort(portAt(this.#view, x, y) ?? this.#cursor),
      leave: () => this.#showPort(this.#cursor),
      choose: (x, y) => this.#moveTo(portAt(this.#view, x, y) ?? this.#cursor),
    });
  }

  #press(event: KeyboardEvent): void {
    if (event.altKey || (event.metaKey && event.key !== 'Home' && event.key !== 'End')) return;
    const target = movedBy(event.key, this.#cursor, event.ctrlKey || event.metaKey);
    if (target !== null) this.#moveTo(target);
    else if (event.ctrlKey || event.metaKey) return;
    else if (event.key === 'Enter') location.assign(`/ports/${this.#cursor}`);
    else if (event.key === '+' || event.key === '=') this.#zoom(ZOOM_STEP);
    else if (event.key === '-') this.#zoom(1 / ZOOM_STEP);
    else if (event.key === '0') this.#show(WHOLE_MAP);
    else return;
    event.preventDefault();
  }

  #jump(event: SubmitEvent): void {
    event.preventDefault();
    clearTimeout(this.#announcing);
    const parsed = parsePortNumber(part(this, 'number', HTMLInputElement).value.trim());
    if (!parsed.ok) {
      part(this, 'note', HTMLElement).textContent = words.say('notAPort');
      return;
    }
    this.#view = centredOn(parsed.port, Math.max(this.#view.zoom, JUMP_ZOOM));
    this.#moveTo(parsed.port);
  }

  #moveTo(port: PortNumber): void {
    this.#cursor = port;
    this.#showPort(port);
    this.#show(revealing(this.#view, port));
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => this.#announce(port), ANNOUNCE_AFTER_MS);
  }

  #announce(port: PortNumber): void {
    if (this.#drawn === undefined) return;
    const lines = Array.from(part(this, 'facts', HTMLElement).children, ({ textContent }) => textContent);
    part(this, 'note', HTMLElement).textContent = words.isEnglish
      ? cellSentence(cellFacts(this.#drawn.atlas, port))
      : lines.join('. ');
  }

  /** Zooms on the cursor. */
  #zoom(factor: number): void {
    this.#show(centredOn(this.#cursor, this.#view.zoom * factor));
  }

  #show(view: MapView): void {
    this.#view = view;
    this.#canvas.classList.toggle('zoomed', view.zoom > 1);
    this.#draw();
  }

  #showPort(port: PortNumber): void {
    if (this.#drawn !== undefined)
      showFacts(part(this, 'facts', HTMLElement), cellFacts(this.#drawn.atlas, port));
  }

  #repaint(): void {
    if (this.#drawn === undefined) return;
    const palette = readPalette(this);
    const { atlas } = this.#drawn;
    this.#drawn = { atlas, palette, cells: paintCells(atlas, this.#filter, palette) };
    this.#draw();
  }

  #draw(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      if (this.#drawn === undefined) return;
      const canvas = this.#canvas;
      const focused = document.activeElement === canvas;
      paintScene(canvas, canvas.clientWidth, {
        ...this.#drawn,
        view: this.#view,
        cursor: this.#cursor,
        focused,
      });
    });
  }
}

customElements.define('port-map', PortMap);
