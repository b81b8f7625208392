import type { Calendar } from '../calendar/calendar.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Term, TermStep } from '../calendar/term.ts';
import type { Obligation, ProofStep, StateGround } from './obligations.ts';

export type Language = 'nl' | 'en';

type Words = {
  readonly locale: string;
  readonly receipt: string;
  readonly announcement: string;
  readonly 'year-end': string;
  readonly term: (term: Term) => string;
  readonly saturday: string;
  readonly sunday: string;
  readonly skipped: (day: string, why: string) => string;
  readonly counted: (number: number, day: string) => string;
  readonly sameDay: (day: string, clamped: boolean) => string;
  readonly due: (day: string) => string;
  readonly rule: (article: string, procedure: string, calendar: string) => string;
  readonly target: string;
  readonly end: (day: string) => string;
  readonly grounds: Readonly<Record<StateGround, (obligation: Obligation, day: Format) => string>>;
};

type Format = (date: LocalDate) => string;

const metOn = (obligation: Obligation, day: Format): string =>
  obligation.metOn === null ? '' : day(obligation.metOn);

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    locale: 'en-GB',
    receipt: 'received',
    announcement: 'announced',
    'year-end': 'the year ended',
    term: ({ count, unit }) =>
      `${count} ${count === 1 ? unit.replace(/s$/, '') : unit}`.replace('-', ' '),
    saturday: 'Saturday',
    sunday: 'Sunday',
    skipped: (day, why) => `${day} skipped: ${why}`,
    counted: (number, day) => `day ${number} is ${day}`,
    sameDay: (day, clamped) =>
      clamped ? `that month has no such day, so its last: ${day}` : `the same day falls on ${day}`,
    due: (day) => `due ${day}`,
    rule: (article, procedure, calendar) =>
      `article ${article}, ${procedure}, calendar ${calendar}`,
    target: 'Safe reading',
    end: (day) => `target ${day}`,
    grounds: {
      done: (obligation, day) =>
        `Done on ${metOn(obligation, day)}: ${obligation.state === 'met' ? 'in time' : 'late'}.`,
      'not-done': ({ state }) => (state === 'open' ? 'Not done yet.' : 'Not done: overdue.'),
      'ended-before-due': () => 'Void: the complaint ended before it was due.',
      'ended-after-due': () => 'Late: not done when the complaint ended, after it was due.',
      'not-needed': () => 'Void: nothing was asked, or had to be, to decide on admissibility.',
      untracked: () => 'Void: the register this complaint comes from does not keep this step.',
      estimated: () => 'Void: the date recorded is an estimate, which is never held to a term.',
    },
  },
  nl: {
    locale: 'nl-NL',
    receipt: 'ontvangen',
    announcement: 'aangekondigd',
    'year-end': 'het jaar eindigde',
    term: ({ count, unit }) => {
      const [one, many] = {
        'working-days': ['werkdag', 'werkdagen'],
        weeks: ['week', 'weken'],
        months: ['maand', 'maanden'],
      }[unit] as [string, string];
      return `${count} ${count === 1 ? one : many}`;
    },
    saturday: 'zaterdag',
    sunday: 'zondag',
    skipped: (day, why) => `${day} overgeslagen: ${why}`,
    counted: (number, day) => `dag ${number} is ${day}`,
    sameDay: (day, clamped) =>
      clamped
        ? `die maand heeft die dag niet, dus de laatste: ${day}`
        : `dezelfde dag valt op ${day}`,
    due: (day) => `uiterlijk ${day}`,
    rule: (article, procedure, calendar) =>
      `artikel ${article}, ${procedure}, kalender ${calendar}`,
    target: 'Veilige lezing',
    end: (day) => `streefdatum ${day}`,
    grounds: {
      done: (obligation, day) =>
        `Gedaan op ${metOn(obligation, day)}: ${obligation.state === 'met' ? 'op tijd' : 'te laat'}.`,
      'not-done': ({ state }) => (state === 'open' ? 'Nog niet gedaan.' : 'Niet gedaan: verlopen.'),
      'ended-before-due': () => 'Vervallen: de klacht eindigde voor de uiterste dag.',
      'ended-after-due': () => 'Te laat: niet gedaan toen de klacht na de uiterste dag eindigde.',
      'not-needed': () =>
        'Vervallen: voor de ontvankelijkheid is niets gevraagd, of hoefde niets gevraagd te worden.',
      untracked: () => 'Vervallen: het register van herkomst houdt deze stap niet bij.',
      estimated: () => 'Vervallen: de vastgelegde dag is een schatting en telt voor geen termijn.',
    },
  },
};

const formatOf = (locale: string, options: Intl.DateTimeFormatOptions): Format => {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return (date) => format.format(new Date(`${date}T00:00:00Z`)).replace(/^(\p{L}+),/u, '$1');
};

const phraseOf = (step: TermStep, words: Words, calendar: Calendar, language: Language): string => {
  const day = formatOf(words.locale, { weekday: 'long', day: 'numeric', month: 'long' });
  const full = formatOf(words.locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const short = formatOf(words.locale, { day: 'numeric', month: 'long' });
  switch (step.step) {
    case 'start':
      return full(step.date);
    case 'skip': {
      const { reason } = step;
      const why =
        reason === 'saturday' || reason === 'sunday'
          ? words[reason]
          : (calendar.holidays[reason]?.[language] ?? reason);
      return words.skipped(short(step.date), why);
    }
    case 'count':
      return words.counted(step.day, day(step.date));
    case 'same-day':
      return words.sameDay(full(step.date), step.clamped);
    case 'end':
      return step.toward === 'due' ? words.due(full(step.date)) : words.end(full(step.date));
  }
};

const isTermStep = (step: ProofStep): step is TermStep =>
  step.step !== 'rule' && step.step !== 'state';

/**
 * The proof of an obligation in words: from its first day, past every day skipped, to `due` and
 * `target`, and what became of it. Read from the proof alone.
 *
 * @param calendar of the procedure that the obligation falls under, for the holidays' names
 * @example
 * explainObligation(obligation, 'en', bitonic.calendar);
 * // 'Received Thursday 2 April 2026, 5 working days; 3 April skipped: Good Friday; …'
 */
export const explainObligation = (
  obligation: Obligation,
  language: Language,
  calendar: Calendar,
): string => {
  const words = WORDS[language];
  const { proof } = obligation;
  const phrases = (steps: readonly TermStep[]): string =>
    steps.map((step) => phraseOf(step, words, calendar, language)).join('; ');
  const terms = proof.filter(isTermStep);
  const toward = (side: 'due' | 'target') =>
    terms.filter((step) => step.step !== 'start' && step.toward === side);

  const sentences = proof.flatMap((step): string[] => {
    if (step.step === 'rule') {
      const from = words[step.from];
      const start = phrases(terms.filter(({ step: name }) => name === 'start'));
      const length = step.term === null ? '' : `, ${words.term(step.term)}`;
      const begin = `${from.charAt(0).toUpperCase()}${from.slice(1)} ${start}${length}`;
      return [
        `${begin}; ${phrases(toward('due'))} (${words.rule(step.article, step.procedure, step.calendar)}).`,
        `${words.target}: ${phrases(toward('target'))}.`,
      ];
    }
    if (step.step === 'state') {
      const full = formatOf(words.locale, { day: 'numeric', month: 'long', year: 'numeric' });
      return [words.grounds[step.ground](obligation, full)];
    }
    return [];
  });
  return sentences.join(' ');
};
