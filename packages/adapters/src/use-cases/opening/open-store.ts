import { statSync } from 'node:fs';
import { KlachtError } from '@klacht/domain';
import type { LiveEventStore } from '../../ground/live-event-store.ts';
import { createMemoryEventStore } from '../../event-stores/memory/memory-event-store.ts';
import { openSqliteEventStore } from '../../event-stores/sqlite/sqlite-event-store.ts';
import { whyNoFileAt, type WhyNoFile } from '../../ground/place.ts';
import { parseAddress } from './store-address.ts';

/**
 * Loads the client of EventStoreDB, here and nowhere else, so that others need not install it.
 *
 * @throws KlachtError `client-not-installed`
 */
const openEventStoreDb = async (address: string, field: string): Promise<LiveEventStore> => {
  try {
    const { openEventStoreDb: open } =
      await import('../../event-stores/eventstoredb/eventstoredb-event-store.ts');
    return open(address);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) {
      throw error;
    }
    throw new KlachtError(
      'unavailable',
      'client-not-installed',
      `${field}: esdb:// needs the client of EventStoreDB: npm install @eventstore/db-client@6.2.1`,
      { field },
      { cause: error },
    );
  }
};

/** Whether there is a journal in a file. An empty file, as `touch` makes, has none. */
const isThere = (path: string): boolean =>
  (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;

/**
 * Whether a journal in a file must be there, or is made when it is not; or (`if-there`) is read where
 * it is there, and is an empty one in memory where it is not.
 */
export type Wanted = 'existing' | 'create' | 'if-there';

/** The address of what is opened. */
export const addressWanted = (url: string, wanted: Wanted): string => {
  const { scheme, rest: path } = parseAddress(url);
  return wanted === 'if-there' && scheme === 'sqlite' && !isThere(path) ? 'memory:' : url;
};

const NO_JOURNAL: WhyNoFile = {
  why: 'which is not there; receive, submit, import and seal make one',
  reason: 'made-by-others',
};

/**
 * Refuses a journal that is not there, so that a mistyped name does not become a new, empty
 * journal.
 *
 * @param field what gave the address
 * @throws KlachtError `unknown-store`; `no-such-store` for a journal in a file that is not there,
 * or cannot be made
 */
export const expectStore = (url: string, wanted: Wanted, field = 'store'): void => {
  const { scheme, rest: path } = parseAddress(url, field);
  if (scheme !== 'sqlite') return;
  const missing = wanted === 'existing' && !isThere(path);
  const found = missing ? NO_JOURNAL : whyNoFileAt(path);
  if (found === null) return;
  const { why, reason } = found;
  throw new KlachtError(
    'unavailable',
    'no-such-store',
    `${field}: expected a journal, got '${path}', ${why}`,
    { field, value: url, reason },
  );
};

/**
 * A journal as it is stored, neither sealed nor chained.
 *
 * @param field what gave the address
 * @throws KlachtError `unknown-store`, `no-such-store`, `client-not-installed`, and what the store
 * itself throws
 */
export const openStore = async (
  url: string,
  wanted: Wanted,
  field = 'store',
): Promise<LiveEventStore> => {
  expectStore(url, wanted, field);
  const { scheme, rest } = parseAddress(url, field);
  if (scheme === 'memory') return createMemoryEventStore();
  return scheme === 'sqlite' ? openSqliteEventStore(rest) : openEventStoreDb(url, field);
};
