import { type LocalDate, mayRead, type ObligationState, type Reader } from '@klacht/domain';
import type { InPieces, RegisterFilter, RegisterRow } from '@klacht/projections';
import { inTurns } from '../../ground/in-turns.ts';
import { sortedInPieces } from '../../ground/sorted-in-pieces.ts';
import { asksForDue, type DueDays, isWithin } from './due-days.ts';
import { isNamed } from './is-named.ts';
import { registerOrders } from '../list-register.ts';
import type { LiveRow, LiveRows } from './live-rows.ts';
import { changedPlaces, withChanged } from './with-changed.ts';

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

/** What a reader may not see at all is left out. */
const passesOf = (question: SeenQuestion, reader: Reader): ((live: LiveRow) => boolean) => {
  const tests = testsOf(question);
  const mayAll = reader.role !== 'employee';
  return (live) => (mayAll || mayRead(reader, live)) && tests.every((test) => test(live.row));
};

type Keyed = { readonly row: RegisterRow; readonly key: string | null; readonly place: number };

/**
 * The order of the rows. What has nothing to be put in order by comes last, whichever way it goes, and
 * equals are in the order of recording; without a key the one recorded last comes first.
 */
const orderOf = ({ sort, reverse = false }: SeenQuestion) => {
  const keyOf = sort === undefined ? () => null : registerOrders[sort];
  const sign = reverse ? -1 : 1;
  const later = sort === undefined && !reverse ? -1 : 1;
  const compare = (a: Keyed, b: Keyed): number => {
    if (a.key === b.key) return later * (a.place - b.place);
    if (a.key === null || b.key === null) return a.key === null ? 1 : -1;
    return a.key < b.key ? -sign : sign;
  };
  return { keyOf, compare };
};

/** A list, and the rows that it was made of. */
export type SeenList = { readonly live: LiveRows; readonly rows: readonly RegisterRow[] };

/** Rows that are looked at before others may have their turn. */
const PIECE = 100;

function* listMade(live: LiveRows, question: SeenQuestion, reader: Reader): InPieces<SeenList> {
  const passes = passesOf(question, reader);
  const { keyOf, compare } = orderOf(question);
  const wanted: Keyed[] = [];
  for (const [place, one] of live.rows.entries()) {
    if (place % PIECE === 0) yield;
    if (passes(one)) wanted.push({ row: one.row, key: keyOf(one.row), place });
  }
  const isInOrder = question.sort === undefined;
  const sorted = isInOrder ? wanted : yield* sortedInPieces(wanted, compare);
  const rows = sorted.map(({ row }) => row);
  return { live, rows: isInOrder && question.reverse !== true ? rows.toReversed() : rows };
}

function* listAgain(
  live: LiveRows,
  question: SeenQuestion,
  reader: Reader,
  before: SeenList | null,
): InPieces<SeenList> {
  const changed = before === null ? null : changedPlaces(before.live, live);
  if (before === null || changed === null) return yield* listMade(live, question, reader);
  const { keyOf, compare } = orderOf(question);
  const keyed = (row: RegisterRow): Keyed => ({
    row,
    key: keyOf(row),
    place: live.places.get(row.complaintId) ?? -1,
  });
  const passes = passesOf(question, reader);
  const fresh = changed.flatMap((place) => live.rows[place] ?? []).filter(passes);
  const gone = new Set(changed.flatMap((place) => before.live.rows[place]?.row ?? []));
  return {
    live,
    rows: withChanged(
      before.rows,
      gone,
      fresh.map(({ row }) => row),
      (a, b) => compare(keyed(a), keyed(b)),
    ),
  };
}

/**
 * The rows of the register that somebody sees, in their order, a few at a time, so that others are answered
 * meanwhile. Where the same was asked before, only the rows that changed since are looked at again.
 *
 * @param live the rows, as `liveRows` keeps them
 * @param reader an employee sees only what is about them
 * @param before what was answered to the same question of the same reader; null for nothing
 * @param signal drops it
 * @throws the signal's reason
 * @example
 * const question = { state: 'overdue', sort: 'target' };
 * const { rows } = await seenRows(await ask(now), question, { role: 'officer', name: 'anna' }, null);
 */
export const seenRows = (
  live: LiveRows,
  question: SeenQuestion,
  reader: Reader,
  before: SeenList | null,
  signal?: AbortSignal,
): Promise<SeenList> => inTurns(listAgain(live, question, reader, before), signal);
