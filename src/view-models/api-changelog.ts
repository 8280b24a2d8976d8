interface ApiChange {
  /** Semantic version: a new major one gets a new address, `/api/v2/`. */
  readonly version: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly changes: readonly string[];
}

/** What changed in `/api/v1/`, the newest first. Data changes are not listed: `meta.json` dates the data. */
export const API_CHANGES = [
  {
    version: '1.1.0',
    date: '2026-11-23',
    changes: [
      'service-ports.json is described: the one port of every service name, by the name in lower case.',
    ],
  },
  {
    version: '1.0.0',
    date: '2026-11-23',
    changes: ['First version: ports in 256 files, all service names, sources and counts.'],
  },
] as const satisfies readonly [ApiChange, ...ApiChange[]];
