type Chunk = Uint8Array | string;

/** A source that can be read once, as it comes. */
export type CsvSource = AsyncIterable<Chunk>;

/** Enough bytes to tell what a file is, and which character stands between its cells. */
const ENOUGH = 65_536;

/** How a file begins, and the whole of it. */
export type Begun = {
  /** Nothing for text. */
  readonly bytes: Buffer;
  readonly text: string;
  readonly whole: CsvSource;
};

/**
 * Looks at the beginning of a source that can be read once. It can still be read from the beginning
 * afterwards.
 */
export const beginningOf = async (source: CsvSource): Promise<Begun> => {
  const chunks = source[Symbol.asyncIterator]();
  const taken: Chunk[] = [];
  let size = 0;
  while (size < ENOUGH) {
    const next = await chunks.next();
    if (next.done === true) break;
    taken.push(next.value);
    size += next.value.length;
  }
  const whole = async function* (): AsyncGenerator<Chunk> {
    yield* taken.splice(0);
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
      yield next.value;
    }
  };
  const isText = taken.some((chunk) => typeof chunk === 'string');
  return {
    bytes: isText ? Buffer.alloc(0) : Buffer.concat(taken as Uint8Array[]),
    text: isText ? taken.join('') : '',
    whole: whole(),
  };
};
