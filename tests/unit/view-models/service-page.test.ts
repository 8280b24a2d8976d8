import { describe, expect, it } from 'vitest';
import { readBuiltInRegistry } from '#registry/load-registry.ts';
import { readRfcs } from '#registry/load-rfcs.ts';
import { getServicePage, type ServicePage } from '#view-models/service-page.ts';
import { getServicesIndex } from '#view-models/services-index.ts';

const registry = readBuiltInRegistry();
const rfcs = readRfcs();

function pageOf(name: string): ServicePage {
  const service = registry.service(name);
  if (service === undefined) throw new Error(`no service ${name}`);
  return getServicePage(service, { registry, rfcs });
}

describe('getServicePage', () => {
  it.each([
    ['http', 'http is a service name that IANA lists for port 80 on TCP, UDP and SCTP.'],
    ['x11', 'x11 is a service name that IANA lists for ports 6000–6063 on TCP and UDP.'],
    ['mit-ml-dev', 'mit-ml-dev is a service name that IANA lists for ports 83 and 85 on TCP and UDP.'],
    [
      'airplay',
      'airplay is a service name that IANA lists without a port: it is announced and looked up by name, as DNS-SD does, and the port comes with the answer.',
    ],
    [
      'whois++',
      'whois++ is a service name that IANA lists for port 63 on TCP and UDP. The name is historic: whoispp has replaced it.',
    ],
  ])('answers in a sentence what %s is', (name, answer) => {
    expect(pageOf(name).answer).toBe(answer);
  });

  it('joins transports that say the same and keeps apart those that do not', () => {
    expect(pageOf('http').registrations.map(({ heading }) => heading)).toEqual([
      'Port 80: TCP, UDP',
      'Port 80: SCTP',
    ]);
    expect(pageOf('turn').description).toBe('TURN over TCP');
    expect(pageOf('turn').registrations.map(({ description }) => description)).toEqual([
      null,
      'TURN over UDP',
    ]);
  });

  it('links a historic name and its replacement both ways', () => {
    expect(pageOf('whois++')).toMatchObject({
      path: '/services/whois~2b~2b',
      replacedBy: { name: 'whoispp', path: '/services/whoispp' },
      isWellFormed: false,
    });
    expect(pageOf('whoispp')).toMatchObject({
      replaces: [{ name: 'whois++', path: '/services/whois~2b~2b' }],
      description: 'whois++',
      isWellFormed: true,
    });
  });

  it('tells apart what the registry leaves out and what our source does not carry', () => {
    const assignee = (name: string) =>
      pageOf(name).registrations[0]?.facts.find(({ key }) => key === 'assignee');
    expect(assignee('b2-runtime')).toMatchObject({
      known: false,
      value: [{ text: 'nobody named as of July 2015' }],
    });
    expect(assignee('submissions')).toMatchObject({
      known: false,
      value: [{ text: 'not in the built-in data' }],
    });
    expect(assignee('tcpmux')).toMatchObject({ known: true, value: [{ text: 'Mark Lottor' }] });
  });

  it('resolves a reference, its title and its successor', () => {
    const [tcp] = pageOf('turn').registrations;
    const value = tcp?.facts.find(({ key }) => key === 'reference')?.value ?? [];
    expect(value.map(({ text }) => text).join('')).toBe(
      'RFC 5766: Traversal Using Relays around NAT (TURN): Relay Extensions to Session Traversal Utilities for NAT (STUN), obsoleted by RFC 8656',
    );
    expect(value.map(({ url }) => url)).toContain('https://www.rfc-editor.org/rfc/rfc8656');
  });
});

describe('getServicesIndex', () => {
  const letters = getServicesIndex(registry);

  it('has every name once, under its first character, digits first', () => {
    expect(letters.map(({ label }) => label).join('')).toBe('0–9ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    expect(letters.flatMap(({ services }) => services)).toHaveLength(registry.services.length);
    for (const { slug, services } of letters.slice(1)) {
      expect(services.every(({ name }) => name.toLowerCase().startsWith(slug))).toBe(true);
    }
  });

  it('groups long lists by two characters, each name once and in order, under a fragment of its own', () => {
    for (const { services, groups } of letters) {
      expect(groups.flatMap((group) => group.services)).toEqual(services);
      expect(groups.length > 1).toBe(services.length >= 60);
      for (const { start, id, services: group } of groups) {
        expect(group.every(({ name }) => name.toLowerCase().startsWith(start ?? ''))).toBe(true);
        expect(id === null).toBe(start === null);
        expect(id ?? 'names-').toMatch(/^names-[\w~-]*$/);
      }
      expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
    }
  });

  it.each([
    ['x11', '6000–6063'],
    ['biff', '512'],
    ['airplay', ''],
  ])('shows the ports of %s as "%s"', (name, ports) => {
    const line = letters.flatMap(({ services }) => services).find((service) => service.name === name);
    expect(line?.ports).toBe(ports);
  });
});
