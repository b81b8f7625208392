import type { Language } from '@klacht/domain';
import { factNamesIn } from './fact-names.ts';

type Words = {
  readonly attached: (number: string, size: number) => string;
  readonly there: (number: string) => string;
  readonly document: string;
  readonly name: string;
  readonly from: string;
  readonly size: string;
  readonly as: string;
  /** Of a document that klacht does not keep. */
  readonly elsewhere: string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    attached: (number, size) => `${number}: added to the dossier, ${size} bytes.`,
    there: (number) => `${number}: the dossier has this document already; nothing was added.`,
    document: 'Document',
    name: 'Name',
    from: 'From',
    size: 'Bytes',
    as: 'As',
    elsewhere: 'elsewhere',
  },
  nl: {
    attached: (number, size) => `${number}: toegevoegd aan het dossier, ${size} bytes.`,
    there: (number) => `${number}: dit stuk zit al in het dossier; er is niets toegevoegd.`,
    document: 'Stuk',
    name: 'Naam',
    from: 'Van',
    size: 'Bytes',
    as: 'Als',
    elsewhere: 'elders',
  },
};

/**
 * What the commands about documents say.
 *
 * @example
 * documentWords('nl').document; // 'Stuk'
 */
export const documentWords = (language: Language): Words => WORDS[language];

/**
 * As what an event names a document: by the event, and the field where it has one of its own.
 *
 * @param as `Notified letter`, or `DocumentAdded`
 */
export const documentAs = (as: string, language: Language): string => {
  if (language === 'en') return as;
  const [type = '', field] = as.split(' ');
  const names = factNamesIn(language);
  const what = field === undefined ? '' : names.field(type, field).replace('SHA-256 van ', '');
  return what === '' ? names.event(type) : `${what}: ${names.event(type)}`;
};
