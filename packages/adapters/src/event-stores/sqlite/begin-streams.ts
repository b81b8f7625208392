import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { type NewEvent, type NewStreams, NO_STREAM } from '@klacht/domain';
import { inTransaction } from '../../ground/sqlite-file.ts';
import { checkAppend, checkStream } from '../append-rules.ts';
import { type Written, writtenOf } from './waiting.ts';

/** The statements of a store, and what it looks at in each of its transactions. */
export type Journal = {
  readonly db: DatabaseSync;
  /** A row where there is such a stream. */
  readonly selectAny: StatementSync;
  /** From a revision on; the position of the last. */
  readonly insertEvents: (
    stream: string,
    first: number,
    events: readonly Written[],
  ) => number | bigint;
  readonly checkInPlace: () => void;
};

const isAbsent = ({ selectAny }: Journal, stream: string): boolean => {
  checkStream(stream);
  return selectAny.get(stream) === undefined;
};

/** The events of a new stream as their rows have them; null of one that is not to be begun. */
const writtenIn = (
  stream: string,
  events: readonly NewEvent[] | null | undefined,
): readonly Written[] | null => {
  if (events === null || events === undefined) return null;
  checkAppend(stream, NO_STREAM, events);
  return events.map(writtenOf);
};

/** The streams that were begun. */
const beginSome = (journal: Journal, { streams, events }: NewStreams): ReadonlySet<string> => {
  const absent = streams.filter((stream) => isAbsent(journal, stream));
  const asked = absent.length === 0 ? [] : events(absent);
  const written = absent.map((stream, index) => writtenIn(stream, asked[index]));
  const begun = new Set<string>();
  for (const [index, stream] of absent.entries()) {
    const rows = written[index] ?? null;
    if (rows === null) continue;
    journal.insertEvents(stream, 0, rows);
    begun.add(stream);
  }
  return begun;
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
