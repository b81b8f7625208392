import { isUtf8 } from 'node:buffer';
import { KlachtError } from '@klacht/domain';

/** The place of a byte, line and byte both from 1. A line ends with a line feed. */
type Place = { readonly line: number; readonly byte: number };

const START: Place = { line: 1, byte: 1 };
const LINE_FEED = 0x0a;
/** The most letters of a word that are shown. */
const WORD = 40;

const lineFeedsIn = (bytes: Buffer): number => {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) {
    count += 1;
  }
  return count;
};

const after = ({ line, byte }: Place, bytes: Buffer): Place => {
  const last = bytes.lastIndexOf(LINE_FEED);
  return last === -1
    ? { line, byte: byte + bytes.length }
    : { line: line + lineFeedsIn(bytes), byte: bytes.length - last };
};

/** The word that a byte is in, as a spreadsheet that saves as "ANSI" means it. */
const wordAround = (bytes: Buffer, at: number): string => {
  const decoder = new TextDecoder('windows-1252');
  const before = decoder.decode(bytes.subarray(Math.max(0, at - WORD), at));
  const after = decoder.decode(bytes.subarray(at, at + WORD));
  return `${/[\p{L}\p{M}\d'-]*$/u.exec(before)?.[0] ?? ''}${/^.[\p{L}\p{M}\d'-]*/su.exec(after)?.[0] ?? ''}`;
};

const notUtf8 = (bytes: Buffer, start: Place, name: string): KlachtError => {
  // Decoding puts U+FFFD in the place of what it cannot read; its first bytes cut off at the end of
  // a file are the only ones that stay the same.
  const again = Buffer.from(bytes.toString('utf8'));
  const differs = bytes.findIndex((byte, index) => byte !== again[index]);
  const first = differs === -1 ? bytes.length - 1 : differs;
  const { line, byte } = after(start, bytes.subarray(0, first));
  const got = `0x${(bytes[first] ?? 0).toString(16)}`;
  return new KlachtError(
    'invalid',
    'not-utf8',
    `${name}line ${line}, byte ${byte}: expected UTF-8, got ${got}; save it as UTF-8`,
    { line, byte, value: got, around: wordAround(bytes, first) },
  );
};

/** How a message begins that is about a file. */
const prefixOf = (file: string | undefined): string => (file === undefined ? '' : `${file}: `);

/**
 * Bytes as text. Bytes that are no text are refused, never lost.
 *
 * @param file that a message names
 * @param line the number of its first line
 * @throws KlachtError `not-utf8`, with the line and the byte in it
 * @example
 * decodeUtf8(readFileSync('mapping.json'), 'mapping.json');
 */
export const decodeUtf8 = (bytes: Buffer, file: string, line = 1): string => {
  if (!isUtf8(bytes)) throw notUtf8(bytes, { line, byte: 1 }, prefixOf(file));
  return bytes.toString('utf8');
};

const isContinuation = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 0x80 && byte < 0xc0;

/** How many bytes there are before the last character, which may go on in the next chunk. */
const beforeLastCharacter = (bytes: Buffer): number => {
  let at = bytes.length - 1;
  while (at > bytes.length - 4 && isContinuation(bytes[at])) at -= 1;
  return Math.max(at, 0);
};

const isUtf16 = (bytes: Buffer): boolean => bytes[0] === 0xff && bytes[1] === 0xfe;

/**
 * The same bytes, as they come, up to the first that is no UTF-8. Text passes, and so does
 * little-endian UTF-16 that begins with its byte-order mark.
 *
 * @param file that a message names
 * @throws KlachtError `not-utf8`, with the line and the byte in it
 * @example
 * for await (const chunk of asUtf8(createReadStream('register.csv'))) console.log(chunk.length);
 */
export async function* asUtf8(
  source: AsyncIterable<Uint8Array | string>,
  file?: string,
): AsyncGenerator<Uint8Array | string> {
  let place = START;
  let rest: Buffer = Buffer.alloc(0);
  let utf16: boolean | null = null;
  for await (const chunk of source) {
    if (typeof chunk === 'string' || utf16 === true) {
      yield chunk;
      continue;
    }
    const bytes = Buffer.concat([rest, chunk]);
    if (utf16 === null && bytes.length > 1) utf16 = isUtf16(bytes);
    const whole = utf16 === true ? bytes.length : beforeLastCharacter(bytes);
    const part = bytes.subarray(0, whole);
    if (utf16 !== true && !isUtf8(part)) throw notUtf8(part, place, prefixOf(file));
    place = after(place, part);
    rest = bytes.subarray(whole);
    if (part.length > 0) yield part;
  }
  if (!isUtf8(rest)) throw notUtf8(rest, place, prefixOf(file));
  if (rest.length > 0) yield rest;
}
