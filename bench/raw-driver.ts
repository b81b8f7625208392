import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

/** A row of the journal, as the driver gives it. */
export type RawRow = {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly data: string;
  readonly metadata: string;
};

const COLUMNS = 'position, stream, revision, id, type, recorded_at, data, metadata';

/** As the journal's own. */
const PRAGMAS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA cache_size = -16000;
  PRAGMA wal_autocheckpoint = 4000;
`;

/** The driver with nothing around it: the journal's table and settings, and its statements. */
export const openRaw = (file: string) => {
  const db = new DatabaseSync(file);
  db.exec(PRAGMAS);
  const insert = db.prepare(
    `INSERT INTO events (stream, revision, id, type, recorded_at, data, metadata)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const selectStream = db.prepare(
    `SELECT ${COLUMNS} FROM events WHERE stream = ? ORDER BY revision`,
  );
  return {
    /** One insert is one commit, outside `begin` and `commit`. */
    insert: (...values: [string, number, string, string, string, string, string]) =>
      insert.run(...values),
    /** Inserts between the two share a commit. */
    begin: () => db.exec('BEGIN'),
    commit: () => db.exec('COMMIT'),
    stream: (stream: string): RawRow[] => selectStream.all(stream) as RawRow[],
    journal: (): Iterable<RawRow> =>
      db
        .prepare(`SELECT ${COLUMNS} FROM events ORDER BY position`)
        .iterate() as unknown as Iterable<RawRow>,
    close: () => db.close(),
  };
};

/** Every event of a file in one digest, whatever the order in which they were recorded. */
export const digestOf = (file: string): string => {
  const db = new DatabaseSync(file);
  const rows = db
    .prepare(
      `SELECT stream, revision, id, type, recorded_at, data, metadata
       FROM events ORDER BY stream, revision`,
    )
    .iterate();
  const hash = createHash('sha256');
  for (const row of rows) hash.update(JSON.stringify(Object.values(row)));
  db.close();
  return hash.digest('hex');
};
