import type { Condition } from '../mapping.ts';
import {
  DAYS_AFTER_RECEIPT,
  HOURS_AFTER_RECEIPT,
  WORKING_DAYS_AFTER_RECEIPT,
} from '../mapping-fields.ts';
import type { ColumnFacts } from './column-facts.ts';
import { isNamedAsStatus, takenBy } from './column-words.ts';
import type { Noting } from './noting.ts';
import type { JudgedOn } from './suggest-cause.ts';
import type { SuggestedDate } from './suggest-date.ts';
import { isClosed } from './value-words.ts';

/** How numbers are written that count each. */
const NUMBERS = { days: /^-?9{2,5}$/, 'working-days': /^9{2,4}$/, hours: /^9{2,6}(?:[.,]9+)?$/ };

/** A number of days with its word: the number is the part that counts, and of no other word. */
const DAYS = String.raw`^(\d{1,5}) (?:[Dd]ays?|[Dd]ag(?:en)?|[Tt]age?|[Jj]ours?|[Gg]iorn[io]|[Dd][i\u00ED]as?)$`;
const IN_DAYS = new RegExp(DAYS, 'u');

/** A column of how long it took that says with each number that it is of days. */
const inWords = (others: readonly ColumnFacts[]): ColumnFacts | null =>
  others.find(
    ({ name, filled, forms, examples }) =>
      takenBy(name) !== null &&
      filled > 0 &&
      [...forms.keys()].every((form) => IN_DAYS.test(examples.get(form) ?? '')),
  ) ?? null;

/** The columns of how long it took, in one unit, that hold such numbers only. */
const takenIn = (others: readonly ColumnFacts[], unit: keyof typeof NUMBERS): ColumnFacts | null =>
  others.find(
    ({ name, filled, forms }) =>
      takenBy(name) === unit &&
      filled > 0 &&
      [...forms.keys()].every((form) => NUMBERS[unit].test(form)),
  ) ?? null;

/** Tells why a column of how long it took tells no day. */
const tellUnused = (others: readonly ColumnFacts[], note: Noting): void => {
  const one = others.find(({ name, filled }) => filled > 0 && takenBy(name) !== null);
  if (one === undefined) return;
  const unit = takenBy(one.name);
  if (unit === null || unit === 'other') {
    note.otherUnit(one.name);
    return;
  }
  const odd = [...one.forms.keys()].find((form) => !NUMBERS[unit].test(form));
  if (odd === undefined) note.noTimeOfReceipt(one.name);
  else note.noSuchNumber(one.name, one.examples.get(odd) ?? '', unit);
};

/** The day of a judgement by how long it took, where no column has that day. */
export const byTimeTaken = (
  others: readonly ColumnFacts[],
  receipt: SuggestedDate,
  note: Noting,
): JudgedOn | null => {
  const days = takenIn(others, 'days');
  if (days !== null) {
    note.daysTaken(days.name);
    const { column, filled } = days;
    return { at: { column, format: DAYS_AFTER_RECEIPT }, filled };
  }
  const told = inWords(others);
  if (told !== null) {
    note.daysTaken(told.name);
    const { column, filled } = told;
    return { at: { column, format: DAYS_AFTER_RECEIPT, pattern: DAYS }, filled };
  }
  const hours = receipt.hasTime ? takenIn(others, 'hours') : null;
  if (hours !== null) {
    note.hoursTaken(hours.name);
    const { column, filled } = hours;
    return { at: { column, format: HOURS_AFTER_RECEIPT }, filled };
  }
  const working = takenIn(others, 'working-days');
  if (working !== null) {
    note.workingDaysTaken(working.name);
    const { column, filled } = working;
    return { at: { column, format: WORKING_DAYS_AFTER_RECEIPT, estimated: true }, filled };
  }
  tellUnused(others, note);
  return null;
};

/** A status, and the values by which complaints are closed, each with how often. */
type ClosedBy = {
  readonly status: ColumnFacts;
  readonly closed: readonly (readonly [written: string, times: number])[];
};

/** The status by which complaints are closed; null where no column says so. */
export const closedBy = (columns: readonly ColumnFacts[]): ClosedBy | null => {
  for (const status of columns) {
    const closed = [...(status.values ?? [])].filter(([written]) => isClosed(written));
    if (isNamedAsStatus(status.name) && closed.length > 0) return { status, closed };
  }
  return null;
};

/** Tells of complaints that are closed on a day that no column has. */
export const tellClosed = ({ status, closed }: ClosedBy, note: Noting): void => {
  const rows = closed.reduce((sum, [, times]) => sum + times, 0);
  note.closedWithoutDay(
    status.name,
    closed.map(([written]) => written),
    rows,
  );
};

/** That a complaint is closed, where how long it took is told of open ones too. */
export const whenClosed = (by: ClosedBy | null): Condition | null =>
  by === null || by.closed.length === by.status.values?.size
    ? null
    : { column: by.status.column, in: by.closed.map(([written]) => written) };
