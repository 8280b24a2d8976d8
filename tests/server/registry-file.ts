/** What a made-up registry should hold beyond its 300 services. */
interface RegistryFileOptions {
  /** Registration date of the newest record. */
  readonly updated?: string;
  /** Ports 1 to `services` have a service each. */
  readonly services?: number;
  /** Rows put in after the header, as written. */
  readonly extra?: readonly string[];
}

const HEADER =
  'Service Name,Port Number,Transport Protocol,Description,Assignee,Contact,Registration Date,' +
  'Modification Date,Reference,Service Code,Unauthorized Use Reported,Assignment Notes';

/** A made-up registry in IANA's form: whole, small, and as old as wanted. */
export function registryFile({
  updated = '2026-01-01',
  services = 300,
  extra = [],
}: RegistryFileOptions = {}): string {
  const named = Array.from(
    { length: services },
    (_, index) => `svc-${index + 1},${index + 1},,A service,,,,,,,,`,
  );
  const rows = [
    HEADER,
    ...extra,
    `first,0,tcp,The newest,,,${updated},,,,,`,
    ...named,
    `,${services + 1}-49151,,Unassigned,,,,,,,,`,
  ];
  return rows.map((row) => `${row}\r\n`).join('');
}
