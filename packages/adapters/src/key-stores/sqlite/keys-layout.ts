import type { Layout } from '../../ground/sqlite-file.ts';

/**
 * A destroyed key is overwritten in its place by as many bytes. SQLite then moves nothing and leaves
 * no copy on another page. So `wrapped` is never null, and `ordinal` adds rows at the end. The column
 * `subject` holds the key's owner.
 */
export const KEYS: Layout = {
  name: 'key store',
  /** 'klck' */
  applicationId: 0x6b6c636b,
  version: 1,
  schema: `
    CREATE TABLE keys (
      ordinal INTEGER PRIMARY KEY,
      subject TEXT NOT NULL UNIQUE,
      destroyed INTEGER NOT NULL CHECK (destroyed IN (0, 1)),
      wrapped BLOB NOT NULL CHECK (length(wrapped) = 60)
    ) STRICT;
    CREATE TABLE master (
      only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
      fingerprint TEXT NOT NULL
    ) STRICT;`,
};
