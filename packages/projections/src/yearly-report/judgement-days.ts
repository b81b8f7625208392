import { daysBetween } from '@klacht/domain';
import { isWithin, type Year } from './case.ts';
import type { Counting } from './counting.ts';
import { addDay, type DayCounts } from './figures.ts';

const WEEK = 7;

/** How many judgements took so many days, both inclusive. */
export type JudgementBin = {
  readonly from: number;
  readonly to: number;
  readonly inTime: number;
  readonly late: number;
};

/** How long the judgements of the period took from the receipt, by the week. */
export type JudgementDays = {
  /** The term in days: the fewest and the most that it was for one of them; null without any. */
  readonly term: { readonly from: number; readonly to: number } | null;
  /** From the first week to the longest, those between that have none among them. */
  readonly weeks: readonly JudgementBin[];
};

type InWeek = { inTime: number; late: number };

const nothingInWeek = (): InWeek => ({ inTime: 0, late: 0 });

/** How often there was each term, and how the judgements of each week went. */
type Counted = { terms: DayCounts; weeks: { [week: string]: InWeek } };

/** Counts the judgements by which `steps.judge` ended; one after a reopening is another step. */
export const countJudgementDays = (year: Year): Counting<JudgementDays, Counted> => ({
  nothing: () => ({ terms: {}, weeks: {} }),
  add: ({ terms, weeks }, { steps }) => {
    for (const { kind, start, due, state, metOn } of steps) {
      if (kind !== 'judge' || metOn === null || state === 'void' || !isWithin(metOn, year)) {
        continue;
      }
      addDay(terms, daysBetween(start, due));
      const week = (weeks[Math.floor(daysBetween(start, metOn) / WEEK)] ??= nothingInWeek());
      week[state === 'late' ? 'late' : 'inTime'] += 1;
    }
  },
  result: ({ terms, weeks }) => {
    const allowed = Object.keys(terms).map(Number);
    const longest = Math.max(-1, ...Object.keys(weeks).map(Number));
    return {
      term: allowed.length === 0 ? null : { from: Math.min(...allowed), to: Math.max(...allowed) },
      weeks: Array.from({ length: longest + 1 }, (_, week) => ({
        from: week * WEEK,
        to: week * WEEK + WEEK - 1,
        ...(weeks[week] ?? nothingInWeek()),
      })),
    };
  },
});
