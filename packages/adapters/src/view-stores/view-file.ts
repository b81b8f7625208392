import type { DatabaseSync } from 'node:sqlite';

/** A file of views that is open. */
export type ViewFile = {
  readonly db: DatabaseSync;
  /** Does all of the work or none. `BEGIN` is for work that only reads. */
  readonly inTransaction: <Result>(
    work: () => Result,
    begin?: 'BEGIN' | 'BEGIN IMMEDIATE',
  ) => Result;
};

/** The table of generations, in each file of views. */
export const GENERATIONS_TABLE = `
  CREATE TABLE generations (
    generation INTEGER PRIMARY KEY AUTOINCREMENT,
    live INTEGER NOT NULL,
    rules TEXT NOT NULL,
    state TEXT NOT NULL,
    digest INTEGER NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX generations_live ON generations (live) WHERE live = 1;`;
