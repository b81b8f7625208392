import type { EventStore, Position, RecordedEvent } from '@klacht/domain';

/**
 * What the journal gains, live: first what is there after `from`, then each event as it comes, in
 * the order of recording, in batches that are never empty.
 *
 * It takes no more than it is asked for, and goes on after an interruption. It ends only when the
 * signal is aborted.
 *
 * @param from the last event already seen, exclusive; null for all from the first
 * @throws KlachtError `unknown-position` for a position that this store never gave out, or that it
 * lost when it was put back to an earlier day; `store-closed`, and any error that trying again
 * would not mend
 */
export type Changes = (
  from: Position | null,
  signal: AbortSignal,
) => AsyncIterable<readonly RecordedEvent[]>;

/** The port that views follow: a journal that also tells what is new. */
export type LiveEventStore = EventStore & {
  readonly changes: Changes;
  /** The event that was recorded last; null in an empty journal. */
  readonly lastEvent: () => Promise<RecordedEvent | null>;
  /** A contradiction in its file, such as an index that lacks a row; null for none. */
  readonly damage?: () => Promise<string | null>;
};
