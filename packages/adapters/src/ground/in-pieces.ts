/**
 * Bytes that come in pieces of any length, in pieces of one length; the last may be shorter. Nothing
 * at all is one empty piece.
 *
 * @param length of a piece, in bytes, from 1
 * @returns each piece, and whether it is the last
 * @example
 * for await (const { piece, last } of inPieces(file, 65_536)) send(piece, last);
 */
export async function* inPieces(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  length: number,
): AsyncGenerator<{ readonly piece: Buffer; readonly last: boolean }, void, undefined> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const bytes of source) {
    if (bytes.length === 0) continue;
    held.push(Buffer.from(bytes));
    size += bytes.length;
    // What fills a piece is held back until more comes, for it may be the last.
    if (size <= length) continue;
    const all = Buffer.concat(held, size);
    let at = 0;
    for (; size - at > length; at += length) {
      yield { piece: all.subarray(at, at + length), last: false };
    }
    held = [all.subarray(at)];
    size -= at;
  }
  yield { piece: Buffer.concat(held, size), last: true };
}
