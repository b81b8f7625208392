/**
 * What the parts of a chart are painted with, as attributes: a page's style may paint them anew by
 * their class. They differ in lightness, so that they can be told apart in grey.
 */
export const PAINTS = [
  { class: 'one', fill: '#1b4b82', stroke: '#1b4b82' },
  { class: 'two', fill: '#e0952b', stroke: '#e0952b' },
  { class: 'three', fill: '#a9c3df', stroke: '#1b4b82' },
  { class: 'four', fill: '#6b747e', stroke: '#6b747e' },
  { class: 'five', fill: '#e7eaee', stroke: '#6b747e' },
  { class: 'six', fill: '#fff', stroke: '#15191e' },
] as const;

export type Paint = (typeof PAINTS)[number];

/** The paint of a series; after the last they begin anew. */
export const paintOf = (series: number): Paint => PAINTS[series % PAINTS.length] ?? PAINTS[0];

/** The ink of a number that stands on a paint. */
const INKS: Readonly<Record<Paint['class'], string>> = {
  one: '#fff',
  two: '#15191e',
  three: '#15191e',
  four: '#fff',
  five: '#15191e',
  six: '#15191e',
};

export const inkOn = ({
  class: name,
}: Paint): { readonly class: string; readonly fill: string } => ({
  class: `on-${name}`,
  fill: INKS[name],
});

export const INK = { class: 'ink', fill: '#15191e' } as const;
export const QUIET = { class: 'quiet', fill: '#4d5661', 'font-size': 12 } as const;
export const RULE = { class: 'rule', stroke: '#c6ccd3' } as const;
export const AXIS = { class: 'axis', stroke: '#15191e' } as const;
export const LIMIT = {
  class: 'limit',
  stroke: '#a1260d',
  'stroke-width': 2,
  'stroke-dasharray': '6 4',
} as const;
