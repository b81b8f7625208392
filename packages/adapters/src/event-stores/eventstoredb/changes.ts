import { type Position as LogPosition, streamNameFilter } from '@eventstore/db-client';
import { KlachtError } from '@klacht/domain';
import { pause } from '../../ground/pause.ts';
import { storeClosed } from '../append-rules.ts';
import type { Changes } from '../../ground/live-event-store.ts';
import type { Connection } from './connection.ts';
import { failureOf, isSilence } from './failures.ts';
import { fromPosition, isAfter, toPosition, unknownPosition } from './position.ts';
import { eventAt } from './read.ts';
import { isSystem, toRecorded } from './recorded.ts';
import { backOffMs } from './retry.ts';
import { arrivals } from './subscription.ts';

/** The events that the client may hold before the reader asks for them. */
const AHEAD = 500;

/** The last event that was given, or the one to go on after, of which the id is not known yet. */
type Last = { readonly place: LogPosition; readonly id?: string };

/**
 * Refuses to go on where the log no longer has the last event, because the database was put back to
 * an earlier day. A leader that was just elected may not show it yet, so it gets the time of a
 * call.
 */
const createCheck = (connection: Connection) => {
  let missingSince: number | undefined;
  /** @throws KlachtError `unknown-position`; errors that may pass, also a missing event at first */
  return async ({ place, id }: Last): Promise<Last> => {
    const event = await eventAt(connection, place);
    if (event !== undefined && (id === undefined || event.id === id)) {
      missingSince = undefined;
      return { place, id: event.id };
    }
    missingSince ??= performance.now();
    if (id === undefined || performance.now() - missingSince >= connection.timeLimitMs) {
      throw unknownPosition(toPosition(place));
    }
    throw new Error(`the last event, at ${toPosition(place)}, is not there`);
  };
};

export type FollowOptions = {
  /** The beginning of the names of the streams. */
  readonly prefixes: readonly string[];
  /** Told each time that following was interrupted, before it goes on by itself. */
  readonly onInterrupted: (why: unknown) => void;
};

/**
 * Follows the log by a subscription to all streams whose name begins so. Whenever one fails or
 * ends, it looks whether the last event is still there and subscribes again from it.
 *
 * The checkpoints that a server sends between events are not used: they would save a search after a
 * drop, but some servers send one beyond every event (2^64 − 1), after which nothing would come any
 * more.
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
    const check = createCheck({ ...connection, closing: stop });
    let last: Last | null = from === null ? null : { place: fromPosition(from) };
    for (let drops = 0; !stop.aborted; drops += 1) {
      const leave = connection.use();
      let why: unknown = new KlachtError('unavailable', 'interrupted', 'the server ended it');
      try {
        if (last !== null) last = await check(last);
        const subscription = client.subscribeToAll(
          {
            fromPosition: last?.place ?? 'start',
            filter: streamNameFilter({ prefixes: [...prefixes] }),
            credentials,
            requiresLeader: true,
          },
          { highWaterMark: AHEAD },
        );
        for await (const arrived of arrivals(subscription, stop, timeLimitMs)) {
          const fresh = [];
          for (const { event } of arrived) {
            // The server compares prefixes by the rules of a language, and may send one twice.
            if (event === undefined || isSystem(event)) continue;
            if (!prefixes.some((prefix) => event.streamId.startsWith(prefix))) continue;
            if (last !== null && !isAfter(event.position, last.place)) continue;
            last = { place: event.position, id: event.id };
            fresh.push(toRecorded(event));
          }
          drops = 0;
          if (fresh.length > 0) yield fresh;
        }
      } catch (error) {
        if (stop.aborted) break;
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
