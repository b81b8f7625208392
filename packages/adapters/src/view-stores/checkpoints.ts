import type { Position } from '@klacht/domain';
import { type Layout, openDatabase, translated } from '../ground/sqlite-file.ts';

const CHECKPOINTS: Layout = {
  name: 'file of checkpoints',
  /** 'klcp' */
  applicationId: 0x6b6c6370,
  version: 1,
  schema: `
    CREATE TABLE checkpoints (
      name TEXT PRIMARY KEY NOT NULL,
      position TEXT NOT NULL
    ) STRICT;`,
};

const BUSY_TIMEOUT_MS = 10_000;

/** How far consumers have come, in a file. */
export type Checkpoints = {
  /** The last event that a consumer of that name has handled; null for none. */
  readonly get: (name: string) => Position | null;
  /** Remembers it; on disk when it returns. */
  readonly set: (name: string, position: Position) => void;
  readonly close: () => void;
};

/**
 * Opens a file of checkpoints, or makes it: for consumers that have no transaction of their own to
 * remember it in. All methods throw a KlachtError of kind `unavailable` when the file is out of reach.
 *
 * @param path of the file; several consumers may share it, each by its name
 * @throws KlachtError `store-unusable` when the file is something else
 * @example
 * const checkpoints = openCheckpoints('klacht.db.checkpoints');
 * const from = () => checkpoints.get('mailer');
 */
export const openCheckpoints = (path: string): Checkpoints => {
  const db = openDatabase(path, CHECKPOINTS, BUSY_TIMEOUT_MS);
  const select = db.prepare('SELECT position FROM checkpoints WHERE name = ?');
  const upsert = db.prepare(`
    INSERT INTO checkpoints (name, position) VALUES (?, ?)
    ON CONFLICT (name) DO UPDATE SET position = excluded.position`);

  const attempting = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw translated(error, CHECKPOINTS.name);
    }
  };

  return {
    get: (name) =>
      attempting(() => (select.get(name) as { position: string } | undefined)?.position ?? null),
    set: (name, position) => void attempting(() => upsert.run(name, position)),
    close: () => db.close(),
  };
};
