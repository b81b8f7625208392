import { EventStoreDBClient } from '@eventstore/db-client';
import { KlachtError } from '@klacht/domain';
import { type Address, type Credentials, parseAddress, refusedByClient } from './address.ts';
import { mendConnection } from './channel.ts';

/** The things that each call needs. */
export type Connection = {
  readonly client: EventStoreDBClient;
  /**
   * Given with each append. Without credentials the client takes a call that knows no time limit.
   */
  readonly credentials: Credentials;
  readonly timeLimitMs: number;
  /** Resolves when there is a connection. It is awaited before a request that must not be sent late. */
  readonly connected: () => Promise<unknown>;
  /**
   * Called before each attempt. The function that it gives leaves the node, for when that keeps
   * silent.
   */
  readonly use: () => () => void;
  /** Aborted when the store is closed. */
  readonly closing: AbortSignal;
};

/** The longest wait of a timer. A longer one goes off at once. */
const LONGEST_MS = 2 ** 31 - 1;
const TIME_LIMIT_MS = 10_000;

/** @throws KlachtError `bad-time-limit` */
const timeLimitIn = (field: string, value: number | string): number => {
  const ms = Number(value);
  if (Number.isInteger(ms) && ms >= 1 && ms <= LONGEST_MS) return ms;
  throw new KlachtError(
    'invalid',
    'bad-time-limit',
    `${field}: expected a whole number of milliseconds from 1 to ${LONGEST_MS}, got ${value}`,
    { field, value },
  );
};

/**
 * Lets the client search for a leader once, for seconds. By itself it would go on for minutes. The
 * caller tries again until the time is up. The last of two options counts.
 */
const withShortSearch = ({ nodes, options }: Address): string => {
  const search = `${nodes}?maxDiscoverAttempts=1&gossipTimeout=2`;
  return options === undefined ? search : `${search}&${options}`;
};

/**
 * @param timeLimitMs for each call; else what the address says (`defaultDeadline`), else 10,000
 * @throws KlachtError `bad-address`, `no-credentials`, `bad-time-limit`
 */
export const connect = (
  address: string,
  timeLimitMs?: number,
): Connection & { readonly disconnect: () => Promise<void> } => {
  const parsed = parseAddress(address);
  const { credentials, defaultDeadline } = parsed;
  const limit =
    timeLimitMs === undefined
      ? timeLimitIn('defaultDeadline', defaultDeadline ?? TIME_LIMIT_MS)
      : timeLimitIn('timeLimitMs', timeLimitMs);
  let client: EventStoreDBClient;
  try {
    client = EventStoreDBClient.connectionString(withShortSearch(parsed));
  } catch (error) {
    throw refusedByClient(parsed, error);
  }
  const { connected, use, close } = mendConnection(client);
  const closing = new AbortController();
  return {
    client,
    credentials,
    timeLimitMs: limit,
    connected,
    use,
    closing: closing.signal,
    disconnect: async () => {
      closing.abort();
      // It cancels every call at once. Then it waits for each to end, which one never did in some runs.
      void client.dispose();
      close();
    },
  };
};
