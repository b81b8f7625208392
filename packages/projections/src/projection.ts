import type { RecordedEvent } from '@klacht/domain';

/**
 * Where a projection keeps its entries, by key, and its counters. In memory or in a database;
 * the projection cannot tell.
 */
export type Entries<Entry> = {
  get(key: string): Entry | undefined;
  set(key: string, entry: Entry): void;
  /** The counter's next number: 1, 2, 3 … */
  next(counter: string): number;
};

/**
 * A view of the journal, as a fold. Its fold depends on the entries and the event only, so a live
 * view, a rebuild and a view as of a moment are the same.
 */
export type Projection<Entry> = {
  readonly name: string;
  /** Raised when `evolve` changes: a view of another version is built anew. */
  readonly version: number;
  evolve(entries: Entries<Entry>, event: RecordedEvent): void;
};

/** Entries kept in memory, in the order in which they came. */
export type MemoryEntries<Entry> = Entries<Entry> & { values(): Iterable<Entry> };

/**
 * Entries to fold a projection into where nothing needs to be kept; there are none yet.
 *
 * @example
 * const entries = memoryEntries<RegisterEntry>();
 */
export const memoryEntries = <Entry>(): MemoryEntries<Entry> => {
  const entries = new Map<string, Entry>();
  const counters = new Map<string, number>();
  return {
    get: (key) => entries.get(key),
    set: (key, entry) => void entries.set(key, entry),
    next: (counter) => {
      const number = (counters.get(counter) ?? 0) + 1;
      counters.set(counter, number);
      return number;
    },
    values: () => entries.values(),
  };
};
