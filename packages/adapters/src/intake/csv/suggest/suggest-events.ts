import type { Procedure } from '@klacht/domain';
import type { Mapping } from '../mapping.ts';
import type { DateColumn } from '../mapping-fields.ts';
import type { ColumnFacts } from './column-facts.ts';
import { eventOfColumn, isNamedAsReceipt, isNoFact } from './column-words.ts';
import type { Columns } from './columns-by-role.ts';
import type { Noting } from './noting.ts';
import type { SuggestedDate } from './suggest-date.ts';
import { suggestedCause } from './suggest-cause.ts';
import { suggestedEnds } from './suggest-ends.ts';
import { fieldsOfReceipt, steps, suggestedOutcome } from './suggest-fields.ts';
import { byTimeTaken, closedBy, tellClosed, whenClosed } from './time-taken.ts';

type Others = Omit<Mapping['events'], 'Received'>;

/** The columns of dates, each with how they are written. */
export type Dates = ReadonlyMap<ColumnFacts, SuggestedDate>;

type DatedBy = {
  readonly receipt: ColumnFacts | undefined;
  /** Whether the column of the receipt tells the day of something else, or of nothing. */
  readonly isStandIn: boolean;
  readonly others: ReadonlyMap<string, ColumnFacts>;
};

/** Whether a column has a day where another has an outcome more nearly than one that was found before. */
const isNearerTo = (
  outcome: ColumnFacts,
  day: ColumnFacts,
  found: ColumnFacts | undefined,
): boolean =>
  found !== undefined &&
  Math.abs(day.filled - outcome.filled) < Math.abs(found.filled - outcome.filled);

/** The column by whose day each event is dated: one for an event, the receipt first of all. */
const columnsOfEvents = (dates: Dates, outcome: ColumnFacts | undefined, note: Noting): DatedBy => {
  const found = new Map<string, ColumnFacts>();
  // A day goes before the month or the year that stands beside it.
  const inTurn = [...dates].toSorted(
    ([, one], [, other]) => Number(one.at.estimated ?? false) - Number(other.at.estimated ?? false),
  );
  for (const [column, { at }] of inTurn) {
    const event = eventOfColumn(column.name);
    const isCloser =
      event === 'Received' &&
      isNamedAsReceipt(column.name) &&
      !isNamedAsReceipt(found.get(event)?.name ?? '');
    const isNearer =
      event === 'Judged' &&
      at.estimated === undefined &&
      outcome !== undefined &&
      isNearerTo(outcome, column, found.get(event));
    if (event !== null && (isCloser || isNearer || !found.has(event))) found.set(event, column);
  }
  for (const [column, { at }] of inTurn) {
    const event = eventOfColumn(column.name);
    const taken = event === null ? undefined : found.get(event);
    if (event === null || taken === undefined || taken === column || at.estimated === true)
      continue;
    note.alsoNamed(event, column.name, taken.name);
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
  const dated = columnsOfEvents(dates, columns.outcome, note);
  const { receipt, isStandIn } = dated;
  const received = receipt === undefined ? undefined : dates.get(receipt);
  if (received === undefined) return null;
  const receiptAt = ofReceipt(received.at, isStandIn);
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
  const judgedIn = others.get('Judged');
  const taken = judgedIn !== undefined || isStandIn ? null : byTimeTaken(left, received, note);
  const judgedAt = judgedIn === undefined ? undefined : dates.get(judgedIn)?.at;
  const judgedOn =
    judgedIn === undefined || judgedAt === undefined
      ? taken
      : { at: judgedAt, filled: judgedIn.filled };
  const status = closedBy(left);
  if (judgedOn === null) {
    if (columns.outcome !== undefined) note.outcomeWithoutDay(columns.outcome.name);
    if (status !== null) tellClosed(status, note);
  }
  others.delete('Judged');
  const events = [...others].map(([type, column]) => [type, { at: dates.get(column)?.at }]);
  const when = taken === null ? null : whenClosed(status);
  return {
    Received: { at: receiptAt, ...fields },
    ...suggestedEnds(columns, judgedOn, when, note),
    ...(Object.fromEntries(events) as Others),
    ...suggestedCause(columns.cause, receiptAt, judgedOn, procedure, note),
  };
};
