import { describe, expect, it } from 'vitest';
import { INK, inkOn, PAINTS, QUIET } from '../charts/paint.ts';
import { COLOURS } from './colours.ts';

const [LIGHT = '', DARK = ''] = COLOURS.split('@media');

const coloursIn = (block: string): ReadonlyMap<string, string> =>
  new Map(
    [...block.matchAll(/--([\w-]+): (#[\da-f]+)/g)].map(([, name = '', colour = '']) => [
      name,
      colour,
    ]),
  );

/** Relative luminance as WCAG 2.2 defines it. */
const luminance = (colour: string): number => {
  const long = colour.length === 4 ? colour.replaceAll(/[\da-f]/g, '$&$&') : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(long.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('the colours of a %s page', (_, block) => {
  const colours = coloursIn(block);
  const of = (name: string): string => colours.get(name) ?? '';

  it.each([
    ['ink', 'paper'],
    ['ink', 'shade'],
    ['quiet', 'paper'],
    ['quiet', 'shade'],
    ['accent', 'paper'],
    ['bad', 'paper'],
    ['bad', 'bad-shade'],
    ['good', 'paper'],
    ['wait', 'paper'],
    ['on-one', 'one'],
    ['on-two', 'two'],
    ['on-three', 'three'],
    ['on-four', 'four'],
    ['on-five', 'five'],
  ])('let %s be read on %s', (ink, paper) => {
    expect(contrast(of(ink), of(paper))).toBeGreaterThanOrEqual(4.5);
  });

  it('tell the parts of a chart from the paper, by themselves or their edge', () => {
    for (const name of ['one', 'two', 'four']) {
      expect(contrast(of(name), of('paper')), name).toBeGreaterThanOrEqual(2.3);
    }
  });

  it('tell neighbours in a bar apart in grey', () => {
    const parts = ['one', 'two', 'three', 'four', 'five'].map(of);
    for (const [index, part] of parts.slice(1).entries()) {
      expect(contrast(part, parts[index] ?? ''), String(index)).toBeGreaterThanOrEqual(1.35);
    }
  });
});

describe('a chart without a style', () => {
  it('has the colours of a light page', () => {
    const light = coloursIn(LIGHT);
    for (const paint of PAINTS.slice(0, 5)) {
      expect(paint.fill).toBe(light.get(paint.class));
      expect(inkOn(paint).fill).toBe(light.get(`on-${paint.class}`));
    }
    expect([INK.fill, QUIET.fill]).toEqual([light.get('ink'), light.get('quiet')]);
  });
});
