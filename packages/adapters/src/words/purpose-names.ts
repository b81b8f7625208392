import type { Language } from '@klacht/domain';
import { nameIn, namesOf } from '@klacht/projections';

const NL = {
  approval: 'goedkeuring van een brief',
  'audit pack': 'map voor een auditor',
  documents: 'stukken',
  dossier: 'dossier',
  find: 'zoeken',
  handling: 'behandeling',
  'likely duplicates': 'mogelijk dezelfde klacht',
  log: 'geschiedenis',
  'register for the supervisor': 'register voor de toezichthouder',
  letter: 'brief',
} as const;

/** One part of a purpose, such as `letter`, `delay`, `mail 1a2b3c4d` or `document 0d9a3f0b7a10`. */
const partInDutch = (part: string): string =>
  nameIn({ ...namesOf('nl').letters, ...NL }, part).replace(/^document (?=[0-9a-f]{12}$)/, 'stuk ');

/**
 * What a dossier was read for, in words. In English it is what was recorded; in Dutch what a program
 * of somebody else's recorded stays as it is.
 *
 * @example
 * purposeInWords('letter: delay', 'nl'); // 'brief: vertraging'
 */
export const purposeInWords = (purpose: string | null | undefined, language: Language): string => {
  if (purpose === null || purpose === undefined) return '';
  return language === 'en' ? purpose : purpose.split(': ').map(partInDutch).join(': ');
};
