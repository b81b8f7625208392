/** What one run came to. */
export type Work = {
  readonly operations: number;
  /** Asked when the clock has stopped: the same number from each side that did the same work. */
  readonly checksum: () => number;
};

/** One of those that do the same work; the first of a comparison is ours. */
export type Side = {
  readonly name: string;
  /** What a round needs, before the clock starts. */
  readonly before?: (round: number) => Promise<void>;
  readonly run: (round: number) => Work | Promise<Work>;
};

export type Spread = { readonly min: number; readonly median: number; readonly max: number };

/** One side's rate, and how ours compares to it: the ratio of the two in the same round. */
export type Measured = {
  readonly name: string;
  readonly perSecond: Spread;
  /** Our rate divided by this side's: above 1, ours is faster. */
  readonly ratio: Spread;
  /** Of each round, in order. */
  readonly checksums: readonly number[];
};

export type Comparison = {
  readonly benchmark: string;
  /** What an operation is. */
  readonly unit: string;
  /** Operations of a side in a round. */
  readonly operations: number;
  readonly rounds: number;
  readonly sides: readonly Measured[];
};

/**
 * @example
 * spreadOf([3, 1, 2]); // { min: 1, median: 2, max: 3 }
 */
export const spreadOf = (values: readonly number[]): Spread => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  const half = (sorted.length - 1) / 2;
  return {
    min: at(0),
    median: (at(Math.floor(half)) + at(Math.ceil(half))) / 2,
    max: at(sorted.length - 1),
  };
};

type Timed = {
  readonly operations: number;
  readonly checksum: number;
  readonly perSecond: number;
};

const timed = async (side: Side, round: number): Promise<Timed> => {
  await side.before?.(round);
  globalThis.gc?.();
  const start = performance.now();
  const { operations, checksum } = await side.run(round);
  const perSecond = (operations * 1_000) / (performance.now() - start);
  return { operations, perSecond, checksum: checksum() };
};

/**
 * Runs the sides in turn, A B A B …, so that what slows the machine for a while slows them alike.
 *
 * @param rounds how often each side runs and counts; one more round before them warms up
 */
export const compare = async (
  { benchmark, unit }: Pick<Comparison, 'benchmark' | 'unit'>,
  rounds: number,
  sides: readonly Side[],
): Promise<Comparison> => {
  const runs: Timed[][] = sides.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, side] of sides.entries()) {
      const run = await timed(side, round);
      if (round > 0) runs[index]?.push(run);
    }
  }
  const ours = runs[0] ?? [];
  return {
    benchmark,
    unit,
    operations: ours[0]?.operations ?? 0,
    rounds,
    sides: sides.map(({ name }, index) => {
      const own = runs[index] ?? [];
      return {
        name,
        perSecond: spreadOf(own.map(({ perSecond }) => perSecond)),
        ratio: spreadOf(
          own.map(({ perSecond }, round) => (ours[round]?.perSecond ?? Number.NaN) / perSecond),
        ),
        checksums: own.map(({ checksum }) => checksum),
      };
    }),
  };
};
