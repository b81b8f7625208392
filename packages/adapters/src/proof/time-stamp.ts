/**
 * Asks a time-stamping authority (RFC 3161) for a token.
 *
 * @param digest SHA-256 of what is to be stamped: 32 bytes
 * @returns the token as DER, or null when there is none to be had now
 */
export type TimeStamp = (digest: Uint8Array) => Promise<Uint8Array | null>;

/** The start of a message imprint by SHA-256: the algorithm, with and without its null. */
const OID = '0609608648016503040201';
const IMPRINTS = [`${OID}05000420`, `${OID}0420`];

/**
 * Whether a token is for this digest. The authority's signature is not checked: that needs the
 * authority's certificates and a tool such as `openssl ts -verify`.
 *
 * @param digest in hex
 */
export const isStampOf = (token: Uint8Array, digest: string): boolean => {
  const hex = Buffer.from(token).toString('hex');
  return IMPRINTS.some((imprint) => hex.includes(imprint + digest));
};
