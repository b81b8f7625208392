import { expect, it } from 'vitest';
import { pinnedZip } from './pinned-zip.ts';

/** Four bytes, the least first. */
const four = (value: number): readonly number[] => [0, 8, 16, 24].map((by) => (value >> by) & 255);
const two = (value: number): readonly number[] => four(value).slice(0, 2);

/** A ZIP file with one empty file `a`, of some time and date. */
const zip = (time: number, date: number): Uint8Array => {
  const stamp = [...two(time), ...two(date)];
  const of = [...four(0), ...four(0), ...four(0), ...two(1), ...two(0)];
  const file = [...four(0x04034b50), ...two(20), ...four(0), ...stamp, ...of, 97];
  const entry = [
    ...four(0x02014b50),
    ...two(20),
    ...two(20),
    ...four(0),
    ...stamp,
    ...of,
    ...two(0),
    ...two(0),
    ...two(0),
    ...four(0),
    ...four(0),
    97,
  ];
  const end = [...two(1), ...two(1), ...four(entry.length), ...four(file.length), ...two(0)];
  return Uint8Array.from([...file, ...entry, ...four(0x06054b50), ...four(0), ...end]);
};

it('has no time in it, and is the same else', () => {
  const pinned = pinnedZip(zip(0x7b_2f, 0x5c_9e));
  expect(pinned).toEqual(zip(0, 0b0000_0000_0010_0001));
  expect(pinnedZip(pinned)).toEqual(pinned);
});

it('leaves what it is given as it is', () => {
  const given = zip(1, 2);
  pinnedZip(given);
  expect(given).toEqual(zip(1, 2));
});

it.each([new Uint8Array(), new Uint8Array(22), new Uint8Array(100)])(
  'is refused for what is no ZIP file (%#)',
  (bytes) => {
    expect(() => pinnedZip(bytes)).toThrow(/expected a ZIP file/);
  },
);
