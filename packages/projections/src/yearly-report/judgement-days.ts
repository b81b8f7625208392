import { daysBetween } from '@klacht/domain';
import { isWithin, type Year } from './case.ts';
import type { Counting } from './counting.ts';

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

/** Counts the judgements by which `steps.judge` ended; one after a reopening is another step. */
export const countJudgementDays = (year: Year): Counting<JudgementDays> => {
  const weeks = new Map<number, { inTime: number; late: number }>();
  let term: JudgementDays['term'] = null;
  return {
    add: ({ steps }) => {
      for (const { kind, start, due, state, metOn } of steps) {
        if (kind !== 'judge' || metOn === null || state === 'void' || !isWithin(metOn, year)) {
          continue;
        }
        const allowed = daysBetween(start, due);
        term =
          term === null
            ? { from: allowed, to: allowed }
            : { from: Math.min(term.from, allowed), to: Math.max(term.to, allowed) };
        const week = Math.floor(daysBetween(start, metOn) / WEEK);
        const counted = weeks.get(week) ?? { inTime: 0, late: 0 };
        counted[state === 'late' ? 'late' : 'inTime'] += 1;
        weeks.set(week, counted);
      }
    },
    result: () => ({
      term,
      weeks: Array.from({ length: Math.max(-1, ...weeks.keys()) + 1 }, (_, week) => ({
        from: week * WEEK,
        to: week * WEEK + WEEK - 1,
        ...(weeks.get(week) ?? { inTime: 0, late: 0 }),
      })),
    }),
  };
};
