import { isKlachtError, KlachtError } from '@klacht/domain';
import { asUtf8 } from '../../ground/utf8.ts';
import type { Mapping } from './mapping.ts';
import type { CsvSource } from './file-start.ts';

export type Encoding = NonNullable<Mapping['encoding']>;

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** How many bytes are looked at where no mark tells the encoding. */
const LOOKED_AT = 512;

/**
 * UTF-16 without a mark: of most letters every second byte is zero, and in no text of another encoding.
 * Null where it does not look so.
 */
export const unmarked = (bytes: Buffer): Encoding | null => {
  const beginning = bytes.subarray(0, LOOKED_AT);
  const zeros = [0, 0];
  beginning.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) * 4 < beginning.length || Math.min(even, odd) > 0) return null;
  return beginning.length === 0 ? null : even > odd ? 'utf-16be' : 'utf-16le';
};

/**
 * By the byte-order mark, or else as the mapping says; where nobody says UTF-16 where it looks so, and
 * else UTF-8.
 */
export const encodingOf = (bytes: Buffer, told?: Encoding): Encoding =>
  MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0] ??
  told ??
  unmarked(bytes) ??
  'utf-8';

const notUtf16 = (encoding: Encoding, name: string | undefined, cause: unknown): KlachtError =>
  new KlachtError(
    'invalid',
    'not-utf8',
    `${name === undefined ? '' : `${name}: `}expected ${encoding}, got bytes that are none`,
    { encoding },
    { cause },
  );

/** A hint on bytes that UTF-8 would lose, and how to keep them. */
const withAdvice = (error: unknown): unknown => {
  if (!isKlachtError(error, 'invalid') || error.code !== 'not-utf8') return error;
  const { around } = error.details;
  if (typeof around !== 'string') return error;
  const advice = `; as windows-1252 it reads ${JSON.stringify(around)}: if that is right, set "encoding": "windows-1252" in the mapping`;
  return new KlachtError('invalid', 'not-utf8', error.message + advice, error.details, {
    cause: error,
  });
};

/**
 * A file's text, as it comes.
 *
 * @param name that a message calls it
 * @throws KlachtError `not-utf8` for bytes that are no text in that encoding
 */
export async function* decoded(
  source: CsvSource,
  encoding: Encoding,
  name: string | undefined,
): AsyncGenerator<Uint8Array | string> {
  if (encoding === 'utf-8') {
    try {
      yield* asUtf8(source, name);
      return;
    } catch (error) {
      throw withAdvice(error);
    }
  }
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of source) {
      yield typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? notUtf16(encoding, name, error) : error;
  }
}
