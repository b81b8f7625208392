import type { Language } from '@klacht/domain';

/** What people read in tables and texts, in both languages. */
const WORDS = {
  en: {
    number: 'Number',
    received: 'Received',
    status: 'Status',
    outcome: 'Outcome',
    subjects: 'Subjects',
    officer: 'Officer',
    acknowledge: 'Acknowledge',
    judge: 'Judge',
    kifid: 'Kifid',
    obligation: 'Obligation',
    article: 'Article',
    due: 'Due',
    target: 'Target',
    daysLate: 'Days late',
    position: 'Position',
    revision: 'Rev.',
    happened: 'Happened',
    recorded: 'Recorded',
    actor: 'Actor',
    event: 'Event',
    details: 'Details',
  },
  nl: {
    number: 'Nummer',
    received: 'Ontvangen',
    status: 'Status',
    outcome: 'Oordeel',
    subjects: 'Onderwerpen',
    officer: 'Behandelaar',
    acknowledge: 'Bevestigen',
    judge: 'Oordelen',
    kifid: 'Kifid',
    obligation: 'Verplichting',
    article: 'Artikel',
    due: 'Uiterlijk',
    target: 'Streefdatum',
    daysLate: 'Dagen te laat',
    position: 'Positie',
    revision: 'Rev.',
    happened: 'Gebeurd',
    recorded: 'Vastgelegd',
    actor: 'Door',
    event: 'Gebeurtenis',
    details: 'Bijzonderheden',
  },
} as const;

export const wordsOf = (language: Language): Readonly<Record<keyof (typeof WORDS)['en'], string>> =>
  WORDS[language];
