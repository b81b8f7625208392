import type { LocalDate } from '@klacht/domain';
import type { Year } from './case.ts';
import type { Counting } from './counting.ts';

/** What came in and what was closed in a month, or in the part of it that the report is about. */
export type MonthFigures = {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly received: number;
  readonly reopened: number;
  readonly closed: number;
  /** Open at the end of its last day. */
  readonly openAtEnd: number;
};

const monthOf = (day: LocalDate): string => day.slice(0, 7);

const monthAfter = (month: string): string => {
  const [year = 0, of = 0] = month.split('-').map(Number);
  const next = of === 12 ? [year + 1, 1] : [year, of + 1];
  return next.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
};

/** Every month of which a day is among some days, in order. */
const monthsOf = ({ start, end }: Year): readonly string[] => {
  const months: string[] = [];
  for (let month = monthOf(start); month <= monthOf(end); month = monthAfter(month)) {
    months.push(month);
  }
  return months;
};

type InMonth = { received: number; reopened: number; closed: number };

/**
 * The months of a period; a month that has not begun by the judging day is left out. They add up to
 * the roll-forward.
 */
export const countMonths = (
  { start, end }: Year,
  asOf: LocalDate,
): Counting<
  readonly MonthFigures[],
  { openAtStart: number; months: { [month: string]: InMonth } }
> => {
  const months = monthsOf({ start, end });
  return {
    nothing: () => ({
      openAtStart: 0,
      months: Object.fromEntries(
        months.map((month) => [month, { received: 0, reopened: 0, closed: 0 }]),
      ),
    }),
    add: (counted, { periods }) => {
      const count = (day: LocalDate, what: keyof InMonth): void => {
        const month = start <= day && day <= end ? counted.months[monthOf(day)] : undefined;
        if (month !== undefined) month[what] += 1;
      };
      for (const [index, { from, to }] of periods.entries()) {
        count(from, index === 0 ? 'received' : 'reopened');
        if (to !== null) count(to, 'closed');
        if (from < start && (to === null || to >= start)) counted.openAtStart += 1;
      }
    },
    result: (counted) => {
      let openAtEnd = counted.openAtStart;
      return Object.entries(counted.months).flatMap(([month, { received, reopened, closed }]) => {
        openAtEnd += received + reopened - closed;
        const isEmpty = received + reopened + closed === 0;
        return isEmpty && month > monthOf(asOf)
          ? []
          : [{ month, received, reopened, closed, openAtEnd }];
      });
    },
  };
};
