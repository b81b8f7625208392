import type { Language } from '@klacht/domain';
import type { RetentionRow } from '@klacht/projections';

type Words = {
  readonly state: (state: RetentionRow['state']) => string;
  readonly person: (person: string) => string;
  readonly headings: Readonly<
    Record<'toDo' | 'who' | 'requested' | 'keptBy' | 'until' | 'holds', string>
  >;
  readonly since: (ground: string, day: string) => string;
};

const EN_STATES: Readonly<Record<RetentionRow['state'], string>> = {
  'to-answer': 'request to answer',
  'to-erase': 'must be erased',
  'put-off': 'request put off',
  held: 'kept for a legal hold',
  'may-erase': 'may be erased',
  kept: 'retention ends soon',
};

const NL_STATES: Readonly<Record<RetentionRow['state'], string>> = {
  'to-answer': 'verzoek beantwoorden',
  'to-erase': 'moet worden gewist',
  'put-off': 'verzoek uitgesteld',
  held: 'bewaring wegens een geschil',
  'may-erase': 'mag worden gewist',
  kept: 'bewaartermijn loopt af',
};

const NL_PERSONS = new Map([
  ['complainant', 'klager'],
  ['representative', 'vertegenwoordiger'],
]);

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    state: (state) => EN_STATES[state],
    person: (person) => person,
    headings: {
      toDo: 'State',
      who: 'Person',
      requested: 'Requested',
      keptBy: 'Kept by',
      until: 'Kept until',
      holds: 'Legal holds',
    },
    since: (ground, day) => `${ground} (since ${day})`,
  },
  nl: {
    state: (state) => NL_STATES[state],
    person: (person) => NL_PERSONS.get(person) ?? person,
    headings: {
      toDo: 'Stand',
      who: 'Wie',
      requested: 'Gevraagd',
      keptBy: 'Bewaard om',
      until: 'Bewaard t/m',
      holds: 'Geschil',
    },
    since: (ground, day) => `${ground} (sinds ${day})`,
  },
};

/**
 * What `klacht retention` says.
 *
 * @example
 * retentionWords('en').state('may-erase'); // 'may be erased'
 */
export const retentionWords = (language: Language): Words => WORDS[language];
