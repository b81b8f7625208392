import type { Instant, Position } from '@klacht/domain';
import { inTransaction, type Layout, openDatabase, translated } from '../ground/sqlite-file.ts';

const OUTBOX: Layout = {
  name: 'outbox',
  /** 'klob' */
  applicationId: 0x6b6c6f62,
  version: 1,
  schema: `
    CREATE TABLE taken (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      position TEXT NOT NULL
    ) STRICT;
    CREATE TABLE waiting (
      nth INTEGER PRIMARY KEY,
      letter TEXT UNIQUE NOT NULL,
      complaint TEXT NOT NULL,
      since TEXT NOT NULL,
      begun INTEGER NOT NULL DEFAULT 0,
      put_off INTEGER NOT NULL DEFAULT 0,
      not_before TEXT,
      code TEXT
    ) STRICT;`,
};

const BUSY_TIMEOUT_MS = 10_000;

/** A letter that the sender has still to see to. */
export type WaitingLetter = {
  readonly letter: string;
  readonly complaintId: string;
  /** Since when it waits to be sent. */
  readonly since: Instant;
  /** How often it was begun, and no answer to that is known. */
  readonly begun: number;
  /** How often it was not taken. */
  readonly putOff: number;
  /** When it is tried again; null for at once. */
  readonly notBefore: Instant | null;
  /** What the mail server said the last time. */
  readonly code: string | null;
};

/** A letter that the journal says is to be sent. */
export type TakenUp = Pick<WaitingLetter, 'letter' | 'complaintId' | 'since'>;

/**
 * What the sender knows beside the journal: how far it has read, and of what waits how often it was
 * tried. Lost, it is made anew from the journal, and nothing that went goes again. All methods throw a
 * KlachtError of kind `unavailable` when its file is out of reach; what they change is on disk when they
 * return.
 */
export type OutboxState = {
  readonly position: () => Position | null;
  /** Takes up what is to be sent and leaves what is not to any more, and remembers how far it read: as one. */
  readonly take: (up: readonly TakenUp[], leave: readonly string[], reached: Position) => void;
  /** In the order in which they were put down to be sent. */
  readonly waiting: () => readonly WaitingLetter[];
  /** Before a mail is handed over. */
  readonly begin: (letter: string) => void;
  /** After a mail was begun, and nobody knows whether it went: when it is tried again. */
  readonly unanswered: (letter: string, notBefore: Instant) => void;
  /** After the answer that it is not taken now. */
  readonly putOff: (letter: string, notBefore: Instant, code: string | null) => void;
  /** Nothing was begun after all. */
  readonly notBegun: (letter: string) => void;
  readonly leave: (letter: string) => void;
  readonly close: () => void;
};

type Row = {
  readonly letter: string;
  readonly complaint: string;
  readonly since: string;
  readonly begun: number;
  readonly put_off: number;
  readonly not_before: string | null;
  readonly code: string | null;
};

/**
 * Opens what the sender knows, or makes it.
 *
 * @param path of the file; `:memory:` for as long as it is open
 * @throws KlachtError `store-unusable` when the file is something else
 * @example
 * const state = openOutboxState('klacht.db.outbox');
 */
export const openOutboxState = (path: string): OutboxState => {
  const db = openDatabase(path, OUTBOX, BUSY_TIMEOUT_MS);
  const attempting = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw translated(error, OUTBOX.name);
    }
  };
  const position = db.prepare('SELECT position FROM taken');
  const reach = db.prepare(`
    INSERT INTO taken (one, position) VALUES (1, ?)
    ON CONFLICT (one) DO UPDATE SET position = excluded.position`);
  const insert = db.prepare(`
    INSERT INTO waiting (letter, complaint, since) VALUES (?, ?, ?) ON CONFLICT (letter) DO NOTHING`);
  const remove = db.prepare('DELETE FROM waiting WHERE letter = ?');
  const all = db.prepare('SELECT * FROM waiting ORDER BY nth');
  const begin = db.prepare('UPDATE waiting SET begun = begun + 1 WHERE letter = ?');
  const notBegun = db.prepare('UPDATE waiting SET begun = begun - 1 WHERE letter = ?');
  const unanswered = db.prepare('UPDATE waiting SET not_before = ? WHERE letter = ?');
  const putOff = db.prepare(`
    UPDATE waiting SET begun = begun - 1, put_off = put_off + 1, not_before = ?, code = ?
    WHERE letter = ?`);

  return {
    position: () =>
      attempting(() => (position.get() as { position: string } | undefined)?.position ?? null),
    take: (up, leave, reached) =>
      attempting(() =>
        inTransaction(db, () => {
          for (const { letter, complaintId, since } of up) insert.run(letter, complaintId, since);
          for (const letter of leave) remove.run(letter);
          reach.run(reached);
        }),
      ),
    waiting: () =>
      attempting(() =>
        (all.all() as Row[]).map((row) => ({
          letter: row.letter,
          complaintId: row.complaint,
          since: row.since as Instant,
          begun: row.begun,
          putOff: row.put_off,
          notBefore: row.not_before as Instant | null,
          code: row.code,
        })),
      ),
    begin: (letter) => void attempting(() => begin.run(letter)),
    unanswered: (letter, notBefore) => void attempting(() => unanswered.run(notBefore, letter)),
    putOff: (letter, notBefore, code) => void attempting(() => putOff.run(notBefore, code, letter)),
    notBegun: (letter) => void attempting(() => notBegun.run(letter)),
    leave: (letter) => void attempting(() => remove.run(letter)),
    close: () => db.close(),
  };
};
