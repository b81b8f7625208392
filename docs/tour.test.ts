import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { STOPS } from './scripts/tour/stops.ts';
import { inRoot } from './testing/markdown.ts';

const named = [
  ...readFileSync(inRoot('docs/tour.md'), 'utf8').matchAll(/!\[([^\]]*)\]\(tour\/([^)]+)\)/g),
].map(([, alt = '', file = '']) => ({ alt, file }));

it('shows every stop in both languages and widths, and no picture lies there unnamed', () => {
  const expected = STOPS.flatMap(({ name }) =>
    ['nl', 'en'].flatMap((language) =>
      [1280, 390].map((width) => `${name}-${language}-${width}.png`),
    ),
  );
  const files = named.map(({ file }) => file);
  expect(files.toSorted()).toEqual(expected.toSorted());
  expect(readdirSync(inRoot('docs/tour')).toSorted()).toEqual(expected.toSorted());
});

it('says of each picture what it is, of none the same as of another', () => {
  for (const { alt } of named)
    expect(alt).toMatch(/^[A-Z].*, in (Dutch|English), on a (screen|phone)$/);
  expect(new Set(named.map(({ alt }) => alt)).size).toBe(named.length);
});

it('keeps the pictures small, and as wide as they are said to be', () => {
  const sizes = named.map(({ file }) => {
    const png = readFileSync(inRoot(`docs/tour/${file}`));
    expect([file, png.readUInt32BE(16)]).toEqual([file, Number(/-(\d+)\.png$/.exec(file)?.[1])]);
    return png.length;
  });
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_500_000);
});
