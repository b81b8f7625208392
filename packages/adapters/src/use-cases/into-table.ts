import type { Position, RecordedEvent } from '@klacht/domain';
import { keyIn, type OwnProjection, projection } from '../view-stores/own-projection.ts';
import { poison } from '../view-stores/poison.ts';
import type { Consumer } from './consume.ts';

/** How far a table is, and by which version of its projection. */
export type TableCheckpoint = { readonly version: number; readonly position: Position };

/** What a batch of events changes in a table. */
export type TableChanges<Row> = {
  /** Each row that changed, by its key; null for one to remove. */
  readonly rows: ReadonlyMap<string, Row | null>;
  /** True of the first batch of a version: all rows that are there are of another, and go first. */
  readonly anew: boolean;
  /** What the checkpoint was when these rows were read. */
  readonly after: TableCheckpoint | null;
  /** What it is from now on. */
  readonly reached: TableCheckpoint;
};

/** A table of the program that klacht runs in, whatever database it is of. */
export type HostTable<Row> = {
  /** How far it is; null for nothing. */
  readonly checkpoint: () => TableCheckpoint | null | Promise<TableCheckpoint | null>;
  /** The row under a key; null for none. */
  readonly load: (key: string) => Row | null | Promise<Row | null>;
  /**
   * Writes rows and checkpoint in one transaction of the host. Where several processes may write the
   * table, it throws when the checkpoint is not `after` any more.
   */
  readonly save: (changes: TableChanges<Row>) => void | Promise<void>;
};

/**
 * A projection of one's own that is kept in a table of the host, as a consumer for `consume`. Since
 * rows and checkpoint change together, each event counts once. A table of another version is emptied
 * with the first batch, and built anew from the first event.
 *
 * @returns a consumer of the projection's name; its `handle` throws KlachtError `poison-event` for an
 * event that the projection cannot read, and then nothing of that batch is saved
 * @throws KlachtError `invalid-input` as `projection`
 * @example
 * const rows = new Map<string, number>();
 * let checkpoint: { version: number; position: string } | null = null;
 * const eventsADay = projection<number>({
 *   name: 'events-a-day',
 *   version: 1,
 *   keyOf: ({ recordedAt }) => recordedAt.slice(0, 10),
 *   evolve: (row) => (row ?? 0) + 1,
 * });
 * const consumer = intoTable(eventsADay, {
 *   checkpoint: () => checkpoint,
 *   load: (key) => rows.get(key) ?? null,
 *   save: (changes) => {
 *     if (changes.anew) rows.clear();
 *     for (const [key, row] of changes.rows) {
 *       if (row === null) rows.delete(key);
 *       else rows.set(key, row);
 *     }
 *     checkpoint = changes.reached;
 *   },
 * });
 * const stop = new AbortController();
 * const consuming = consume(store, consumer, { signal: stop.signal });
 * stop.abort();
 * await consuming;
 */
export const intoTable = <Row>(given: OwnProjection<Row>, table: HostTable<Row>): Consumer => {
  const own = projection(given);
  const { name, version } = own;
  let after: TableCheckpoint | null = null;

  const reading = <Result>(event: RecordedEvent, work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw poison(name, event, error);
    }
  };

  return {
    name,
    from: async () => {
      after = await table.checkpoint();
      return after?.version === version ? after.position : null;
    },
    handle: async (events, position) => {
      const anew = after?.version !== version;
      const rows = new Map<string, Row | null>();
      for (const event of events) {
        const key = reading(event, () => keyIn(own, event));
        if (key === null) continue;
        const row = rows.has(key) || anew ? (rows.get(key) ?? null) : await table.load(key);
        rows.set(
          key,
          reading(event, () => own.evolve(row, event)),
        );
      }
      const reached = { version, position };
      await table.save({ rows, anew, after, reached });
      after = reached;
    },
  };
};
