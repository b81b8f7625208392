import { isIPv6 } from 'node:net';

/** More of it is no address, and is not kept. */
const LONGEST = 64;

const GROUPS = 8;

/** A provider gives a household or an office this much of an address; the rest they choose themselves. */
const NETWORK_GROUPS = 4;

const groupsOf = (text: string): readonly string[] => (text === '' ? [] : text.split(':'));

/**
 * Who is told apart by an address: an address of IPv4, also one that is written as of IPv6; of IPv6 its
 * network of 64 bits, for a sender has all addresses in it. Any other text stays as it is, cut at 64.
 *
 * @example
 * networkOf('2001:db8::1'); // '2001:db8:0:0'
 */
export const networkOf = (address: string): string => {
  const [, ofIPv4] = /^::ffff:([\d.]+)$/i.exec(address) ?? [];
  if (ofIPv4 !== undefined) return ofIPv4;
  if (!isIPv6(address)) return address.slice(0, LONGEST);
  const [head = [], tail] = address.split('::').map(groupsOf);
  const left = tail === undefined ? 0 : GROUPS - head.length - tail.length;
  return [...head, ...Array.from({ length: left }, () => '0'), ...(tail ?? [])]
    .slice(0, NETWORK_GROUPS)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
};
