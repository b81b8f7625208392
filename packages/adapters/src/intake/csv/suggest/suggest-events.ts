import type { Procedure } from '@klacht/domain';
import type { Mapping } from '../mapping.ts';
import { type DateColumn, DAYS_AFTER_RECEIPT } from '../mapping-fields.ts';
import type { ColumnFacts } from './column-facts.ts';
import {
  eventOfColumn,
  isNamedAsReceipt,
  isNamedAsStatus,
  isNoFact,
  takenBy,
} from './column-words.ts';
import type { Columns } from './columns-by-role.ts';
import type { Noting } from './noting.ts';
import type { SuggestedDate } from './suggest-date.ts';
import { fieldsOfReceipt, steps, suggestedOutcome } from './suggest-fields.ts';
import { isClosed } from './value-words.ts';

type Others = Omit<Mapping['events'], 'Received'>;

/** The columns of dates, each with how they are written. */
export type Dates = ReadonlyMap<ColumnFacts, SuggestedDate>;

type DatedBy = {
  readonly receipt: ColumnFacts | undefined;
  /** Whether the column of the receipt tells the day of something else, or of nothing. */
  readonly isStandIn: boolean;
  readonly others: ReadonlyMap<string, ColumnFacts>;
};

/** The column by whose day each event is dated: one for an event, the receipt first of all. */
const columnsOfEvents = (dates: Dates, note: Noting): DatedBy => {
  const found = new Map<string, ColumnFacts>();
  // A day goes before the month or the year that stands beside it.
  const inTurn = [...dates].toSorted(
    ([, one], [, other]) => Number(one.at.estimated ?? false) - Number(other.at.estimated ?? false),
  );
  for (const [column] of inTurn) {
    const event = eventOfColumn(column.name);
    const isCloser =
      event === 'Received' &&
      isNamedAsReceipt(column.name) &&
      !isNamedAsReceipt(found.get(event)?.name ?? '');
    if (event !== null && (isCloser || !found.has(event))) found.set(event, column);
  }
  const named = found.get('Received');
  found.delete('Received');
  if (named !== undefined) return { receipt: named, isStandIn: false, others: found };
  const taken = new Set(found.values());
  const columns = inTurn.map(([column]) => column);
  const first = columns.find((one) => !taken.has(one) && !isNoFact(one.name));
  const receipt = first ?? columns[0];
  if (receipt !== undefined && first === undefined) note.standIn(receipt.name);
  else if (receipt !== undefined) note.noReceipt(receipt.name);
  return { receipt, isStandIn: first === undefined, others: found };
};

/** A receipt is dated by itself. */
const ofReceipt = (at: DateColumn, isStandIn: boolean): DateColumn => {
  const { daysAfterReceipt, ...rest } = at;
  return isStandIn ? { ...rest, estimated: true } : daysAfterReceipt === undefined ? at : rest;
};

/** The part of the rows in which an outcome may stand without a day, or a day without one. */
const MOST_APART = 0.1;

/** Whether a column has a day where another has an outcome, nearly always. */
const isOfOutcome = (day: ColumnFacts, outcome: ColumnFacts, rows: number): boolean =>
  Math.abs(day.filled - outcome.filled) <= rows * MOST_APART;

/** The only column of days that is left and may be that of the outcomes, where none is named for them. */
const byOutcome = (
  dates: Dates,
  { receipt, others }: DatedBy,
  outcome: ColumnFacts | undefined,
): ColumnFacts | null => {
  if (outcome === undefined || receipt === undefined || others.has('Judged')) return null;
  const taken = new Set([receipt, ...others.values()]);
  const left = [...dates].flatMap(([column, { at }]) =>
    taken.has(column) || isNoFact(column.name) || at.estimated === true ? [] : [column],
  );
  const [one, another] = left;
  if (one === undefined || another !== undefined) return null;
  return isOfOutcome(one, outcome, receipt.filled) ? one : null;
};

/** Whether a column holds whole numbers only, and how many. */
const isWhole = ({ filled, forms }: ColumnFacts): boolean =>
  filled > 0 && [...forms.keys()].every((form) => /^-?9{2,5}$/.test(form));

/** The day of a judgement by how many days it took, where no column has that day. */
const byDaysTaken = (others: readonly ColumnFacts[], note: Noting): DateColumn | null => {
  const taken = others.filter((one) => takenBy(one.name) !== null && isWhole(one));
  const days = taken.find(({ name }) => takenBy(name) === 'days');
  if (days !== undefined) {
    note.daysTaken(days.name);
    return { column: days.column, format: DAYS_AFTER_RECEIPT };
  }
  const [other] = taken;
  if (other !== undefined) note.otherUnit(other.name);
  return null;
};

/** Tells of a status by which complaints are closed, where no column has the day. */
const tellClosed = (others: readonly ColumnFacts[], note: Noting): void => {
  for (const { name, values } of others) {
    const closed = [...(values ?? [])].filter(([written]) => isClosed(written));
    if (!isNamedAsStatus(name) || closed.length === 0) continue;
    const rows = closed.reduce((sum, [, times]) => sum + times, 0);
    note.closedWithoutDay(
      name,
      closed.map(([written]) => written),
      rows,
    );
  }
};

/**
 * The events of a mapping, each dated by a column that is named for it; null without a column of dates.
 *
 * @param dates the columns that hold them
 * @param left those that hold none
 */
export const suggestedEvents = (
  dates: Dates,
  columns: Columns,
  left: readonly ColumnFacts[],
  procedure: Procedure,
  note: Noting,
): Mapping['events'] | null => {
  const dated = columnsOfEvents(dates, note);
  const { receipt, isStandIn } = dated;
  const day = receipt === undefined ? undefined : dates.get(receipt)?.at;
  if (day === undefined) return null;
  const receiptAt = ofReceipt(day, isStandIn);
  const fields = fieldsOfReceipt(columns, procedure, note);
  const more = (type: string): object => (type === 'Judged' ? suggestedOutcome(columns, note) : {});
  const parts = columns.event === undefined ? {} : steps(columns.event, note);
  if (parts.Received !== undefined) {
    const events = Object.entries(parts).map(([type, when]) => [
      type,
      { at: receiptAt, when, ...more(type) },
    ]);
    return {
      ...(Object.fromEntries(events) as Others),
      Received: { at: receiptAt, when: parts.Received, ...fields },
    };
  }
  const judged = byOutcome(dates, dated, columns.outcome);
  if (judged !== null) note.noJudgement(judged.name);
  const others = new Map([
    ...dated.others,
    ...(judged === null ? [] : [['Judged', judged] as const]),
  ]);
  const taken = others.has('Judged') || isStandIn ? null : byDaysTaken(left, note);
  if (!others.has('Judged') && taken === null) {
    if (columns.outcome !== undefined) note.outcomeWithoutDay(columns.outcome.name);
    tellClosed(left, note);
  }
  const dating: readonly (readonly [string, DateColumn | undefined])[] = [
    ...[...others].map(([type, column]) => [type, dates.get(column)?.at] as const),
    ...(taken === null ? [] : [['Judged', taken] as const]),
  ];
  const events = dating.map(([type, at]) => [type, { at, ...more(type) }]);
  return { Received: { at: receiptAt, ...fields }, ...(Object.fromEntries(events) as Others) };
};
