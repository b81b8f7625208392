import { KlachtError } from '@klacht/domain';
import { isSameFile } from '../../ground/same-file.ts';
import { type Copied, copyJournal, type CopyOptions } from './copy-journal.ts';
import { openJournal, type JournalOptions } from '../opening/open-journal.ts';
import { expectStore, openStore } from '../opening/open-store.ts';
import { sealCopy } from './seal-copy.ts';
import { nameBeside, withoutPassword } from '../opening/store-address.ts';

/** Which journal is copied, and where to. */
export type CopyPlaces = {
  /** `sqlite:PATH` or `esdb://HOST` */
  readonly from: string;
  /** An empty one, or one that holds what an interrupted run copied. */
  readonly to: string;
};

/** Refuses a copy of a journal into itself, which would find both the same and copy nothing. */
const refuseItself = ({ from, to }: CopyPlaces): void => {
  const bothFiles = from.startsWith('sqlite:') && to.startsWith('sqlite:');
  const isItself = bothFiles
    ? isSameFile(nameBeside(from) ?? '', nameBeside(to) ?? '')
    : from === to;
  if (!isItself) return;
  const value = withoutPassword(to);
  throw new KlachtError(
    'invalid',
    'same-store',
    `to: expected another journal than the one that is copied, got '${value}'`,
    { field: 'to', value },
  );
};

/** Runs with both open, and closes them whatever happens. */
const withBoth = async <Target extends { close(): Promise<void> }>(
  places: CopyPlaces,
  openTarget: () => Promise<Target>,
  copy: (source: Awaited<ReturnType<typeof openStore>>, target: Target) => Promise<Copied>,
): Promise<Copied> => {
  refuseItself(places);
  const source = await openStore(places.from, 'existing', 'from');
  try {
    const target = await openTarget();
    try {
      return await copy(source, target);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
};

/**
 * Copies a journal into another store, as it is stored. The keys are not copied.
 *
 * @throws KlachtError `same-store`, `unknown-store`, `no-such-store`; as {@link copyJournal}
 * @example
 * await copyStore({ from: 'sqlite:klacht.db', to: 'esdb://node1:2113' });
 */
export const copyStore = (places: CopyPlaces, options: CopyOptions = {}): Promise<Copied> =>
  withBoth(
    places,
    () => openStore(places.to, 'create', 'to'),
    (source, target) => copyJournal(source, target, options),
  );

/**
 * Copies a journal whose personal texts stand open into one that seals and chains.
 *
 * @param opening how the copy is opened: its keys, and what wraps them
 * @throws KlachtError `same-store`; as {@link openJournal} and {@link sealCopy}
 * @example
 * await sealIntoStore({ from: 'sqlite:plain.db', to: 'sqlite:klacht.db' }, {});
 */
export const sealIntoStore = (
  places: CopyPlaces,
  opening: Omit<JournalOptions, 'store' | 'wanted'>,
  options: CopyOptions = {},
): Promise<Copied> =>
  withBoth(
    places,
    () => {
      expectStore(places.to, 'create', 'to');
      return openJournal({ ...opening, store: places.to });
    },
    (source, target) => sealCopy(source, target, options),
  );
