import { onOneLine } from '../../intake/mail/header-lines.ts';

/** From whom and to whom a mail is delivered, which need not be what it says. */
export type Envelope = { readonly from: string; readonly to: readonly string[] };

/** An address as it may stand in a header: no line break can come out of it. */
const plain = (address: string): string => onOneLine(address).replaceAll(/[<>]/g, '');

/**
 * A mail with its envelope before it, as the last server on the way writes it (RFC 5321, 4.4): an empty
 * sender shows a mail that a machine sent, and an address with a number whose it is. The rest of its
 * bytes are as they came.
 *
 * @example
 * withEnvelope(bytes, { from: 'fleur@example.com', to: ['klachten@example.com'] });
 */
export const withEnvelope = (bytes: Uint8Array, { from, to }: Envelope): Buffer => {
  const lines = [
    `Return-Path: <${plain(from)}>`,
    ...to.map((address) => `Delivered-To: ${plain(address)}`),
  ];
  return Buffer.concat([Buffer.from(lines.map((line) => `${line}\r\n`).join('')), bytes]);
};
