import type { Language } from '@klacht/domain';

type Words = {
  readonly signed: string;
  /** Who signs: who made it, and who adopts it. */
  readonly signers: readonly string[];
  readonly name: string;
  readonly date: string;
  readonly signature: string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    signed: 'Signed',
    signers: ['Drawn up by (compliance)', 'Adopted by (the board)'],
    name: 'Name',
    date: 'Date',
    signature: 'Signature',
  },
  nl: {
    signed: 'Ondertekening',
    signers: ['Opgesteld door (compliance)', 'Vastgesteld door (het bestuur)'],
    name: 'Naam',
    date: 'Datum',
    signature: 'Handtekening',
  },
};

/** The words of the report as a page that are not those of its content. */
export const reportPageWords = (language: Language): Words => WORDS[language];
