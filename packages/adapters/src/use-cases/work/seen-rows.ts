import { type LocalDate, mayRead, type ObligationState, type Reader } from '@klacht/domain';
import type { RegisterFilter, RegisterRow } from '@klacht/projections';
import { asksForDue, type DueDays, isWithin } from './due-days.ts';
import { isNamed } from './is-named.ts';
import { registerOrders } from '../list-register.ts';
import type { LiveRow, LiveRows } from './live-rows.ts';

/** Which rows of the register a screen shows, and in which order. */
export type SeenQuestion = RegisterFilter &
  DueDays & {
    /** With something in this state; `undone` is what is still to be done, in time or not. */
    readonly state?: ObligationState | 'undone';
    readonly outcome?: NonNullable<RegisterRow['outcome']>;
    readonly channel?: RegisterRow['channel'];
    /** Only these, by their ids. */
    readonly only?: ReadonlySet<string>;
    /** What else a row must be. */
    readonly where?: (row: RegisterRow) => boolean;
    /** The one recorded last comes first unless told. */
    readonly sort?: keyof typeof registerOrders;
    readonly reverse?: boolean;
  };

const isUndone = ({ state }: RegisterRow['obligations'][number]): boolean =>
  state === 'open' || state === 'overdue';

const testsOf = (question: SeenQuestion): readonly ((row: RegisterRow) => boolean)[] => {
  const { status, subject, officer, receivedFrom, receivedTo, state, outcome, channel } = question;
  const { only, where } = question;
  const tests: ((row: RegisterRow) => boolean)[] = [];
  const add = <Value>(
    value: Value | undefined,
    test: (value: Value) => (row: RegisterRow) => boolean,
  ): void => {
    if (value !== undefined) tests.push(test(value));
  };
  add(only, (ids) => (row) => ids.has(row.complaintId));
  add(status, (one) => (row) => row.status === one);
  add(outcome, (one) => (row) => row.outcome === one);
  add(channel, (one) => (row) => row.channel === one);
  add(receivedFrom, (day: LocalDate) => (row) => row.receivedOn >= day);
  add(receivedTo, (day: LocalDate) => (row) => row.receivedOn <= day);
  add(subject, (one) => (row) => row.subjects.includes(one));
  add(officer, (one) => {
    const isOfficer = isNamed(one);
    return (row) => isOfficer(row.officer);
  });
  add(
    state,
    (one) => (row) =>
      row.obligations.some((own) => (one === 'undone' ? isUndone(own) : own.state === one)),
  );
  if (asksForDue(question)) {
    tests.push((row) =>
      row.obligations.some((own) => isUndone(own) && isWithin(own.due, question)),
    );
  }
  add(where, (test) => test);
  return tests;
};

/** Whose complaint it is that a reader may not see at all is left out. */
const readableBy = ({ rows }: LiveRows, reader: Reader): readonly LiveRow[] =>
  reader.role === 'employee' ? rows.filter((one) => mayRead(reader, one)) : rows;

/** Rows that have nothing to be put in order by come last, whichever way it goes. */
const inOrder = (
  rows: readonly RegisterRow[],
  sort: keyof typeof registerOrders,
  reverse: boolean,
): readonly RegisterRow[] => {
  const keyed = rows.map((row) => ({ row, key: registerOrders[sort](row) }));
  const some = keyed.flatMap(({ row, key }) => (key === null ? [] : [{ row, key }]));
  const sign = reverse ? -1 : 1;
  const sorted = some.toSorted((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -sign : sign));
  return [...sorted, ...keyed.filter(({ key }) => key === null)].map(({ row }) => row);
};

/**
 * The rows of the register that somebody sees, in their order.
 *
 * @param live the rows, as `liveRows` keeps them
 * @param reader an employee sees only what is about them
 * @example
 * const rows = seenRows(await ask(now), { state: 'overdue', sort: 'target' }, { role: 'officer', name: 'anna' });
 */
export const seenRows = (
  live: LiveRows,
  question: SeenQuestion,
  reader: Reader,
): readonly RegisterRow[] => {
  const { sort, reverse = false } = question;
  const tests = testsOf(question);
  const wanted: RegisterRow[] = [];
  for (const { row } of readableBy(live, reader)) {
    if (tests.every((test) => test(row))) wanted.push(row);
  }
  if (sort !== undefined) return inOrder(wanted, sort, reverse);
  return reverse ? wanted : wanted.toReversed();
};
