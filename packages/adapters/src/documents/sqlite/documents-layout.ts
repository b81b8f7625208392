import type { Layout } from '../../ground/sqlite-file.ts';

/**
 * A document's pieces are written under a draft before its name is known; the row in `documents` makes
 * them a document. Pieces without such a row are what a killed process left.
 */
export const DOCUMENTS: Layout = {
  name: 'document store',
  /** 'klcd' */
  applicationId: 0x6b6c6364,
  version: 1,
  schema: `
    CREATE TABLE documents (
      shelf TEXT NOT NULL,
      name TEXT NOT NULL,
      draft TEXT NOT NULL UNIQUE,
      PRIMARY KEY (shelf, name)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE pieces (
      draft TEXT NOT NULL,
      ordinal INTEGER NOT NULL,
      piece BLOB NOT NULL,
      PRIMARY KEY (draft, ordinal)
    ) STRICT;`,
};
