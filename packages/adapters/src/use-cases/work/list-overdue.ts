import { isSamePerson, localDate, parseInput } from '@klacht/domain';
import {
  horizon,
  type OverdueRow,
  overdueRows,
  type RegisterEntry,
  type RegisterFilter,
} from '@klacht/projections';
import { checkDueDays, type DueDays, isWithin } from './due-days.ts';
import { firstOf, onlyThose } from '../first-of.ts';
import { inOrder } from '../in-order.ts';
import { type Asked, look } from '../look.ts';
import type { OpenJournal } from '../opening/open-journal.ts';

type ReceivedDays = Pick<RegisterFilter, 'receivedFrom' | 'receivedTo'>;

/** What the rows can be put in order by. */
export const overdueOrders = ['received', 'target', 'officer'] as const;

/** Which rows of the overdue list, and in which order. */
export type OverdueQuestion = Asked &
  DueDays &
  ReceivedDays & {
    /** Also what has its target within so many working days; 0 unless told. */
    readonly within?: number;
    /** Only what this person handles, or owns; names compare without regard to case. */
    readonly officer?: string;
    /** What else a row must be. */
    readonly where?: (row: OverdueRow) => boolean;
    /** Equals stay in the order of how long they are due, which is that of all rows unless told. */
    readonly sort?: (typeof overdueOrders)[number];
    /** At most so many, from the first. */
    readonly limit?: number;
  };

const isOwnedBy =
  (officer: string | undefined) =>
  (row: OverdueRow): boolean =>
    officer === undefined || (row.officer !== null && isSamePerson(row.officer, officer));

const checkReceivedDays = ({ receivedFrom, receivedTo }: ReceivedDays): void => {
  if (receivedFrom !== undefined) parseInput(localDate, receivedFrom, 'receivedFrom');
  if (receivedTo !== undefined) parseInput(localDate, receivedTo, 'receivedTo');
};

/** Those of complaints that were received on one of the days. */
const receivedWithin = (
  entries: Iterable<RegisterEntry>,
  { receivedFrom, receivedTo }: ReceivedDays,
): Iterable<RegisterEntry> =>
  onlyThose(
    entries,
    ({ complaint: { received } }) =>
      (receivedFrom === undefined || received.at >= receivedFrom) &&
      (receivedTo === undefined || received.at <= receivedTo),
  );

/** What a row is put in order by; what is owed to a review was received on no day. */
const keysFor = (
  sort: NonNullable<OverdueQuestion['sort']>,
  entries: readonly RegisterEntry[],
): ((row: OverdueRow) => string | null) => {
  if (sort !== 'received') return (row) => row[sort];
  const days = new Map(
    entries.map(({ complaintId, complaint }) => [complaintId, complaint.received.at]),
  );
  return ({ complaintId }) => (complaintId === null ? null : (days.get(complaintId) ?? null));
};

/**
 * The obligations that are past their due date or soon will be, live or as of a moment. Who asks for
 * days of receipt is told of complaints alone, for a review is not received.
 *
 * @throws KlachtError as {@link look}; `invalid-input` for what is no day; `unknown-procedure`
 * @example
 * const rows = await listOverdue(journal, { now, within: 5 });
 */
export const listOverdue = async (
  journal: OpenJournal,
  { within = 0, officer, sort, limit = Infinity, where = () => true, ...asked }: OverdueQuestion,
): Promise<readonly OverdueRow[]> => {
  const { procedures } = journal;
  checkDueDays(asked);
  checkReceivedDays(asked);
  const { entries, today, owed, reviews } = await look(journal, asked, (register, day) =>
    register.withTargetBy(horizon(procedures, day, within)),
  );
  const isOfDays = asked.receivedFrom !== undefined || asked.receivedTo !== undefined;
  const listed = [...receivedWithin(entries, asked)];
  const rows = overdueRows(listed, {
    procedures,
    today,
    within,
    reviews: isOfDays ? [] : await reviews(owed),
  });
  const isMine = isOwnedBy(officer);
  const isWanted = (row: OverdueRow): boolean =>
    isMine(row) && isWithin(row.due, asked) && where(row);
  const wanted = rows.filter(isWanted);
  const ordered = sort === undefined ? wanted : inOrder(wanted, keysFor(sort, listed));
  return [...firstOf(ordered, limit)];
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
