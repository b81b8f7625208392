import { setImmediate, setTimeout } from 'node:timers/promises';
import {
  type Appended,
  type EventStore,
  isKlachtError,
  type JournalRange,
  type Position,
  type NewStreams,
  type RecordedEvent,
} from '@klacht/domain';
import { checkAppend, judgeAppend, parsePosition, storeClosed } from '../append-rules.ts';
import type { LiveEventStore } from '../../ground/live-event-store.ts';
import { createBell } from '../../ground/bell.ts';
import { changesByReading } from '../changes-by-reading.ts';
import { createFileInPlace } from '../../ground/file-in-place.ts';
import { expectNames, type OptionNames } from '../../ground/option-names.ts';
import { openDatabase, translated, unusable } from '../../ground/sqlite-file.ts';
import { beginStreams, type Journal } from './begin-streams.ts';
import { JOURNAL } from './journal-layout.ts';
import { COLUMNS, revived } from './event-rows.ts';
import { openInsert } from './insert-events.ts';
import { readRows, ROWS_AT_ONCE } from './read-rows.ts';
import { openSeveral } from './several-streams.ts';
import { type Waiting, writtenOf } from './waiting.ts';

/**
 * Of many streams at once each is at a place of its own in the index, so a log of 64 MB is moved into
 * the file rather than one of 16: a page that several of them changed is moved once. For the same reason
 * a page is seldom asked for again soon, and 6 MB of them stay in memory.
 */
const FOR_AN_IMPORT = 'PRAGMA cache_size = -6000; PRAGMA wal_autocheckpoint = 16000';

/** A pause after a conflict, in which a commit of another process ends. */
const LONGEST_PAUSE_MS = 100;

/** How a store in a file is opened. */
export type SqliteOptions = {
  /** How long to wait for another process that is writing, in milliseconds; 10,000 unless told. */
  readonly busyTimeoutMs?: number;
  /** How often to look for what other processes wrote, in milliseconds; 200 unless told. */
  readonly pollMs?: number;
};

const OPTIONS: OptionNames<SqliteOptions> = { busyTimeoutMs: true, pollMs: true };

/**
 * Opens the journal in a file, or creates it. Several processes may use the file at once; appends
 * that arrive together share one commit, and each is answered after that commit is on disk.
 *
 * @param path of the file; beside it stand `-wal` and `-shm` while it is in use
 * @throws KlachtError `store-unusable` when the file is something else, or from a newer version
 * @example
 * const journal = { store: openSqliteEventStore('klacht.db'), procedures: [bitonic] };
 */
export const openSqliteEventStore = (path: string, options: SqliteOptions = {}): LiveEventStore => {
  expectNames(options, OPTIONS);
  const { busyTimeoutMs = 10_000, pollMs = 200 } = options;
  const db = openDatabase(path, JOURNAL, busyTimeoutMs);
  const checkInPlace = createFileInPlace(path);
  // Streams lie scattered over the file, so 16 MB stay in memory, and the log is moved less often.
  db.exec('PRAGMA cache_size = -16000; PRAGMA wal_autocheckpoint = 4000;');
  const bell = createBell();
  let closed = false;
  let waiting: Waiting[] = [];

  const start = db.prepare('BEGIN IMMEDIATE');
  const end = db.prepare('COMMIT');
  const insert = openInsert(db);
  const several = openSeveral(db);
  const selectCurrent = db.prepare('SELECT max(revision) AS current FROM events WHERE stream = ?');
  const selectAny = db.prepare('SELECT 1 FROM events WHERE stream = ? LIMIT 1');
  const selectAfter = db.prepare(
    'SELECT id, position FROM events WHERE stream = ? AND revision > ? ORDER BY revision LIMIT ?',
  );
  const selectStream = db.prepare(
    `SELECT ${COLUMNS} FROM events WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ${ROWS_AT_ONCE}`,
  );
  const selectAll = db.prepare(
    `SELECT ${COLUMNS} FROM events WHERE position BETWEEN ? AND ? ORDER BY position LIMIT ${ROWS_AT_ONCE}`,
  );
  selectStream.setReturnArrays(true);
  selectAll.setReturnArrays(true);
  const selectLast = db.prepare('SELECT coalesce(max(position), 0) AS last FROM events');

  const refuseWhenClosed = (): void => {
    if (closed) throw storeClosed();
  };

  const attempting = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw translated(error, 'event store', { field: 'store', path });
    }
  };

  /** Readers take a position for a number, so one beyond a double is refused before the commit. */
  const insertEvents: Journal['insertEvents'] = (stream, first, events) => {
    const position = insert(stream, first, events);
    if (position <= Number.MAX_SAFE_INTEGER) return position;
    throw unusable(path, `expected a next position of at most ${Number.MAX_SAFE_INTEGER}`);
  };

  const write = ({ stream, expectedRevision, events }: Waiting): Appended => {
    const { current } = selectCurrent.get(stream) as { current: number | null };
    const after =
      current === null || current === expectedRevision
        ? []
        : (selectAfter.all(stream, expectedRevision, events.length) as {
            id: string;
            position: number;
          }[]);
    const earlier = judgeAppend(stream, expectedRevision, events, {
      current: current ?? -1,
      after: after.map(({ id, position }) => ({ id, position: String(position) })),
    });
    if (earlier !== null) return earlier;
    const position = insertEvents(stream, expectedRevision + 1, events);
    return {
      outcome: 'recorded',
      revision: expectedRevision + events.length,
      position: String(position),
    };
  };

  /** Commits all appends that wait, without those that conflict. */
  const commit = (): void => {
    const batch = waiting;
    if (batch.length === 0) return;
    waiting = [];
    const answers: (() => void)[] = [];
    try {
      start.run();
      for (const one of batch) {
        try {
          const appended = write(one);
          answers.push(() => one.resolve(appended));
        } catch (error) {
          // A conflict is found before anything of it is written, so there is nothing to take back.
          if (!isKlachtError(error, 'conflict')) throw error;
          answers.push(() => one.reject(error));
        }
      }
      checkInPlace();
      end.run();
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      for (const one of batch)
        one.reject(translated(error, 'event store', { field: 'store', path }));
      return;
    }
    for (const answer of answers) answer();
    bell.ring();
  };

  const appendOne = async (
    ...[stream, expectedRevision, events]: Parameters<EventStore['append']>
  ): Promise<Appended> => {
    refuseWhenClosed();
    checkAppend(stream, expectedRevision, events);
    const written = events.map(writtenOf);
    return new Promise((resolve, reject) => {
      waiting.push({ stream, expectedRevision, events: written, resolve, reject });
      if (waiting.length === 1) setImmediate().then(commit, reject);
    });
  };

  const begin = async (some: Iterable<NewStreams>): Promise<readonly boolean[]> => {
    refuseWhenClosed();
    const journal = { db, selectAny, insertEvents, checkInPlace };
    const begun = attempting(() => {
      db.exec(FOR_AN_IMPORT);
      return beginStreams(journal, some);
    });
    bell.ring();
    return begun;
  };

  async function* readStream(stream: string, from = 0): AsyncGenerator<readonly RecordedEvent[]> {
    let next = from;
    for (;;) {
      refuseWhenClosed();
      const first = next;
      const { rows, hasMore } = attempting(() =>
        readRows(selectStream, ROWS_AT_ONCE, stream, first),
      );
      yield* revived(rows);
      const end = rows.at(-1);
      if (end === undefined || !hasMore) return;
      next = end[1] + 1;
    }
  }

  const readStreams: LiveEventStore['readStreams'] = async (streams) => {
    refuseWhenClosed();
    return attempting(() => several.readStreams(streams));
  };

  const lastRevisions: LiveEventStore['lastRevisions'] = async (streams) => {
    refuseWhenClosed();
    return attempting(() => several.lastRevisions(streams));
  };

  const countStreams: LiveEventStore['countStreams'] = async (prefix) => {
    refuseWhenClosed();
    return attempting(() => several.countStreams(prefix));
  };

  async function* readAll(range: JournalRange = {}): AsyncGenerator<readonly RecordedEvent[]> {
    refuseWhenClosed();
    const last = lastPosition();
    const upTo = range.upTo === undefined ? last : parsePosition(range.upTo, last);
    // A row where none can stand is read too and refused, so that it does not count unseen.
    let from = range.from === undefined ? Number.MIN_SAFE_INTEGER : parsePosition(range.from, last);
    while (from <= upTo) {
      refuseWhenClosed();
      const first = from;
      const { rows } = attempting(() => readRows(selectAll, ROWS_AT_ONCE, first, upTo));
      const end = rows.at(-1);
      if (end === undefined) return;
      yield* revived(rows);
      from = end[2] + 1;
      await setImmediate();
    }
  }

  const lastEvent = async (): Promise<RecordedEvent | null> => {
    const last = lastPosition();
    if (last === 0) return null;
    for await (const [event] of readAll({ from: String(last) })) return event ?? null;
    return null;
  };

  const lastPosition = (): number => {
    refuseWhenClosed();
    return attempting(() => selectLast.get() as { last: number }).last;
  };

  const damage = async (): Promise<string | null> => {
    refuseWhenClosed();
    const [found] = attempting(() => db.prepare('PRAGMA integrity_check(1)').all());
    const { integrity_check: told } = found as { integrity_check: string };
    return told === 'ok' ? null : told;
  };

  /** Another process rings no bell here; its writes show in the last position only. */
  const somethingNew = async (
    last: Position | null,
    since: number,
    signal: AbortSignal,
  ): Promise<void> => {
    while (!signal.aborted && bell.rung() === since && lastPosition() === Number(last ?? 0)) {
      await bell.next(since, signal, pollMs);
    }
  };

  return {
    append: Object.assign(appendOne, { begin }),
    readStream,
    readStreams,
    lastRevisions,
    countStreams,
    readAll,
    changes: changesByReading(readAll, bell, somethingNew),
    lastEvent,
    damage,
    backOff: (tries) => setTimeout(Math.random() * Math.min(LONGEST_PAUSE_MS, 2 ** tries)),
    close: async () => {
      if (closed) return;
      if (waiting.length > 0) commit();
      closed = true;
      bell.ring();
      db.close();
    },
  };
};
