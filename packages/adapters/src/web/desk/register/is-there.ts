import type { RegisterEntry } from '@klacht/projections';
import type { Setting } from '../asked.ts';
import { hasRows, keptRows } from './kept-rows.ts';

/**
 * Whether a complaint may be there that is known by its number, its id or the beginning of it, or its
 * number in an earlier register. For one that is not there `find` would read the view's whole file before
 * it says so. The view tells at a glance, and where it may lack a row the rows that are kept do; nobody
 * waits for these to be made.
 */
export const isThere = async (
  { journal, judgedAt }: Pick<Setting, 'journal' | 'judgedAt'>,
  name: string,
): Promise<boolean> => {
  if ((await journal.ask((register) => register.glance(name))) !== null) return true;
  if (!hasRows(journal)) return false;
  const { rows } = await keptRows(journal, judgedAt());
  const [own, beginning] = [name.normalize('NFC').trim(), name.toLowerCase()];
  return rows.some(
    ({ row }) =>
      row.number === name || row.sourceNumber === own || row.complaintId.startsWith(beginning),
  );
};

/** The complaint with a number that somebody typed; null where there is none. */
export const complaintBy = async (
  setting: Pick<Setting, 'journal' | 'judgedAt'>,
  number: string,
): Promise<RegisterEntry | null> =>
  (await isThere(setting, number))
    ? setting.journal.ask((register) => register.find(number))
    : null;
