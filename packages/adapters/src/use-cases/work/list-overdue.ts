import { isSamePerson } from '@klacht/domain';
import { horizon, type OverdueRow, overdueRows } from '@klacht/projections';
import { checkDueDays, type DueDays, isWithin } from './due-days.ts';
import { firstOf } from '../first-of.ts';
import { type Asked, look } from '../look.ts';
import type { OpenJournal } from '../opening/open-journal.ts';

/** Which rows of the overdue list. */
export type OverdueQuestion = Asked &
  DueDays & {
    /** Also what has its target within so many working days; 0 unless told. */
    readonly within?: number;
    /** Only what this person handles, or owns; names compare without regard to case. */
    readonly officer?: string;
    /** What else a row must be. */
    readonly where?: (row: OverdueRow) => boolean;
    /** At most so many, those that are due the longest. */
    readonly limit?: number;
  };

const isOwnedBy =
  (officer: string | undefined) =>
  (row: OverdueRow): boolean =>
    officer === undefined || (row.officer !== null && isSamePerson(row.officer, officer));

/**
 * The obligations that are past their due date or soon will be, live or as of a moment.
 *
 * @throws KlachtError as {@link look}; `invalid-input` for what is no day; `unknown-procedure`
 * @example
 * const rows = await listOverdue(journal, { now, within: 5 });
 */
export const listOverdue = async (
  journal: OpenJournal,
  { within = 0, officer, limit = Infinity, where = () => true, ...asked }: OverdueQuestion,
): Promise<readonly OverdueRow[]> => {
  const { procedures } = journal;
  checkDueDays(asked);
  const { entries, today, owed, reviews } = await look(journal, asked, (register, day) =>
    register.withTargetBy(horizon(procedures, day, within)),
  );
  const rows = overdueRows(entries, {
    procedures,
    today,
    within,
    reviews: await reviews(owed),
  });
  const isMine = isOwnedBy(officer);
  const isWanted = (row: OverdueRow): boolean =>
    isMine(row) && isWithin(row.due, asked) && where(row);
  return [...firstOf(rows.filter(isWanted), limit)];
};

/**
 * What is owed to the reviews of years, past its due date or soon to be; it reads no complaint.
 *
 * @throws KlachtError as {@link look}; `unknown-procedure`
 * @example
 * const rows = await listOwedReviews(journal, { now, within: 5 });
 */
export const listOwedReviews = async (
  journal: OpenJournal,
  { within = 0, officer, now }: Pick<OverdueQuestion, 'now' | 'within' | 'officer'>,
): Promise<readonly OverdueRow[]> => {
  const { procedures } = journal;
  const { today, owed, reviews } = await look(journal, { now }, () => []);
  const rows = overdueRows([], { procedures, today, within, reviews: await reviews(owed) });
  return rows.filter(isOwnedBy(officer));
};
