import type { DatabaseSync } from 'node:sqlite';
import type { RecordedEvent } from '@klacht/domain';
import { COLUMNS, revived } from './event-rows.ts';
import { readRows } from './read-rows.ts';

/** Rows of several streams that are read at once. */
const MOST_ROWS = 10_000;

/** Behind every character that a name may go on with. */
const LAST_CHARACTER = '\u{10FFFF}';

/** What a journal tells of several streams by one statement. */
export const openSeveral = (db: DatabaseSync) => {
  const selectStreams = db.prepare(
    `SELECT ${COLUMNS} FROM events WHERE stream IN (SELECT value FROM json_each(?))
     ORDER BY stream, revision`,
  );
  const selectRevisions = db.prepare(
    `SELECT stream, max(revision) AS last FROM events
     WHERE stream IN (SELECT value FROM json_each(?)) GROUP BY stream`,
  );
  const selectCount = db.prepare(
    'SELECT count(*) AS streams FROM events WHERE revision = 0 AND stream >= ? AND stream < ?',
  );
  selectStreams.setReturnArrays(true);

  return {
    readStreams: (streams: readonly string[]): ReadonlyMap<string, readonly RecordedEvent[]> => {
      const wanted = JSON.stringify([...new Set(streams)]);
      const { rows, hasMore } = readRows(selectStreams, MOST_ROWS, wanted);
      const found = new Map<string, RecordedEvent[]>();
      for (const batch of revived(rows)) {
        for (const event of batch) {
          const before = found.get(event.stream);
          if (before === undefined) found.set(event.stream, [event]);
          else before.push(event);
        }
      }
      // The last of them may have more events than were read.
      if (hasMore) found.delete(rows.at(-1)?.[0] ?? '');
      return found;
    },
    lastRevisions: (streams: readonly string[]): ReadonlyMap<string, number> => {
      const rows = selectRevisions.all(JSON.stringify(streams));
      return new Map(
        (rows as { stream: string; last: number }[]).map(({ stream, last }) => [stream, last]),
      );
    },
    countStreams: (prefix: string): number =>
      (selectCount.get(prefix, prefix + LAST_CHARACTER) as { streams: number }).streams,
  };
};
