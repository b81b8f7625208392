/** 1 January 1980, the first day that a ZIP file can tell, as its time and its date. */
const TIME = 0;
const DATE = (1 << 5) | 1;

const END = 0x06_05_4b_50;
const ENTRY = 0x02_01_4b_50;
const FILE = 0x04_03_4b_50;
const END_LENGTH = 22;

const refuse = (at: number): never => {
  throw new Error(`expected a ZIP file, got something else at byte ${at}`);
};

/**
 * A ZIP file in which no file has a time, so that what is written at one moment is byte for byte
 * what is written at another.
 *
 * @param bytes a ZIP file without a comment
 */
export const pinnedZip = (bytes: Uint8Array): Uint8Array => {
  const pinned = Uint8Array.from(bytes);
  const view = new DataView(pinned.buffer);
  const end = pinned.length - END_LENGTH;
  const expect = (at: number, signature: number) => {
    if (at < 0 || at + 4 > pinned.length || view.getUint32(at, true) !== signature) refuse(at);
  };
  expect(end, END);
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    expect(at, ENTRY);
    view.setUint16(at + 12, TIME, true);
    view.setUint16(at + 14, DATE, true);
    const file = view.getUint32(at + 42, true);
    expect(file, FILE);
    view.setUint16(file + 10, TIME, true);
    view.setUint16(file + 12, DATE, true);
    at +=
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return pinned;
};
