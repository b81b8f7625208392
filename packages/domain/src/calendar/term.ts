import { z } from 'zod';
import { type Calendar, dayOff, knowsYear, type Reading, weekendDay } from './calendar.ts';
import { addDays, addMonths, type LocalDate } from './local-date.ts';

/** How long something may take. */
export const term = z.strictObject({
  /** At most ten years of working days; a longer term is a slip of the pen. */
  count: z.int().min(1).max(3_660),
  unit: z.enum(['working-days', 'days', 'weeks', 'months']),
});

/** How long something may take, and how that is counted. */
export type Term = z.infer<typeof term>;

type Toward = 'due' | 'target';

/** One step on the way to a date; followed in order they lead there. */
export type TermStep =
  | { readonly step: 'start'; readonly date: LocalDate }
  | {
      readonly step: 'skip';
      readonly toward: Toward;
      readonly date: LocalDate;
      /** `saturday`, `sunday`, or a holiday of the calendar. */
      readonly reason: string;
    }
  | {
      readonly step: 'count';
      readonly toward: Toward;
      readonly date: LocalDate;
      readonly day: number;
    }
  | {
      readonly step: 'same-day';
      readonly toward: 'due';
      readonly date: LocalDate;
      /** How many days, weeks or months after the start. */
      readonly count: number;
      readonly unit: 'days' | 'weeks' | 'months';
      /** The month has no day of that number, so its last day is taken. */
      readonly clamped: boolean;
    }
  | {
      /** From this day on the calendar knows nothing, and only weekends were skipped. */
      readonly step: 'outside-calendar';
      readonly toward: Toward;
      readonly date: LocalDate;
    }
  | { readonly step: 'end'; readonly toward: Toward; readonly date: LocalDate };

/** The last day of a term, inclusive, by both readings. */
export type TermEnd = {
  readonly due: LocalDate;
  /** Never after `due`, and never before the start. */
  readonly target: LocalDate;
  readonly steps: readonly TermStep[];
};

/**
 * Why a day is no working day, as far as the calendar knows. In a year outside the calendar only
 * the weekends are known. The first such day is told as a step, so a date can always be computed.
 */
const reasonOf = (
  calendar: Calendar,
  date: LocalDate,
  reading: Reading,
  toward: Toward,
  steps: TermStep[],
): string | null => {
  if (knowsYear(calendar, date)) return dayOff(calendar, date, reading);
  if (steps.every(({ step }) => step !== 'outside-calendar')) {
    steps.push({ step: 'outside-calendar', toward, date });
  }
  return weekendDay(date);
};

const countWorkingDays = (
  count: number,
  start: LocalDate,
  calendar: Calendar,
  reading: Reading,
): { readonly end: LocalDate; readonly steps: TermStep[] } => {
  const toward = reading === 'legal' ? 'due' : 'target';
  const steps: TermStep[] = [];
  let date = start;
  for (let day = 0; day < count;) {
    date = addDays(date, 1);
    const reason = reasonOf(calendar, date, reading, toward, steps);
    if (reason === null) {
      day += 1;
      steps.push({ step: 'count', toward, date, day });
    } else {
      steps.push({ step: 'skip', toward, date, reason });
    }
  }
  steps.push({ step: 'end', toward, date });
  return { end: date, steps };
};

/** The day itself, or the working day before it; the start when there is none after that. */
const backToWorkingDay = (
  due: LocalDate,
  start: LocalDate,
  calendar: Calendar,
): { readonly end: LocalDate; readonly steps: TermStep[] } => {
  const steps: TermStep[] = [];
  let date = due;
  let reason = reasonOf(calendar, date, 'legal', 'target', steps);
  while (reason !== null && date > start) {
    steps.push({ step: 'skip', toward: 'target', date, reason });
    date = addDays(date, -1);
    reason = reasonOf(calendar, date, 'legal', 'target', steps);
  }
  steps.push({ step: 'end', toward: 'target', date });
  return { end: date, steps };
};

const walkTerm = ({ count, unit }: Term, start: LocalDate, calendar: Calendar): TermEnd => {
  if (unit === 'working-days') {
    const legal = countWorkingDays(count, start, calendar, 'legal');
    const safe = countWorkingDays(count, start, calendar, 'safe');
    return {
      due: legal.end,
      target: safe.end,
      steps: [{ step: 'start', date: start }, ...legal.steps, ...safe.steps],
    };
  }
  const due =
    unit === 'months'
      ? addMonths(start, count)
      : addDays(start, unit === 'weeks' ? count * 7 : count);
  const clamped = unit === 'months' && due.slice(8) !== start.slice(8);
  const { end, steps } = backToWorkingDay(due, start, calendar);
  return {
    due,
    target: end,
    steps: [
      { step: 'start', date: start },
      { step: 'same-day', toward: 'due', date: due, count, unit, clamped },
      { step: 'end', toward: 'due', date: due },
      ...steps,
    ],
  };
};

/**
 * The same days are asked for again and again, and walking a term costs more than all else that a
 * register does with a complaint.
 */
const REMEMBERED = 4_096;

/** Of one calendar: the ends by the unit, the count and the start of a term, and how many there are. */
type Walked = {
  readonly ends: Readonly<Record<Term['unit'], Map<number, Map<LocalDate, TermEnd>>>>;
  size: number;
};

const nothingWalked = (): Walked => ({
  ends: { 'working-days': new Map(), days: new Map(), weeks: new Map(), months: new Map() },
  size: 0,
});

const walked = new WeakMap<Calendar, Walked>();

const remember = (
  { unit, count }: Term,
  start: LocalDate,
  calendar: Calendar,
  end: TermEnd,
): void => {
  const known = walked.get(calendar);
  const all = known === undefined || known.size >= REMEMBERED ? nothingWalked() : known;
  const ofUnit = all.ends[unit];
  const ofTerm = ofUnit.get(count) ?? new Map<LocalDate, TermEnd>();
  ofUnit.set(count, ofTerm.set(start, end));
  all.size += 1;
  walked.set(calendar, all);
};

/**
 * The last day of a term, inclusive.
 *
 * Working days: the day after the start is day 1; the safe reading counts disputed days as working
 * days. Days, weeks and months: so many days later, or the same day of the week or month, or else
 * the month's last day. That date does not move (Supreme Court, ECLI:NL:HR:2017:2225); the target
 * is the working day at or before it.
 *
 * In years outside the calendar only the weekends are known. A step `outside-calendar` says so;
 * {@link isOutsideCalendar} asks for it.
 *
 * @example
 * endOfTerm({ count: 5, unit: 'working-days' }, '2026-04-02', netherlands2026);
 * // due '2026-04-13', target '2026-04-10'
 */
export const endOfTerm = (term: Term, start: LocalDate, calendar: Calendar): TermEnd => {
  const known = walked.get(calendar)?.ends[term.unit].get(term.count)?.get(start);
  if (known !== undefined) return known;
  const end = walkTerm(term, start, calendar);
  remember(term, start, calendar, end);
  return end;
};

/**
 * A date that was announced: it stands as it is, and its target is the working day at or before it.
 *
 * @param announcedOn the day of the announcement, before which no target lies
 * @example
 * endOnDate('2026-08-30', '2026-06-15', netherlands2026); // due 2026-08-30, target 2026-08-28
 */
export const endOnDate = (
  until: LocalDate,
  announcedOn: LocalDate,
  calendar: Calendar,
): TermEnd => {
  const { end, steps } = backToWorkingDay(until, announcedOn, calendar);
  return {
    due: until,
    target: end,
    steps: [
      { step: 'start', date: announcedOn },
      { step: 'end', toward: 'due', date: until },
      ...steps,
    ],
  };
};

/**
 * Whether the calendar does not know every day that a date was computed with, so that it may be off
 * by a holiday until the calendar is extended.
 *
 * @param steps of a term, or a whole proof
 * @example
 * isOutsideCalendar(endOnDate('2062-06-01', '2026-06-15', netherlands2026).steps); // true
 */
export const isOutsideCalendar = (steps: readonly { readonly step: string }[]): boolean =>
  steps.some(({ step }) => step === 'outside-calendar');
