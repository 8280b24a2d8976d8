/** The transport protocols that the registry assigns ports for (RFC 6335, section 1), in the registry's order. */
export const TRANSPORT_PROTOCOLS = ['tcp', 'udp', 'sctp', 'dccp'] as const;

/** The lower-case keyword of a transport protocol, as the registry writes it. */
export type TransportProtocol = (typeof TRANSPORT_PROTOCOLS)[number];

/** True if a text is one of the four keywords, in lower case. */
export function isTransportProtocol(text: string): text is TransportProtocol {
  return TRANSPORT_PROTOCOLS.some((transport) => transport === text);
}

/** How readers see a transport protocol: `TCP`. */
export function transportLabel(transport: TransportProtocol): string {
  return transport.toUpperCase();
}
