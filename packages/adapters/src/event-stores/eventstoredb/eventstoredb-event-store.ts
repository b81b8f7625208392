import type { EventStore, JournalRange } from '@klacht/domain';
import { expectNames, type OptionNames } from '../../ground/option-names.ts';
import { pause } from '../../ground/pause.ts';
import { storeClosed } from '../append-rules.ts';
import type { LiveEventStore } from '../../ground/live-event-store.ts';
import { createAppend } from './append.ts';
import { createChanges } from './changes.ts';
import { connect } from './connection.ts';
import { lastEvent, readAll, readStream } from './read.ts';
import { backOffMs } from './retry.ts';

/** The pause after a conflict. An append takes some milliseconds, so the other is done by then. */
const LONGEST_AFTER_CONFLICT_MS = 200;

/** How a store of EventStoreDB is opened. */
export type EventStoreDbOptions = {
  /**
   * How long a call may take, its retries included, in milliseconds; else what the address says
   * (`defaultDeadline`), else 10,000; a whole number, at most 2^31 − 1. A read may take longer as
   * long as something comes. A time longer than the election of a leader is wise. A node that keeps
   * silent for half of it is left for another, where there is one.
   */
  readonly timeLimitMs?: number;
  /**
   * The greatest append that the server takes, in bytes (its `MaxAppendSize`); 1 MiB unless told.
   */
  readonly maxAppendBytes?: number;
  /**
   * The beginning of the names of the streams that `changes` follows; complaints and reviews unless
   * told.
   */
  readonly prefixes?: readonly string[];
  /** Told each time that `changes` was interrupted, before it goes on by itself; for a log. */
  readonly onInterrupted?: (why: unknown) => void;
};

const OPTIONS: OptionNames<EventStoreDbOptions> = {
  timeLimitMs: true,
  maxAppendBytes: true,
  prefixes: true,
  onInterrupted: true,
};

/**
 * Opens the journal on EventStoreDB, version 22.10 or later. It connects with the first call.
 *
 * A refusal is told at once. A call that was not executed, or has no answer, is tried again until
 * the time is up, with the same ids and the same revision, which the server recognises. A conflict
 * that no read shows is waited for as long, and is then `store-behind`. Streams and types that
 * begin with `$` are refused too.
 *
 * @param address `esdb://user:password@host:2113`, several hosts of a cluster with commas between
 * them, or `esdb+discover://…`; without TLS `esdb://host:2113?tls=false`
 * @throws KlachtError `bad-address`, `no-credentials`, `bad-time-limit`
 * @example
 * const store = openEventStoreDb('esdb://127.0.0.1:2113?tls=false');
 * const journal = { store, procedures: [bitonic] };
 */
export const openEventStoreDb = (
  address: string,
  options: EventStoreDbOptions = {},
): LiveEventStore => {
  expectNames(options, OPTIONS);
  const {
    timeLimitMs,
    maxAppendBytes = 1_048_576,
    prefixes = ['complaint-', 'review-'],
    onInterrupted = () => {},
  } = options;
  const connection = connect(address, timeLimitMs);
  const write = createAppend(connection, maxAppendBytes);
  const underWay = new Set<Promise<unknown>>();
  let closed: Promise<void> | undefined;

  const refuseWhenClosed = (): void => {
    if (closed !== undefined) throw storeClosed();
  };

  const append: EventStore['append'] = async (stream, expectedRevision, events) => {
    refuseWhenClosed();
    const writing = write(stream, expectedRevision, events);
    underWay.add(writing);
    try {
      return await writing;
    } finally {
      underWay.delete(writing);
    }
  };

  const close = async (): Promise<void> => {
    await Promise.allSettled(underWay);
    await connection.disconnect();
  };

  return {
    append,
    async *readStream(stream: string, from = 0) {
      refuseWhenClosed();
      for await (const batch of readStream(connection, stream, from)) {
        yield batch;
        refuseWhenClosed();
      }
    },
    async *readAll(range: JournalRange = {}) {
      refuseWhenClosed();
      for await (const batch of readAll(connection, range)) {
        yield batch;
        refuseWhenClosed();
      }
    },
    backOff: (tries) => pause(backOffMs(tries, LONGEST_AFTER_CONFLICT_MS), connection.closing),
    lastEvent: async () => {
      refuseWhenClosed();
      return lastEvent(connection);
    },
    changes: createChanges(connection, { prefixes, onInterrupted }),
    close: () => (closed ??= close()),
  };
};
