import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, openSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { KlachtError } from '@klacht/domain';
import { createFileInPlace } from '../../ground/file-in-place.ts';
import { isRunning } from '../../ground/left-behind.ts';
import { expectNames, type OptionNames } from '../../ground/option-names.ts';
import { inTransaction, openDatabase, translated } from '../../ground/sqlite-file.ts';
import { checkPlace, documentsClosed, type DocumentStore } from '../document-store.ts';
import { DOCUMENTS } from './documents-layout.ts';

type Opened = { readonly db: DatabaseSync; readonly checkInPlace: () => void };

/** Removes the pieces that killed processes left, which are no document. */
const removeLeft = (db: DatabaseSync): void => {
  const drafts = db
    .prepare('SELECT DISTINCT draft FROM pieces WHERE draft NOT IN (SELECT draft FROM documents)')
    .all();
  for (const { draft } of drafts) {
    if (isRunning(Number.parseInt(String(draft), 10))) continue;
    db.prepare('DELETE FROM pieces WHERE draft = ?').run(String(draft));
  }
};

/** Does all of the work or none, on disk with all that was written before it. */
const durably = <Result>(db: DatabaseSync, work: () => Result): Result => {
  db.exec('PRAGMA synchronous = FULL');
  try {
    return inTransaction(db, work);
  } finally {
    // A piece is no document yet, so it need not be on disk before the next one is asked for.
    db.exec('PRAGMA synchronous = NORMAL');
  }
};

const OPTIONS: OptionNames<{ readonly busyTimeoutMs?: number }> = { busyTimeoutMs: true };

/**
 * Documents in a table of a SQLite file of their own. Each piece is one row, so that no document is
 * held in memory whole. The file is made with the first document, for its owner only.
 *
 * @param path of the file, such as `klacht.documents.db`
 * @example
 * const documents = openSqliteDocumentStore('klacht.documents.db');
 */
export const openSqliteDocumentStore = (
  path: string,
  options: { readonly busyTimeoutMs?: number } = {},
): DocumentStore => {
  expectNames(options, OPTIONS);
  const { busyTimeoutMs = 5000 } = options;
  let opened: Opened | null = null;
  let closed = false;

  const open = (): Opened => {
    if (opened !== null) {
      opened.checkInPlace();
      return opened;
    }
    closeSync(openSync(path, 'a', 0o600));
    const db = openDatabase(path, DOCUMENTS, busyTimeoutMs);
    db.exec('PRAGMA secure_delete = ON; PRAGMA synchronous = NORMAL');
    inTransaction(db, () => removeLeft(db));
    opened = { db, checkInPlace: createFileInPlace(path) };
    return opened;
  };

  const attempting = <Result>(names: readonly string[], work: () => Result): Result => {
    if (closed) throw documentsClosed();
    checkPlace(...names);
    try {
      return work();
    } catch (error) {
      throw translated(error, DOCUMENTS.name, { field: 'documents', path });
    }
  };

  const ifThere = (): DatabaseSync | null =>
    opened === null && !existsSync(path) ? null : open().db;

  const draftAt = (db: DatabaseSync, shelf: string, name: string): string | null => {
    const row = db
      .prepare('SELECT draft FROM documents WHERE shelf = ? AND name = ?')
      .get(shelf, name);
    return row === undefined ? null : String(row['draft']);
  };

  const removeAt = (db: DatabaseSync, shelf: string, name: string): boolean => {
    const draft = draftAt(db, shelf, name);
    if (draft === null) return false;
    db.prepare('DELETE FROM pieces WHERE draft = ?').run(draft);
    db.prepare('DELETE FROM documents WHERE draft = ?').run(draft);
    return true;
  };

  /** Empties the write-ahead log, in which removed bytes still stand. */
  const emptyLog = (db: DatabaseSync): void => {
    const { busy } = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number };
    if (busy === 0) return;
    throw new KlachtError(
      'unavailable',
      'store-busy',
      `${path}: another process is reading the documents, so what was removed may still stand in ${path}-wal; try again`,
      { path },
    );
  };

  async function* piecesOf(draft: string): AsyncGenerator<Uint8Array, void, undefined> {
    const pieceAt = (ordinal: number) =>
      attempting([], () =>
        open()
          .db.prepare('SELECT piece FROM pieces WHERE draft = ? AND ordinal = ?')
          .get(draft, ordinal),
      );
    for (let ordinal = 0; ; ordinal += 1) {
      const row = pieceAt(ordinal);
      if (row === undefined) return;
      yield row['piece'] as Uint8Array;
    }
  }

  return {
    write: async (shelf, pieces, nameOf) => {
      const draft = `${process.pid}-${randomUUID()}`;
      attempting([shelf], open);
      try {
        let ordinal = 0;
        for await (const piece of pieces) {
          attempting([], () =>
            open().db.prepare('INSERT INTO pieces VALUES (?, ?, ?)').run(draft, ordinal, piece),
          );
          ordinal += 1;
        }
        const name = nameOf();
        return attempting([name], () => {
          const { db } = open();
          const isNew = durably(db, () => {
            const isFirst = !removeAt(db, shelf, name);
            db.prepare('INSERT INTO documents VALUES (?, ?, ?)').run(shelf, name, draft);
            return isFirst;
          });
          if (!isNew) emptyLog(db);
          return isNew;
        });
      } catch (error) {
        if (!closed) {
          attempting([], () => open().db.prepare('DELETE FROM pieces WHERE draft = ?').run(draft));
        }
        throw error;
      }
    },
    read: async ({ shelf, name }) =>
      attempting([shelf, name], () => {
        const db = ifThere();
        const draft = db === null ? null : draftAt(db, shelf, name);
        return draft === null ? null : piecesOf(draft);
      }),
    async *list(only) {
      const rows = attempting(
        only === undefined ? [] : [only],
        () =>
          ifThere()
            ?.prepare('SELECT shelf, name FROM documents WHERE shelf = coalesce(?, shelf)')
            .all(only ?? null) ?? [],
      );
      for (const { shelf, name } of rows) yield { shelf: String(shelf), name: String(name) };
    },
    remove: async ({ shelf, name }) => {
      attempting([shelf, name], () => {
        const db = ifThere();
        if (db !== null && durably(db, () => removeAt(db, shelf, name))) emptyLog(db);
      });
    },
    clear: async (shelf) =>
      attempting([shelf], () => {
        const db = ifThere();
        if (db === null) return false;
        const cleared = durably(db, () => {
          const names = db.prepare('SELECT name FROM documents WHERE shelf = ?').all(shelf);
          for (const { name } of names) removeAt(db, shelf, String(name));
          return names.length > 0;
        });
        emptyLog(db);
        return cleared;
      }),
    close: async () => {
      if (closed) return;
      closed = true;
      opened?.db.close();
    },
  };
};
