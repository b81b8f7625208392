import { daysBetween, type LocalDate } from '@klacht/domain';
import type { Year } from './case.ts';
import type { Counting } from './counting.ts';
import { isOpenAfter } from './periods.ts';

/** The complaints that were open so many days, both inclusive; `to` is null for the oldest. */
export type AgeBand = {
  readonly from: number;
  readonly to: number | null;
  readonly complaints: number;
  /** Of those, the ones that were to be judged by then. */
  readonly overdue: number;
};

/** Four weeks, eight weeks after which Kifid is open, a quarter, half a year, a year. */
const FIRST_DAYS = [0, 28, 56, 91, 182, 365] as const;

type InBand = { complaints: number; overdue: number };

/**
 * What was open at the end of the period by how long: from its receipt, or from the reopening by
 * which it was open again, to the judging day. They come to `rollForward.openAtEnd`.
 */
export const countOpenByAge = (
  { end }: Year,
  asOf: LocalDate,
): Counting<readonly AgeBand[], { [from: string]: InBand }> => ({
  nothing: () =>
    Object.fromEntries(FIRST_DAYS.map((from) => [from, { complaints: 0, overdue: 0 }])),
  add: (counted, { periods, steps }) => {
    const open = periods.find(isOpenAfter(end));
    if (open === undefined) return;
    const age = Math.max(0, daysBetween(open.from, asOf));
    const band = counted[FIRST_DAYS.findLast((from) => from <= age) ?? 0];
    if (band === undefined) return;
    const isOverdue = steps.some(
      ({ kind, state }) => (kind === 'judge' || kind === 'judge-reopened') && state === 'overdue',
    );
    band.complaints += 1;
    band.overdue += Number(isOverdue);
  },
  result: (counted) =>
    FIRST_DAYS.map((from, index) => ({
      from,
      to: index + 1 < FIRST_DAYS.length ? (FIRST_DAYS[index + 1] ?? 0) - 1 : null,
      ...(counted[from] ?? { complaints: 0, overdue: 0 }),
    })),
});
