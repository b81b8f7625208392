import type { Layout } from '../../ground/sqlite-file.ts';

export const JOURNAL: Layout = {
  name: 'journal',
  /** 'klch' */
  applicationId: 0x6b6c6368,
  version: 1,
  schema: `
    CREATE TABLE events (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      stream TEXT NOT NULL,
      revision INTEGER NOT NULL,
      id TEXT NOT NULL,
      type TEXT NOT NULL,
      recorded_at TEXT NOT NULL,
      data TEXT NOT NULL,
      metadata TEXT NOT NULL,
      UNIQUE (stream, revision)
    ) STRICT;`,
};
