import { Zip, ZipDeflate } from 'fflate';
import { inChunks } from '../../../ground/in-chunks.ts';

/** A file within another, its text part by part. */
export type TextFile = { readonly name: string; readonly texts: Iterable<string> };

/** The first day that a ZIP file can tell, in every time zone, so that nothing tells when it was made. */
const NO_TIME = '1980-01-01T00:00:00';

/**
 * The bytes of a ZIP file, as they are come to: of each file no more is held than what is told at once.
 * The same files give the same bytes.
 *
 * @example
 * for (const bytes of zipped([{ name: 'a.txt', texts: ['a', 'b'] }])) process.stdout.write(bytes);
 */
export function* zipped(files: Iterable<TextFile>): Generator<Uint8Array, void, undefined> {
  let made: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    made.push(bytes);
  });
  function* taken(): Generator<Uint8Array, void, undefined> {
    yield* made;
    made = [];
  }
  const encoder = new TextEncoder();
  for (const { name, texts } of files) {
    const file = new ZipDeflate(name);
    file.mtime = NO_TIME;
    zip.add(file);
    for (const text of inChunks(texts)) {
      file.push(encoder.encode(text));
      yield* taken();
    }
    file.push(new Uint8Array(), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
