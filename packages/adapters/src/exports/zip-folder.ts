import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import { makeZip, predictLength } from 'client-zip';

/** A folder as one file. */
export type ZippedFolder = {
  /** In bytes. */
  readonly size: bigint;
  readonly bytes: ReadableStream<Uint8Array>;
};

/** When a file was written is no part of the zip: the first day that the format has, by the machine's clock. */
const firstDay = (): Date => new Date(1980, 0, 1);

/** A regular file, read and written by its owner, read by others. */
const MODE = 0o100_644;

/**
 * The files of a folder as one file, read while it is given. They are stored as they are, in the order
 * in which they are named, so that the same files make the same bytes on every machine.
 *
 * @param files within the folder, with `/`
 * @param name of the folder in which they stand in the zip
 * @param done called once, when all was given or when nobody wants it any longer
 * @example
 * const { size, bytes } = zipFolder('pack-2026', manifest.files.map((file) => file.path), 'pack-2026', () => {});
 */
export const zipFolder = (
  folder: string,
  files: readonly string[],
  name: string,
  done: () => void,
): ZippedFolder => {
  const heads = files.map((file) => ({
    name: `${name}/${file}`,
    size: statSync(path.join(folder, file)).size,
    lastModified: firstDay(),
    mode: MODE,
  }));
  const contents = function* () {
    for (const [index, head] of heads.entries()) {
      yield { ...head, input: createReadStream(path.join(folder, files[index] ?? '')) };
    }
  };
  const zipped = makeZip(contents()).getReader();
  return {
    size: predictLength(heads),
    bytes: new ReadableStream({
      pull: async (controller) => {
        try {
          const read = await zipped.read();
          if (!read.done) return controller.enqueue(read.value);
          controller.close();
          done();
        } catch (error) {
          done();
          throw error;
        }
      },
      cancel: async (reason) => {
        // It ends with the same reason, which is known here.
        await zipped.cancel(reason).catch(() => {});
        done();
      },
    }),
  };
};
