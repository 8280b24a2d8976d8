import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDocumentedRows } from '#registry/documented-rows.ts';

const JMAP = {
  name: 'jmap',
  transport: 'tcp',
  description: 'JMAP',
  reference: '[RFC8620]',
  published: '2019-07',
};
let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'documented-rows-'));
  mkdirSync(path.join(root, 'content'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function read(list: unknown) {
  const text = typeof list === 'string' ? list : JSON.stringify(list);
  writeFileSync(path.join(root, 'content', 'rfc-service-names.json'), text);
  return readDocumentedRows(root);
}

describe('the list of names that RFCs registered', () => {
  it('gives rows without a port, in which what the RFC left out is unknown', () => {
    const [row] = read([JMAP]);
    expect(row).toMatchObject({ ports: null, transports: ['tcp'], status: 'assigned' });
    expect(row?.assignment.unknown).toContain('assignee');
    expect(row?.assignment.unknown).not.toContain('reference');
  });

  it.each([
    ['text that is no JSON', '[{', /rfc-service-names\.json\n.*JSON.*\n.*restore/],
    ['a name with an underscore', [{ ...JMAP, name: 'j_map' }], /not a service name/],
    ['a name of 16 characters', [{ ...JMAP, name: 'a'.repeat(16) }], /not a service name/],
    ['a transport of its own', [{ ...JMAP, transport: 'quic' }], /transport/],
    ['free text as reference', [{ ...JMAP, reference: 'RFC 8620' }], /reference/],
    ['a month that is none', [{ ...JMAP, published: '2019-13' }], /published/],
    ['a field of its own', [{ ...JMAP, port: 80 }], /port/],
  ])('refuses %s', (_, list, message) => {
    expect(() => read(list)).toThrow(message);
  });
});
