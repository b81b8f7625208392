import { KlachtError } from '@klacht/domain';

/**
 * Who records a command by hand.
 *
 * @throws KlachtError `invalid-input` when nobody is named
 */
export const expectActor = (actor: string | undefined): string => {
  if (actor !== undefined) return actor;
  throw new KlachtError(
    'invalid',
    'invalid-input',
    '--actor: expected who records it, by the option or the variable KLACHT_ACTOR; got none',
    { field: '--actor', reason: 'nobody-records' },
  );
};
