import { type Identity, identityOfRow, ownNumber, plainIdentity } from './identity.ts';
import type { ColumnName } from './mapping-fields.ts';
import type { Problem } from './problem.ts';
import { possibleDouble, type ScannedRow } from './scan.ts';
import { digestOf, type SeenRows } from './seen-rows.ts';

/** A row, and what is noted of it in the order of the file. */
export type Noted = {
  readonly one: ScannedRow;
  /** How often the row has come by, this time included. */
  readonly times: number;
  readonly double: Problem | null;
  /** What its complaint is known by: its own number, or else all that it says. */
  readonly reference: string;
};

/** What the complaint of a row is known by. */
export const referenceOf = (
  { written, cells }: ScannedRow,
  times: number,
  digest: Buffer | null = null,
): string =>
  written === null ? identityOfRow(digest ?? digestOf(cells), times).reference : ownNumber(written);

/**
 * Notes the next row of a file.
 *
 * @param isLookedThrough whether all its rows were looked at before
 */
export const noteRow = (
  one: ScannedRow,
  column: ColumnName | undefined,
  seen: SeenRows,
  isLookedThrough: boolean,
): Noted => {
  const { written, unfit } = one;
  // Of a file that was looked through it is known which numbers come by once.
  const isOnce =
    unfit !== null || (isLookedThrough && written !== null && !seen.mayRepeat(ownNumber(written)));
  const digest = isOnce ? null : digestOf(one.cells);
  const times = digest === null ? 1 : seen.times(digest);
  return {
    one,
    times,
    double:
      isLookedThrough || column === undefined || unfit !== null
        ? null
        : possibleDouble(one, column, seen),
    reference: referenceOf(one, times, digest),
  };
};

/** The identity of a row; null where the journal is asked for it. */
export const identityOf = ({ one, reference }: Noted): Identity | null =>
  one.written === null ? { number: null, reference } : plainIdentity(one.written);
