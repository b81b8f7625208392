import type { KeyObject } from 'node:crypto';
import {
  type Appended,
  complaintStream,
  type EventStore,
  hasPersonal,
  isKlachtError,
  isSealed,
  KlachtError,
  mapPersonal,
  type NewEvent,
  NO_STREAM,
  type RecordedEvent,
} from '@klacht/domain';
import { checkAppend, judgeAppend, storeClosed } from '../event-stores/append-rules.ts';
import { toJson } from '../event-stores/to-json.ts';
import type { KeyStore, OwnerKey } from '../key-stores/key-store.ts';
import { eventSchemaOf, type SchemaOf } from './event-schemas.ts';
import { checkForSealing } from './check-for-sealing.ts';
import { createErasedOwners } from './erased-owners.ts';
import { holdsSealed } from './holds-sealed.ts';
import { openText, sealText } from './sealed-text.ts';
import { keyOwnerOf } from './key-owner.ts';

export { eventSchemaOf, type SchemaOf } from './event-schemas.ts';
export { keyOwnerOf } from './key-owner.ts';

/** What a text reads whose key is destroyed, and one whose key is not here. */
export const ERASED = '[erased]';
/** What stands for a personal text whose key is not here. */
export const CLOSED = '[sealed]';

/** The copy is made before the first wait, so that later changes to the event have no effect. */
const copyOf = (event: NewEvent): NewEvent => {
  const { data, metadata } = toJson(event);
  return {
    ...event,
    data: JSON.parse(data) as object,
    metadata: JSON.parse(metadata) as NewEvent['metadata'],
  };
};

/** A store that seals. It keeps the methods that the store below has beside the port. */
export type SealedStore<Store extends EventStore = EventStore> = Store & {
  /**
   * The event to be shown: its personal texts opened, `[erased]` where their key is destroyed or its
   * erasure was recorded, and `[sealed]` where it is not here.
   *
   * @throws KlachtError `seal-broken` for a text that does not authenticate
   */
  openEvent(event: RecordedEvent): Promise<RecordedEvent>;
};

/**
 * A journal whose personal texts are sealed: they are encrypted with AES-256-GCM under the key of
 * their owner before anything else sees them. Each is bound to its stream, event and field.
 *
 * `append` refuses an event that it cannot seal for certain, and a personal text whose key is
 * destroyed. `readStream` opens the texts that it has a key for, unless they are asked for as
 * `stored`. `readAll` opens nothing, so that nothing built from it holds a name. `close` closes the
 * keys too.
 *
 * @param store where the events are kept; a hash chain stands below the seal and hashes sealed texts
 * @param schemaOf which texts are personal; the schemas of this version unless told
 * @example
 * const store = sealed(chained(openSqliteEventStore('klacht.db')), keys);
 */
export const sealed = <Store extends EventStore>(
  store: Store,
  keys: KeyStore,
  schemaOf: SchemaOf = eventSchemaOf,
): SealedStore<Store> => {
  const underWay = new Set<Promise<unknown>>();
  const isErased = createErasedOwners(store);
  let closed = false;

  const schemaIn = (stream: string, type: string) => {
    const schema = schemaOf(stream, type);
    return schema !== null && hasPersonal(schema) ? schema : null;
  };

  const sealEvent = (stream: string, event: NewEvent, key: KeyObject): NewEvent => {
    const schema = schemaIn(stream, event.type);
    if (schema === null) return event;
    const data = mapPersonal(schema, event.data, (text, field) =>
      sealText(text, key, { stream, eventId: event.id, field }),
    );
    return { ...event, data };
  };

  const change = (event: RecordedEvent, open: (text: string, field: string) => string) => {
    const schema = schemaIn(event.stream, event.type);
    if (schema === null) return event;
    const data = mapPersonal(schema, event.data, (text, field) =>
      isSealed(text) ? open(text, field) : text,
    );
    return { ...event, data };
  };

  const opened = (event: RecordedEvent, key: KeyObject): RecordedEvent =>
    change(event, (text, field) => {
      const { stream, revision, id, type } = event;
      const plain = openText(text, key, { stream, eventId: id, field });
      if (plain !== null) return plain;
      throw new KlachtError(
        'unreadable',
        'seal-broken',
        `${stream} revision ${revision}: ${type}.${field}: the sealed text does not authenticate; it was changed, or moved from another place`,
        { stream, revision, field },
      );
    });

  /** The events as they stand already, when these very ones were recorded there; else null. */
  const recordedBefore = async (
    stream: string,
    expectedRevision: number,
    events: readonly NewEvent[],
  ): Promise<readonly NewEvent[] | null> => {
    const there = (await Array.fromAsync(store.readStream(stream)))
      .flat()
      .slice(expectedRevision + 1, expectedRevision + 1 + events.length);
    return events.every(({ id }, index) => there[index]?.id === id) ? there : null;
  };

  /** Texts sealed under a first key would look broken under a second one, so none is made. */
  const refuseSecondKey = async (stream: string, isNew: boolean): Promise<void> => {
    const owner = keyOwnerOf(stream);
    const sharing = new Set([complaintStream(owner), stream]);
    if (isNew) sharing.delete(stream);
    for (const other of sharing) {
      for await (const batch of store.readStream(other)) {
        if (!batch.some((event) => holdsSealed(event, schemaOf))) continue;
        throw new KlachtError(
          'unavailable',
          'no-keys',
          `${other}: its texts are sealed by a key that is not in this key store; nothing was recorded`,
          { stream: other },
        );
      }
    }
  };

  /**
   * What an append to a new stream comes to where that stream is there already; null to go ahead.
   * Asked where there is no key to be had, so that none is made for what cannot be recorded.
   *
   * @throws KlachtError `conflict`
   */
  const standingThere = async (
    stream: string,
    events: readonly NewEvent[],
  ): Promise<Appended | null> => {
    const after = (await Array.fromAsync(store.readStream(stream, 0, 'stored'))).flat();
    return judgeAppend(stream, NO_STREAM, events, { current: after.length - 1, after });
  };

  const sealAndAppend: EventStore['append'] = async (stream, expectedRevision, events) => {
    const owner = keyOwnerOf(stream);
    const isNew = expectedRevision === NO_STREAM;
    const finding = await keys.get(owner).then(
      (found) => ({ found }),
      (error: unknown) => ({ error }),
    );
    const isKnown =
      'found' in finding && (finding.found.state === 'held' || finding.found.state === 'destroyed');
    if (isNew && !isKnown) {
      const there = await standingThere(stream, events);
      if (there !== null) return there;
    }
    if ('error' in finding) throw finding.error;
    const { found } = finding;
    let key: KeyObject;
    try {
      if (found.state === 'none') await refuseSecondKey(stream, isNew);
      key = found.state === 'held' ? found.key : await keys.getOrCreate(owner);
    } catch (error) {
      if (!isKlachtError(error, 'rejected')) throw error;
      const before = await recordedBefore(stream, expectedRevision, events);
      if (before === null) throw error;
      return store.append(stream, expectedRevision, before);
    }
    const sealedEvents = events.map((event) => sealEvent(stream, event, key));
    return store.append(stream, expectedRevision, sealedEvents);
  };

  const append: EventStore['append'] = async (stream, expectedRevision, events) => {
    if (closed) throw storeClosed();
    checkAppend(stream, expectedRevision, events);
    const personal = events.map((event) => checkForSealing(stream, event, schemaOf));
    const appending = personal.includes(true)
      ? sealAndAppend(stream, expectedRevision, events.map(copyOf))
      : store.append(stream, expectedRevision, events);
    underWay.add(appending);
    try {
      return await appending;
    } finally {
      underWay.delete(appending);
    }
  };

  /** What opens an owner's texts; a key that is back though its owner was erased opens none. */
  const openingKey = async (owner: string): Promise<OwnerKey> => {
    const found = await keys.get(owner);
    return found.state === 'held' && (await isErased(owner)) ? { state: 'destroyed' } : found;
  };

  async function* readOpened(
    stream: string,
    from?: number,
  ): AsyncGenerator<readonly RecordedEvent[]> {
    let found: OwnerKey | null = null;
    for await (const batch of store.readStream(stream, from)) {
      if (found === null && batch.some((event) => holdsSealed(event, schemaOf))) {
        found = await openingKey(keyOwnerOf(stream));
      }
      if (found?.state === 'held') {
        const { key } = found;
        yield batch.map((event) => opened(event, key));
      } else {
        yield batch;
      }
    }
  }

  const openEvent = async (event: RecordedEvent): Promise<RecordedEvent> => {
    if (!holdsSealed(event, schemaOf)) return event;
    const found = await openingKey(keyOwnerOf(event.stream));
    if (found.state === 'held') return opened(event, found.key);
    return change(event, () => (found.state === 'destroyed' ? ERASED : CLOSED));
  };

  return {
    ...store,
    append,
    readStream: (stream, from, texts) =>
      texts === 'stored' ? store.readStream(stream, from, texts) : readOpened(stream, from),
    openEvent,
    close: async () => {
      closed = true;
      await Promise.allSettled(underWay);
      await store.close();
      await keys.close();
    },
  };
};
