import { isSamePerson } from '@klacht/domain';
import { horizon, type OverdueRow, overdueRows } from '@klacht/projections';
import { type Asked, look } from './look.ts';
import type { OpenJournal } from './open-journal.ts';

/**
 * The obligations that are past their due date or soon will be, live or as of a moment.
 *
 * @param within also what has its target within so many working days; 0 unless told
 * @param officer only what this person handles, or owns; names compare without regard to case
 * @throws KlachtError as {@link look}; `unknown-procedure`
 * @example
 * const rows = await listOverdue(journal, { now, within: 5 });
 */
export const listOverdue = async (
  journal: OpenJournal,
  {
    within = 0,
    officer,
    ...asked
  }: Asked & { readonly within?: number; readonly officer?: string },
): Promise<readonly OverdueRow[]> => {
  const { procedures } = journal;
  const { entries, today, owed, reviews } = await look(journal, asked, (register, day) =>
    register.withTargetBy(horizon(procedures, day, within)),
  );
  const rows = overdueRows(entries, {
    procedures,
    today,
    within,
    reviews: await reviews(owed),
  });
  return officer === undefined
    ? rows
    : rows.filter((row) => row.officer !== null && isSamePerson(row.officer, officer));
};
