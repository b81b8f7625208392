import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { type NewStream, NO_STREAM } from '@klacht/domain';
import { inTransaction } from '../../ground/sqlite-file.ts';
import { checkAppend } from '../append-rules.ts';
import { toJson } from '../to-json.ts';

/** The statements of a store, and what it looks at in each of its transactions. */
export type Journal = {
  readonly db: DatabaseSync;
  /** The last revision of a stream, as `current`; null where there is none. */
  readonly selectCurrent: StatementSync;
  readonly insert: StatementSync;
  readonly checkRoom: (batch: readonly NewStream[]) => void;
  readonly checkInPlace: () => void;
};

const beginOne = ({ selectCurrent, insert }: Journal, { stream, events }: NewStream): boolean => {
  const { current } = selectCurrent.get(stream) as { current: number | null };
  if (current !== null) return false;
  events.forEach((event, revision) => {
    const { id, type, recordedAt } = event;
    const { data, metadata } = toJson(event);
    insert.run(stream, revision, id, type, recordedAt, data, metadata);
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
    journal.checkRoom(streams);
    const begun = streams.map((one) => beginOne(journal, one));
    journal.checkInPlace();
    return begun;
  });
};
