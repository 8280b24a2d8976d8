/** What may differ between two pages of one shape. */
export type SlotValue = string | number;

/** A view-model, taken apart. */
export interface Measured {
  /** Everything that decides which markup there is. */
  readonly shape: string;
  /** Every other text and number, in the order of the view-model. */
  readonly values: readonly SlotValue[];
}

/**
 * Takes a view-model apart: names of fields, lengths of lists, booleans, `null` and the empty text are its shape, and so
 * is any text under a field of `toldApart`, which components compare or look up. Components only print the rest.
 */
export function measure(model: unknown, toldApart: ReadonlySet<string>): Measured {
  const values: SlotValue[] = [];
  let shape = '';
  const visit = (value: unknown, field: string): void => {
    if (typeof value === 'object' && value !== null) {
      shape += Array.isArray(value) ? '[' : '{';
      for (const [name, part] of Object.entries(value)) {
        if (!Array.isArray(value)) shape += `${name}:`;
        visit(part, Array.isArray(value) ? field : name);
      }
      shape += '}';
    } else if (typeof value === 'number' || (typeof value === 'string' && value !== '')) {
      if (toldApart.has(field)) shape += JSON.stringify(value);
      else {
        shape += '$';
        values.push(value);
      }
    } else shape += value === '' ? "''" : String(value);
    shape += ',';
  };
  visit(model, '');
  return { shape, values };
}
