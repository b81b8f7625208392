import { type DecodedPart, decodedParts } from './decoded-parts.ts';
import { type Letter, letterIn } from './letter-id.ts';
import { endOfHeaders } from './mail-id.ts';

/** What a mail says of a letter that did not arrive. */
export type Bounce = {
  readonly letter: Letter;
  /** What the mail server said, such as `5.1.1`; null where that is not told. */
  readonly code: string | null;
};

/** How a mail server tells what became of a mail (RFC 3464, and RFC 6533 for other letters). */
const STATUS = new Set(['message/delivery-status', 'message/global-delivery-status']);

const headersOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.subarray(0, endOfHeaders(bytes))).toString('latin1');

const letterOf = (parts: readonly DecodedPart[], bytes: Uint8Array): Letter | null =>
  letterIn(parts.map(({ text }) => text).join('\n')) ?? letterIn(headersOf(bytes));

/**
 * The letter that a mail of a machine is about: the one whose Message-ID stands first beneath its headers,
 * however it was encoded, or else in them; null where none does.
 *
 * @param bytes of the mail
 */
export const letterReturned = async (bytes: Uint8Array): Promise<Letter | null> =>
  letterOf(await decodedParts(bytes), bytes);

/**
 * The letter that a mail says did not arrive, by a delivery report or by a header of its own; null where
 * it says nothing of the kind, or only that the letter is late.
 *
 * @param bytes of the mail
 * @example
 * (await bounceIn(bytes))?.code; // '5.1.1'
 */
export const bounceIn = async (bytes: Uint8Array): Promise<Bounce | null> => {
  const parts = await decodedParts(bytes);
  const letter = letterOf(parts, bytes);
  if (letter === null) return null;
  const status = parts.find(({ mediaType }) => STATUS.has(mediaType))?.text;
  if (status === undefined) {
    return /^x-failed-recipients:/im.test(headersOf(bytes)) ? { letter, code: null } : null;
  }
  const action = /^action:\s*(\w+)/im.exec(status)?.[1]?.toLowerCase();
  const code = /^status:\s*([45]\.\d{1,3}\.\d{1,3})\b/im.exec(status)?.[1] ?? null;
  return action === 'failed' ? { letter, code } : null;
};
