import type { Language } from '@klacht/domain';

/** What the command line says in a Node that is too old to run it. That Node reads this file. */
export const oldNodeInWords = (needed: string, found: string, language: Language): string =>
  language === 'nl'
    ? `klacht heeft Node ${needed} of nieuwer nodig, en dit is Node ${found}`
    : `klacht needs Node ${needed} or later, and this is Node ${found}`;
