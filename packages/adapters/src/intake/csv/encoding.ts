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

/** By the byte-order mark, or else as the mapping says; UTF-8 where nobody says. */
export const encodingOf = (bytes: Buffer, told: Encoding = 'utf-8'): Encoding =>
  MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0] ?? told;

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
