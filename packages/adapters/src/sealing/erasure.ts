import {
  accessStream,
  COMPLAINANT,
  complaintIdOf,
  complaintStream,
  type EventStore,
  isSealed,
  KlachtError,
  mapPersonal,
  type RecordedEvent,
  REPRESENTATIVE,
  sealedParts,
  whoseText,
} from '@klacht/domain';
import type { KeyStore } from '../key-stores/key-store.ts';
import { addedIn, ERASURE, erasedIn } from './erased-owners.ts';
import { eventSchemaOf, type SchemaOf } from './event-schemas.ts';

import { ownerOf } from './key-owner.ts';
import type { SealedDocuments } from './sealed-documents.ts';

export { ERASURE } from './erased-owners.ts';

/** The place of a personal text, without the text. */
export type ErasableText = {
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  /** `complainant.name` */
  readonly field: string;
};

/** A journal, its keys, and whom of a complaint in it. */
export type Erasure = {
  readonly store: EventStore;
  readonly keys: KeyStore;
  /** What is removed with the keys; nothing unless told. */
  readonly documents?: Pick<SealedDocuments, 'clear'>;
  /** Where a row of a register may be known by; forgets nothing unless told. */
  readonly knownRows?: { readonly forget: (complaintId: string) => Promise<void> };
  readonly complaintId: string;
  /**
   * Who is forgotten, as `Erased` names them: `complainant`, `representative`, or the id of who was
   * added; all whom the complaint names unless told.
   */
  readonly person?: string | null;
};

/** Whom a text is of, as an erasure names them. */
const personOf = (text: string): string => sealedParts(text)?.person ?? COMPLAINANT;

type StoredText = ErasableText & { readonly text: string; readonly person: string };

const textsOf = (
  event: RecordedEvent,
  before: readonly RecordedEvent[],
  schemaOf: SchemaOf,
): readonly StoredText[] => {
  const { stream, revision, type, data } = event;
  const schema = schemaOf(stream, type);
  const found: StoredText[] = [];
  if (schema === null) return found;
  const isComplaint = complaintIdOf(stream) !== null;
  mapPersonal(schema, data, (text, field) => {
    const person = (isComplaint ? whoseText(event, field, before) : null) ?? COMPLAINANT;
    found.push({ stream, revision, type, field, text, person });
    return text;
  });
  return found;
};

const eventsOf = async (store: EventStore, stream: string): Promise<readonly RecordedEvent[]> =>
  (await Array.fromAsync(store.readStream(stream, 0, 'stored'))).flat();

/** As they are stored, in the complaint's own stream and in that of who read it. */
const storedTexts = async (
  { store, complaintId, person = null }: Omit<Erasure, 'keys'>,
  schemaOf: SchemaOf,
): Promise<readonly StoredText[]> => {
  const found: StoredText[] = [];
  for (const stream of [complaintStream(complaintId), accessStream(complaintId)]) {
    const events = await eventsOf(store, stream);
    found.push(
      ...events.flatMap((event) => textsOf(event, events.slice(0, event.revision), schemaOf)),
    );
  }
  return person === null ? found : found.filter((text) => text.person === person);
};

/** The owners of the keys that an erasure destroys. */
const ownersOf = (
  complaintId: string,
  person: string | null,
  events: readonly RecordedEvent[],
): ReadonlySet<string> => {
  if (person !== null) return new Set([ownerOf(complaintId, person)]);
  const persons = events.flatMap((event) => addedIn(event) ?? []);
  return new Set([COMPLAINANT, REPRESENTATIVE, ...persons].map((one) => ownerOf(complaintId, one)));
};

/**
 * What an erasure would make unreadable: of the whole complaint every personal text that its keys
 * seal, in its own stream and in that of who read it; of one person theirs. It changes nothing.
 *
 * @throws KlachtError of kind `unavailable` from the store, `unreadable` where a sealed text does
 * not authenticate
 * @example
 * for (const { type, field } of await erasableTexts({ store, complaintId })) console.log(type, field);
 */
export const erasableTexts = async (
  erasure: Omit<Erasure, 'keys'>,
  schemaOf: SchemaOf = eventSchemaOf,
): Promise<readonly ErasableText[]> =>
  (await storedTexts(erasure, schemaOf)).map(({ stream, revision, type, field }) => ({
    stream,
    revision,
    type,
    field,
  }));

const refuseWithoutKeys = async (
  { keys, complaintId }: Erasure,
  texts: readonly StoredText[],
): Promise<void> => {
  for (const one of new Set(texts.map(({ text }) => personOf(text)))) {
    const { state } = await keys.get(ownerOf(complaintId, one));
    if (state !== 'none') continue;
    throw new KlachtError(
      'unavailable',
      'no-keys',
      `${complaintId}: its texts are sealed, but their key is not in this key store, so nothing was erased`,
      { complaintId },
    );
  }
};

const refuseUnsealed = (complaintId: string, texts: readonly StoredText[]): void => {
  const open = texts.find(({ text }) => !isSealed(text));
  if (open === undefined) return;
  const { stream, revision, type, field } = open;
  throw new KlachtError(
    'rejected',
    'not-sealed',
    `${complaintId}: expected sealed texts, for an erasure destroys their key; ${type}.${field}, revision ${revision} of ${stream}, stands open in the journal; klacht copy --seal makes a sealed copy. Nothing was erased`,
    { complaintId, stream, revision, field },
  );
};

/** Before each person had a key of their own, the complaint's sealed all of them. */
const refuseSealedTogether = (complaintId: string, texts: readonly StoredText[]): void => {
  const shared = texts.find(({ text, person }) => personOf(text) !== person);
  if (shared === undefined) return;
  const { stream, revision, type, field, person } = shared;
  throw new KlachtError(
    'rejected',
    'sealed-together',
    `${complaintId}: ${type}.${field}, revision ${revision} of ${stream}, is a text of '${person}' that was sealed under the complaint's key, before each person had their own; it goes with the whole complaint only. Nothing was erased`,
    { complaintId, stream, revision, field, person },
  );
};

/**
 * Refuses an erasure that could not be carried out. Call it before the erasure is recorded, so that
 * nothing is told as erased that can still be read.
 *
 * @throws KlachtError `not-sealed` when a personal text that is to go stands open in the journal,
 * `sealed-together` when a text of the person is under the key of all, `no-keys` when texts are sealed
 * and their key is not in this key store
 * @example
 * await expectErasable({ store, keys, complaintId });
 * await execute(journal, erase);
 */
export const expectErasable = async (
  erasure: Erasure,
  schemaOf: SchemaOf = eventSchemaOf,
): Promise<void> => {
  const { complaintId, person = null } = erasure;
  const texts = await storedTexts(erasure, schemaOf);
  refuseUnsealed(complaintId, texts);
  if (person !== null) refuseSealedTogether(complaintId, texts);
  await refuseWithoutKeys(erasure, texts);
};

/**
 * Executes an erasure that has been recorded: destroys the key of the person, or all keys of the
 * complaint, and with them every personal text and document that they sealed, in the journal and in every
 * copy. Then the documents that nobody can read any more are removed.
 * When a crash came between the event and this, calling it again finishes it; twice is once.
 *
 * @throws KlachtError `erasure-not-recorded` when the complaint has no {@link ERASURE} event of this
 * person, `no-keys` when a key is in another file than this one
 * @example
 * await execute(journal, erase); // the command that records it
 * await eraseComplaint({ store, keys, complaintId });
 */
export const eraseComplaint = async (
  erasure: Erasure,
  schemaOf: SchemaOf = eventSchemaOf,
): Promise<void> => {
  const { store, keys, documents, knownRows, complaintId, person = null } = erasure;
  const events = await eventsOf(store, complaintStream(complaintId));
  if (!events.some((event) => event.type === ERASURE && erasedIn(event) === person)) {
    const whose = person === null ? '' : ` of '${person}'`;
    throw new KlachtError(
      'rejected',
      'erasure-not-recorded',
      `${complaintId}: expected ${ERASURE}${whose} in the complaint's history, so nothing was erased`,
      { complaintId, person },
    );
  }
  const texts = await storedTexts(erasure, schemaOf);
  await refuseWithoutKeys(
    erasure,
    texts.filter(({ text }) => isSealed(text)),
  );
  for (const owner of ownersOf(complaintId, person, events)) {
    await keys.destroy(owner);
    await documents?.clear(owner);
  }
  await knownRows?.forget(complaintId);
};

/**
 * Destroys every key that is still there although its erasure was recorded, and removes every document
 * that such a key sealed. That happens after a crash, or after the keys or the documents were restored
 * from an older backup.
 *
 * @returns the complaints of which it destroyed a key or removed a document
 * @throws KlachtError of kind `unavailable` from the store or the keys; again finishes the rest
 * @example
 * await finishErasures({ store, keys, documents });
 */
export const finishErasures = async ({
  store,
  keys,
  documents,
  knownRows,
}: Pick<Erasure, 'store' | 'keys' | 'documents' | 'knownRows'>): Promise<readonly string[]> => {
  const finished = new Set<string>();
  for await (const batch of store.readAll()) {
    for (const event of batch) {
      const complaintId = complaintIdOf(event.stream);
      if (event.type !== ERASURE || complaintId === null) continue;
      const events = await eventsOf(store, event.stream);
      for (const owner of ownersOf(complaintId, erasedIn(event), events)) {
        const { state } = await keys.get(owner);
        if (state !== 'destroyed') await keys.destroy(owner);
        const hadDocuments = (await documents?.clear(owner)) === true;
        if (hadDocuments || state === 'held' || state === 'locked') finished.add(complaintId);
      }
      await knownRows?.forget(complaintId);
    }
  }
  return [...finished];
};
