import {
  addDays,
  type Calendar,
  type Close,
  closeOf,
  KlachtError,
  kifidWindow,
  type KnownComplaint,
  type LateDelay,
  lateDelays,
  type LocalDate,
  type Others,
  type Procedure,
  procedureOf,
} from '@klacht/domain';
import { checkDay } from '../check-input.ts';
import { type Period, periodsOf } from './periods.ts';
import type { RegisterEntry } from '../register/register-projection.ts';
import type { CaseStep } from './case-steps.ts';
import { type Standing, standingOn } from './standing.ts';

/** A complaint as a report looks at it. */
export type Case = RegisterEntry & {
  readonly closedOn: LocalDate | null;
  /** How it ended, each time. */
  readonly closes: readonly Close[];
  /** From receipt to close, and from each reopening to the next. */
  readonly periods: readonly Period[];
  /** The steps on the day that the report judges by. */
  readonly steps: readonly CaseStep[];
  /** The steps when the year began. */
  readonly stepsBefore: readonly CaseStep[];
  /** By which working days are counted. */
  readonly calendar: Calendar;
  readonly timeZone: string;
  readonly departures: Standing['departures'];
  readonly departuresBefore: Standing['departures'];
  readonly lateDelays: readonly LateDelay[];
  /** The days on which it was put to Kifid before or after the time for it; appeals aside. */
  readonly outsideKifidWindow: readonly LocalDate[];
};

/** Each time is judged by the window as it was then: one that came too early can come again. */
const outsideKifidWindow = (
  complaint: KnownComplaint,
  procedure: Procedure,
): readonly LocalDate[] =>
  complaint.referrals.flatMap(({ appeal, began: { at } }, index) => {
    const then = { ...complaint, referrals: complaint.referrals.slice(0, index + 1) };
    const isOutside = kifidWindow(then, procedure, at).state === 'used-outside';
    return !appeal && isOutside ? [at] : [];
  });

export const toCase = (
  entry: RegisterEntry,
  procedures: readonly Procedure[],
  { start }: Year,
  asOf: LocalDate,
  others: Others,
): Case => {
  const { complaint } = entry;
  const { reopenings } = complaint;
  const procedure = procedureOf(procedures, complaint);
  const { steps, departures } = standingOn(complaint, procedure, asOf, others);
  const before = standingOn(complaint, procedure, addDays(start, -1), others);
  const close = closeOf(complaint);
  const closes = [...reopenings, ...(close === null ? [] : [close])];
  return {
    ...entry,
    closedOn: close?.closed.at ?? null,
    closes,
    periods: periodsOf(complaint),
    steps,
    departures,
    stepsBefore: before.steps,
    calendar: procedure.calendar,
    timeZone: procedure.timeZone,
    departuresBefore: before.departures,
    lateDelays: lateDelays(complaint, procedure),
    outsideKifidWindow: outsideKifidWindow(complaint, procedure),
  };
};

/** The days that a report is about, both inclusive: a calendar year, or a part of one. */
export type Year = { readonly start: LocalDate; readonly end: LocalDate };

const yearDigits = (year: number): string => String(year).padStart(4, '0');

export const yearOfReport = (year: number): Year => ({
  start: `${yearDigits(year)}-01-01` as LocalDate,
  end: `${yearDigits(year)}-12-31` as LocalDate,
});

export const isWithin = (day: LocalDate | null | undefined, { start, end }: Year): boolean =>
  day !== null && day !== undefined && start <= day && day <= end;

/** The days of a report: the year, or the days that are asked for, the last of them in it. */
export const daysOf = (
  year: number,
  period: { readonly from: LocalDate; readonly to: LocalDate } | undefined,
): Year => {
  const whole = yearOfReport(year);
  if (period === undefined) return whole;
  const { from, to } = period;
  checkDay('from', from);
  checkDay('to', to);
  if (from <= to && whole.start <= to && to <= whole.end) return { start: from, end: to };
  throw new KlachtError(
    'invalid',
    'invalid-input',
    `from, to: expected a period that ends in ${year}, got ${from} to ${to}`,
    { field: 'from', value: from, to, year },
  );
};

/** The complaints that had come in by the end of a year, as they stood then. */
export type YearCases = {
  readonly year: Year;
  /** The day by which what is not done is judged: the year's last, or today while it goes on. */
  readonly asOf: LocalDate;
  readonly cases: readonly Case[];
};

/** The day by which what is not done is judged. */
export const judgingDay = ({ end }: Year, today: LocalDate): LocalDate =>
  today < end ? today : end;

export const casesOf = (
  entries: readonly RegisterEntry[],
  year: Year,
  procedures: readonly Procedure[],
  today: LocalDate,
  others: Others,
): YearCases => {
  const asOf = judgingDay(year, today);
  const cases = entries
    .filter(({ complaint }) => complaint.received.at <= year.end)
    .map((entry) => toCase(entry, procedures, year, asOf, others));
  return { year, asOf, cases };
};
