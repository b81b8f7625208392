import { type RetentionRow, retentionRows } from '@klacht/projections';
import { type Asked, look } from '../look.ts';
import type { OpenJournal } from '../opening/open-journal.ts';

/**
 * What may or must be erased, live or as of a moment, the requests that wait, and what is under a
 * legal hold. It opens no personal text.
 *
 * @param within also dossiers whose retention ends within so many calendar days; 0 unless told
 * @throws KlachtError as {@link look}; `unknown-procedure`
 * @example
 * const rows = await listRetention(journal, { now, within: 30 });
 */
export const listRetention = async (
  journal: OpenJournal,
  { within = 0, ...asked }: Asked & { readonly within?: number },
): Promise<readonly RetentionRow[]> => {
  const { procedures } = journal;
  const { entries, today } = await look(journal, asked);
  return retentionRows(entries, { procedures, today, within });
};
