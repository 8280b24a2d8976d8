import { boundedView, MAP_SIDE, zoomedAt } from '#domain/port-map/map-view.ts';
import type { MapView } from '#domain/port-map/map-view.ts';

/** What pointers do to the map; points are fractions of the picture's width and height. */
export interface PointerActions {
  readonly view: () => MapView;
  readonly show: (view: MapView) => void;
  readonly hover: (x: number, y: number) => void;
  readonly leave: () => void;
  /** Pressed and released at the same point. */
  readonly choose: (x: number, y: number) => void;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const CLICK_SLACK_PX = 6;
const WHEEL_PER_ZOOM = 200;

/** Pointers that are down, and what their moves mean: one pans, two zoom. */
class Gesture {
  readonly #down = new Map<number, Point>();
  #moved = 0;
  readonly #canvas: HTMLCanvasElement;
  readonly #actions: PointerActions;

  constructor(canvas: HTMLCanvasElement, actions: PointerActions) {
    this.#canvas = canvas;
    this.#actions = actions;
  }

  press(event: PointerEvent): void {
    if (this.#down.size === 0) this.#moved = 0;
    this.#down.set(event.pointerId, { x: event.clientX, y: event.clientY });
    this.#canvas.setPointerCapture(event.pointerId);
  }

  move(event: PointerEvent): void {
    const to = { x: event.clientX, y: event.clientY };
    const from = this.#down.get(event.pointerId);
    if (from === undefined) {
      const point = this.fraction(to);
      this.#actions.hover(point.x, point.y);
      return;
    }
    this.#moved += Math.hypot(to.x - from.x, to.y - from.y);
    const other = [...this.#down].find(([id]) => id !== event.pointerId)?.[1];
    if (other === undefined) this.#pan(from, to);
    else this.#pinch(from, to, other);
    this.#down.set(event.pointerId, to);
  }

  release(event: PointerEvent): void {
    const alone = this.#down.size === 1;
    this.#down.delete(event.pointerId);
    const point = this.fraction({ x: event.clientX, y: event.clientY });
    if (alone && this.#moved < CLICK_SLACK_PX) this.#actions.choose(point.x, point.y);
  }

  cancel(event: PointerEvent): void {
    this.#down.delete(event.pointerId);
  }

  fraction({ x, y }: Point): Point {
    const box = this.#canvas.getBoundingClientRect();
    return { x: (x - box.left) / box.width, y: (y - box.top) / box.height };
  }

  #pan(from: Point, to: Point): void {
    const view = this.#actions.view();
    const [start, end] = [this.fraction(from), this.fraction(to)];
    const shown = MAP_SIDE / view.zoom;
    const left = view.left - (end.x - start.x) * shown;
    this.#actions.show(boundedView({ ...view, left, top: view.top - (end.y - start.y) * shown }));
  }

  #pinch(from: Point, to: Point, other: Point): void {
    const distance = (point: Point): number => Math.hypot(point.x - other.x, point.y - other.y);
    const middle = this.fraction({ x: (to.x + other.x) / 2, y: (to.y + other.y) / 2 });
    this.#actions.show(
      zoomedAt(this.#actions.view(), distance(to) / Math.max(distance(from), 1), middle.x, middle.y),
    );
  }
}

/** Drag pans, two fingers zoom, Ctrl or ⌘ with the wheel zooms; a plain wheel scrolls the page as everywhere. */
export function listenToPointers(canvas: HTMLCanvasElement, actions: PointerActions): void {
  const gesture = new Gesture(canvas, actions);
  canvas.addEventListener('pointerdown', (event) => gesture.press(event));
  canvas.addEventListener('pointermove', (event) => gesture.move(event));
  canvas.addEventListener('pointerup', (event) => gesture.release(event));
  canvas.addEventListener('pointercancel', (event) => gesture.cancel(event));
  canvas.addEventListener('pointerleave', () => actions.leave());
  const zoomByWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const point = gesture.fraction({ x: event.clientX, y: event.clientY });
    actions.show(zoomedAt(actions.view(), Math.exp(-event.deltaY / WHEEL_PER_ZOOM), point.x, point.y));
  };
  canvas.addEventListener('wheel', zoomByWheel, { passive: false });
}
