import type { Language, Procedure } from '@klacht/domain';

/** What the subjects are called, by key; where versions differ, in the latest of them. */
export const subjectNames = (
  procedures: readonly Procedure[],
  language: Language,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    procedures
      .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
      .flatMap(({ subjects }) => Object.entries(subjects))
      .map(([key, name]) => [key, name[language]]),
  );
