import type { Language, Procedure } from '@klacht/domain';

/** What root causes are called, by key; where versions differ, in the latest of them. */
export const rootCauseNames = (
  procedures: readonly Procedure[],
  language: Language,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    procedures
      .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
      .flatMap(({ rootCauses = {} }) => Object.entries(rootCauses))
      .map(([key, name]) => [key, name[language]]),
  );
