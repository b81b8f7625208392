import type { Language } from '@klacht/domain';
import { countInWords } from '@klacht/projections';

/** What is said around that which has changed since a report was issued, in one language. */
export type ChangeWords = {
  readonly heading: string;
  readonly issued: (day: string, position: string) => string;
  readonly changed: (complaints: number) => string;
  readonly unknown: string;
  readonly cause: (day: string, recordedOn: string | null) => string;
  readonly why: Readonly<Record<'later-day' | 'other-complaint', string>>;
  readonly days: (days: number) => string;
  readonly counts: Readonly<
    Record<'n' | 'inTime' | 'late' | 'overdueAtEnd' | 'carriedOver' | 'putRight', string>
  >;
  readonly duplicates: string;
  readonly registeredByMistake: string;
};

export const CHANGE_WORDS: Readonly<Record<Language, ChangeWords>> = {
  en: {
    heading: 'Changed since it was issued',
    issued: (day, position) => `Issued on ${day} (@${position}).`,
    changed: (complaints) =>
      complaints === 0
        ? 'No complaint counts otherwise since.'
        : `${countInWords(complaints, { one: 'complaint counts', other: 'complaints count' }, 'en')} otherwise since:`,
    unknown: 'This journal does not know that position, so it cannot be compared.',
    cause: (day, recordedOn) =>
      recordedOn === null ? `(${day})` : `(${day}; recorded on ${recordedOn})`,
    why: {
      'later-day': 'The period went on, and is judged by a later day.',
      'other-complaint': 'Another complaint stands for it now, or does so no more.',
    },
    days: (days) => `done in ${countInWords(days, { one: 'day', other: 'days' }, 'en')}`,
    counts: {
      n: 'ended',
      inTime: 'in time',
      late: 'late',
      overdueAtEnd: 'overdue',
      carriedOver: 'carried over',
      putRight: 'put right',
    },
    duplicates: 'Left out as a duplicate',
    registeredByMistake: 'Left out as registered by mistake',
  },
  nl: {
    heading: 'Veranderd sinds het is uitgebracht',
    issued: (day, position) => `Uitgebracht op ${day} (@${position}).`,
    changed: (complaints) =>
      complaints === 0
        ? 'Geen klacht telt sindsdien anders.'
        : `Sindsdien ${complaints === 1 ? 'telt' : 'tellen'} ${countInWords(complaints, { one: 'klacht', other: 'klachten' }, 'nl')} anders:`,
    unknown: 'Dit journaal kent die positie niet, zodat er niet kan worden vergeleken.',
    cause: (day, recordedOn) =>
      recordedOn === null ? `(${day})` : `(${day}; vastgelegd op ${recordedOn})`,
    why: {
      'later-day': 'De periode ging verder, en wordt naar een latere dag beoordeeld.',
      'other-complaint': 'Een andere klacht telt nu in haar plaats, of doet dat niet meer.',
    },
    days: (days) => `gedaan in ${countInWords(days, { one: 'dag', other: 'dagen' }, 'nl')}`,
    counts: {
      n: 'beëindigd',
      inTime: 'op tijd',
      late: 'te laat',
      overdueAtEnd: 'verstreken',
      carriedOver: 'van eerder',
      putRight: 'rechtgezet',
    },
    duplicates: 'Niet meegeteld als dubbele',
    registeredByMistake: 'Niet meegeteld als bij vergissing geregistreerd',
  },
};
