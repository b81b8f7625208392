import { KlachtError } from '@klacht/domain';

/** @throws KlachtError `invalid-input` when it is not told who records */
export const refuseNobody = (actor: string | undefined): string => {
  if (actor !== undefined) return actor;
  throw new KlachtError(
    'invalid',
    'invalid-input',
    '--actor: expected who records it, by the option or the variable KLACHT_ACTOR; got none',
    { field: '--actor' },
  );
};
