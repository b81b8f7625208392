import { nameOf } from './cells.ts';
import type { ColumnName } from './mapping-fields.ts';
import type { Problem } from './problem.ts';
import type { SeenRows } from './seen-rows.ts';
import type { ImportSummary } from './summary.ts';

/** A complaint that came in from the same register before: its number here, and its number there. */
export type EarlierNumber = { readonly number: string; readonly sourceNumber: string };

/**
 * The problems that complaints of a file may be in the journal already, under a number that is written
 * otherwise. Each stays a complaint of its own.
 *
 * @param told numbers of which a double in the file itself was told
 */
export function* earlierDoubles(
  earlier: Iterable<EarlierNumber>,
  column: ColumnName,
  seen: SeenRows,
  told: ReadonlySet<string>,
): Generator<Problem> {
  for (const { number, sourceNumber } of earlier) {
    const other = told.has(sourceNumber) ? null : seen.like(sourceNumber);
    if (other === null) continue;
    yield {
      row: other.row,
      number: other.number,
      column: nameOf(column),
      value: other.number,
      reason: `a possible double: ${number} came in before as ${JSON.stringify(sourceNumber)}; each is a complaint of its own`,
      code: 'possible-double',
      refused: 'nothing',
    };
  }
}

/** So many of the complaints that are not in a file are named. */
const NAMED = 3;

/** The complaints of a register that are not in a file of it that has others. */
export const absentOf = (
  earlier: Iterable<EarlierNumber>,
  seen: SeenRows,
): Pick<ImportSummary, 'absent' | 'absentNumbers'> => {
  let absent = 0;
  const absentNumbers: string[] = [];
  for (const { sourceNumber } of earlier) {
    if (seen.has(sourceNumber)) continue;
    absent += 1;
    if (absent <= NAMED) absentNumbers.push(sourceNumber);
  }
  return { absent, absentNumbers };
};
