import { existsSync } from 'node:fs';
import { inTransaction, type Layout, openDatabase, translated } from '../ground/sqlite-file.ts';

const LISTS: Layout = {
  name: 'file of kept lists',
  /** 'kllk' */
  applicationId: 0x6b6c6c6b,
  version: 1,
  schema: `
    CREATE TABLE lists (
      reader TEXT NOT NULL,
      name TEXT NOT NULL,
      query TEXT NOT NULL,
      PRIMARY KEY (reader, name)
    ) STRICT, WITHOUT ROWID;`,
};

const BUSY_TIMEOUT_MS = 10_000;

/** A list of the register that somebody keeps: its name, and what it asks as an address has it. */
export type KeptList = { readonly name: string; readonly query: string };

/**
 * The lists that readers keep, each reader's by what stands for them. All methods throw a KlachtError of
 * kind `unavailable` when the file is out of reach.
 */
export type KeptLists = {
  /** By name. */
  of(reader: string): readonly KeptList[];
  /** Keeps a list; one of the same name is another from then on. On disk when it returns. */
  keep(reader: string, list: KeptList): void;
  /** Lets go of a list, of which no byte is left in the file. */
  drop(reader: string, name: string): void;
  close(): void;
};

const openFile = (path: string) => {
  const db = openDatabase(path, LISTS, BUSY_TIMEOUT_MS);
  db.exec('PRAGMA secure_delete = ON');
  return {
    db,
    select: db.prepare('SELECT name, query FROM lists WHERE reader = ? ORDER BY name'),
    upsert: db.prepare('INSERT OR REPLACE INTO lists VALUES (?, ?, ?)'),
    remove: db.prepare('DELETE FROM lists WHERE reader = ? AND name = ?'),
  };
};

/**
 * The lists that readers keep, in a file of its own that is made with the first.
 *
 * @param path of the file; `:memory:` for one that is gone with the process
 * @example
 * const lists = createKeptLists('klacht.db.lists');
 * lists.keep('1f0c', { name: 'my late ones', query: 'mine=1&state=overdue' });
 * lists.of('1f0c'); // [{ name: 'my late ones', query: 'mine=1&state=overdue' }]
 */
export const createKeptLists = (path: string): KeptLists => {
  let opened: ReturnType<typeof openFile> | null = null;
  const using = <Result>(work: (file: ReturnType<typeof openFile>) => Result): Result => {
    try {
      opened ??= openFile(path);
      return work(opened);
    } catch (error) {
      throw translated(error, LISTS.name);
    }
  };
  /** Without a file there are none, and who only reads makes none. */
  const isThere = (): boolean => opened !== null || existsSync(path);
  return {
    of: (reader) => (isThere() ? using(({ select }) => select.all(reader) as KeptList[]) : []),
    keep: (reader, { name, query }) => {
      using(({ db, upsert }) => inTransaction(db, () => upsert.run(reader, name, query)));
    },
    drop: (reader, name) => {
      if (!isThere()) return;
      using(({ db, remove }) => {
        inTransaction(db, () => remove.run(reader, name));
        db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      });
    },
    close: () => {
      opened?.db.close();
      opened = null;
    },
  };
};
