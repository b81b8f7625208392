import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Written } from './waiting.ts';

/** The most events of one statement; an import has two to four in each stream. */
const MOST_AT_ONCE = 8;

const valuesOf = (row: number): string => {
  const texts = [0, 1, 2, 3, 4].map((text) => `?${3 + row * 5 + text}`);
  return `(?1, ?2 + ${row}, ${texts.join(', ')})`;
};

/** Who asks rolls back where it fails, so SQLite need not keep what was there before the statement. */
const insertOf = (count: number): string => `
  INSERT OR FAIL INTO events (stream, revision, id, type, recorded_at, data, metadata)
  VALUES ${Array.from({ length: count }, (_, row) => valuesOf(row)).join(', ')}`;

/**
 * Inserts events into one stream, from a revision on, within the caller's transaction, and answers with
 * the position of the last. Several share a statement, for each looks up and counts on the last position.
 */
export const openInsert = (db: DatabaseSync) => {
  const statements = new Map<number, StatementSync>();

  const insertFor = (count: number): StatementSync => {
    const known = statements.get(count);
    if (known !== undefined) return known;
    const prepared = db.prepare(insertOf(count));
    statements.set(count, prepared);
    return prepared;
  };

  const insertSome = (stream: string, first: number, events: readonly Written[]) => {
    const texts: string[] = [];
    for (const { id, type, recordedAt, data, metadata } of events) {
      texts.push(id, type, recordedAt, data, metadata);
    }
    return insertFor(events.length).run(stream, first, ...texts).lastInsertRowid;
  };

  return (stream: string, first: number, events: readonly Written[]): number | bigint => {
    let position: number | bigint = 0;
    for (let from = 0; from < events.length; from += MOST_AT_ONCE) {
      const some = events.slice(from, from + MOST_AT_ONCE);
      position = insertSome(stream, first + from, some);
    }
    return position;
  };
};
