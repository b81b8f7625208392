import type { Calendar } from '../calendar/calendar.ts';
import { type LocalDate, weekday, yearOf } from '../calendar/local-date.ts';
import type { Term, TermStep } from '../calendar/term.ts';
import { DAY_NAMES } from './day-names.ts';

/** A language in which people are told something. */
export type Language = 'nl' | 'en';

type SameDay = Extract<TermStep, { step: 'same-day' }>;

type Words = {
  readonly units: Readonly<Record<Term['unit'], readonly [one: string, many: string]>>;
  readonly saturday: string;
  readonly sunday: string;
  readonly skipped: (day: string, why: string) => string;
  readonly counted: (number: number, day: string) => string;
  readonly later: (term: string, day: string) => string;
  readonly sameDay: (day: string) => string;
  readonly clamped: (day: string) => string;
  readonly outside: (day: string, calendar: string) => string;
  readonly due: (day: string) => string;
  readonly target: (day: string) => string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    units: {
      'working-days': ['working day', 'working days'],
      days: ['day', 'days'],
      weeks: ['week', 'weeks'],
      months: ['month', 'months'],
    },
    saturday: 'Saturday',
    sunday: 'Sunday',
    skipped: (day, why) => `${day} skipped: ${why}`,
    counted: (number, day) => `day ${number} is ${day}`,
    later: (term, day) => `${term} later is ${day}`,
    sameDay: (day) => `the same day falls on ${day}`,
    clamped: (day) => `that month has no such day, so its last: ${day}`,
    outside: (day, calendar) =>
      `${day} is outside calendar ${calendar}, so only weekends are skipped from there`,
    due: (day) => `due ${day}`,
    target: (day) => `target ${day}`,
  },
  nl: {
    units: {
      'working-days': ['werkdag', 'werkdagen'],
      days: ['dag', 'dagen'],
      weeks: ['week', 'weken'],
      months: ['maand', 'maanden'],
    },
    saturday: 'zaterdag',
    sunday: 'zondag',
    skipped: (day, why) => `${day} overgeslagen: ${why}`,
    counted: (number, day) => `dag ${number} is ${day}`,
    later: (term, day) => `${term} later is het ${day}`,
    sameDay: (day) => `dezelfde dag valt op ${day}`,
    clamped: (day) => `die maand heeft die dag niet, dus geldt de laatste: ${day}`,
    outside: (day, calendar) =>
      `${day} valt buiten kalender ${calendar}, dus vanaf daar worden alleen weekenden overgeslagen`,
    due: (day) => `uiterlijk ${day}`,
    target: (day) => `streefdatum ${day}`,
  },
};

/** How much of a day is written out. */
type Form =
  /** Thursday 2 April 2026 */
  | 'full'
  /** Thursday 2 April */
  | 'day'
  /** 2 April */
  | 'short'
  /** 2 April 2026 */
  | 'date';

/**
 * A day as it is written out.
 *
 * @example
 * dayInWords('2026-04-02', 'full', 'en'); // 'Thursday 2 April 2026'
 */
export const dayInWords = (date: LocalDate, form: Form, language: Language): string => {
  const { months, weekdays } = DAY_NAMES[language];
  const name = form === 'full' || form === 'day' ? `${weekdays[weekday(date) - 1]} ` : '';
  const ofYear = form === 'full' || form === 'date' ? ` ${yearOf(date)}` : '';
  return `${name}${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1]}${ofYear}`;
};

/**
 * The length of a term.
 *
 * @example
 * termInWords({ count: 5, unit: 'working-days' }, 'nl'); // '5 werkdagen'
 */
export const termInWords = (
  { count, unit }: Pick<Term, 'count' | 'unit'>,
  language: Language,
): string => {
  const { units } = WORDS[language];
  return `${count} ${units[unit][count === 1 ? 0 : 1]}`;
};

/** Days and weeks are told as a length, months by the day they fall on. */
const sameDayInWords = (step: SameDay, language: Language): string => {
  const words = WORDS[language];
  const day = dayInWords(step.date, 'full', language);
  if (step.unit !== 'months') return words.later(termInWords(step, language), day);
  return step.clamped ? words.clamped(day) : words.sameDay(day);
};

const stepInWords = (step: TermStep, language: Language, calendar: Calendar): string => {
  const words = WORDS[language];
  switch (step.step) {
    case 'start':
      return dayInWords(step.date, 'full', language);
    case 'skip': {
      const { reason } = step;
      const why =
        reason === 'saturday' || reason === 'sunday'
          ? words[reason]
          : (calendar.holidays[reason]?.[language] ?? reason);
      return words.skipped(dayInWords(step.date, 'short', language), why);
    }
    case 'count':
      return words.counted(step.day, dayInWords(step.date, 'day', language));
    case 'same-day':
      return sameDayInWords(step, language);
    case 'outside-calendar':
      return words.outside(dayInWords(step.date, 'date', language), calendar.name);
    case 'end':
      return words[step.toward](dayInWords(step.date, 'full', language));
  }
};

/**
 * The steps of a term, one after another.
 *
 * @param calendar that the term was counted by, for the holidays' names
 * @example
 * stepsInWords(steps, 'en', calendar); // '3 April skipped: Good Friday; … day 5 is Monday 13 April'
 */
export const stepsInWords = (
  steps: readonly TermStep[],
  language: Language,
  calendar: Calendar,
): string => steps.map((step) => stepInWords(step, language, calendar)).join('; ');

/**
 * A text with a capital first letter.
 *
 * @example
 * capitalized('judge'); // 'Judge'
 */
export const capitalized = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
