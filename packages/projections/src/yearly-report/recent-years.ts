import {
  asOfDay,
  closeOf,
  daysBetween,
  type KnownComplaint,
  type LocalDate,
  type Procedure,
  procedureOf,
  toJudgeAtFirst,
} from '@klacht/domain';
import type { RegisterEntry } from '../register/register-projection.ts';
import { isWithin, type Year } from './case.ts';
import { asStep, type CaseStep } from './case-steps.ts';
import { countDays } from './figures.ts';
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

const countYear = (days: Year, today: LocalDate) => {
  const { start, end } = days;
  const asOf = today < end ? today : end;
  const took = countDays();
  const counts = { received: 0, closed: 0, openAtEnd: 0, judged: 0, upheld: 0, lateToJudge: 0 };
  let [escalated, any] = [0, false];
  const judgeStep = (complaint: KnownComplaint, procedure: Procedure): CaseStep | null => {
    const then = asOfDay(complaint, asOf);
    const first = then.status === 'unknown' ? null : toJudgeAtFirst(then, procedure, asOf);
    return first === null ? null : asStep(first);
  };
  const addPeriod = ({ from, to }: Period): void => {
    counts.closed += Number(isWithin(to, days));
    counts.openAtEnd += Number(from <= end && (to === null || to > end));
  };
  return {
    add: (complaint: KnownComplaint, periods: readonly Period[], procedure: Procedure): void => {
      if (complaint.received.at > end) return;
      any = true;
      counts.received += Number(isWithin(complaint.received.at, days));
      escalated += complaint.referrals.filter(({ began }) => isWithin(began.at, days)).length;
      // What was closed before is done with: nothing to judge is late or done in this year.
      if (periods.every(({ from, to }) => from > end || (to !== null && to < start))) return;
      for (const period of periods) addPeriod(period);
      const last = closeOf(complaint);
      for (const close of [...complaint.reopenings, ...(last === null ? [] : [last])]) {
        if (close.status !== 'judged' || !isWithin(close.closed.at, days)) continue;
        counts.judged += 1;
        const { outcome } = close.judgement;
        counts.upheld += Number(outcome === 'upheld' || outcome === 'partly-upheld');
      }
      const step = judgeStep(complaint, procedure);
      if (step === null) return;
      counts.lateToJudge += Number(isBreachIn(step, days));
      if (step.metOn !== null && isWithin(step.endedOn, days)) {
        took.add(daysBetween(step.start, step.metOn));
      }
    },
    result: (): RecentYear | null =>
      any
        ? {
            year: Number(end.slice(0, 4)),
            from: start,
            to: end,
            ...counts,
            meanDaysToJudge: took.figures().meanDays,
            escalated,
          }
        : null,
  };
};

/** What is counted of the recent years; their figures, a year by whose end nothing had come in left out. */
export type RecentYears = {
  readonly add: (entry: RegisterEntry) => void;
  readonly result: () => readonly RecentYear[];
};

/** The days of the report, and the same days of up to five earlier years, the oldest first. */
export const countRecentYears = (
  { start, end }: Year,
  procedures: readonly Procedure[],
  today: LocalDate,
): RecentYears => {
  const years = Array.from({ length: EARLIER + 1 }, (_, index) => EARLIER - index).map((before) =>
    countYear({ start: yearsBefore(start, before), end: yearsBefore(end, before) }, today),
  );
  return {
    add: ({ complaint }) => {
      const procedure = procedureOf(procedures, complaint);
      const periods = periodsOf(complaint);
      for (const { add } of years) add(complaint, periods, procedure);
    },
    result: () => years.flatMap(({ result }) => result() ?? []),
  };
};
