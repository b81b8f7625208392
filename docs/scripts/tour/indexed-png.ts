import { crc32, deflateSync } from 'node:zlib';

/** Pixels as red, green, blue and opacity, row by row. */
export type Pixels = {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
};

/** As many as four bits tell apart. */
const MOST_COLOURS = 16;

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

const coloursOf = ({ width, height, rgba }: Pixels): Uint32Array => {
  const colours = new Uint32Array(width * height);
  for (let index = 0; index < colours.length; index += 1) {
    const at = index * 4;
    colours[index] = ((rgba[at] ?? 0) << 16) | ((rgba[at + 1] ?? 0) << 8) | (rgba[at + 2] ?? 0);
  }
  return colours;
};

const apart = (one: number, other: number): number =>
  [16, 8, 0].reduce((sum, bits) => sum + (((one >> bits) & 255) - ((other >> bits) & 255)) ** 2, 0);

/** The colours that cover most, each far enough from those before it to be worth a place. */
const paletteOf = (colours: Uint32Array): readonly number[] => {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const nearest = new Map([...counts.keys()].map((colour) => [colour, 255 ** 2]));
  const palette: number[] = [];
  while (palette.length < Math.min(MOST_COLOURS, counts.size)) {
    let [best, most] = [0, -1];
    for (const [colour, count] of counts) {
      const worth = count * (nearest.get(colour) ?? 0);
      if (worth > most) [best, most] = [colour, worth];
    }
    palette.push(best);
    for (const [colour, before] of nearest) {
      nearest.set(colour, Math.min(before, apart(best, colour)));
    }
  }
  return palette;
};

/**
 * A picture as a PNG of at most 16 colours: letters, lines and flat fields need no more, and it is a
 * quarter of what a browser makes.
 */
export const indexedPng = (pixels: Pixels): Buffer => {
  const { width, height } = pixels;
  const colours = coloursOf(pixels);
  const palette = paletteOf(colours);
  const places = new Map<number, number>();
  const placeOf = (colour: number): number => {
    const known = places.get(colour);
    if (known !== undefined) return known;
    const distances = palette.map((one) => apart(one, colour));
    const place = distances.indexOf(Math.min(...distances));
    places.set(colour, place);
    return place;
  };
  const bytes = Math.ceil(width / 2) + 1;
  const rows = Buffer.alloc(bytes * height);
  for (const [index, colour] of colours.entries()) {
    const [x, y] = [index % width, Math.floor(index / width)];
    const at = y * bytes + 1 + (x >> 1);
    rows[at] = (rows[at] ?? 0) | (placeOf(colour) << (x % 2 === 0 ? 4 : 0));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  // Four bits a pixel, by a palette.
  header.set([4, 3, 0, 0, 0], 8);
  const entries = Uint8Array.from(
    palette.flatMap((one) => [(one >> 16) & 255, (one >> 8) & 255, one & 255]),
  );
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', entries),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
};
