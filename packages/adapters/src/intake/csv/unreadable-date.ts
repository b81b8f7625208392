import type { When } from '@klacht/domain';
import { afterReceiptReader } from './after-receipt.ts';
import { asTyped, nameOf } from './cells.ts';
import type { DateColumn } from './mapping.ts';
import {
  DAYS_AFTER_RECEIPT,
  EPOCH_MILLISECONDS,
  EPOCH_SECONDS,
  HOURS_AFTER_RECEIPT,
  SERIAL,
  WORKING_DAYS_AFTER_RECEIPT,
} from './mapping-fields.ts';
import type { Fault } from './problem.ts';

/** What a cell has to be by a format that is no date as people write it. */
const COUNTED: Readonly<Record<string, string>> = {
  [SERIAL]: 'a day as a spreadsheet counts it, 61 or more',
  [EPOCH_SECONDS]: 'a number of seconds since 1970',
  [EPOCH_MILLISECONDS]: 'a number of milliseconds since 1970',
  [DAYS_AFTER_RECEIPT]: 'a whole number of days',
  [WORKING_DAYS_AFTER_RECEIPT]: 'a whole number of working days, 0 or more',
  [HOURS_AFTER_RECEIPT]: 'a number of hours, 0 or more',
};

const wantedIn = ({ format, daysAfterReceipt }: DateColumn): string => {
  const formats = [format].flat();
  const dates = formats.filter((one) => COUNTED[one] === undefined);
  const texts = Object.keys(daysAfterReceipt ?? {}).map((text) => JSON.stringify(text));
  return [
    ...(dates.length === 0 ? [] : [`a date as ${dates.join(', or as ')}`]),
    ...formats.flatMap((one) => COUNTED[one] ?? []),
    ...(texts.length === 0 ? [] : [`one of the texts ${texts.join(', ')}`]),
  ].join(', or ');
};

const partOf = (value: string, pattern: string | undefined): string => {
  const match = pattern === undefined ? [value] : new RegExp(pattern, 'u').exec(value);
  return asTyped(match?.[1] ?? match?.[0] ?? '');
};

/** What a count that is well written lacks of the receipt it counts from; null where it is no such count. */
const lackedOfReceipt = (
  { format, pattern }: DateColumn,
  value: string,
  receipt: When | null,
): string | null => {
  const part = partOf(value, pattern);
  const isCount = [format].flat().some((one) => (afterReceiptReader(one)?.(part) ?? null) !== null);
  if (!isCount) return null;
  return receipt === null
    ? 'a receipt in the row, from which it is counted'
    : 'a receipt with a time of day in the row, from which hours are counted';
};

/**
 * The fault of a cell that no format of its column reads.
 *
 * @param receipt of the row, where it has one
 */
export const unreadableDate = (
  column: DateColumn,
  value: string,
  refused: Fault['refused'],
  receipt: When | null,
): Fault => {
  const { format, pattern } = column;
  const formats = [format].flat();
  const fault = { column: nameOf(column.column), value, code: 'unreadable-date', refused };
  const lacked = lackedOfReceipt(column, value, receipt);
  if (lacked !== null) {
    return { ...fault, reason: `expected ${lacked}`, details: { formats, expected: lacked } };
  }
  const expected = wantedIn(column);
  const where = pattern === undefined ? '' : `, in what matches ${pattern}`;
  return {
    ...fault,
    reason: `expected ${expected}${where}`,
    details: { formats, expected, ...(pattern === undefined ? {} : { pattern }) },
  };
};
