import { InvalidArgumentError } from 'commander';
import { addDays, type LocalDate, localDate } from '@klacht/domain';
import type { ReportPeriod } from '@klacht/projections';

/** A year and, where only a part of it is meant, the days. */
export type ReportDays = { readonly year: number; readonly period?: ReportPeriod };

const MONTHS = { H: 6, Q: 3 } as const;

const twoDigits = (month: number): string => String(month).padStart(2, '0');

const partOf = (year: string, unit: keyof typeof MONTHS, nth: number): ReportPeriod => {
  const last = nth * MONTHS[unit];
  const next = `${last === 12 ? Number(year) + 1 : year}-${twoDigits((last % 12) + 1)}-01`;
  return {
    from: `${year}-${twoDigits(last - MONTHS[unit] + 1)}-01` as LocalDate,
    to: addDays(next as LocalDate, -1),
  };
};

const EXPECTED =
  'expected a year (1900 to 2099), a part of one, or two days: 2025, 2025-H1, 2025-Q3, 2025-02-01..2025-02-28';

/**
 * The days of a report: a year, a half, a quarter, or two days, both inclusive. Its year is that of
 * the last day.
 */
export const reportDays = (text: string): ReportDays => {
  const whole = /^((?:19|20)\d\d)(?:-(?:(H)([12])|(Q)([1-4])))?$/.exec(text);
  if (whole !== null) {
    const [, year = '', half, nthHalf, quarter, nthQuarter] = whole;
    if (half !== undefined)
      return { year: Number(year), period: partOf(year, 'H', Number(nthHalf)) };
    if (quarter === undefined) return { year: Number(year) };
    return { year: Number(year), period: partOf(year, 'Q', Number(nthQuarter)) };
  }
  const days = text.split('..').map((day) => localDate.safeParse(day));
  const [from, to] = days;
  if (days.length !== 2 || from?.success !== true || to?.success !== true) {
    throw new InvalidArgumentError(EXPECTED);
  }
  const year = Number(to.data.slice(0, 4));
  if (from.data > to.data || from.data < '1900' || year > 2099) {
    throw new InvalidArgumentError('expected two days, the first first, in the years 1900 to 2099');
  }
  return { year, period: { from: from.data, to: to.data } };
};
