import { setTimeout as sleep } from 'node:timers/promises';
import { type Position as LogPosition, streamNameFilter } from '@eventstore/db-client';
import { KlachtError } from '@klacht/domain';
import { storeClosed } from '../append-rules.ts';
import type { Changes } from '../changes.ts';
import type { Connection } from './connection.ts';
import { failureOf, isSilence } from './failures.ts';
import { isAfter } from './position.ts';
import { placeOf } from './read.ts';
import { isSystem, toRecorded } from './recorded.ts';
import { backOffMs } from './retry.ts';
import { arrivals } from './subscription.ts';

/** Of events, that the client may hold before the reader asks for them. */
const AHEAD = 500;

/** Waits, or not so long when the signal is aborted. */
const pause = async (ms: number, signal: AbortSignal): Promise<void> => {
  try {
    await sleep(ms, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
};

export type FollowOptions = {
  /** What the names of the streams begin with. */
  readonly prefixes: readonly string[];
  /** Told each time that following was interrupted, before it goes on by itself. */
  readonly onInterrupted: (why: unknown) => void;
};

/**
 * Follows the log by a subscription to all streams whose name begins so, and subscribes again from
 * the last event whenever one fails or ends.
 *
 * The checkpoints that a server sends between events are not used: they would save a search after
 * a drop, and some servers send one that lies beyond every event (2^64 − 1), after which nothing
 * would come any more.
 */
export const createChanges = (
  connection: Connection,
  { prefixes, onInterrupted }: FollowOptions,
): Changes =>
  async function* changes(from, signal) {
    const { client, credentials, closing, timeLimitMs } = connection;
    const stop = AbortSignal.any([signal, closing]);
    const refuseWhenClosed = (): void => {
      if (closing.aborted && !signal.aborted) throw storeClosed();
    };
    refuseWhenClosed();
    if (signal.aborted) return;
    let last: LogPosition | null = from === null ? null : await placeOf(connection, from);
    for (let drops = 0; !stop.aborted; drops += 1) {
      const leave = connection.use();
      const subscription = client.subscribeToAll(
        {
          fromPosition: last ?? 'start',
          filter: streamNameFilter({ prefixes: [...prefixes] }),
          credentials,
          requiresLeader: true,
        },
        { highWaterMark: AHEAD },
      );
      let why: unknown = new KlachtError('unavailable', 'interrupted', 'the server ended it');
      try {
        for await (const arrived of arrivals(subscription, stop, timeLimitMs)) {
          const fresh = [];
          for (const { event } of arrived) {
            // The server compares prefixes by the rules of a language, and may send one twice.
            if (event === undefined || isSystem(event)) continue;
            if (!prefixes.some((prefix) => event.streamId.startsWith(prefix))) continue;
            if (last !== null && !isAfter(event.position, last)) continue;
            last = event.position;
            fresh.push(toRecorded(event));
          }
          drops = 0;
          if (fresh.length > 0) yield fresh;
        }
      } catch (error) {
        if (isSilence(error)) leave();
        const failure = failureOf(error);
        if (failure.outcome === 'refused') throw failure.error;
        why = failure.cause;
      }
      if (stop.aborted) break;
      onInterrupted(why);
      await pause(backOffMs(drops), stop);
    }
    refuseWhenClosed();
  };
