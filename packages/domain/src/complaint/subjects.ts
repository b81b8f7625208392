import type { Procedure } from '../procedure/procedure.ts';
import { rejection } from './rejection.ts';

/** Article 7.2: a complaint has several subjects, and no subject twice. */
export const eachOnce = (subjects: readonly string[]): string[] => [...new Set(subjects)];

/** Article 7.1: a complaint is classified by the procedure's own list. */
export const refuseUnknownSubjects = (
  subjects: readonly string[],
  { subjects: known }: Pick<Procedure, 'subjects'>,
  command: string,
): void => {
  const unknown = subjects.find((subject) => !Object.hasOwn(known, subject));
  if (unknown === undefined) return;
  const expected = Object.keys(known);
  throw rejection(
    'unknown-subject',
    `${command}: subjects: expected some of ${expected.join(', ')}, got '${unknown}'`,
    { field: 'subjects', value: unknown, expected },
  );
};
