import type { PortNumber } from '../port-number.ts';

/**
 * True if a report of unauthorized use concerns this port. The registry attaches reports to whole
 * rows of unassigned ports and names the port inside the text: "Unauthorized Use Known on port
 * 42000" stands on 41798–42507. A text that names no port concerns every port of its row.
 */
export function concernsPort(report: string, port: PortNumber): boolean {
  const mentioned = [
    ...report.replace(/\[RFC\d+[^\]]*\]/g, '').matchAll(/\b(\d{1,5})(?:\s*-\s*(\d{1,5}))?\b/g),
  ];
  if (mentioned.length === 0) return true;
  return mentioned.some(([, first, last]) => port >= Number(first) && port <= Number(last ?? first));
}
