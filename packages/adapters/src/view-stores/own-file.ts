import { createIsInPlace } from '../ground/file-in-place.ts';
import { inTransaction, type Layout, openDatabase } from '../ground/sqlite-file.ts';
import { GENERATIONS_TABLE, type ViewFile } from './view-file.ts';

const PROJECTION: Layout = {
  name: 'projection',
  /** 'klpr' */
  applicationId: 0x6b6c7072,
  version: 1,
  schema: `${GENERATIONS_TABLE}
  CREATE TABLE own (
    generation INTEGER NOT NULL,
    key TEXT NOT NULL,
    row TEXT NOT NULL,
    PRIMARY KEY (generation, key)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE own_aside (
    generation INTEGER NOT NULL,
    ordinal INTEGER PRIMARY KEY,
    aside TEXT NOT NULL
  ) STRICT;`,
};

const BUSY_TIMEOUT_MS = 10_000;

/** A file of a projection of one's own that is open. */
export type OwnFile = ViewFile & { readonly isInPlace: () => boolean };

/**
 * Opens the file, or creates it.
 *
 * @throws KlachtError `store-unusable` when it cannot be opened, or holds something else
 */
export const openOwnFile = (path: string): OwnFile => {
  const db = openDatabase(path, PROJECTION, BUSY_TIMEOUT_MS);
  return {
    db,
    isInPlace: createIsInPlace(path),
    inTransaction: (work, begin) => (db.isTransaction ? work() : inTransaction(db, work, begin)),
  };
};
