import { daysBetween, type KnownComplaint, type LocalDate, procedureOf } from '@klacht/domain';
import { judgeInYear } from './by-year.ts';
import { isWithin, judgingDay, type Year } from './case.ts';
import type { Rules } from './count-cases.ts';
import type { EntryCounting } from './count-register.ts';
import { isCounted } from './duplicates.ts';
import { addDay, type DayCounts, daysIn } from './figures.ts';
import { isOpenAfter, type Period } from './periods.ts';
import { isOpenUnknown } from './roll-forward.ts';
import { type JudgeStep, judgeOn, type Stands, standsOf } from './stands.ts';
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
  /** Of those, the ones of which nobody can tell, as in `rollForward.notKept`; absent where there are none. */
  readonly openNotKept?: number;
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
  openNotKept: 0,
  judged: 0,
  upheld: 0,
  lateToJudge: 0,
  escalated: 0,
  took: {} as DayCounts,
});

type Counted = ReturnType<typeof nothing>;

const isOutside =
  ({ start, end }: Year) =>
  ({ from, to }: Period): boolean =>
    from > end || (to !== null && to < start);

/** What is asked of a complaint where it was handled in a year. */
type Asked = {
  /** The first judgement that was due, as far as it counts. */
  readonly judge: () => JudgeStep | null;
  /** Whether nobody can tell if it was open. */
  readonly isUnknown: (period: Period) => boolean;
};

const addStands = (
  counted: Counted,
  stands: Omit<Stands, 'judge'>,
  days: Year,
  asked: Asked,
): void => {
  counted.complaints += 1;
  counted.received += Number(isWithin(stands.receivedOn, days));
  for (const day of stands.escalatedOn) counted.escalated += Number(isWithin(day, days));
  // What was closed before is done with: nothing to judge is late or done in this year.
  if (stands.periods.every(isOutside(days))) return;
  const isOpenAtEnd = isOpenAfter(days.end);
  for (const period of stands.periods) {
    counted.closed += Number(isWithin(period.to, days));
    const isOpen = isOpenAtEnd(period);
    counted.openAtEnd += Number(isOpen);
    counted.openNotKept += Number(isOpen && asked.isUnknown(period));
  }
  for (const { on, upheld } of stands.judged) {
    if (!isWithin(on, days)) continue;
    counted.judged += 1;
    counted.upheld += Number(upheld);
  }
  const judge = asked.judge();
  if (judge === null) return;
  counted.lateToJudge += Number(isBreachIn(judge, days));
  if (judge.metOn !== null && isWithin(judge.endedOn, days)) {
    addDay(counted.took, daysBetween(judge.start, judge.metOn));
  }
};

/** How a complaint stands beside its judgement, once however many years ask it in turn. */
const standing = () => {
  let last: { readonly complaint: KnownComplaint; readonly stands: Stands } | null = null;
  return (complaint: KnownComplaint): Omit<Stands, 'judge'> => {
    if (last?.complaint !== complaint) last = { complaint, stands: standsOf(complaint, null) };
    return last.stands;
  };
};

/** One year, of which nothing is told when nothing had come in by its end. */
const countYear = (
  days: Year,
  { procedures, today, others }: Rules,
  standsIn: ReturnType<typeof standing>,
): EntryCounting<RecentYear | null, Counted> => {
  const { start, end } = days;
  const asOf = judgingDay(days, today);
  const judgeThen = judgeInYear(days, asOf);
  return {
    name: `recent ${start} ${end}`,
    by: asOf,
    until: end,
    nothing,
    add: (counted, entry) => {
      if (!isCounted(entry, others)) return;
      const { complaint } = entry;
      addStands(counted, standsIn(complaint), days, {
        judge: () => judgeOn(complaint, procedureOf(procedures, complaint), asOf),
        isUnknown: (period) => isOpenUnknown(complaint, period),
      });
    },
    addOutline: (counted, outline) => {
      const judge = outline.settledOn <= asOf ? outline.judge : judgeThen(outline);
      if (judge === undefined) return false;
      // Of what is over it is known.
      addStands(counted, outline, days, { judge: () => judge, isUnknown: () => false });
      return true;
    },
    result: ({ complaints, took, escalated, openNotKept, ...counts }) =>
      complaints === 0
        ? null
        : {
            year: Number(end.slice(0, 4)),
            from: start,
            to: end,
            ...counts,
            ...(openNotKept === 0 ? {} : { openNotKept }),
            meanDaysToJudge: daysIn(took).meanDays,
            escalated,
          },
  };
};

/** The days of the report, and the same days of up to five earlier years, the oldest first. */
export const countRecentYears = (
  { start, end }: Year,
  rules: Rules,
): readonly EntryCounting<RecentYear | null>[] => {
  const standsIn = standing();
  return Array.from({ length: EARLIER + 1 }, (_, index) => EARLIER - index).map((before) => {
    const days = { start: yearsBefore(start, before), end: yearsBefore(end, before) };
    return countYear(days, rules, standsIn);
  });
};
