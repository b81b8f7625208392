import type { ColumnFacts } from './column-facts.ts';
import { isTimeOf } from './column-words.ts';
import type { SuggestedDate } from './suggest-date.ts';

type Dates = ReadonlyMap<ColumnFacts, SuggestedDate>;

/** Whether nearly all that a column says is times of day. */
const MOST = 0.8;

const readIn = ({ times }: ColumnFacts): number =>
  [...times.values()].reduce((sum, count) => sum + count, 0);

const isTimes = (column: ColumnFacts): boolean =>
  column.filled > 0 && readIn(column) >= column.filled * MOST;

/** Whether a column has days without a time, so that one may stand beside it. */
const hasNoTime = ({ at, clock }: SuggestedDate): boolean =>
  clock === null && at.take === undefined && at.estimated === undefined;

/** The date with its time of day behind it, or without where that is lacking. */
const withTime = (date: SuggestedDate, time: ColumnFacts): SuggestedDate => {
  const days = [date.at.format].flat();
  const moments = [...time.times.keys()].flatMap((format) => days.map((day) => day + format));
  return {
    ...date,
    at: { ...date.at, time: { column: time.column }, format: [...moments, ...days] },
    clock: 'unsaid',
    hasTime: true,
  };
};

/**
 * The columns of dates, each with the time of day that stands in a column of its own, and the columns left.
 *
 * @param all as they stand in the file
 */
export const withTimes = (
  dates: Dates,
  others: readonly ColumnFacts[],
  all: readonly ColumnFacts[],
): { readonly dates: Dates; readonly others: readonly ColumnFacts[] } => {
  const times = others.filter(isTimes);
  const taken = new Set<ColumnFacts>();
  const timed = [...dates].map(([column, date]): [ColumnFacts, SuggestedDate] => {
    const time = hasNoTime(date)
      ? times.find((one) => {
          const isBeside = all.indexOf(one) === all.indexOf(column) + 1;
          return !taken.has(one) && isTimeOf(one.name, column.name, isBeside);
        })
      : undefined;
    if (time === undefined) return [column, date];
    taken.add(time);
    return [column, withTime(date, time)];
  });
  return { dates: new Map(timed), others: others.filter((one) => !taken.has(one)) };
};
