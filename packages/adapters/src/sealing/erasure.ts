import {
  accessStream,
  complaintIdOf,
  complaintStream,
  type EventStore,
  isSealed,
  KlachtError,
  mapPersonal,
  type RecordedEvent,
} from '@klacht/domain';
import type { KeyStore } from '../key-stores/key-store.ts';
import { ERASURE } from './erased-owners.ts';
import { eventSchemaOf, type SchemaOf } from './event-schemas.ts';

import { keyOwnerOf } from './key-owner.ts';

export { ERASURE } from './erased-owners.ts';

/** Where a personal text stands, and never what it says. */
export type ErasableText = {
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  /** `complainant.name` */
  readonly field: string;
};

/** A journal, its keys, and a complaint in it. */
export type Erasure = {
  readonly store: EventStore;
  readonly keys: KeyStore;
  readonly complaintId: string;
};

const textsOf = (
  event: RecordedEvent,
  schemaOf: SchemaOf,
): readonly (ErasableText & { text: string })[] => {
  const { stream, revision, type, data } = event;
  const schema = schemaOf(stream, type);
  const found: (ErasableText & { text: string })[] = [];
  if (schema === null) return found;
  mapPersonal(schema, data, (text, field) => {
    found.push({ stream, revision, type, field, text });
    return text;
  });
  return found;
};

const eventsOf = async (store: EventStore, stream: string): Promise<readonly RecordedEvent[]> =>
  (await Array.fromAsync(store.readStream(stream, 0, 'stored'))).flat();

/** As they are stored, in the complaint's own stream and in that of who read it. */
const storedTexts = async (store: EventStore, complaintId: string, schemaOf: SchemaOf) => {
  const found: (ErasableText & { text: string })[] = [];
  for (const stream of [complaintStream(complaintId), accessStream(complaintId)]) {
    for await (const batch of store.readStream(stream, 0, 'stored')) {
      found.push(...batch.flatMap((event) => textsOf(event, schemaOf)));
    }
  }
  return found;
};

const noKeys = (complaintId: string): KlachtError =>
  new KlachtError(
    'unavailable',
    'no-keys',
    `${complaintId}: its texts are sealed, but its key is not in this key store, so nothing was erased`,
    { complaintId },
  );

/**
 * What an erasure of a complaint would make unreadable: every personal text that its key seals, in
 * its own stream and in that of who read it. It changes nothing.
 *
 * @throws KlachtError of kind `unavailable` from the store, `unreadable` where a sealed text does not
 * authenticate
 * @example
 * for (const { type, field } of await erasableTexts({ store, complaintId })) console.log(type, field);
 */
export const erasableTexts = async (
  { store, complaintId }: Pick<Erasure, 'store' | 'complaintId'>,
  schemaOf: SchemaOf = eventSchemaOf,
): Promise<readonly ErasableText[]> =>
  (await storedTexts(store, complaintId, schemaOf)).map(({ stream, revision, type, field }) => ({
    stream,
    revision,
    type,
    field,
  }));

/**
 * Refuses an erasure that could not be carried out. Call it before the erasure is recorded, so that
 * nothing is told as erased that can still be read.
 *
 * @throws KlachtError `not-sealed` when a personal text of the complaint stands open in the journal,
 * `no-keys` when its texts are sealed and their key is not in this key store
 * @example
 * await expectErasable({ store, keys, complaintId });
 * await execute(journal, erase);
 */
export const expectErasable = async (
  { store, keys, complaintId }: Erasure,
  schemaOf: SchemaOf = eventSchemaOf,
): Promise<void> => {
  const texts = await storedTexts(store, complaintId, schemaOf);
  const open = texts.find(({ text }) => !isSealed(text));
  if (open !== undefined) {
    const { stream, revision, type, field } = open;
    throw new KlachtError(
      'rejected',
      'not-sealed',
      `${complaintId}: expected sealed texts, for an erasure destroys their key; ${type}.${field}, revision ${revision} of ${stream}, stands open in the journal. Nothing was erased`,
      { complaintId, stream, revision, field },
    );
  }
  const { state } = await keys.get(complaintId);
  if (state === 'none' && texts.length > 0) throw noKeys(complaintId);
};

/**
 * Executes an erasure that has been recorded: destroys the complaint's key, and with it every
 * personal text that it sealed, in the journal and in every copy. When a crash came between the
 * event and this, calling it again finishes it; twice is once.
 *
 * @throws KlachtError `erasure-not-recorded` when the complaint has no {@link ERASURE} event,
 * `no-keys` when the key is in another file than this one
 * @example
 * await execute(journal, erase); // the command that records it
 * await eraseComplaint({ store, keys, complaintId });
 */
export const eraseComplaint = async (
  { store, keys, complaintId }: Erasure,
  schemaOf: SchemaOf = eventSchemaOf,
): Promise<void> => {
  const events = await eventsOf(store, complaintStream(complaintId));
  if (!events.some(({ type }) => type === ERASURE)) {
    throw new KlachtError(
      'rejected',
      'erasure-not-recorded',
      `${complaintId}: expected ${ERASURE} in the complaint's history, so nothing was erased`,
      { complaintId },
    );
  }
  const texts = events.flatMap((event) => textsOf(event, schemaOf));
  const { state } = await keys.get(complaintId);
  if (state === 'none' && texts.some(({ text }) => isSealed(text))) throw noKeys(complaintId);
  await keys.destroy(complaintId);
};

/**
 * Destroys every key that is still there although its erasure was recorded. That happens after a
 * crash, or after the keys were restored from an older backup.
 *
 * @returns the complaints whose key it destroyed
 * @throws KlachtError of kind `unavailable` from the store or the keys; again finishes the rest
 * @example
 * await finishErasures({ store, keys });
 */
export const finishErasures = async ({
  store,
  keys,
}: Pick<Erasure, 'store' | 'keys'>): Promise<readonly string[]> => {
  const finished = new Set<string>();
  for await (const batch of store.readAll()) {
    for (const { stream, type } of batch) {
      if (type !== ERASURE || complaintIdOf(stream) === null) continue;
      const owner = keyOwnerOf(stream);
      const { state } = await keys.get(owner);
      if (state === 'destroyed') continue;
      await keys.destroy(owner);
      if (state !== 'none') finished.add(owner);
    }
  }
  return [...finished];
};
