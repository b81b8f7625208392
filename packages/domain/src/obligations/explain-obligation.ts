import { type Calendar, knowsDecrees } from '../calendar/calendar.ts';
import type { TermStep } from '../calendar/term.ts';
import type { Obligation, ProofStep, StateGround, TermOrigin } from './obligation.ts';
import { capitalized, dayInWords, type Language, stepsInWords, termInWords } from './phrases.ts';

export type { Language };

type Words = {
  readonly origins: Readonly<Record<TermOrigin, string>>;
  readonly rule: (article: string, procedure: string, calendar: string) => string;
  readonly safe: string;
  readonly own: string;
  /** @param officer null for nobody */
  readonly handled: (officer: string | null) => string;
  /** @param on the day in words */
  readonly recorded: (on: string, days: number, imported: boolean) => string;
  /** @param on the day in words */
  readonly explained: (cause: string, on: string) => string;
  /** A remark on a day in a year whose decrees the calendar lacks. */
  readonly decrees: (calendar: string, from: number, to: number) => string;
  readonly revived: Readonly<
    Record<'inadmissible' | 'withdrawn', (ended: string, reopened: string) => string>
  >;
  /** @param metOn the day in words, empty where it was not done */
  readonly grounds: Readonly<
    Record<StateGround, (state: Obligation['state'], metOn: string) => string>
  >;
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    origins: {
      receipt: 'received',
      announcement: 'announced',
      reopening: 'reopened',
      contact: 'last word to the complainant',
      'year-end': 'the year ended on',
    },
    rule: (article, procedure, calendar) =>
      `article ${article}, ${procedure}, calendar ${calendar}`,
    safe: 'Safe reading',
    recorded: (on, days, imported) =>
      imported
        ? `The day of its recording, ${on}, is that of the import and says nothing.`
        : `In time by its own date; recorded on ${on}, ${days} ${days === 1 ? 'day' : 'days'} after the due date.`,
    explained: (cause, on) => `Why it was late, recorded on ${on}: ${cause}.`,
    handled: (officer) => `On its last day ${officer ?? 'nobody'} handled the complaint.`,
    own: "the firm's own interval, for the article names none",
    decrees: (calendar, from, to) =>
      `Calendar ${calendar} has the days equated with holidays by decree from ${from} to ${to} only: by a decree of another year the date may be later.`,
    revived: {
      inadmissible: (ended, reopened) =>
        `Declared inadmissible on ${ended} and reopened on ${reopened}: the same date holds again.`,
      withdrawn: (ended, reopened) =>
        `Withdrawn on ${ended} and reopened on ${reopened}: the same date holds again.`,
    },
    grounds: {
      done: (state, metOn) => `Done on ${metOn}: ${state === 'met' ? 'in time' : 'late'}.`,
      'not-done': (state) => (state === 'open' ? 'Not done yet.' : 'Not done: overdue.'),
      'ended-before-due': () => 'Void: the complaint ended before it was due.',
      'ended-after-due': () => 'Late: not done when the complaint ended, after it was due.',
      'not-needed': () => 'Void: nothing was asked, or had to be, to decide on admissibility.',
      untracked: () => 'Void: the register this complaint comes from does not keep this step.',
      duplicate: () =>
        'Void: it is a duplicate of another complaint, whose terms count from its own receipt.',
      anonymous: () => 'Void: the complaint is anonymous, and there was nobody to write to.',
      estimated: () => 'Void: the date recorded is an estimate, which is never held to a term.',
      'estimated-start': () =>
        'Void: the day it is counted from is an estimate, and no term is held to that.',
    },
  },
  nl: {
    origins: {
      receipt: 'ontvangen',
      announcement: 'aangekondigd',
      reopening: 'heropend',
      contact: 'laatste bericht aan de klager',
      'year-end': 'het jaar eindigde op',
    },
    rule: (article, procedure, calendar) =>
      `artikel ${article}, ${procedure}, kalender ${calendar}`,
    safe: 'Voorzichtige lezing',
    recorded: (on, days, imported) =>
      imported
        ? `De dag van vastlegging, ${on}, is die van de import en zegt niets.`
        : `Op tijd volgens de eigen datum; vastgelegd op ${on}, ${days} ${days === 1 ? 'dag' : 'dagen'} na de uiterste dag.`,
    explained: (cause, on) => `Waarom het te laat was, vastgelegd op ${on}: ${cause}.`,
    handled: (officer) =>
      `Op de uiterste dag werd de klacht behandeld door ${officer ?? 'niemand'}.`,
    own: 'een eigen termijn van de onderneming, want het artikel noemt er geen',
    decrees: (calendar, from, to) =>
      `Kalender ${calendar} kent de bij besluit met feestdagen gelijkgestelde dagen alleen van ${from} tot en met ${to}: door een besluit over een ander jaar kan de datum later vallen.`,
    revived: {
      inadmissible: (ended, reopened) =>
        `Op ${ended} niet-ontvankelijk verklaard en op ${reopened} heropend: dezelfde uiterste dag geldt weer.`,
      withdrawn: (ended, reopened) =>
        `Op ${ended} ingetrokken en op ${reopened} heropend: dezelfde uiterste dag geldt weer.`,
    },
    grounds: {
      done: (state, metOn) => `Gedaan op ${metOn}: ${state === 'met' ? 'op tijd' : 'te laat'}.`,
      'not-done': (state) =>
        state === 'open' ? 'Nog niet gedaan.' : 'Niet gedaan: de termijn is verstreken.',
      'ended-before-due': () =>
        'Niet van toepassing: de klacht was op de uiterste dag al afgesloten.',
      'ended-after-due': () =>
        'Te laat: nog niet gedaan toen de klacht na de uiterste dag werd afgesloten.',
      'not-needed': () =>
        'Niet van toepassing: om over de ontvankelijkheid te beslissen is niets gevraagd, of hoefde niets te worden gevraagd.',
      untracked: () => 'Niet van toepassing: het register van herkomst houdt deze stap niet bij.',
      duplicate: () =>
        'Niet van toepassing: de klacht is een dubbel van een andere, waarvan de termijnen vanaf haar eigen ontvangst lopen.',
      anonymous: () =>
        'Niet van toepassing: de klacht is anoniem, en er was niemand om aan te schrijven.',
      estimated: () =>
        'Niet van toepassing: de vastgelegde dag is een schatting, en die wordt aan geen termijn getoetst.',
      'estimated-start': () =>
        'Niet van toepassing: de dag waarop de termijn begint is een schatting, en die telt voor geen termijn.',
    },
  },
};

/** The steps on the way to one of the two days, or the day that both are counted from. */
const stepsOf = (proof: readonly ProofStep[], side: 'start' | 'due' | 'target') =>
  proof.filter((step): step is TermStep =>
    step.step === 'start' ? side === 'start' : 'toward' in step && step.toward === side,
  );

/**
 * The proof of an obligation in sentences: from its first day, past every day skipped, to `due`; the
 * same to `target`; and what became of it. Only the proof is read.
 *
 * @param calendar of the procedure that the obligation falls under, for the holidays' names
 * @example
 * proofInSentences(obligation, 'en', bitonic.calendar)[0];
 * // 'Received Thursday 2 April 2026, 5 working days; 3 April skipped: Good Friday; …'
 */
export const proofInSentences = (
  { proof, metOn }: Pick<Obligation, 'proof' | 'metOn'>,
  language: Language,
  calendar: Calendar,
): readonly string[] => {
  const words = WORDS[language];
  const phrases = (side: 'start' | 'due' | 'target'): string =>
    stepsInWords(stepsOf(proof, side), language, calendar);

  const isDoubted = (): boolean =>
    proof.some((step) => 'date' in step && !knowsDecrees(calendar, step.date));

  return proof.flatMap((step): string[] => {
    if (step.step === 'rule') {
      const { from, term, article, procedure } = step;
      const length =
        term === null ? '' : `, ${termInWords(term, language)}${step.own ? ` (${words.own})` : ''}`;
      const rule = words.rule(article, procedure, step.calendar);
      return [
        `${capitalized(words.origins[from])} ${phrases('start')}${length}; ${phrases('due')} (${rule}).`,
        `${words.safe}: ${phrases('target')}.`,
        ...(isDoubted() && calendar.decrees !== undefined
          ? [words.decrees(step.calendar, calendar.decrees.from, calendar.decrees.to)]
          : []),
      ];
    }
    if (step.step === 'revived') {
      const [ended, reopened] = [step.ended, step.reopened].map((day) =>
        dayInWords(day, 'date', language),
      );
      return [words.revived[step.by](ended ?? '', reopened ?? '')];
    }
    if (step.step === 'state') {
      const on = metOn === null ? '' : dayInWords(metOn, 'date', language);
      const late = proof.flatMap((one) => {
        if (one.step === 'handled') return [words.handled(one.officer)];
        if (one.step === 'explained') {
          const day = dayInWords(one.on, 'date', language);
          return [words.explained(one.name?.[language] ?? one.cause, day)];
        }
        return one.step === 'recorded'
          ? [words.recorded(dayInWords(one.date, 'date', language), one.days, one.imported)]
          : [];
      });
      return [words.grounds[step.ground](step.state, on), ...late];
    }
    return [];
  });
};

/**
 * The proof of an obligation in words, as one text of the sentences of {@link proofInSentences}.
 *
 * @param calendar of the procedure that the obligation falls under, for the holidays' names
 * @example
 * explainObligation(obligation, 'en', bitonic.calendar);
 * // 'Received Thursday 2 April 2026, 5 working days; 3 April skipped: Good Friday; …'
 */
export const explainObligation = (
  obligation: Pick<Obligation, 'proof' | 'metOn'>,
  language: Language,
  calendar: Calendar,
): string => proofInSentences(obligation, language, calendar).join(' ');
