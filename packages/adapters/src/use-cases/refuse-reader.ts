import { KlachtError, mayRead, type Reader } from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';

/**
 * Refuses who may not see a complaint at all, without a word of whom it is about.
 *
 * @throws KlachtError `not-concerned`
 */
export const refuseReader = (reader: Reader, { number, complaint }: RegisterEntry): void => {
  if (mayRead(reader, complaint)) return;
  const { role, name } = reader;
  throw new KlachtError(
    'rejected',
    'not-concerned',
    `${number}: reader: expected an employee whom the complaint is about, got '${name}'; nothing was opened`,
    { field: 'reader', value: name, role, number },
  );
};
