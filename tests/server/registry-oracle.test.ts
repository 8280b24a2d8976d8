import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegistryRemark } from '#domain/assignment.ts';
import type { PortRegistry } from '#domain/port-registry.ts';
import { readRegistry } from '#registry/load-registry.ts';
import { getApiPorts } from '#view-models/api-ports.ts';
import { getApiServices } from '#view-models/api-services.ts';
import { updateRegistry } from '../../src/cli/registry-update/update-registry.ts';
import { ORACLE_CSV, readText, reasonToSkip } from '../unit/registry/oracle.ts';
import {
  plainPorts,
  plainStatus,
  plainTransports,
  readPlainRows,
  type PlainRow,
} from '../unit/support/plain-registry.ts';
import { projectRoot } from '../unit/support/project-root.ts';

const TRANSPORTS = ['tcp', 'udp', 'sctp', 'dccp'] as const;
const PORTS = Array.from({ length: 65_536 }, (_, port) => port);

type Facts = Omit<RegistryRemark, 'unknown' | 'asOf'>;

/** The columns of a row, by the project's names; `null` for an empty cell. */
function expectedFacts(row: PlainRow): Facts {
  return {
    description: row.Description || null,
    assignee: row.Assignee || null,
    contact: row.Contact || null,
    registrationDate: row['Registration Date'] || null,
    modificationDate: row['Modification Date'] || null,
    reference: row.Reference || null,
    serviceCode: row['Service Code'] || null,
    unauthorizedUse: row['Unauthorized Use Reported'] || null,
    assignmentNotes: row['Assignment Notes'] || null,
  };
}

/** The well-formed name that a historic row names in its notes, or `null`. */
function expectedAlias(row: PlainRow): string | null {
  const [, rest] = row['Assignment Notes'].split('This entry is an alias to "');
  return rest === undefined ? null : rest.slice(0, rest.indexOf('"'));
}

/** One line for each cell: what is known of a service at a place, in words that can be compared. */
function cellsOf(
  place: string,
  name: string | null,
  facts: Facts,
  aliasOf: string | null,
): readonly string[] {
  const fields: readonly (keyof Facts)[] = [
    'description',
    'assignee',
    'contact',
    'registrationDate',
    'modificationDate',
    'reference',
    'serviceCode',
    'unauthorizedUse',
    'assignmentNotes',
  ];
  const cells = fields.map((field) => `${place} ${name ?? '–'} ${field}: ${JSON.stringify(facts[field])}`);
  return [...cells, `${place} ${name ?? '–'} aliasOf: ${JSON.stringify(aliasOf)}`];
}

/** The lines of one list that are not in the other as often; both ways. */
function differences(ours: readonly string[], theirs: readonly string[]) {
  const left = new Map<string, number>();
  for (const line of theirs) left.set(line, (left.get(line) ?? 0) + 1);
  const wrong = ours.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
  const missing = [...left].filter(([, count]) => count > 0).map(([line]) => line);
  return { wrong, missing };
}

const NONE = { wrong: [], missing: [] };

const reason = reasonToSkip(ORACLE_CSV);
describe.skipIf(reason)(
  `what registry:update makes of the whole registry${reason ? ` (${reason})` : ''}`,
  { timeout: 60_000 },
  () => {
    let root: string;
    let registry: PortRegistry;
    let rows: readonly PlainRow[];
    let rowsAt: ReadonlyMap<string, readonly PlainRow[]>;

    beforeAll(async () => {
      root = projectRoot(mkdtempSync(path.join(tmpdir(), 'registry-oracle-')));
      await updateRegistry({ from: ORACLE_CSV, root });
      registry = readRegistry(root);
      rows = readPlainRows(readText(ORACLE_CSV));
      const at = new Map<string, PlainRow[]>();
      for (const row of rows) {
        for (const port of plainPorts(row['Port Number'])) {
          for (const transport of plainTransports(row['Transport Protocol'])) {
            const key = `${port}/${transport}`;
            at.set(key, [...(at.get(key) ?? []), row]);
          }
        }
      }
      rowsAt = at;
    });

    afterAll(() => {
      rmSync(root, { recursive: true });
    });

    const rowsOf = (port: number, transport: string) => rowsAt.get(`${port}/${transport}`) ?? [];
    const statusOf = (port: number, transport: string) =>
      plainStatus(
        port,
        rowsOf(port, transport).map((row) => [row['Service Name'], row.Description]),
      );

    /** The rows that hold a port: those with a name, or, where none has, those that are assigned without one. */
    const holdersOf = (port: number, transport: string) =>
      rowsOf(port, transport).filter(
        (row) => row['Service Name'] !== '' || /^any private /.test(row.Description),
      );

    const expectedAssignments = () =>
      PORTS.flatMap((port) =>
        TRANSPORTS.flatMap((transport) =>
          holdersOf(port, transport).flatMap((row) =>
            cellsOf(
              `${port}/${transport}`,
              row['Service Name'] || null,
              expectedFacts(row),
              expectedAlias(row),
            ),
          ),
        ),
      );

    it('has the state of every port on every transport', () => {
      const wrong: string[] = [];
      for (const port of PORTS) {
        const { transports } = registry.port(port);
        for (const transport of TRANSPORTS) {
          const isListed = transport === 'tcp' || transport === 'udp' || rowsOf(port, transport).length > 0;
          const expected = isListed ? statusOf(port, transport) : undefined;
          const said = transports[transport]?.status;
          if (said !== expected) wrong.push(`${port}/${transport}: says ${said}, the file ${expected}`);
        }
      }
      expect(wrong).toEqual([]);
    });

    it('has every name at every port and transport, with every cell, and nothing else', () => {
      const ours = PORTS.flatMap((port) =>
        TRANSPORTS.flatMap((transport) =>
          (registry.port(port).transports[transport]?.services ?? []).flatMap((service) =>
            cellsOf(`${port}/${transport}`, service.name, service, service.aliasOf),
          ),
        ),
      );
      expect(ours.length).toBeGreaterThan(120_000);
      expect(differences(ours, expectedAssignments())).toEqual(NONE);
    });

    it('has every cell of the rows that assign nothing', () => {
      const places = PORTS.flatMap((port) => TRANSPORTS.map((transport) => ({ port, transport }))).filter(
        ({ port, transport }) =>
          rowsOf(port, transport).length > 0 && holdersOf(port, transport).length === 0,
      );
      const ours = places.flatMap(({ port, transport }) => {
        const remark = registry.port(port).transports[transport]?.remark;
        return remark ? cellsOf(`${port}/${transport}`, null, remark, null) : [];
      });
      const theirs = places.flatMap(({ port, transport }) => {
        const status = statusOf(port, transport);
        const [row] = rowsOf(port, transport).filter(
          ({ Description }) => plainStatus(port, [['', Description]]) === status,
        );
        return row === undefined ? [] : cellsOf(`${port}/${transport}`, null, expectedFacts(row), null);
      });
      expect(differences(ours, theirs)).toEqual(NONE);
    });

    it('has every name without a port, with every cell, and nothing else', () => {
      const ours = registry.services.flatMap(({ assignments }) =>
        assignments
          .filter(({ ports }) => ports === null)
          .flatMap(({ transports, assignment }) =>
            cellsOf(`(${transports.join()})`, assignment.name, assignment, assignment.aliasOf),
          ),
      );
      const portless = rows.filter((row) => row['Port Number'] === '');
      const theirs = portless.flatMap((row) =>
        cellsOf(
          `(${row['Transport Protocol']})`,
          row['Service Name'],
          expectedFacts(row),
          expectedAlias(row),
        ),
      );
      expect(portless).toHaveLength(1055);
      expect(differences(ours, theirs)).toEqual(NONE);
    });

    it('has every service name once', () => {
      const names = rows.map((row) => row['Service Name'].toLowerCase()).filter((name) => name !== '');
      const ours = registry.services.map(({ name }) => name.toLowerCase());
      expect(differences(ours, [...new Set(names)])).toEqual(NONE);
    });

    it('says the same in /api/v1/ports/, but for the mail addresses in four cells', () => {
      const ports = Array.from({ length: 256 }, (_, block) => getApiPorts(registry, block)).flat();
      const ours = ports.flatMap(({ port, transports }) =>
        TRANSPORTS.flatMap((transport) =>
          (transports[transport]?.services ?? []).flatMap((service) =>
            cellsOf(`${port}/${transport}`, service.name, service, service.aliasOf ?? null),
          ),
        ),
      );
      const { wrong, missing } = differences(ours, expectedAssignments());
      const cell = (line: string) => line.slice(0, line.indexOf(':'));
      const withMail = [
        '126/tcp nxedit assignmentNotes',
        '126/udp nxedit assignmentNotes',
        '9105/tcp xadmin reference',
        '9105/udp xadmin reference',
      ];
      expect(wrong.map(cell)).toEqual(withMail);
      expect(missing.map(cell)).toEqual(withMail);
      const stated = ports.flatMap(({ port, transports: { tcp, udp } }) => [
        `${port}/tcp ${tcp.status}`,
        `${port}/udp ${udp.status}`,
      ]);
      const inFile = PORTS.flatMap((port) => [
        `${port}/tcp ${statusOf(port, 'tcp')}`,
        `${port}/udp ${statusOf(port, 'udp')}`,
      ]);
      expect(differences(stated, inFile)).toEqual(NONE);
    });

    it('says the same in /api/v1/services.json', () => {
      const ours = getApiServices(registry).flatMap(({ name, registrations }) =>
        registrations.map(
          ({ first, last, transports }) => `${name.toLowerCase()} ${first}-${last} ${transports.join()}`,
        ),
      );
      const theirs = rows
        .filter((row) => row['Service Name'] !== '')
        .map((row) => {
          const ports = plainPorts(row['Port Number']);
          const transports =
            ports.length === 0
              ? row['Transport Protocol']
              : plainTransports(row['Transport Protocol']).join();
          return `${row['Service Name'].toLowerCase()} ${ports.at(0) ?? null}-${ports.at(-1) ?? null} ${transports}`;
        });
      expect(differences(ours, theirs)).toEqual(NONE);
    });
  },
);
