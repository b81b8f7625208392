const END = 0x06054b50;
const LISTED = 0x02014b50;

/**
 * The files of a zip, by name, as its directory lists them: a second reading of the format, for files
 * that are stored as they are.
 *
 * @throws Error where it is none, or a file in it is packed
 */
export const readZip = (zip: Buffer): ReadonlyMap<string, Buffer> => {
  const end = zip.length - 22;
  if (zip.readUInt32LE(end) !== END) throw new Error('expected the end of a zip');
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === LISTED) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 24)];
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    const place = zip.readUInt32LE(at + 42);
    if (method !== 0) throw new Error(`expected a file that is stored, got method ${method}`);
    const called = zip.subarray(at + 46, at + 46 + (name ?? 0)).toString();
    const begin = place + 30 + zip.readUInt16LE(place + 26) + zip.readUInt16LE(place + 28);
    files.set(called, zip.subarray(begin, begin + size));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  if (files.size !== zip.readUInt16LE(end + 10)) throw new Error('expected as many as it counts');
  return files;
};
