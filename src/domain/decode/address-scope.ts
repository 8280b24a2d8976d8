/** Whom an address reaches or stands for. */
export type AddressScope =
  | 'every'
  | 'loopback'
  | 'link-local'
  | 'private'
  | 'multicast'
  | 'broadcast'
  | 'public'
  | 'host-name'
  | 'unknown';

/** IPv4 blocks by their special purpose (RFC 6890, RFC 5771, RFC 6598). */
function scopeOfIpv4(text: string): AddressScope {
  const [first = 0, second = 0] = text.split('.').map(Number);
  if (text === '0.0.0.0') return 'every';
  if (text === '255.255.255.255') return 'broadcast';
  if (first === 127) return 'loopback';
  if (first === 169 && second === 254) return 'link-local';
  if (first >= 224 && first <= 239) return 'multicast';
  const shared = first === 100 && second >= 64 && second <= 127;
  const isPrivate =
    first === 10 || (first === 172 && second >= 16 && second <= 31) || (first === 192 && second === 168);
  return isPrivate || shared ? 'private' : 'public';
}

/** IPv6 prefixes by their special purpose (RFC 4291, RFC 4193). */
function scopeOfIpv6(text: string): AddressScope {
  const lower = text.toLowerCase();
  if (/^[0:]+$/.test(lower)) return 'every';
  if (/^(?:0{0,4}:){2,7}0{0,3}1$|^::1$/.test(lower)) return 'loopback';
  if (/^fe[89ab]/.test(lower)) return 'link-local';
  if (/^f[cd]/.test(lower)) return 'private';
  return lower.startsWith('ff') ? 'multicast' : 'public';
}

/** The scope of an address as a listing writes it; IPv4-mapped addresses count as IPv4. */
export function addressScope(address: string | null): AddressScope {
  if (address === null) return 'unknown';
  if (address === '*') return 'every';
  const mapped = /^::ffff:(?:0+:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const text = mapped ?? address;
  if (/^\d+\.\d+\.\d+\.\d+$/.test(text)) return scopeOfIpv4(text);
  if (text.includes(':')) return scopeOfIpv6(text);
  return /^(?:localhost|ip6-localhost|localhost6|localhost\.localdomain|kubernetes\.docker\.internal)$/i.test(
    text,
  )
    ? 'loopback'
    : 'host-name';
}
