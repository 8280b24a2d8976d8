import { expect, it } from 'vitest';
import { readBuiltInRegistry } from '#registry/load-registry.ts';
import { servicePortsSchema } from '#schemas/service-ports.ts';
import { getServicePorts } from '#view-models/service-ports.ts';

const ports = new Map(Object.entries(getServicePorts(readBuiltInRegistry())));

it.each([
  ['ssh', 22],
  ['b2-runtime', 2203],
  ['domain', 53],
  ['http-alt', null],
  ['x11', null],
  ['airplay', null],
  ['no-such-service', undefined],
])('%s → %j', (name, port) => {
  expect(ports.get(name)).toBe(port);
});

it('names every service and keeps the schema', () => {
  expect(ports.size).toBe(readBuiltInRegistry().services.length);
  expect(servicePortsSchema.safeParse(Object.fromEntries(ports)).success).toBe(true);
});
