import type { AppendResult } from '@eventstore/db-client';
import {
  type Appended,
  KlachtError,
  type NewEvent,
  NO_STREAM,
  type Position,
} from '@klacht/domain';
import { checkAppend } from '../append-rules.ts';
import type { Connection } from './connection.ts';
import { conflictingRevision, messageOf, notConnected } from './failures.ts';
import { judgeRefusal } from './judge-refusal.ts';
import { isPlace, toPosition } from './position.ts';
import { readEvent } from './read.ts';
import { type Outgoing, toOutgoing } from './recorded.ts';
import { persist, within } from './retry.ts';

/**
 * @throws KlachtError `too-large`, naming the event with which the append outgrows the limit
 */
const checkSize = (
  stream: string,
  events: readonly NewEvent[],
  outgoing: readonly Outgoing[],
  maxAppendBytes: number,
): void => {
  let total = 0;
  for (const [index, { bytes }] of outgoing.entries()) {
    total += bytes;
    if (total > maxAppendBytes) {
      const event = events[index];
      throw new KlachtError(
        'invalid',
        'too-large',
        `${stream}: expected at most ${maxAppendBytes} bytes in one append, got ${total} with event ${index + 1} of ${events.length}, ${event?.type} (${event?.id}) of ${bytes} bytes`,
        { stream, event: event?.id, bytes: total, maxAppendBytes },
      );
    }
  }
};

const truncated = (stream: string, expected: number, actual: number): KlachtError =>
  new KlachtError(
    'unreadable',
    'stream-truncated',
    `${stream}: recorded, but at revision ${actual} where ${expected} was expected: earlier events of the stream are hidden, as it was deleted or its metadata limit it`,
    { stream, expected, actual },
  );

/**
 * Appends by way of one connection.
 *
 * The server recognises the same ids at the same explicit revision, also after a restart, so that
 * an attempt without an answer is made again unchanged. An old server does not say where they stood
 * the first time, so that is looked up.
 */
export const createAppend = (connection: Connection, maxAppendBytes: number) => {
  /**
   * Looks up where the events stand. It never says that nothing was recorded, whatever becomes of
   * the read.
   */
  const lookUp = async (stream: string, revision: number, leftMs: number): Promise<Position> => {
    const timeLimitMs = Math.max(1, Math.round(leftMs));
    let cause: unknown = new Error('it does not show there');
    try {
      const event = await readEvent({ ...connection, timeLimitMs }, stream, revision);
      if (event?.revision === revision) return event.position;
    } catch (error) {
      cause = error;
    }
    throw new KlachtError(
      'unavailable',
      'outcome-unknown',
      `${stream}: recorded up to revision ${revision}, but where it stands could not be read (${messageOf(cause)}); append the same again`,
      { stream, revision },
      { cause },
    );
  };

  /** Appends by one call. Answers where the server recorded it, or that it stood there before. */
  const send = async (
    stream: string,
    expected: number,
    outgoing: readonly Outgoing[],
    leftMs: () => number,
  ): Promise<{ readonly recorded: AppendResult } | { readonly actual: number }> => {
    await within(leftMs(), connection.connected(), notConnected);
    const sent = connection.client.appendToStream(
      stream,
      outgoing.map(({ event }) => event),
      {
        expectedRevision: expected === NO_STREAM ? 'no_stream' : BigInt(expected),
        credentials: connection.credentials,
        requiresLeader: true,
        deadline: Math.max(1, leftMs()),
      },
    );
    try {
      const recorded = await within(leftMs(), sent);
      // An address with throwOnAppendFailure=false makes the client answer so.
      return recorded.success ? { recorded } : { actual: Number(recorded.nextExpectedRevision) };
    } catch (error) {
      const actual = conflictingRevision(error);
      if (actual === null) throw error;
      return { actual };
    }
  };

  return async (
    stream: string,
    expectedRevision: number,
    events: readonly NewEvent[],
  ): Promise<Appended> => {
    checkAppend(stream, expectedRevision, events);
    const outgoing = events.map((event) => toOutgoing(stream, event));
    const own = events.map(({ id }) => ({ id }));
    checkSize(stream, events, outgoing, maxAppendBytes);
    const until = performance.now() + connection.timeLimitMs;
    const answer = await persist(
      stream,
      { ...connection, writes: true },
      async ({ leftMs, again }) => {
        const sent = await send(stream, expectedRevision, outgoing, leftMs);
        if ('recorded' in sent) return { ...sent.recorded, again };
        const refusal = { stream, expected: expectedRevision, actual: sent.actual };
        return judgeRefusal({ ...connection, timeLimitMs: Math.max(1, leftMs()) }, refusal, own);
      },
    );
    if ('outcome' in answer) return answer;
    const { position, again, nextExpectedRevision } = answer;
    const revision = expectedRevision + events.length;
    const actual = Number(nextExpectedRevision);
    if (actual !== revision) throw truncated(stream, revision, actual);
    // A new event has one place; the answer to a repeated append has none, or half of one.
    const told =
      !again && position !== undefined && isPlace(position) && position.commit === position.prepare;
    return {
      outcome: 'recorded',
      revision,
      position: told
        ? toPosition(position)
        : await lookUp(stream, revision, until - performance.now()),
    };
  };
};
