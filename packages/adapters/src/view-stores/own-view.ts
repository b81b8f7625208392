import { type EventStore, isKlachtError, KlachtError, type RecordedEvent } from '@klacht/domain';
import { createBell } from '../ground/bell.ts';
import { translated, unusable } from '../ground/sqlite-file.ts';
import { traced } from '../ground/tracing.ts';
import { type Checkpoint, createGenerations, LIVE, type Standing } from './generations.ts';
import { openOwnFile, type OwnFile } from './own-file.ts';
import { createOwnFolding } from './own-fold.ts';
import { type OwnProjection, projection } from './own-projection.ts';
import type { OnPoison, SetAside } from './poison.ts';
import { type CatchUpOptions, createEngine } from './view-engine.ts';

/**
 * A projection of one's own in a file. `follow` keeps it up to date, as it does the live register.
 *
 * All methods throw a KlachtError of kind `unavailable`: `view-closed` once it is closed,
 * `view-damaged` where its file says of how far it is what was not written, and when the file is out
 * of reach. Unlike those of the register, its rows are not held against what was written.
 */
export type ProjectionView<Row> = {
  /**
   * Takes in what the journal has gained. Rows and checkpoint change in one transaction. Of another
   * version, or of another journal, it is built anew beside the one that is there, which answers
   * until the new one takes its place in one step.
   *
   * @throws KlachtError `poison-event`, naming the event, after taking in what came before it
   */
  catchUp(store: EventStore, options?: CatchUpOptions): Promise<void>;
  /**
   * Builds it anew beside the one that is there. One that was interrupted is taken up again.
   *
   * @throws KlachtError as `catchUp`
   */
  rebuild(store: EventStore, options?: CatchUpOptions): Promise<void>;
  /**
   * Takes in the events that the journal gained after a checkpoint.
   *
   * @returns the new checkpoint; undefined, and nothing changed, where it stands elsewhere
   * @throws KlachtError `poison-event`, as `catchUp`
   */
  takeIn(
    events: readonly RecordedEvent[],
    after: Checkpoint | null,
    onPoison?: OnPoison,
  ): Checkpoint | null | undefined;
  /** Null of nothing, and of another version than this one. */
  checkpoint(): Checkpoint | null;
  /** The row under a key; null for none. */
  get(key: string): Row | null;
  /** All rows with their keys, in the order of the keys' characters. */
  all(): readonly (readonly [key: string, row: Row])[];
  /** The events that it was told to leave out, in the order of the journal. */
  setAside(): readonly SetAside[];
  /** Releases the file. Twice is once. */
  close(): void;
};

/** Two projections that share a file would each build theirs in place of the other's, again and again. */
const refuseOther = <Row>(path: string, { db }: OwnFile, { name }: OwnProjection<Row>): void => {
  const rules = db.prepare('SELECT rules FROM generations').all();
  const other = rules
    .map((row) => String(row['rules']))
    .map((one) => one.slice(0, one.lastIndexOf(' ')))
    .find((one) => one !== name);
  if (other === undefined) return;
  db.close();
  throw unusable(
    path,
    `expected the projection '${name}', got '${other}'; each has a file of its own. Where it was renamed, remove the file, and it is built anew`,
  );
};

const attach = <Row>(
  path: string,
  own: OwnProjection<Row>,
  damaged: (what: string) => KlachtError,
) => {
  const file = openOwnFile(path);
  refuseOther(path, file, own);
  const generations = createGenerations<Standing>(file, `${own.name} ${own.version}`, {
    tables: ['own', 'own_aside'],
    nothing: { checkpoint: null },
    damaged,
  });
  const { db } = file;
  return {
    file,
    generations,
    foldOn: createOwnFolding(file, generations, own),
    one: db.prepare(`SELECT row FROM own WHERE generation = ${LIVE} AND key = ?`),
    all: db.prepare(`SELECT key, row FROM own WHERE generation = ${LIVE} ORDER BY key`),
    aside: db.prepare(`SELECT aside FROM own_aside WHERE generation = ${LIVE} ORDER BY ordinal`),
  };
};

/**
 * Opens a projection of one's own, or creates it.
 *
 * @param path a file of its own, for one projection; `:memory:` for none
 * @throws KlachtError `store-unusable` when it cannot be opened, or holds something else;
 * `invalid-input` as `projection`
 * @example
 * const eventsADay = openProjection<number>('klacht.db.days', {
 *   name: 'events-a-day',
 *   version: 1,
 *   keyOf: ({ recordedAt }) => recordedAt.slice(0, 10),
 *   evolve: (row) => (row ?? 0) + 1,
 * });
 * await eventsADay.catchUp(store);
 * eventsADay.get('2026-04-02');
 */
export const openProjection = <Row>(
  path: string,
  given: OwnProjection<Row>,
): ProjectionView<Row> => {
  const own = projection(given);
  const name = `projection ${own.name}`;
  let isClosed = false;

  const failed = (code: 'view-closed' | 'view-damaged', why: string, cause?: unknown) =>
    new KlachtError('unavailable', code, `the ${name} ${why}`, undefined, { cause });

  const damaged = (what: string) =>
    failed('view-damaged', `is damaged: ${what}; remove '${path}', and it is built anew`);

  const ours = (error: unknown): unknown =>
    isClosed && !isKlachtError(error)
      ? failed('view-closed', 'is closed', error)
      : translated(error, name, { field: 'views', path });

  const now = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw ours(error);
    }
  };

  const bell = createBell();
  let open = attach(path, own, damaged);
  const engine = createEngine(() => open, bell);

  const later = async (
    work: typeof engine.takeInAll,
    store: EventStore,
    options: CatchUpOptions,
  ) => {
    try {
      // What is written to a file that was taken away is lost.
      if (!isClosed && !open.file.isInPlace()) {
        open.file.db.close();
        open = attach(path, own, damaged);
      }
      await traced('catch-up', { 'klacht.view': own.name }, () => work(store, options));
    } catch (error) {
      throw ours(error);
    }
  };

  const parsed = (text: unknown): Row => JSON.parse(String(text)) as Row;

  return {
    catchUp: (store, options = {}) => later(engine.takeInAll, store, options),
    rebuild: (store, options = {}) => later(engine.buildBeside, store, options),
    takeIn: (events, after, onPoison) =>
      now(() => (open.file.isInPlace() ? engine.takeIn(events, after, onPoison) : undefined)),
    checkpoint: () => now(engine.checkpoint),
    get: (key) =>
      now(() => {
        const found = open.one.get(key);
        return found === undefined ? null : parsed(found['row']);
      }),
    all: () => now(() => open.all.all().map(({ key, row }) => [String(key), parsed(row)] as const)),
    setAside: () =>
      now(() => open.aside.all().map(({ aside }) => JSON.parse(String(aside)) as SetAside)),
    close: () => {
      if (isClosed) return;
      isClosed = true;
      open.file.db.close();
    },
  };
};
