import { type Instant, KlachtError, type RecordedEvent } from '@klacht/domain';

/** The columns of an event, in the order of a {@link Row}. */
export const COLUMNS = 'stream, revision, position, id, type, recorded_at, data, metadata';

/** A row as a list: the driver makes one in half the time of an object. */
export type Row = readonly [
  stream: string,
  revision: number,
  position: number,
  id: string,
  type: string,
  recordedAt: string,
  data: string,
  metadata: string,
];

const unreadable = ([stream, revision, position]: Row, why: string, cause?: unknown): KlachtError =>
  new KlachtError(
    'unreadable',
    'unreadable-row',
    `${stream} revision ${revision}: ${why}`,
    { stream, revision, position: String(position) },
    cause === undefined ? undefined : { cause },
  );

/** SQLite itself would take any number; the journal counts positions from 1, and revisions from 0. */
const checkPlace = (row: Row): void => {
  const [, revision, position] = row;
  if (position < 1) throw unreadable(row, `expected a position from 1, got ${position}`);
  if (revision < 0) throw unreadable(row, 'expected a revision from 0');
};

/**
 * @throws KlachtError `unreadable-row`, naming the event, when it was never recorded so: its place
 * is none, or its text is no JSON (any more)
 */
const revive = (row: Row): RecordedEvent => {
  checkPlace(row);
  try {
    return {
      stream: row[0],
      revision: row[1],
      position: String(row[2]),
      id: row[3],
      type: row[4],
      recordedAt: row[5] as Instant,
      data: JSON.parse(row[6]) as object,
      metadata: JSON.parse(row[7]) as Record<string, string>,
    };
  } catch (cause) {
    const why = `expected JSON as it was stored, got: ${(cause as Error).message}`;
    throw unreadable(row, why, cause);
  }
};

/** The rows as events; those before one that cannot be read come first. */
export function* revived(rows: readonly Row[]): Generator<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  try {
    for (const row of rows) events.push(revive(row));
  } finally {
    if (events.length > 0) yield events;
  }
}
