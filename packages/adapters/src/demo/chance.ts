import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance that repeats: the same seed draws the same. */
export type Chance = {
  /** A whole number, both bounds included. */
  between(from: number, to: number): number;
  oneOf<Value>(values: readonly [Value, ...Value[]]): Value;
  /** True so many times in a hundred. */
  percent(share: number): boolean;
};

export const chanceOf = (seed: number): Chance => {
  const generator = xoroshiro128plus(seed);
  const between = (from: number, to: number): number => uniformInt(generator, from, to);
  return {
    between,
    oneOf: (values) => values[between(0, values.length - 1)] ?? values[0],
    percent: (share) => between(1, 100) <= share,
  };
};
