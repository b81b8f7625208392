import { isKlachtError } from '@klacht/domain';
import type { InPieces, Stretch } from '@klacht/projections';
import type { Standing } from '../view-stores/sqlite-register-view.ts';
import type { OpenJournal } from './opening/open-journal.ts';

/**
 * An answer made of all entries of the live register, brought up to date, a stretch at a time; one that turns
 * out to be damaged is built anew from the journal, and counted again.
 *
 * @throws KlachtError as the live register, and what the count throws; the signal's reason
 */
export const foldRegister = async <Answer>(
  journal: OpenJournal,
  count: (stretches: Iterable<Stretch>, standing: Standing) => InPieces<Answer>,
  signal?: AbortSignal,
): Promise<Answer> => {
  const view = await journal.register();
  try {
    return await view.fold(count, signal);
  } catch (error) {
    if (!isKlachtError(error) || error.code !== 'view-damaged') throw error;
    await view.catchUp(journal.store);
    return view.fold(count, signal);
  }
};
