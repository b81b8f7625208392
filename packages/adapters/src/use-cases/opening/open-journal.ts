import {
  bitonic,
  checkVersions,
  type EventStore,
  isKlachtError,
  type Journal,
  KlachtError,
  type Procedure,
} from '@klacht/domain';
import type { DocumentStore } from '../../documents/document-store.ts';
import { openFileDocumentStore } from '../../documents/files/file-document-store.ts';
import { createMemoryDocumentStore } from '../../documents/memory/memory-document-store.ts';
import { openSqliteDocumentStore } from '../../documents/sqlite/sqlite-document-store.ts';
import type { LiveEventStore } from '../../ground/live-event-store.ts';
import { expectNames, type OptionNames } from '../../ground/option-names.ts';
import { tracedStore } from '../../ground/tracing.ts';
import type { KeyStore } from '../../key-stores/key-store.ts';
import { createMemoryKeyStore } from '../../key-stores/memory/memory-key-store.ts';
import type { MasterKey } from '../../key-stores/master-key.ts';
import { removeUnfinished } from '../../exports/unfinished.ts';
import { chained, expectChained } from '../../proof/chained.ts';
import { sealedDocuments, type SealedDocuments } from '../../sealing/sealed-documents.ts';
import { sealed, type SealedStore } from '../../sealing/sealed.ts';
import { createKeptLists, type KeptLists } from '../../view-stores/kept-lists.ts';
import { createKnownRows, type KnownRows } from '../../view-stores/known-rows.ts';
import type { RegisterView } from '../../view-stores/sqlite-register-view.ts';
import { checkOptions } from './check-options.ts';
import { type JournalClock, keepingClock } from './journal-clock.ts';
import {
  documentsPlaceOf,
  type DocumentsPlace,
  importedPathOf,
  keysPathOf,
  listsPathOf,
  viewsPathOf,
} from './journal-files.ts';
import type { OnNotice } from './notice.ts';
import { keysBeside, lookingFirst, openKeys } from './open-keys.ts';
import { openRegister } from './open-register.ts';
import { addressWanted, openStore, type Wanted } from './open-store.ts';
import { nameBeside, withoutPassword } from './store-address.ts';

export type { KeysTogether, KeyStore, OwnerKey } from '../../key-stores/key-store.ts';
export type { MasterKey } from '../../key-stores/master-key.ts';
export type { KeptList, KeptLists } from '../../view-stores/kept-lists.ts';
export type { KnownRow, KnownRows } from '../../view-stores/known-rows.ts';
export type { DocumentStore } from '../../documents/document-store.ts';
export type { SealedDocuments } from '../../sealing/sealed-documents.ts';
export type { SealedStore } from '../../sealing/sealed.ts';
export type { RegisterView } from '../../view-stores/sqlite-register-view.ts';
export type { Changes, LiveEventStore } from '../../ground/live-event-store.ts';
export type { JournalClock } from './journal-clock.ts';
export type { Notice, OnNotice } from './notice.ts';

/** Which journal is opened, and how. */
export type JournalOptions = {
  /** `sqlite:PATH`, `esdb://HOST` or `memory:`. */
  readonly store: string;
  /** The versions of the procedure that hold; Bitonic's unless told. */
  readonly procedures?: readonly Procedure[];
  /** The keys that seal personal texts, or the file they are in; beside the journal unless told. */
  readonly keys?: string | KeyStore;
  /** What wraps the keys in their file; in a file beside them, made on first use, unless told. */
  readonly masterKey?: MasterKey;
  /** The file of the live register; beside the journal unless told. */
  readonly views?: string;
  /** The documents: a folder, `sqlite:` and a file, or a store; a folder beside the journal unless told. */
  readonly documents?: string | DocumentStore;
  /** Whether a journal in a file must be there; made when it is not unless told. */
  readonly wanted?: Wanted;
  /**
   * Whether a new journal is made for trying, by a clock that is given: each of its events says so.
   * A journal that is recorded by the clock is refused; by the clock unless told.
   */
  readonly inventedClock?: boolean;
  /** Told what a person should know, such as that a master key was made. */
  readonly onNotice?: OnNotice;
};

/** A journal that is open: personal texts are sealed, and every event is chained. */
export type OpenJournal = Journal & {
  /** What is recorded here may not lie before the journal's last event, but for a minute. */
  readonly store: SealedStore<LiveEventStore>;
  /** The same store, for events that keep the moment at which another journal recorded them. */
  readonly asGiven: SealedStore<LiveEventStore>;
  /** By which clock the journal is recorded; null while it is empty and nobody said. */
  clockOf(): Promise<JournalClock | null>;
  readonly keys: KeyStore;
  /** Letters, mails, attachments: each sealed under the key of whose it is. */
  readonly documents: SealedDocuments;
  /** The rows of registers that came in here, so that the same file again is quick. */
  readonly knownRows: KnownRows;
  /** The lists of the register that readers keep. */
  readonly keptLists: KeptLists;
  /** The path that its other files are named after; null of one in memory. */
  readonly name: string | null;
  /** Where it was opened: its address without a password, and its files; null for keys that are in none. */
  readonly place: { readonly store: string; readonly keys: string | null; readonly views: string };
  /**
   * The live register, opened and brought up to date when it is first asked for. `follow` keeps it so,
   * and its own `catchUp` brings it up to date once.
   *
   * @param onProgress told the number of events taken in so far
   * @throws KlachtError `poison-event` for an event that this version cannot read
   */
  register(onProgress?: (events: number) => void): Promise<RegisterView>;
  /**
   * Asks the live register, brought up to date; one that turns out to be damaged is built anew from
   * the journal, and asked again.
   *
   * @param question asked twice where it must be, so it changes nothing
   * @param onProgress told the number of events taken in so far
   * @throws KlachtError as `register`, and what the question throws
   * @example
   * const entry = await journal.ask((register) => register.find('2026-0042'));
   */
  ask<Answer>(
    question: (register: RegisterView) => Answer,
    onProgress?: (events: number) => void,
  ): Promise<Answer>;
  /** Closes the register, the documents, the journal and the keys. Twice is once. */
  close(): Promise<void>;
};

/** Whose key the digests of imported rows are made under. */
const ROWS_KEY = 'imported-rows';

/** Where its files are. They are looked at before anything is opened or made. */
const filesFor = ({ store, keys, views, documents }: JournalOptions) => ({
  documents:
    typeof documents === 'object'
      ? null
      : documentsPlaceOf({ store, ...(documents === undefined ? {} : { documents }) }),
  keys:
    typeof keys === 'object' || nameBeside(store) === null
      ? null
      : keysPathOf({ store, ...(keys === undefined ? {} : { keys }) }),
  views: viewsPathOf({ store, ...(views === undefined ? {} : { views }) }),
});

const keysFor = (options: JournalOptions, path: string | null, store: EventStore): KeyStore => {
  if (typeof options.keys === 'object') return options.keys;
  return path === null ? createMemoryKeyStore() : keysBeside(openKeys(path, options), path, store);
};

const documentsFor = (
  { documents }: JournalOptions,
  place: DocumentsPlace | null,
): DocumentStore => {
  if (typeof documents === 'object') return documents;
  if (place === null) return createMemoryDocumentStore();
  return place.kind === 'sqlite'
    ? openSqliteDocumentStore(place.path)
    : openFileDocumentStore(place.path);
};

const OPTIONS: OptionNames<JournalOptions> = {
  store: true,
  procedures: true,
  keys: true,
  masterKey: true,
  views: true,
  documents: true,
  wanted: true,
  inventedClock: true,
  onNotice: true,
};

/**
 * Opens a journal as it should be kept: personal texts sealed under a key of each complaint, every
 * event chained to the one before it, and the live register and the documents beside it.
 *
 * A journal that was begun without hashes can be read, and not added to: `append` throws
 * `unchained`, and no key is made for it. `sealCopy` makes a sealed and chained copy of it.
 *
 * @throws KlachtError `unknown-store`, `no-such-store`, `no-place`, `not-the-views`,
 * `client-not-installed`, `bad-master-key`, `clashing-procedures`; `invalid-input` for an option by a name
 * that none has, or of another kind than it is, told without its value; of kind `unavailable` when a file
 * or a server is out of reach
 * @example
 * const journal = await openJournal({ store: 'sqlite:klacht.db' });
 * await execute(journal, request);
 * const register = await journal.register();
 * console.log([...register.entries()].length);
 * await journal.close();
 */
export const openJournal = async (asked: JournalOptions): Promise<OpenJournal> => {
  checkOptions(asked);
  expectNames(asked, OPTIONS);
  const { procedures = [bitonic], wanted = 'create', inventedClock = false } = asked;
  const { onNotice = () => {} } = asked;
  if (procedures.length === 0) {
    throw new KlachtError(
      'invalid',
      'invalid-input',
      'procedures: expected at least one version of the procedure, got none',
      { field: 'procedures', reason: 'no-procedures' },
    );
  }
  checkVersions(procedures);
  const options = { ...asked, store: addressWanted(asked.store, wanted) };
  const files = filesFor(options);
  const name = nameBeside(options.store);
  if (name !== null) {
    for (const path of removeUnfinished(name)) onNotice({ kind: 'removed-unfinished', path });
  }
  const raw = tracedStore(await openStore(options.store, wanted));
  let keys: KeyStore;
  try {
    // Who makes a key for an event that is refused then would leave it for nothing.
    keys = lookingFirst(keysFor(options, files.keys, raw), async () => {
      await expectChained(raw);
    });
  } catch (error) {
    await raw.close();
    throw error;
  }
  const documents = sealedDocuments(documentsFor(options, files.documents), keys);
  const knownRows = createKnownRows(importedPathOf(name), () => keys.getOrCreate(ROWS_KEY));
  const keptLists = createKeptLists(listsPathOf(name));
  const asGiven = sealed(chained(raw), keys);
  const { store, clockOf } = keepingClock(asGiven, inventedClock);
  let opening: Promise<RegisterView> | null = null;

  const register: OpenJournal['register'] = async (onProgress = () => {}) => {
    opening ??= openRegister(files.views, store, procedures, { onProgress, onNotice });
    try {
      return await opening;
    } catch (error) {
      opening = null;
      throw error;
    }
  };

  return {
    store,
    asGiven,
    clockOf,
    keys,
    documents,
    knownRows,
    keptLists,
    name,
    place: { store: withoutPassword(options.store), keys: files.keys, views: files.views },
    procedures,
    register,
    ask: async (question, onProgress = () => {}) => {
      const view = await register(onProgress);
      try {
        return question(view);
      } catch (error) {
        if (!isKlachtError(error) || error.code !== 'view-damaged') throw error;
        await view.catchUp(store, { onProgress });
        return question(view);
      }
    },
    close: async () => {
      const register = await opening?.catch(() => null);
      register?.close();
      knownRows.close();
      keptLists.close();
      await documents.store.close();
      await store.close();
    },
  };
};
