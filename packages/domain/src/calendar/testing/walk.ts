import type { LocalDate } from '../local-date.ts';
import type { Term, TermStep } from '../term.ts';
import { daysFrom, offByTheAct } from './act.ts';

// Terms, computed a second time by walking through a list of all days.
export const DAYS = daysFrom('1990-01-01', '2060-12-31') as LocalDate[];
const indexOf = new Map(DAYS.map((date, index) => [date, index]));
const after = (start: LocalDate, count: number): LocalDate[] => {
  const first = (indexOf.get(start) ?? Number.NaN) + 1;
  return DAYS.slice(first, first + count);
};

const isOpen = (date: LocalDate): boolean => offByTheAct(date, 'legal') === null;

/** The last working day from one day to another, both inclusive; the first day when there is none. */
export const lastOpen = (start: LocalDate, due: LocalDate): LocalDate => {
  const span = DAYS.slice(indexOf.get(start), (indexOf.get(due) ?? Number.NaN) + 1);
  return span.findLast(isOpen) ?? start;
};

const sameDayOfMonth = (start: LocalDate, months: number): LocalDate | undefined => {
  let month = start.slice(0, 7);
  const later = after(start, 31 * (months + 1));
  for (let passed = 0; passed < months; passed += 1) {
    month = later.find((date) => date.slice(0, 7) > month)?.slice(0, 7) ?? '';
  }
  const days = later.filter((date) => date.startsWith(month));
  return days.find((date) => date.slice(8) === start.slice(8)) ?? days.at(-1);
};

/** A term, walked. */
export const walkedTerm = ({ count, unit }: Term, start: LocalDate) => {
  if (unit === 'working-days') {
    const days = after(start, 5 * count + 30);
    const target = days.filter((date) => offByTheAct(date, 'safe') === null)[count - 1];
    return { due: days.filter(isOpen)[count - 1], target };
  }
  const due =
    unit === 'months'
      ? sameDayOfMonth(start, count)
      : after(start, unit === 'weeks' ? 7 * count : count).at(-1);
  return { due, target: due && lastOpen(start, due) };
};

/** The day so many days later. */
export const move = (date: LocalDate | undefined, days: number): LocalDate | undefined =>
  date === undefined ? undefined : DAYS[(indexOf.get(date) ?? Number.NaN) + days];

/**
 * Follows the steps alone, with a pencil: forward over the days counted and skipped, or to the
 * same day and back over the days skipped. Undefined as soon as a step does not fit.
 */
export const follow = (steps: readonly TermStep[], announced?: LocalDate) => {
  const [start] = steps;
  const ends: { due?: LocalDate | undefined; target?: LocalDate | undefined } = {};
  for (const toward of ['due', 'target'] as const) {
    const own = steps.filter((step) => step.step !== 'start' && step.toward === toward);
    const counts = own.some(({ step }) => step === 'count');
    let day = counts ? start?.date : toward === 'target' ? ends.due : announced;
    let counted = 0;
    for (const step of own) {
      if (step.step === 'end') ends[toward] = step.date === day ? day : undefined;
      else if (step.step === 'same-day') day = start && walkedTerm(step, start.date).due;
      else {
        const at = counts ? move(day, 1) : day;
        if (step.step === 'count') counted = step.day === counted + 1 ? step.day : Number.NaN;
        day = at === step.date && !Number.isNaN(counted) ? (counts ? at : move(at, -1)) : undefined;
      }
    }
  }
  return ends;
};
