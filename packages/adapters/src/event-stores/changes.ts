import type { EventStore, Position, RecordedEvent } from '@klacht/domain';

/**
 * What the journal gains, live: first what is there after `from`, then each event as it comes, in
 * the order of recording, in batches that are never empty.
 *
 * It takes no more than it is asked for, and survives what interrupts it. It ends when the signal
 * is aborted, and only then.
 *
 * @param from the last event already seen, exclusive; null for all from the first
 * @throws KlachtError `unknown-position` for a position that this store never gave out, or that it
 * lost when it was put back to an earlier day; `store-closed`, and whatever trying again would not mend
 */
export type Changes = (
  from: Position | null,
  signal: AbortSignal,
) => AsyncIterable<readonly RecordedEvent[]>;

/** A journal that also tells what is new. */
export type LiveEventStore = EventStore & {
  readonly changes: Changes;
  /** What contradicts itself in its file, such as an index that lacks a row; null for nothing. */
  readonly damage?: () => Promise<string | null>;
};

/** Wakes those who wait for a change; one that came before they waited counts too. */
export type Bell = {
  readonly ring: () => void;
  /** How often it has rung: what to wait from. */
  readonly rung: () => number;
  /** Resolves once it has rung more often, when the signal is aborted, or after that time. */
  readonly next: (since: number, signal: AbortSignal, withinMs?: number) => Promise<void>;
};

export const createBell = (): Bell => {
  let rung = 0;
  const waiting = new Set<() => void>();
  return {
    ring: () => {
      rung += 1;
      for (const wake of waiting) wake();
    },
    rung: () => rung,
    next: (since, signal, withinMs) =>
      new Promise((resolve) => {
        if (rung > since || signal.aborted) return resolve();
        const wake = (): void => {
          clearTimeout(timer);
          waiting.delete(wake);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        const timer = withinMs === undefined ? undefined : setTimeout(wake, withinMs);
        waiting.add(wake);
        signal.addEventListener('abort', wake);
      }),
  };
};

/**
 * The changes of a store that is read again whenever something may have come.
 *
 * @param somethingNew resolves when the store may hold more than up to `last`, or than at that
 * ring of the bell; and when the signal is aborted
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
