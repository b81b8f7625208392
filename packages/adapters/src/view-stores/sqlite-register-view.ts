import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import {
  type EventStore,
  type Instant,
  isKlachtError,
  type LocalDate,
  type Position,
  type Procedure,
  procedureTitle,
  type RecordedEvent,
  type Status,
} from '@klacht/domain';
import {
  type Entries,
  nextTarget,
  type RegisterEntry,
  registerProjection,
} from '@klacht/projections';

/** The last event a view has taken in. */
type Checkpoint = {
  readonly position: Position;
  readonly eventId: string;
  readonly recordedAt: Instant;
};

/** The register kept up to date in a file, so that questions are answered without a replay. */
export type RegisterView = {
  /**
   * Takes in what the journal has gained. View and checkpoint change in one transaction, so that a
   * killed process leaves them in step. A view of another journal, or of other rules, starts anew.
   *
   * @param onProgress told the number of events taken in so far
   */
  catchUp(store: EventStore, onProgress?: (events: number) => void): Promise<void>;
  /** Forgets everything, so that the next catch-up builds the view anew. */
  clear(): void;
  checkpoint(): Checkpoint | null;
  /** In the order of recording. */
  entries(filter?: { readonly status?: Status }): Iterable<RegisterEntry>;
  /** Those with an obligation that is open, and a target by that day. */
  withTargetBy(day: LocalDate): Iterable<RegisterEntry>;
  /** Those received by the end of the year. */
  receivedBy(day: LocalDate): Iterable<RegisterEntry>;
  /** The earliest day of receipt, or null of an empty register. */
  firstReceivedOn(): LocalDate | null;
  /** By the complaint's id or its number. */
  find(idOrNumber: string): RegisterEntry | null;
  close(): void;
};

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA busy_timeout = 10000;
  PRAGMA cache_size = -16000;
  CREATE TABLE IF NOT EXISTS register (
    ordinal INTEGER PRIMARY KEY,
    complaint_id TEXT NOT NULL UNIQUE,
    number TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL,
    received_on TEXT NOT NULL,
    next_target TEXT,
    entry TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS register_received_on ON register (received_on);
  CREATE INDEX IF NOT EXISTS register_next_target ON register (next_target)
    WHERE next_target IS NOT NULL;
  CREATE TABLE IF NOT EXISTS counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS checkpoint (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    rules TEXT NOT NULL,
    position TEXT NOT NULL,
    event_id TEXT NOT NULL,
    recorded_at TEXT NOT NULL
  ) STRICT;
`;

const EVENTS_A_TRANSACTION = 20_000;

type Row = { readonly entry: string };

function* parsed(rows: Iterable<unknown>): Generator<RegisterEntry, void, undefined> {
  for (const { entry } of rows as Iterable<Row>) yield JSON.parse(entry) as RegisterEntry;
}

/** A version of the procedure by all that it says: a file can change under the same title. */
const rulesOf = (procedure: Procedure): string =>
  `${procedureTitle(procedure)} ${createHash('sha256').update(JSON.stringify(procedure)).digest('hex')}`;

/**
 * Opens the live register, or creates it.
 *
 * @param path a file of its own; `:memory:` for none
 * @example
 * const view = openRegisterView('klacht.db.views', [bitonic]);
 * await view.catchUp(store);
 */
export const openRegisterView = (path: string, procedures: readonly Procedure[]): RegisterView => {
  const db = new DatabaseSync(path);
  db.exec(SCHEMA);
  const rules = [registerProjection.version, ...procedures.map(rulesOf)].join('; ');

  const select = db.prepare('SELECT entry FROM register WHERE complaint_id = ?');
  const upsert = db.prepare(`
    INSERT INTO register (complaint_id, number, status, received_on, next_target, entry)
    VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (complaint_id) DO UPDATE SET
      status = excluded.status, received_on = excluded.received_on,
      next_target = excluded.next_target, entry = excluded.entry`);
  const selectCount = db.prepare('SELECT value FROM counters WHERE name = ?');
  const setCount = db.prepare('INSERT OR REPLACE INTO counters VALUES (?, ?)');
  const selectCheckpoint = db.prepare(
    'SELECT position, event_id AS eventId, recorded_at AS recordedAt FROM checkpoint WHERE rules = ?',
  );
  const setCheckpoint = db.prepare('INSERT OR REPLACE INTO checkpoint VALUES (1, ?, ?, ?, ?)');

  const checkpoint = (): Checkpoint | null =>
    (selectCheckpoint.get(rules) as Checkpoint | undefined) ?? null;

  const inTransaction = <Result>(
    work: () => Result,
    begin: 'BEGIN' | 'BEGIN IMMEDIATE' = 'BEGIN IMMEDIATE',
  ): Result => {
    db.exec(begin);
    try {
      const result = work();
      db.exec('COMMIT');
      return result;
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    }
  };

  const empty = (): void =>
    db.exec('DELETE FROM register; DELETE FROM counters; DELETE FROM checkpoint;');

  /**
   * Folds events on what the view held at a checkpoint. Nothing is written before `write`, which
   * answers false, and changes nothing, when another process went ahead.
   */
  const foldAfter = (after: Checkpoint | null) => {
    const touched = new Map<string, RegisterEntry>();
    const counters = new Map<string, number>();
    let last: RecordedEvent | undefined;
    let taken = 0;

    const stored = (key: string): RegisterEntry | undefined => {
      const row = after === null ? undefined : (select.get(key) as Row | undefined);
      return row === undefined ? undefined : (JSON.parse(row.entry) as RegisterEntry);
    };
    const storedCount = (counter: string): number =>
      after === null
        ? 0
        : ((selectCount.get(counter) as { value: number } | undefined)?.value ?? 0);

    const entries: Entries<RegisterEntry> = {
      get: (key) => touched.get(key) ?? stored(key),
      set: (key, entry) => void touched.set(key, entry),
      next: (counter) => {
        const number = (counters.get(counter) ?? storedCount(counter)) + 1;
        counters.set(counter, number);
        return number;
      },
    };

    return {
      taken: () => taken,
      /** In one transaction, so that what is looked up does not take and drop a lock each time. */
      take: (events: readonly RecordedEvent[]): void =>
        inTransaction(() => {
          for (const event of events) registerProjection.evolve(entries, event);
          last = events.at(-1) ?? last;
          taken += events.length;
        }, 'BEGIN'),
      write: (): boolean =>
        inTransaction(() => {
          if (checkpoint()?.position !== after?.position) return false;
          if (after === null) empty();
          for (const [counter, number] of counters) setCount.run(counter, number);
          for (const [key, entry] of touched) {
            const { number, complaint } = entry;
            const target = nextTarget(complaint, procedures);
            const { status, received } = complaint;
            upsert.run(key, number, status, received.at, target, JSON.stringify(entry));
          }
          if (last !== undefined) {
            setCheckpoint.run(rules, last.position, last.id, last.recordedAt);
          }
          return true;
        }),
      checkpoint: (): Checkpoint | null =>
        last === undefined
          ? after
          : { position: last.position, eventId: last.id, recordedAt: last.recordedAt },
    };
  };

  /** Reads on from the checkpoint; says what stands at the checkpoint itself. */
  const catchUp = async (
    store: EventStore,
    onProgress: (events: number) => void = () => {},
  ): Promise<void> => {
    const after = checkpoint();
    let done = 0;
    let fold = foldAfter(after);
    let atCheckpoint = after !== null;
    const write = (): boolean => {
      if (!fold.write()) return false;
      done += fold.taken();
      fold = foldAfter(fold.checkpoint());
      onProgress(done);
      return true;
    };
    try {
      for await (const batch of store.readAll(after === null ? {} : { from: after.position })) {
        const [first] = batch;
        if (first === undefined) continue;
        if (atCheckpoint && first.id !== after?.eventId) return await startAnew(store, onProgress);
        fold.take(atCheckpoint ? batch.slice(1) : batch);
        atCheckpoint = false;
        if (fold.taken() >= EVENTS_A_TRANSACTION && !write()) {
          return await catchUp(store, onProgress);
        }
      }
    } catch (error) {
      if (after !== null && isKlachtError(error, 'invalid') && error.code === 'unknown-position') {
        return await startAnew(store, onProgress);
      }
      throw error;
    }
    if (atCheckpoint) return await startAnew(store, onProgress);
    const isNew = fold.checkpoint() === null;
    if ((fold.taken() > 0 || isNew) && !write()) return await catchUp(store, onProgress);
  };

  const clear = (): void => inTransaction(empty);

  const startAnew = async (
    store: EventStore,
    onProgress: (events: number) => void,
  ): Promise<void> => {
    clear();
    await catchUp(store, onProgress);
  };

  return {
    catchUp,
    clear,
    checkpoint,
    entries: ({ status } = {}) =>
      parsed(
        status === undefined
          ? db.prepare('SELECT entry FROM register ORDER BY ordinal').iterate()
          : db
              .prepare('SELECT entry FROM register WHERE status = ? ORDER BY ordinal')
              .iterate(status),
      ),
    withTargetBy: (day) =>
      parsed(
        db
          .prepare('SELECT entry FROM register WHERE next_target <= ? ORDER BY next_target')
          .iterate(day),
      ),
    receivedBy: (day) =>
      parsed(
        db
          .prepare('SELECT entry FROM register WHERE received_on <= ? ORDER BY ordinal')
          .iterate(day),
      ),
    firstReceivedOn: () => {
      const row = db.prepare('SELECT min(received_on) AS first FROM register').get();
      return (row?.['first'] ?? null) as LocalDate | null;
    },
    find: (idOrNumber) => {
      const row = db
        .prepare('SELECT entry FROM register WHERE complaint_id = ? OR number = ?')
        .get(idOrNumber, idOrNumber) as Row | undefined;
      return row === undefined ? null : (JSON.parse(row.entry) as RegisterEntry);
    },
    close: () => db.close(),
  };
};
