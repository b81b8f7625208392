import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { type NewEvent, type NewStreams, NO_STREAM } from '@klacht/domain';
import { inTransaction } from '../../ground/sqlite-file.ts';
import { checkAppend, checkStream } from '../append-rules.ts';
import { toJson } from '../to-json.ts';
import type { Written } from './waiting.ts';

/** The statements of a store, and what it looks at in each of its transactions. */
export type Journal = {
  readonly db: DatabaseSync;
  /** A row where there is such a stream. */
  readonly selectAny: StatementSync;
  /** Its position. */
  readonly insertRow: (stream: string, revision: number, event: Written) => number | bigint;
  readonly checkInPlace: () => void;
};

const isAbsent = ({ selectAny }: Journal, stream: string): boolean => {
  checkStream(stream);
  return selectAny.get(stream) === undefined;
};

const beginOne = (
  { insertRow }: Journal,
  stream: string,
  events: readonly NewEvent[] | null | undefined,
): boolean => {
  if (events === null || events === undefined) return false;
  checkAppend(stream, NO_STREAM, events);
  events.forEach((event, revision) => {
    const { id, type, recordedAt } = event;
    insertRow(stream, revision, { id, type, recordedAt, ...toJson(event) });
  });
  return true;
};

/** The streams that were begun. */
const beginSome = (journal: Journal, { streams, events }: NewStreams): ReadonlySet<string> => {
  const absent = streams.filter((stream) => isAbsent(journal, stream));
  const asked = absent.length === 0 ? [] : events(absent);
  return new Set(absent.filter((stream, index) => beginOne(journal, stream, asked[index])));
};

/**
 * Begins streams in one transaction, those that are not there yet.
 *
 * @throws KlachtError as `append`; an error of SQLite, and then nothing was written
 */
export const beginStreams = (journal: Journal, asked: Iterable<NewStreams>): readonly boolean[] =>
  inTransaction(journal.db, () => {
    const begun: boolean[] = [];
    for (const some of asked) {
      const here = beginSome(journal, some);
      for (const stream of some.streams) begun.push(here.has(stream));
    }
    journal.checkInPlace();
    return begun;
  });
