import { KlachtError } from '@klacht/domain';
import { expectPlace } from '../../ground/place.ts';
import { nextOf } from '../../key-stores/master-key.ts';
import { expectViews } from '../../view-stores/expect-views.ts';
import { nameBeside } from './store-address.ts';

/** A journal's address, and where its other files are: beside it unless told. */
export type JournalPlace = {
  readonly store: string;
  readonly keys?: string;
  readonly views?: string;
  /** A folder, or `sqlite:` and a file. */
  readonly documents?: string;
};

/** The file of the key that signs a journal's heads. */
export const signingKeyPathOf = (store: string): string =>
  `${nameBeside(store) ?? 'klacht'}.seal.pem`;

/** The file of the master key, from that of the keys. */
export const masterFileOf = (keys: string): string => `${keys}.master`;

/** The file that remembers which reminders went out; `:memory:` for a journal in memory. */
export const remindersPathOf = (store: string): string => {
  const name = nameBeside(store);
  return name === null ? ':memory:' : `${name}.reminders`;
};

/** The file that remembers which rows were imported, from the name of the journal. */
export const importedPathOf = (name: string | null): string =>
  name === null ? ':memory:' : `${name}.imported`;

/** The file of the lists that readers keep, from the name of the journal. */
export const listsPathOf = (name: string | null): string =>
  name === null ? ':memory:' : `${name}.lists`;

/** Where a new master key stands while it takes the old one's place. */
const nextMasterFileOf = (keys: string): string => nextOf(masterFileOf(keys));

/**
 * The file of a journal's keys.
 *
 * @throws KlachtError `journal-in-memory` for one that has no keys to keep, `no-place` where no file can be
 */
export const keysPathOf = ({ store, keys }: JournalPlace): string => {
  const name = nameBeside(store);
  if (keys !== undefined) expectPlace('keys', keys);
  if (name !== null) return keys ?? `${name}.keys`;
  throw new KlachtError(
    'invalid',
    'journal-in-memory',
    'store: expected a journal in a file, for one in memory has no keys to keep',
    { field: 'store', value: store },
  );
};

/**
 * The file of a journal's views; `:memory:` for one in memory.
 *
 * @throws KlachtError `no-place`, `not-the-views` where they cannot be
 */
export const viewsPathOf = ({ store, views }: JournalPlace): string => {
  const name = nameBeside(store);
  if (views !== undefined) expectViews('views', views);
  return views ?? (name === null ? ':memory:' : `${name}.views`);
};

const IN_SQLITE = 'sqlite:';

/** Where the documents of a journal are: in a folder, or in a SQLite file. */
export type DocumentsPlace = { readonly kind: 'folder' | 'sqlite'; readonly path: string };

/**
 * Where the documents of a journal are; null for one in memory, whose documents are there too.
 *
 * @throws KlachtError `no-place` where a file cannot be
 */
export const documentsPlaceOf = ({ store, documents }: JournalPlace): DocumentsPlace | null => {
  const name = nameBeside(store);
  if (documents === undefined)
    return name === null ? null : { kind: 'folder', path: `${name}.documents` };
  if (!documents.startsWith(IN_SQLITE)) return { kind: 'folder', path: documents };
  const path = documents.slice(IN_SQLITE.length);
  expectPlace('documents', path);
  return { kind: 'sqlite', path };
};

/** All files that belong to a journal, there or not. */
export const filesOf = (place: JournalPlace): readonly string[] => {
  const name = nameBeside(place.store);
  if (name === null) return [];
  const keys = keysPathOf(place);
  const documents = documentsPlaceOf(place);
  return [
    ...[
      name,
      keys,
      viewsPathOf(place),
      remindersPathOf(place.store),
      importedPathOf(name),
      listsPathOf(name),
      ...(documents === null ? [] : [documents.path]),
    ].flatMap((file) => [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]),
    masterFileOf(keys),
    nextMasterFileOf(keys),
    signingKeyPathOf(place.store),
  ];
};
