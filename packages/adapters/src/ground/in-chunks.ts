/** Characters that are written at once: a write for each line costs more than making the line. */
const CHUNK = 65_536;

/**
 * The same text in larger parts.
 *
 * @example
 * for (const chunk of inChunks(csvLines(rows, columns, PLAIN))) await write(chunk);
 */
export function* inChunks(texts: Iterable<string>): Generator<string, void, undefined> {
  let chunk = '';
  for (const text of texts) {
    chunk += text;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
