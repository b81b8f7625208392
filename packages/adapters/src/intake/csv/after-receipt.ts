import {
  addDays,
  type Calendar,
  endOfTerm,
  type Instant,
  type LocalDate,
  type When,
} from '@klacht/domain';
import {
  DAYS_AFTER_RECEIPT,
  HOURS_AFTER_RECEIPT,
  WORKING_DAYS_AFTER_RECEIPT,
} from './mapping-fields.ts';

/** So long after the receipt: on which day that was depends on the rest of the row. */
export type AfterReceipt = {
  readonly after: number;
  readonly unit: 'days' | 'working-days' | 'hours';
};

/** The calendar by which the working days of a complaint are counted, by the day of its receipt. */
export type CalendarOn = (day: LocalDate) => Calendar;

const HOUR_MS = 3_600_000;

/** How each format is written; before the receipt where there is a minus. */
const COUNTED: Readonly<Record<string, readonly [AfterReceipt['unit'], RegExp]>> = {
  [DAYS_AFTER_RECEIPT]: ['days', /^(-?\d{1,5})(?:[.,]0+)?$/],
  [WORKING_DAYS_AFTER_RECEIPT]: ['working-days', /^(\d{1,4})(?:[.,]0+)?$/],
  [HOURS_AFTER_RECEIPT]: ['hours', /^(\d{1,6}(?:[.,]\d{1,6})?)$/],
};

/** A reader of cells by a format that counts from the receipt; null for another format. */
export const afterReceiptReader = (
  format: string,
): ((cell: string) => AfterReceipt | null) | null => {
  const counted = COUNTED[format];
  if (counted === undefined) return null;
  const [unit, written] = counted;
  return (cell) => {
    const after = written.exec(cell)?.[1]?.replace(',', '.');
    return after === undefined ? null : { after: Number(after), unit };
  };
};

/**
 * The day so long after a receipt, by the calendar's legal reading where working days are counted, or
 * the moment; null for hours after a receipt without a time, and for working days without a calendar.
 *
 * @example
 * sinceReceipt({ after: 5, unit: 'working-days' }, { at: '2026-04-02' }, () => netherlands2026); // '2026-04-13'
 */
export const sinceReceipt = (
  { after, unit }: AfterReceipt,
  { at, instant }: When,
  calendarOn: CalendarOn | undefined,
): LocalDate | Instant | null => {
  if (unit === 'hours') {
    if (instant === undefined) return null;
    const moment = new Date(Date.parse(instant) + after * HOUR_MS).toISOString();
    return moment.replace('.000Z', 'Z') as Instant;
  }
  if (unit === 'days' || after === 0) return addDays(at, after);
  if (calendarOn === undefined) return null;
  return endOfTerm({ count: after, unit }, at, calendarOn(at)).due;
};
