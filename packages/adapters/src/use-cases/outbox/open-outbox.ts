import { lockFile } from '../../ground/lock-file.ts';
import { openOutboxState, type OutboxState } from '../../post/outbox-state.ts';
import type { OpenJournal } from '../opening/open-journal.ts';

/** What the sender of a journal knows, open. */
export type Outbox = {
  readonly state: OutboxState;
  /** Twice is once. */
  readonly close: () => void;
};

/** The file of what the sender knows: beside the journal; in memory for a journal that is. */
export const outboxPathOf = ({ name }: Pick<OpenJournal, 'name'>): string =>
  name === null ? ':memory:' : `${name}.outbox`;

/**
 * Opens what the sender of a journal knows beside it.
 *
 * @param use `sending` keeps every other sender of this journal out, for two would send everything twice
 * @throws KlachtError `outbox-in-use` where another process sends; `store-unusable` for another file
 * @example
 * const outbox = openOutbox(journal, 'sending');
 */
export const openOutbox = (
  journal: Pick<OpenJournal, 'name'>,
  use: 'sending' | 'looking',
): Outbox => {
  const path = outboxPathOf(journal);
  const unlock =
    use === 'sending' && journal.name !== null
      ? lockFile(`${path}.lock`, 'outbox-in-use', 'the outbox of this journal')
      : () => {};
  let isOpen = true;
  try {
    const state = openOutboxState(path);
    return {
      state,
      close: () => {
        if (!isOpen) return;
        isOpen = false;
        state.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
};
