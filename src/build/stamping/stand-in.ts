import { isSlot } from './shape.ts';
import { sentinel } from './template.ts';

/** A copy of a view-model whose values, in the order of `measure`, are sentinels. */
export function makeStandIn<Model>(model: Model, toldApart: ReadonlySet<string>): Model {
  const copy = structuredClone(model);
  let index = 0;
  const visit = (parent: object, inherited: string): void => {
    for (const [name, value] of Object.entries(parent)) {
      const field = Array.isArray(parent) ? inherited : name;
      if (typeof value === 'object' && value !== null) {
        // A part that occurs twice gets a copy for each place: other pages of the shape may have two parts there.
        const part: object = structuredClone(value);
        Reflect.set(parent, name, part);
        visit(part, field);
      } else if (isSlot(value) && !toldApart.has(field)) Reflect.set(parent, name, sentinel(value, index++));
    }
  };
  if (typeof copy === 'object' && copy !== null) visit(copy, '');
  return copy;
}
