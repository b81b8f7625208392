import { COMPLAINANT, isForgotten, type LocalDate, type Named, type Others } from '@klacht/domain';
import { isWithin, type Year } from './case.ts';
import type { Counting } from './counting.ts';
import { isCounted } from './duplicates.ts';

/** Somebody who complained more than once, told apart by a letter of this report alone. */
export type RepeatComplainant = {
  /** `A`, `B` and on, by the day of their first complaint. It says nothing of who it is. */
  readonly pseudonym: string;
  /** Of their complaints, those that came in in the period. */
  readonly received: number;
  /** Their complaints up to the end of the period, by number, in the order of receipt. */
  readonly complaints: readonly string[];
};

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A, B … Z, AA, AB and on. */
const letters = (index: number): string =>
  (index < LETTERS.length ? '' : letters(Math.floor(index / LETTERS.length) - 1)) +
  LETTERS.charAt(index % LETTERS.length);

type Known = Pick<Named, 'number'> & { readonly at: LocalDate };

const byReceipt = (a: Known, b: Known): number =>
  a.at === b.at ? (a.number < b.number ? -1 : 1) : a.at < b.at ? -1 : 1;

type Group = { readonly first: Known; readonly all: readonly Known[] };

/** Those that hang together by pairs, each in the order of receipt, the earliest first. */
const groupsOf = (pairs: readonly (readonly [Known, Known])[]): readonly Group[] => {
  const groups = new Map<string, Group>();
  for (const pair of pairs) {
    const joined = new Map(
      pair.flatMap((one) => groups.get(one.number)?.all ?? [one]).map((one) => [one.number, one]),
    );
    const all = [...joined.values()].toSorted(byReceipt);
    const group = { first: all[0] ?? pair[0], all };
    for (const { number } of all) groups.set(number, group);
  }
  return [...new Set(groups.values())].toSorted((a, b) => byReceipt(a.first, b.first));
};

/**
 * Who complained more than once, by the links of officers that stand: whoever is named in a
 * complaint is sealed under a key of its own, and no report opens it. Links chain: A to B and B to C
 * are one complainant. A complaint whose complainant was forgotten is told of no more.
 *
 * @param others the whole register
 */
export const countComplainants = (
  year: Year,
  others: Others,
): Counting<readonly RepeatComplainant[], { pairs: (readonly [Known, Known])[] }> => {
  const isTold = (one: Named): boolean =>
    one.complaint.received.at <= year.end &&
    isCounted(one, others) &&
    !isForgotten(one.complaint, COMPLAINANT);
  const known = ({ number, complaint }: Named): Known => ({ number, at: complaint.received.at });
  return {
    nothing: () => ({ pairs: [] }),
    add: ({ pairs }, one) => {
      for (const { to, as } of one.complaint.links) {
        if (as !== 'same-complainant') continue;
        const other = others(to);
        if (other !== null && isTold(one) && isTold(other)) pairs.push([known(one), known(other)]);
      }
    },
    result: ({ pairs }) =>
      groupsOf(pairs)
        .map(({ all }) => ({
          received: all.filter(({ at }) => isWithin(at, year)).length,
          complaints: all.map(({ number }) => number),
        }))
        .filter(({ received }) => received > 0)
        .map((told, index) => ({ pseudonym: letters(index), ...told })),
  };
};
