import { randomUUID } from 'node:crypto';
import type { Instant } from '@klacht/domain';
import type {
  Digested,
  ReminderLine,
  ReminderMemory,
  ReminderMessage,
  RemindersDecided,
  Told,
} from '@klacht/projections';
import { inTransaction, type Layout, openDatabase, translated } from '../ground/sqlite-file.ts';

const REMINDERS: Layout = {
  name: 'memory of reminders',
  /** 'klrm' */
  applicationId: 0x6b6c726d,
  version: 1,
  schema: `
    CREATE TABLE told (
      step TEXT NOT NULL,
      stage TEXT NOT NULL,
      person TEXT NOT NULL,
      day TEXT NOT NULL,
      doubted INTEGER NOT NULL,
      PRIMARY KEY (step, stage, person)
    ) STRICT;
    CREATE TABLE digests (
      person TEXT NOT NULL,
      day TEXT NOT NULL,
      PRIMARY KEY (person, day)
    ) STRICT;
    CREATE TABLE messages (
      id TEXT PRIMARY KEY NOT NULL,
      message TEXT NOT NULL,
      taken TEXT
    ) STRICT;`,
};

const BUSY_TIMEOUT_MS = 10_000;

/** How long one sender has for a message before another may take it. */
const TURN_MS = 10 * 60_000;

/** A message that is decided and waits to be sent. The id is the same each time it is tried. */
type QueuedReminder = { readonly id: string; readonly message: ReminderMessage };

/** What was told of reminders, and what waits to be sent. All is on disk when a method returns. */
export type ReminderFile = {
  readonly remembered: () => ReminderMemory;
  /** Decides on what is remembered; the decision, and the messages that it leads to, are kept as one. */
  readonly decide: (decide: (memory: ReminderMemory) => RemindersDecided) => RemindersDecided;
  /** What waits, in the order in which it was decided. */
  readonly waiting: () => readonly QueuedReminder[];
  /** Takes a message for ten minutes, unless another sender has it. */
  readonly take: (id: string, now: Instant) => boolean;
  /** Gives a message back that could not be sent. */
  readonly giveBack: (id: string) => void;
  /** Lets go of a message that was sent. */
  readonly sent: (id: string) => void;
  readonly close: () => void;
};

const nameOf = ({ number, kind, due }: ReminderLine): string => `${number} ${kind} ${due}`;

type Stored = Omit<Told, 'doubted'> & { readonly doubted: number };

/**
 * Opens the memory of reminders, or makes it. All methods throw a KlachtError of kind `unavailable` when
 * the file is out of reach.
 *
 * @param path of the file; `:memory:` for one that is gone with the process
 * @throws KlachtError `store-unusable` when the file is something else
 * @example
 * const memory = openReminderFile('klacht.db.reminders');
 * memory.remembered().told; // []
 */
export const openReminderFile = (path: string): ReminderFile => {
  const db = openDatabase(path, REMINDERS, BUSY_TIMEOUT_MS);
  const selectTold = db.prepare('SELECT step, stage, person, day, doubted FROM told');
  const selectDigests = db.prepare('SELECT person, day FROM digests');
  const upsertTold = db.prepare(`
    INSERT INTO told (step, stage, person, day, doubted) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (step, stage, person) DO UPDATE SET day = excluded.day, doubted = excluded.doubted`);
  const insertDigest = db.prepare('INSERT OR IGNORE INTO digests (person, day) VALUES (?, ?)');
  const insertMessage = db.prepare('INSERT INTO messages (id, message) VALUES (?, ?)');
  const selectMessages = db.prepare('SELECT id, message FROM messages ORDER BY rowid');
  const takeMessage = db.prepare(`
    UPDATE messages SET taken = ? WHERE id = ? AND (taken IS NULL OR taken < ? OR taken > ?)`);
  const freeMessage = db.prepare('UPDATE messages SET taken = NULL WHERE id = ?');
  const deleteMessage = db.prepare('DELETE FROM messages WHERE id = ?');

  const attempting = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw translated(error, REMINDERS.name);
    }
  };

  const remembered = (): ReminderMemory => ({
    told: (selectTold.all() as Stored[]).map((one) => ({ ...one, doubted: one.doubted === 1 })),
    digests: selectDigests.all() as Digested[],
  });

  const waiting = (): readonly QueuedReminder[] =>
    (selectMessages.all() as { id: string; message: string }[]).map(({ id, message }) => ({
      id,
      message: JSON.parse(message) as ReminderMessage,
    }));

  /** A digest that never left says nothing that the new one does not, but for what it told first. */
  const queue = (message: ReminderMessage): void => {
    const isNew = new Set(message.lines.filter((line) => line.isNew).map(nameOf));
    for (const { id, message: old } of message.isDigest ? waiting() : []) {
      if (!old.isDigest || old.person !== message.person) continue;
      for (const line of old.lines) if (line.isNew) isNew.add(nameOf(line));
      deleteMessage.run(id);
    }
    const lines = message.lines.map((line) => ({ ...line, isNew: isNew.has(nameOf(line)) }));
    insertMessage.run(randomUUID(), JSON.stringify({ ...message, lines }));
  };

  return {
    remembered: () => attempting(remembered),
    decide: (decide) =>
      attempting(() =>
        inTransaction(db, () => {
          const decided = decide(remembered());
          for (const { step, stage, person, day, doubted } of decided.told) {
            upsertTold.run(step, stage, person, day, doubted ? 1 : 0);
          }
          for (const { person, day } of decided.digests) insertDigest.run(person, day);
          for (const message of decided.messages) queue(message);
          return decided;
        }),
      ),
    waiting: () => attempting(waiting),
    take: (id, now) =>
      attempting(() => {
        const until = new Date(Date.parse(now) + TURN_MS).toISOString();
        const from = new Date(now).toISOString();
        return takeMessage.run(until, id, from, until).changes === 1;
      }),
    giveBack: (id) => void attempting(() => freeMessage.run(id)),
    sent: (id) => void attempting(() => deleteMessage.run(id)),
    close: () => db.close(),
  };
};
