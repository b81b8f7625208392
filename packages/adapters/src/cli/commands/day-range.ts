import { InvalidArgumentError } from 'commander';
import { type LocalDate, localDate } from '@klacht/domain';
import { yearNumber } from './year-number.ts';

/** The days from the first to the last, both included. */
export type DayRange = { readonly from: LocalDate; readonly to: LocalDate };

const EXPECTED = 'expected a day (2026-04-02), or two (2026-01-01..2026-03-31)';

const day = (text: string): LocalDate => {
  const parsed = localDate.safeParse(text);
  if (!parsed.success) throw new InvalidArgumentError(EXPECTED);
  return parsed.data;
};

/** A day or two on the command line. */
export const dayRange = (text: string): DayRange => {
  const [first = '', last = first, ...more] = text.split('..');
  if (more.length > 0) throw new InvalidArgumentError(EXPECTED);
  const range = { from: day(first), to: day(last) };
  if (range.from > range.to) throw new InvalidArgumentError(`${EXPECTED}, the first day first`);
  return range;
};

/** A year on the command line, as its days. */
export const yearRange = (text: string): DayRange => {
  const year = yearNumber(text);
  return { from: day(`${year}-01-01`), to: day(`${year}-12-31`) };
};
