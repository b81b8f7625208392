import { EventStoreDBClient } from '@eventstore/db-client';
import { KlachtError } from '@klacht/domain';
import { mendConnection } from './channel.ts';

type Credentials = { readonly username: string; readonly password: string };

/** What each call needs. */
export type Connection = {
  readonly client: EventStoreDBClient;
  /** Given with each append: without, the client takes a call that knows no time limit. */
  readonly credentials: Credentials;
  readonly timeLimitMs: number;
  /** Aborted when the store is closed. */
  readonly closing: AbortSignal;
};

const ADDRESS = /^esdb(?:\+discover)?:\/\/(?:([^:@/]+):([^@]+)@)?[^@]+$/;
/** Before and after the question mark; a password may hold one too. */
const SPLIT = /^(.*?)\/*(?:\?([^@]*?)\/*)?$/;
const TIME_LIMIT = /[?&]defaultDeadline=([1-9]\d{0,8})(?:&|$)/i;
const WITHOUT_TLS = /[?&]tls=false(?:&|$)/i;

const refuse = (code: string, expected: string, cause?: unknown): KlachtError =>
  new KlachtError(
    'invalid',
    code,
    `address of EventStoreDB: expected ${expected}`,
    { field: 'connectionString' },
    cause === undefined ? undefined : { cause },
  );

const FORM = 'esdb://user:password@host:2113, or esdb://host:2113?tls=false';

/** @throws KlachtError `bad-address` for a `%` that stands for itself */
const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    throw refuse('bad-address', `${FORM}, with %25 for a % in a user or password`);
  }
};

/** Without TLS the client sends none, so that these stand for nobody. */
const NOBODY: Credentials = { username: 'nobody', password: 'nobody' };

/**
 * Who calls, by the address. Errors name no address: it holds a password.
 *
 * @throws KlachtError `bad-address`, `no-credentials`
 */
const credentialsOf = (address: string): Credentials => {
  const [whole, username, password] = ADDRESS.exec(address) ?? [];
  if (whole === undefined) throw refuse('bad-address', FORM);
  if (username !== undefined && password !== undefined) {
    return {
      username: decoded(username),
      password: decoded(password),
    };
  }
  if (WITHOUT_TLS.test(address)) return NOBODY;
  throw refuse('no-credentials', `a user and a password where TLS is on: ${FORM}`);
};

/**
 * Has the client search for a leader once, for seconds, where it would go on for minutes: who calls
 * tries again until the time is up. Of an option that is given twice the last one counts.
 */
const withShortSearch = (address: string): string => {
  const [, nodes = '', options] = SPLIT.exec(address.trim()) ?? [];
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
  const credentials = credentialsOf(address.trim());
  let client: EventStoreDBClient;
  try {
    client = EventStoreDBClient.connectionString(withShortSearch(address));
  } catch (error) {
    const told = error instanceof Error && !error.message.includes('://') ? error.message : null;
    throw refuse('bad-address', told === null ? FORM : `${FORM}; got: ${told}`);
  }
  const { close } = mendConnection(client);
  const closing = new AbortController();
  return {
    client,
    credentials,
    timeLimitMs,
    closing: closing.signal,
    disconnect: async () => {
      closing.abort();
      await client.dispose();
      close();
    },
  };
};
