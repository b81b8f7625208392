import {
  type Appended,
  KlachtError,
  type NewEvent,
  NO_STREAM,
  type RecordedEvent,
} from '@klacht/domain';
import { conflict, judgeAppend } from '../append-rules.ts';
import type { Connection } from './connection.ts';
import { behind, failureOf } from './failures.ts';
import { streamOnce } from './read.ts';

/** The expected revision, and the one at which the server says the stream is. */
type Refusal = {
  readonly stream: string;
  readonly expected: number;
  readonly actual: number;
};

/**
 * Events of the stream from there on, by one attempt.
 *
 * @throws KlachtError `conflict` where the caller may not read, `store-behind` where the read
 * failed
 */
const read = async (
  connection: Connection,
  { stream, expected, actual }: Refusal,
  from: number,
): Promise<readonly RecordedEvent[]> => {
  try {
    return await streamOnce(connection, stream, from);
  } catch (error) {
    if (failureOf(error).outcome === 'refused') throw conflict(stream, expected, actual);
    throw behind(stream, expected, actual, error);
  }
};

const hidden = ({ stream, expected, actual }: Refusal): KlachtError =>
  new KlachtError(
    'unreadable',
    'stream-truncated',
    `${stream}: expected revision ${expected}, but it is at ${actual}, and whether the same was recorded before cannot be seen: events of the stream are hidden, as its metadata limit it`,
    { stream, expected, actual },
  );

/**
 * Judges why the server found the stream at another revision than was expected: the same was
 * recorded before, or there is a conflict. It is a conflict only when a read can show it.
 *
 * A leader that is cut off from the others counts events that it could not replicate, and shows
 * them to nobody. They may come or go, so only asking again later helps.
 *
 * @throws KlachtError `conflict`; `store-behind` when the stream does not show that revision;
 * `stream-truncated` when it hides what was expected next
 */
export const judgeRefusal = async (
  connection: Connection,
  refusal: Refusal,
  events: readonly Pick<NewEvent, 'id'>[],
): Promise<Appended> => {
  const { stream, expected, actual } = refusal;
  if (actual === NO_STREAM) throw conflict(stream, expected, actual);
  const from = Math.min(expected + 1, actual);
  const there = await read(connection, refusal, from);
  const [first, last] = [there[0], there.at(-1)];
  const isSeen = (last?.revision ?? NO_STREAM) >= actual;
  if (!isSeen && (await read(connection, refusal, actual)).length === 0) {
    throw behind(stream, expected, actual);
  }
  if (first !== undefined && first.revision > from) throw hidden(refusal);
  const after = there.filter(({ revision }) => revision > expected);
  const repeated = judgeAppend(stream, expected, events, { current: actual, after });
  if (repeated === null) throw conflict(stream, expected, actual);
  return repeated;
};
