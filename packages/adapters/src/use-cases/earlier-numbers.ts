import { complaintStream } from '@klacht/domain';
import type { EarlierNumber } from '../intake/csv/earlier-numbers.ts';
import type { OpenJournal } from './opening/open-journal.ts';

/**
 * The complaints that came into a journal from a register, to ask once more of them have come in; none
 * of a journal that is empty now, or that has no more complaints than it is asked with.
 *
 * @param source the register, as its mapping names it
 * @example
 * await importRegister({ ...options, journal, earlier: await earlierNumbers(journal, 'crm') });
 */
export const earlierNumbers = async (
  journal: OpenJournal,
  source: string,
): Promise<(than: number) => Promise<readonly EarlierNumber[]>> => {
  if ((await journal.store.lastEvent()) === null) return async () => [];
  return async (than) => {
    // So the same file again does not wait for a register that nobody asked for.
    if (((await journal.store.countStreams?.(complaintStream(''))) ?? Infinity) <= than) return [];
    return journal.ask((register) =>
      register.count() <= than
        ? []
        : Array.from(register.rows(), ({ number, sourceNumber, ...row }) =>
            row.source === source && sourceNumber !== null ? [{ number, sourceNumber }] : [],
          ).flat(),
    );
  };
};
