import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { type NewStream, NO_STREAM } from '@klacht/domain';
import { inTransaction } from '../../ground/sqlite-file.ts';
import { checkAppend } from '../append-rules.ts';
import { toJson } from '../to-json.ts';
import type { Written } from './waiting.ts';

/** The statements of a store, and what it looks at in each of its transactions. */
export type Journal = {
  readonly db: DatabaseSync;
  /** The last revision of a stream, as `current`; null where there is none. */
  readonly selectCurrent: StatementSync;
  /** Its position. */
  readonly insertRow: (stream: string, revision: number, event: Written) => number | bigint;
  readonly checkInPlace: () => void;
};

const beginOne = (
  { selectCurrent, insertRow }: Journal,
  { stream, events }: NewStream,
): boolean => {
  const { current } = selectCurrent.get(stream) as { current: number | null };
  if (current !== null) return false;
  events.forEach((event, revision) => {
    const { id, type, recordedAt } = event;
    insertRow(stream, revision, { id, type, recordedAt, ...toJson(event) });
  });
  return true;
};

/**
 * Begins streams in one transaction, those that are not there yet.
 *
 * @throws KlachtError as `append`; an error of SQLite, and then nothing was written
 */
export const beginStreams = (
  journal: Journal,
  streams: readonly NewStream[],
): readonly boolean[] => {
  for (const { stream, events } of streams) checkAppend(stream, NO_STREAM, events);
  return inTransaction(journal.db, () => {
    const begun = streams.map((one) => beginOne(journal, one));
    journal.checkInPlace();
    return begun;
  });
};
