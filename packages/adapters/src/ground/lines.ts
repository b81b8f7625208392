/** The most bytes of a line of commands, or of a row of a register: more would not fit in memory. */
export const MOST_BYTES = 16_000_000;

const LINE_FEED = 0x0a;
/** Tab, the feeds, carriage return and space. */
const BLANKS: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20]);

/** A line: its number, from 1, and its bytes; null where there are more than {@link MOST_BYTES}. */
export type Line = { readonly line: number; readonly bytes: Buffer | null };

/** The bytes of a line, put together as they come; what is too long is let go of. */
const createLine = () => {
  let parts: Buffer[] = [];
  let size = 0;
  return {
    add: (part: Buffer): void => {
      size += part.length;
      if (size > MOST_BYTES) parts = [];
      else parts.push(part);
    },
    /** The line that is complete; the next is begun. */
    take: (): Buffer | null => {
      const bytes = size > MOST_BYTES ? null : Buffer.concat(parts);
      parts = [];
      size = 0;
      return bytes;
    },
  };
};

const withoutMark = (bytes: Buffer): Buffer =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;

/**
 * The lines that are not blank, each ended by a line feed or the end. A byte-order mark before the
 * first is passed over.
 *
 * @example
 * for await (const { line, bytes } of linesOf(createReadStream('commands.ndjson'))) console.log(line, bytes);
 */
export async function* linesOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let line = 0;
  const current = createLine();
  const next = (): Line | null => {
    line += 1;
    const whole = current.take();
    if (whole === null) return { line, bytes: null };
    const bytes = line === 1 ? withoutMark(whole) : whole;
    return bytes.every((byte) => BLANKS.has(byte)) ? null : { line, bytes };
  };
  for await (const chunk of source) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    let from = 0;
    for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, from)) {
      current.add(bytes.subarray(from, at));
      from = at + 1;
      const one = next();
      if (one !== null) yield one;
    }
    current.add(bytes.subarray(from));
  }
  const last = next();
  if (last !== null) yield last;
}
