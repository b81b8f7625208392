import { statSync } from 'node:fs';
import { KlachtError } from '@klacht/domain';
import type { LiveEventStore } from '../event-stores/changes.ts';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { openSqliteEventStore } from '../event-stores/sqlite/sqlite-event-store.ts';
import { whyNoFileAt } from './place.ts';

const STORE = /^(sqlite|memory|esdb|esdb\+discover):(.*)$/;

/** What stands beside a journal that is no file is in the folder one is in, by this name. */
const ELSEWHERE = 'klacht';

/** The address of a journal to show: of another than a file, what may hold a password is left out. */
export const withoutPassword = (url: string): string =>
  url.replace(/^(?!sqlite:)([^:]*:\/*).*@/s, '$1***@');

/** Of an address of a kind that is not known, which part is the password is not known either. */
const shownUnknown = (url: string): string =>
  withoutPassword(STORE.test(url) ? url : url.replace(/^([^:]*:\/\/).*$/s, '$1***'));

const unknownStore = (url: string, field = '--store'): KlachtError => {
  const value = shownUnknown(url);
  return new KlachtError(
    'invalid',
    'unknown-store',
    `${field}: expected sqlite:PATH, esdb://HOST or memory:, got '${value}'`,
    { field, value },
  );
};

/**
 * What the files beside a journal are named after: its views, its keys; null for one in memory.
 *
 * @param field the option that names the journal
 * @throws KlachtError `unknown-store`
 */
export const nameBeside = (url: string, field = '--store'): string | null => {
  const [, scheme, path = ''] = STORE.exec(url) ?? [];
  if (scheme === 'memory') return null;
  if (scheme === undefined || path === '') throw unknownStore(url, field);
  return scheme === 'sqlite' ? path : ELSEWHERE;
};

/**
 * Who has no EventStoreDB need not install its client: it is loaded here and nowhere else.
 *
 * @throws KlachtError `client-not-installed`
 */
const openEventStoreDb = async (address: string): Promise<LiveEventStore> => {
  try {
    const { openEventStoreDb: open } =
      await import('../event-stores/eventstoredb/eventstoredb-event-store.ts');
    return open(address);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) {
      throw error;
    }
    throw new KlachtError(
      'unavailable',
      'client-not-installed',
      '--store: esdb:// needs the client of EventStoreDB: npm install @eventstore/db-client@6.2.1',
      { field: '--store' },
      { cause: error },
    );
  }
};

/** A file without a byte is what `touch` makes: no journal stands in it. */
const isThere = (path: string): boolean =>
  (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;

/** Whether a journal in a file must be there, or is made when it is not. */
export type Wanted = 'existing' | 'create';

/**
 * A name that was mistyped must not become a new, empty journal.
 *
 * @param field the option that names the journal
 * @throws KlachtError `no-such-store` for a journal in a file that is not there, or cannot be made
 */
export const expectStore = (url: string, wanted: Wanted, field = '--store'): void => {
  const [, scheme, path = ''] = STORE.exec(url) ?? [];
  if (scheme !== 'sqlite' || path === '') return;
  const missing = wanted === 'existing' && !isThere(path);
  const why = missing ? 'which is not there; submit, import and seal make one' : whyNoFileAt(path);
  if (why === null) return;
  throw new KlachtError(
    'unavailable',
    'no-such-store',
    `${field}: expected a journal, got '${path}', ${why}`,
    { field, value: url },
  );
};

/**
 * @param field the option that names the journal
 * @throws KlachtError `unknown-store`, `no-such-store`, `client-not-installed`, and what the store
 * itself throws
 */
export const openStore = async (
  url: string,
  wanted: Wanted,
  field = '--store',
): Promise<LiveEventStore> => {
  const [, scheme, path = ''] = STORE.exec(url) ?? [];
  if (scheme === 'memory') return createMemoryEventStore();
  if (scheme === undefined || path === '') throw unknownStore(url, field);
  expectStore(url, wanted, field);
  return scheme === 'sqlite' ? openSqliteEventStore(path) : openEventStoreDb(url);
};
