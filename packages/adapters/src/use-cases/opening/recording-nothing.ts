import { type EventStore, KlachtError, type NewEvent, NO_STREAM } from '@klacht/domain';
import { wholeOf } from '../../ground/whole-of.ts';

/**
 * A store that is read as it is, and records nothing. It answers an append as if it had recorded
 * it.
 *
 * @throws KlachtError `conflict` from `append`, where the stream is at another revision
 * @example
 * await execute({ ...journal, store: recordingNothing(journal.store) }, request);
 */
export const recordingNothing = <Store extends EventStore>(store: Store): Store => ({
  ...wholeOf(store),
  append: async (stream: string, expected: number, events: readonly NewEvent[]) => {
    const [first] = (
      await Array.fromAsync(store.readStream(stream, expected + 1, 'stored'))
    ).flat();
    const before =
      expected === NO_STREAM
        ? []
        : (await Array.fromAsync(store.readStream(stream, expected, 'stored'))).flat();
    if (first !== undefined || (expected !== NO_STREAM && before.length === 0)) {
      throw new KlachtError(
        'conflict',
        'conflict',
        `${stream}: expected its last revision to be ${expected}`,
        { stream, expected },
      );
    }
    return { outcome: 'recorded', revision: expected + events.length, position: '' };
  },
});
