import { KlachtError } from '@klacht/domain';

/** The names of all options: the compiler asks for each of them. */
export type OptionNames<Options> = Readonly<Record<keyof Options, unknown>>;

/**
 * How many letters are to be put in, left out or changed to make one name of another; two that stand in
 * each other's place are one.
 */
const lettersApart = (one: string, other: string): number => {
  let before: readonly number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      const isTurned = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (isSame ? 0 : 1),
        isTurned ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, row] = [row, next];
  }
  return row[other.length] ?? 0;
};

const nearestTo = (name: string, names: readonly string[]): string =>
  names
    .map((one) => ({ one, apart: lettersApart(name.toLowerCase(), one.toLowerCase()) }))
    .reduce((best, next) => (next.apart < best.apart ? next : best)).one;

/**
 * Refuses an option by a name that none has, as a program without types may give it: left out, it would
 * be as if nothing was asked. One that is undefined is not there.
 *
 * @param within the option that these are of
 * @throws KlachtError `invalid-input`, with the name that is nearest
 */
export const expectNames = <Options extends object>(
  given: Options,
  names: OptionNames<Options>,
  within = '',
): void => {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || Object.hasOwn(names, name)) continue;
    const field = `${within}${name}`;
    const nearest = `${within}${nearestTo(name, Object.keys(names))}`;
    throw new KlachtError(
      'invalid',
      'invalid-input',
      `${field}: expected a name that an option has, got one that none has; the nearest is ${nearest}`,
      { field, nearest, reason: 'unknown-option' },
    );
  }
};
