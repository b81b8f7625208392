import type { EventStore, Position } from '@klacht/domain';
import type { Bell } from '../ground/bell.ts';
import type { Changes } from '../ground/live-event-store.ts';

/**
 * The changes of a store that is read again whenever something may have come.
 *
 * @param somethingNew resolves when the store may hold more than up to `last`, or than at that
 * ring of the bell; and when the signal is aborted
 * @example
 * const bell = createBell();
 * const changes = changesByReading(store.readAll, bell, (_, since, signal) => bell.next(since, signal, 1_000));
 */
export const changesByReading = (
  readAll: EventStore['readAll'],
  bell: Bell,
  somethingNew: (last: Position | null, since: number, signal: AbortSignal) => Promise<void>,
): Changes =>
  async function* changes(from, signal) {
    let last = from;
    while (!signal.aborted) {
      const since = bell.rung();
      for await (const batch of readAll(last === null ? {} : { from: last })) {
        const seen = last;
        const fresh = batch.filter(({ position }) => position !== seen);
        last = batch.at(-1)?.position ?? last;
        if (fresh.length > 0) yield fresh;
        if (signal.aborted) return;
      }
      await somethingNew(last, since, signal);
    }
  };
