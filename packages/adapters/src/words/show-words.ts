import type { Language } from '@klacht/domain';

const WORDS = {
  en: {
    mustBeDone: 'To be done',
    mayBeDone: 'What may be recorded now',
    nothing: 'Nothing.',
    declared: 'Admissible',
    acknowledged: 'Acknowledged',
    judged: 'Judged',
    closed: 'Closed',
    delayed: 'Delayed to',
    yes: 'yes',
    no: 'no',
    revision: 'Revision',
  },
  nl: {
    mustBeDone: 'Wat moet gebeuren',
    mayBeDone: 'Wat nu kan worden vastgelegd',
    nothing: 'Niets.',
    declared: 'Ontvankelijk',
    acknowledged: 'Bevestigd',
    judged: 'Beoordeeld',
    closed: 'Gesloten',
    delayed: 'Uitgesteld tot',
    yes: 'ja',
    no: 'nee',
    revision: 'Revisie',
  },
} as const;

/** The words of the screen of one complaint, beside the headings of tables. */
export const showWords = (
  language: Language,
): Readonly<Record<keyof (typeof WORDS)['en'], string>> => WORDS[language];
