import type { Procedure } from '@klacht/domain';
import type { Mapping } from '../mapping.ts';
import type { DateColumn } from '../mapping-fields.ts';
import type { ColumnFacts } from './column-facts.ts';
import { eventOfColumn, isNoFact } from './column-words.ts';
import type { Columns } from './columns-by-role.ts';
import type { Noting } from './noting.ts';
import type { SuggestedDate } from './suggest-date.ts';
import { fieldsOfReceipt, steps, suggestedOutcome } from './suggest-fields.ts';

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
  for (const column of dates.keys()) {
    const event = eventOfColumn(column.name);
    if (event !== null && !found.has(event)) found.set(event, column);
  }
  const named = found.get('Received');
  found.delete('Received');
  if (named !== undefined) return { receipt: named, isStandIn: false, others: found };
  const taken = new Set(found.values());
  const first = [...dates.keys()].find((one) => !taken.has(one) && !isNoFact(one.name));
  const receipt = first ?? [...dates.keys()][0];
  if (receipt !== undefined && first === undefined) note.standIn(receipt.name);
  else if (receipt !== undefined) note.noReceipt(receipt.name);
  return { receipt, isStandIn: first === undefined, others: found };
};

/** A receipt is dated by itself. */
const ofReceipt = (at: DateColumn, isStandIn: boolean): DateColumn => {
  const { daysAfterReceipt, ...rest } = at;
  return isStandIn ? { ...rest, estimated: true } : daysAfterReceipt === undefined ? at : rest;
};

/**
 * The events of a mapping, each dated by a column that is named for it; null without a column of dates.
 *
 * @param dates the columns that hold them
 */
export const suggestedEvents = (
  dates: Dates,
  columns: Columns,
  procedure: Procedure,
  note: Noting,
): Mapping['events'] | null => {
  const { receipt, isStandIn, others } = columnsOfEvents(dates, note);
  const dated = receipt === undefined ? undefined : dates.get(receipt)?.at;
  if (dated === undefined) return null;
  const receiptAt = ofReceipt(dated, isStandIn);
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
  if (columns.outcome !== undefined && !others.has('Judged')) {
    note.outcomeWithoutDay(columns.outcome.name);
  }
  const events = [...others].map(([type, column]) => [
    type,
    { at: dates.get(column)?.at, ...more(type) },
  ]);
  return { Received: { at: receiptAt, ...fields }, ...(Object.fromEntries(events) as Others) };
};
