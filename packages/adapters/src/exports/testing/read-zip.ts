import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const LISTED = 0x02014b50;

/**
 * The files of a zip, by name, as its directory lists them: a second reading of the format.
 *
 * @throws Error where it is none, or a file in it is packed in another way than every reader knows
 */
export const readZip = (zip: Buffer): ReadonlyMap<string, Buffer> => {
  const end = zip.length - 22;
  if (zip.readUInt32LE(end) !== END) throw new Error('expected the end of a zip');
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === LISTED) {
    const method = zip.readUInt16LE(at + 10);
    const [packed = 0, size] = [20, 24].map((field) => zip.readUInt32LE(at + field));
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    const place = zip.readUInt32LE(at + 42);
    const called = zip.subarray(at + 46, at + 46 + (name ?? 0)).toString();
    const begin = place + 30 + zip.readUInt16LE(place + 26) + zip.readUInt16LE(place + 28);
    const stored = zip.subarray(begin, begin + packed);
    const bytes = method === 8 ? inflateRawSync(stored) : stored;
    if (![0, 8].includes(method) || bytes.length !== size)
      throw new Error(`cannot unpack ${called}`);
    files.set(called, bytes);
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  if (files.size !== zip.readUInt16LE(end + 10)) throw new Error('expected as many as it counts');
  return files;
};
