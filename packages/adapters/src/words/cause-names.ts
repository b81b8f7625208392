import type { Language, Procedure } from '@klacht/domain';

/** What causes are called, by key; where versions differ, in the latest of them. */
const namesOf =
  (list: 'rootCauses' | 'latenessCauses') =>
  (procedures: readonly Procedure[], language: Language): Readonly<Record<string, string>> =>
    Object.fromEntries(
      procedures
        .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
        .flatMap(({ [list]: named = {} }) => Object.entries(named))
        .map(([key, name]) => [key, name[language]]),
    );

/** Of why complaints could happen. */
export const rootCauseNames = namesOf('rootCauses');

/** Of why steps were late. */
export const latenessCauseNames = namesOf('latenessCauses');
