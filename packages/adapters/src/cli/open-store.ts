import { type EventStore, KlachtError } from '@klacht/domain';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { openSqliteEventStore } from '../event-stores/sqlite/sqlite-event-store.ts';

const STORE = /^(sqlite|memory|esdb|esdb\+discover):(.*)$/;

/** Of a journal that is no file: then its views are a file in the folder one is in. */
const VIEWS = 'klacht.views';

type Opened = {
  readonly store: EventStore;
  /** Where its views are kept unless told. */
  readonly views: string;
};

/**
 * Who has no EventStoreDB need not install its client: it is loaded here and nowhere else.
 *
 * @throws KlachtError `client-not-installed`
 */
const openEventStoreDb = async (address: string): Promise<EventStore> => {
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

/** @throws KlachtError `unknown-store`, `client-not-installed`, and what the store itself throws */
export const openStore = async (url: string): Promise<Opened> => {
  const [, scheme, path = ''] = STORE.exec(url) ?? [];
  if (scheme === 'memory') return { store: createMemoryEventStore(), views: ':memory:' };
  if (scheme === 'sqlite' && path !== '') {
    return { store: openSqliteEventStore(path), views: `${path}.views` };
  }
  if (scheme?.startsWith('esdb') === true) {
    return { store: await openEventStoreDb(url), views: VIEWS };
  }
  throw new KlachtError(
    'invalid',
    'unknown-store',
    `--store: expected sqlite:PATH, esdb://HOST or memory:, got '${url}'`,
    { field: '--store', value: url },
  );
};
