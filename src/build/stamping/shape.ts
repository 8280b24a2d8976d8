/** What may differ between two pages of one shape. */
export type SlotValue = string | number;

/** Everything that decides which markup a page has. There is one object for each shape that a tree has met. */
export type Shape = object;

/** A view-model, taken apart. */
export interface Measured {
  readonly shape: Shape;
  /** Every other text and number, in the order of the view-model. */
  readonly values: readonly SlotValue[];
}

type Token = string | number | boolean | symbol | null | undefined;

const OBJECT = Symbol('object');
const LIST = Symbol('list');
const END = Symbol('end');
const SLOT = Symbol('slot');

/** A place in the tree of shapes. Most models are like the one before, so the way on that was taken first has no map. */
class Place {
  #token: Token;
  #next: Place | undefined;
  #others: Map<Token, Place> | undefined;

  step(token: Token): Place {
    if (this.#next === undefined) {
      this.#token = token;
      return (this.#next = new Place());
    }
    if (this.#token === token) return this.#next;
    this.#others ??= new Map();
    const known = this.#others.get(token);
    if (known !== undefined) return known;
    const place = new Place();
    this.#others.set(token, place);
    return place;
  }
}

/**
 * Takes view-models apart: names of fields, lengths of lists, booleans, `null` and the empty text are their shape, and so
 * is any text under a field of `toldApart`, which components compare or look up. Components only print the rest.
 */
export function createShapeTree(toldApart: ReadonlySet<string>) {
  const root = new Place();
  return (model: unknown): Measured => {
    const values: SlotValue[] = [];
    let place = root;
    const visit = (value: unknown, isToldApart: boolean): void => {
      if (Array.isArray(value)) {
        place = place.step(LIST);
        for (const part of value) visit(part, isToldApart);
        place = place.step(END);
      } else if (isRecord(value)) {
        place = place.step(OBJECT);
        for (const name of Object.keys(value)) {
          place = place.step(name);
          visit(value[name], toldApart.has(name));
        }
        place = place.step(END);
      } else if (!isToldApart && isSlot(value)) {
        place = place.step(SLOT);
        values.push(value);
      } else place = place.step(tokenOf(value));
    };
    visit(model, false);
    return { shape: place, values };
  };
}

/** Whether a value may differ between pages of one shape. */
export function isSlot(value: unknown): value is SlotValue {
  return typeof value === 'number' || (typeof value === 'string' && value !== '');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function tokenOf(value: unknown): Token {
  if (value === null || value === undefined || typeof value === 'boolean') return value;
  if (typeof value === 'number' || typeof value === 'string') return value;
  throw new TypeError(`A view-model is plain data, and has no ${typeof value}.`);
}
