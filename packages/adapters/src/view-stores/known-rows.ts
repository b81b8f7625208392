import { createHmac, type KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { isKlachtError, KlachtError } from '@klacht/domain';
import { inTransaction, type Layout, openDatabase, translated } from '../ground/sqlite-file.ts';
import { isDamage } from './damage.ts';
import { removeViews } from './remove-views.ts';

const ROWS: Layout = {
  name: 'memory of imported rows',
  /** 'klir' */
  applicationId: 0x6b6c6972,
  version: 1,
  // Rows are added as they come, and sorted in at the end: at random places each would cost a page.
  schema: `
    CREATE TABLE rows (
      complaint BLOB PRIMARY KEY NOT NULL,
      digest BLOB NOT NULL,
      revision INTEGER NOT NULL,
      facts INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE fresh (
      complaint BLOB NOT NULL,
      digest BLOB NOT NULL,
      revision INTEGER NOT NULL,
      facts INTEGER NOT NULL
    ) STRICT;`,
};

const BUSY_TIMEOUT_MS = 10_000;

/** 16 bytes of an HMAC-SHA-256: no two rows of a register meet in so many. */
const DIGEST_DIGITS = 32;

/** A row of a register of which everything is recorded. */
export type KnownRow = {
  readonly complaintId: string;
  readonly digest: Uint8Array;
  /** The last revision of the complaint when that was seen. */
  readonly revision: number;
  /** How many events the row led to. */
  readonly facts: number;
};

/**
 * The rows that an import found, or made, recorded in full: of each complaint the digest of the last
 * one. It only spares work. A digest is an HMAC under a key of the journal, so that without the keys
 * nobody can try whether a row was imported.
 */
export type KnownRows = {
  /**
   * Makes digests of rows.
   *
   * @param context what a row is read by: another context gives other digests
   * @throws KlachtError of kind `unavailable` from the key store
   */
  digester(context: string): Promise<(cells: readonly string[]) => Uint8Array>;
  /** What is remembered of each of these complaints; null for nothing. */
  findAll(complaintIds: readonly string[]): readonly (KnownRow | null)[];
  remember(rows: readonly KnownRow[]): void;
  /** Sorts in what was remembered since the last time. */
  settle(): void;
  /**
   * Forgets a complaint, of which no byte is left in the files.
   *
   * @throws KlachtError `store-busy` while another process reads them
   */
  forget(complaintId: string): Promise<void>;
  close(): void;
};

const inUse = (path: string): KlachtError =>
  new KlachtError(
    'unavailable',
    'store-busy',
    `${path}: another process is reading it, so what was forgotten may still stand in ${path}-wal; try again`,
    { path },
  );

const idOf = (complaintId: string): Uint8Array =>
  Buffer.from(complaintId.replaceAll('-', ''), 'hex');

const sortIn = (db: DatabaseSync): void =>
  inTransaction(db, () => {
    db.exec(`
      INSERT OR REPLACE INTO rows SELECT * FROM fresh ORDER BY complaint, rowid;
      DELETE FROM fresh`);
  });

const openFile = (path: string) => {
  const db = openDatabase(path, ROWS, BUSY_TIMEOUT_MS);
  // What is lost with the machine is looked up in the journal.
  db.exec('PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON');
  try {
    sortIn(db);
  } catch (error) {
    db.close();
    throw error;
  }
  return {
    db,
    any: db.prepare('SELECT 1 FROM rows LIMIT 1'),
    select: db.prepare('SELECT digest, revision, facts FROM rows WHERE complaint = ?'),
    insert: db.prepare('INSERT INTO fresh VALUES (?, ?, ?, ?)'),
  };
};

/**
 * The memory of imported rows, in a file of its own that is made when it is first needed.
 *
 * @param path of the file; `:memory:` for one that is gone with the process
 * @param keyOf the key of the digests, of 32 bytes
 * @example
 * const keyOf = () => keys.getOrCreate('imported-rows');
 * const knownRows = createKnownRows('klacht.db.imported', keyOf);
 * await importRegister({ ...options, knownRows });
 */
export const createKnownRows = (path: string, keyOf: () => Promise<KeyObject>): KnownRows => {
  let opened: ReturnType<typeof openFile> | null = null;

  const close = (): void => {
    opened?.db.close();
    opened = null;
  };

  /** What only looks makes no file. */
  const isNotThere = (): boolean => opened === null && !existsSync(path);

  /** A file that turns out to be damaged is begun anew: what it held is in the journal. */
  const using = <Result>(work: (file: ReturnType<typeof openFile>) => Result): Result => {
    try {
      opened ??= openFile(path);
      return work(opened);
    } catch (error) {
      if (isKlachtError(error) || !isDamage(error)) throw translated(error, ROWS.name);
      close();
      removeViews(path);
      opened = openFile(path);
      return work(opened);
    }
  };

  return {
    digester: async (context) => {
      const key = await keyOf();
      const inContext = createHmac('sha256', key).update(context).digest('base64');
      return (cells) => {
        // As digits and back it is made in less time than as bytes, which are a piece of memory each.
        const digits = createHmac('sha256', key)
          .update(inContext + JSON.stringify(cells))
          .digest('hex');
        return Buffer.from(digits.slice(0, DIGEST_DIGITS), 'hex');
      };
    },
    findAll: (complaintIds) => {
      if (isNotThere()) return complaintIds.map(() => null);
      return using(({ db, any, select }) =>
        inTransaction(
          db,
          () => {
            const isEmpty = any.get() === undefined;
            return complaintIds.map((complaintId) => {
              const found = isEmpty ? undefined : select.get(idOf(complaintId));
              return found === undefined
                ? null
                : { complaintId, ...(found as Omit<KnownRow, 'complaintId'>) };
            });
          },
          'BEGIN',
        ),
      );
    },
    remember: (rows) => {
      if (rows.length === 0) return;
      using(({ db, insert }) =>
        inTransaction(db, () => {
          for (const { complaintId, digest, revision, facts } of rows) {
            insert.run(idOf(complaintId), digest, revision, facts);
          }
        }),
      );
    },
    settle: () => {
      if (!isNotThere()) using(({ db }) => sortIn(db));
    },
    forget: async (complaintId) => {
      if (isNotThere()) return;
      using(({ db }) => {
        for (const table of ['rows', 'fresh']) {
          db.prepare(`DELETE FROM ${table} WHERE complaint = ?`).run(idOf(complaintId));
        }
        const { busy } = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number };
        if (busy !== 0) throw inUse(path);
      });
    },
    close,
  };
};
