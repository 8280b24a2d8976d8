/** Label values of one series, by label name. */
export type Labels = Readonly<Record<string, string | number>>;

export interface Metrics {
  /** Adds to a counter. */
  count(name: string, labels?: Labels, by?: number): void;
  /** Adds one observation to a histogram. */
  observe(name: string, value: number): void;
  /** Everything in Prometheus' text format, version 0.0.4. */
  render(): string;
}

/** Names, kinds and meanings of what is measured; seconds and bytes as Prometheus asks for. */
const DESCRIBED = {
  http_requests_total: ['counter', 'Answers by route (an address, or all pages), method and status.'],
  feedback_votes_total: ['counter', 'Votes by what became of them.'],
  feedback_commit_seconds: ['histogram', 'Time of one transaction of votes.'],
  feedback_commit_votes: ['histogram', 'Votes in one transaction.'],
  feedback_store_errors_total: ['counter', 'Transactions that the database refused.'],
  process_cpu_seconds_total: ['counter', 'User and system CPU time.'],
  process_resident_memory_bytes: ['gauge', 'Resident memory.'],
  process_start_time_seconds: ['gauge', 'Start of the process since the epoch.'],
} as const;

const BUCKETS = new Map([
  ['feedback_commit_seconds', [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5]],
  ['feedback_commit_votes', [1, 2, 5, 10, 20, 50, 100, 200, 500]],
]);

interface Histogram {
  readonly counts: number[];
  sum: number;
  total: number;
}

/** Counters and histograms of one server. */
export function createMetrics(): Metrics {
  const counters = new Map<string, Map<string, number>>();
  const histograms = new Map<string, Histogram>();
  const started = Date.now() / 1000 - process.uptime();
  return {
    count(name, labels = {}, by = 1) {
      const series = counters.get(name) ?? new Map<string, number>();
      const key = labelText(labels);
      counters.set(name, series.set(key, (series.get(key) ?? 0) + by));
    },
    observe(name, value) {
      const bounds = BUCKETS.get(name) ?? [];
      const histogram = histograms.get(name) ?? { counts: bounds.map(() => 0), sum: 0, total: 0 };
      bounds.forEach((bound, index) => {
        if (value <= bound) histogram.counts[index] = (histogram.counts[index] ?? 0) + 1;
      });
      histogram.sum += value;
      histogram.total += 1;
      histograms.set(name, histogram);
    },
    render() {
      const { user, system } = process.cpuUsage();
      const gauges = new Map([
        ['process_cpu_seconds_total', (user + system) / 1e6],
        ['process_resident_memory_bytes', process.memoryUsage.rss()],
        ['process_start_time_seconds', started],
      ]);
      const lines = Object.entries(DESCRIBED).flatMap(([name, [kind, help]]) => [
        `# HELP ${name} ${help}`,
        `# TYPE ${name} ${kind}`,
        ...[...(counters.get(name) ?? [])].map(([labels, value]) => `${name}${labels} ${value}`),
        ...histogramLines(name, histograms.get(name)),
        ...(gauges.has(name) ? [`${name} ${gauges.get(name)}`] : []),
      ]);
      return `${lines.join('\n')}\n`;
    },
  };
}

function labelText(labels: Labels): string {
  const parts = Object.entries(labels).map(([name, value]) => `${name}=${JSON.stringify(String(value))}`);
  return parts.length === 0 ? '' : `{${parts.join(',')}}`;
}

function histogramLines(name: string, histogram: Histogram | undefined): string[] {
  if (histogram === undefined) return [];
  const bounds = BUCKETS.get(name) ?? [];
  return [
    ...bounds.map((bound, index) => `${name}_bucket{le="${bound}"} ${histogram.counts[index]}`),
    `${name}_bucket{le="+Inf"} ${histogram.total}`,
    `${name}_sum ${histogram.sum}`,
    `${name}_count ${histogram.total}`,
  ];
}
