import { EventStoreDBClient } from '@eventstore/db-client';
import { type Address, type Credentials, parseAddress, refusedByClient } from './address.ts';
import { mendConnection } from './channel.ts';

/** What each call needs. */
export type Connection = {
  readonly client: EventStoreDBClient;
  /** Given with each append: without, the client takes a call that knows no time limit. */
  readonly credentials: Credentials;
  readonly timeLimitMs: number;
  /** Before what must not be sent when its time is up. */
  readonly connected: () => Promise<unknown>;
  /** Before each attempt; what it gives is for when the node keeps silent, and leaves it. */
  readonly use: () => () => void;
  /** Aborted when the store is closed. */
  readonly closing: AbortSignal;
};

const TIME_LIMIT = /[?&]defaultDeadline=([1-9]\d{0,8})(?:&|$)/i;

/**
 * Has the client search for a leader once, for seconds, where it would go on for minutes: who calls
 * tries again until the time is up. Of an option that is given twice the last one counts.
 */
const withShortSearch = ({ nodes, options }: Address): string => {
  const search = `${nodes}?maxDiscoverAttempts=1&gossipTimeout=2`;
  return options === undefined ? search : `${search}&${options}`;
};

/**
 * @param timeLimitMs for each call; else what the address says (`defaultDeadline`), else 10,000
 * @throws KlachtError `bad-address`, `no-credentials`
 */
export const connect = (
  address: string,
  timeLimitMs = Number(TIME_LIMIT.exec(address)?.[1] ?? 10_000),
): Connection & { readonly disconnect: () => Promise<void> } => {
  const parsed = parseAddress(address);
  const { credentials } = parsed;
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
    timeLimitMs,
    connected,
    use,
    closing: closing.signal,
    disconnect: async () => {
      closing.abort();
      await client.dispose();
      close();
    },
  };
};
