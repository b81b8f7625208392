import {
  asOfDay,
  type Close,
  closeOf,
  daysBetween,
  type KnownComplaint,
  type LocalDate,
  procedureOf,
  toJudgeAtFirst,
} from '@klacht/domain';
import type { Rules } from './count-cases.ts';
import type { EntryCounting } from './count-register.ts';
import { isCounted } from './duplicates.ts';
import { isWithin, type Year } from './case.ts';
import { asStep, type CaseStep } from './case-steps.ts';
import { addDay, type DayCounts, daysIn } from './figures.ts';
import { type Period, periodsOf } from './periods.ts';
import { isBreachIn } from './steps.ts';
import { yearsBefore } from './years-before.ts';

/** How many years stand before that of the report. */
const EARLIER = 5;

/** The same days of one year, counted from the same journal on the definitions of this report. */
export type RecentYear = {
  /** That of the last day. */
  readonly year: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly received: number;
  readonly closed: number;
  readonly openAtEnd: number;
  readonly judged: number;
  /** Of the judged: upheld and partly upheld. */
  readonly upheld: number;
  /** `steps.judge.late` and `steps.judge.overdueAtEnd` of that year together. */
  readonly lateToJudge: number;
  readonly meanDaysToJudge: number | null;
  /** Put to Kifid in it. */
  readonly escalated: number;
};

const nothing = () => ({
  complaints: 0,
  received: 0,
  closed: 0,
  openAtEnd: 0,
  judged: 0,
  upheld: 0,
  lateToJudge: 0,
  escalated: 0,
  took: {} as DayCounts,
});

type Counted = ReturnType<typeof nothing>;

const addPeriod = (counted: Counted, { from, to }: Period, days: Year): void => {
  counted.closed += Number(isWithin(to, days));
  counted.openAtEnd += Number(from <= days.end && (to === null || to > days.end));
};

const addClose = (counted: Counted, close: Close, days: Year): void => {
  if (close.status !== 'judged' || !isWithin(close.closed.at, days)) return;
  const { outcome } = close.judgement;
  counted.judged += 1;
  counted.upheld += Number(outcome === 'upheld' || outcome === 'partly-upheld');
};

/** One year, of which nothing is told when nothing had come in by its end. */
const countYear = (
  days: Year,
  { procedures, today, others }: Rules,
): EntryCounting<RecentYear | null, Counted> => {
  const { start, end } = days;
  const asOf = today < end ? today : end;
  const judgeStep = (complaint: KnownComplaint): CaseStep | null => {
    const then = asOfDay(complaint, asOf);
    if (then.status === 'unknown') return null;
    const first = toJudgeAtFirst(then, procedureOf(procedures, complaint), asOf);
    return first === null ? null : asStep(first);
  };
  return {
    name: `recent ${start} ${end}`,
    by: asOf,
    nothing,
    add: (counted, entry) => {
      const { complaint } = entry;
      if (complaint.received.at > end || !isCounted(entry, others)) return;
      counted.complaints += 1;
      counted.received += Number(isWithin(complaint.received.at, days));
      counted.escalated += complaint.referrals.filter(({ began }) =>
        isWithin(began.at, days),
      ).length;
      const periods = periodsOf(complaint);
      // What was closed before is done with: nothing to judge is late or done in this year.
      if (periods.every(({ from, to }) => from > end || (to !== null && to < start))) return;
      for (const period of periods) addPeriod(counted, period, days);
      const last = closeOf(complaint);
      for (const close of complaint.reopenings) addClose(counted, close, days);
      if (last !== null) addClose(counted, last, days);
      const step = judgeStep(complaint);
      if (step === null) return;
      counted.lateToJudge += Number(isBreachIn(step, days));
      if (step.metOn !== null && isWithin(step.endedOn, days)) {
        addDay(counted.took, daysBetween(step.start, step.metOn));
      }
    },
    result: ({ complaints, took, escalated, ...counts }) =>
      complaints === 0
        ? null
        : {
            year: Number(end.slice(0, 4)),
            from: start,
            to: end,
            ...counts,
            meanDaysToJudge: daysIn(took).meanDays,
            escalated,
          },
  };
};

/** The days of the report, and the same days of up to five earlier years, the oldest first. */
export const countRecentYears = (
  { start, end }: Year,
  rules: Rules,
): readonly EntryCounting<RecentYear | null>[] =>
  Array.from({ length: EARLIER + 1 }, (_, index) => EARLIER - index).map((before) =>
    countYear({ start: yearsBefore(start, before), end: yearsBefore(end, before) }, rules),
  );
