import type { KeyObject } from 'node:crypto';
import {
  type Appended,
  type EventStore,
  hasPersonal,
  isKlachtError,
  KlachtError,
  mapPersonal,
  type NewEvent,
  NO_STREAM,
  type RecordedEvent,
  sealedParts,
} from '@klacht/domain';
import { checkAppend, judgeAppend, storeClosed } from '../event-stores/append-rules.ts';
import { toJson } from '../event-stores/to-json.ts';
import { createUnderWay } from '../ground/under-way.ts';
import type { KeyStore, OwnerKey } from '../key-stores/key-store.ts';
import { beginSealed } from './begin-sealed.ts';
import { eventSchemaOf, type SchemaOf } from './event-schemas.ts';
import { checkForSealing } from './check-for-sealing.ts';
import { createErasedOwners } from './erased-owners.ts';
import { personsSealedIn } from './holds-sealed.ts';
import { openingStreams } from './opening-streams.ts';
import { openText, sealText } from './sealed-text.ts';
import { keyOwnerOf } from './key-owner.ts';
import { refuseSecondKey } from './second-key.ts';
import { personsIn, type WhoseText, whoseTextsIn } from './whose-texts.ts';
import { wholeOf } from '../ground/whole-of.ts';

export { eventSchemaOf, type SchemaOf } from './event-schemas.ts';
export { keyOwnerOf } from './key-owner.ts';

/** Stands for a personal text whose key is destroyed. */
export const ERASED = '[erased]';
/** Stands for a personal text whose key is not here. */
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
 * whose they are before anything else sees them; the complainant, a representative and whoever else
 * complains have one each. Each is bound to its stream, event and field.
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
  const underWay = createUnderWay();
  const isErased = createErasedOwners(store);
  let closed = false;

  const schemaIn = (stream: string, type: string) => {
    const schema = schemaOf(stream, type);
    return schema !== null && hasPersonal(schema) ? schema : null;
  };

  const sealEvent = (
    stream: string,
    event: NewEvent,
    whose: WhoseText,
    keyOf: ReadonlyMap<string | null, KeyObject>,
  ): NewEvent => {
    const schema = schemaIn(stream, event.type);
    if (schema === null) return event;
    const data = mapPersonal(schema, event.data, (text, field) => {
      const person = whose(event, field);
      // Every key was fetched for these very texts.
      const key = keyOf.get(person) as KeyObject;
      return sealText(text, key, { stream, eventId: event.id, field }, person);
    });
    return { ...event, data };
  };

  /** Each sealed text of an event, by what is made of it. */
  const change = (
    event: RecordedEvent,
    open: (text: string, field: string, person: string | null) => string,
  ) => {
    const schema = schemaIn(event.stream, event.type);
    if (schema === null) return event;
    const data = mapPersonal(schema, event.data, (text, field) => {
      const parts = sealedParts(text);
      return parts === null ? text : open(text, field, parts.person);
    });
    return { ...event, data };
  };

  const opened = (
    { stream, revision, id, type }: RecordedEvent,
    text: string,
    field: string,
    key: KeyObject,
  ): string => {
    const plain = openText(text, key, { stream, eventId: id, field });
    if (plain !== null) return plain;
    throw new KlachtError(
      'unreadable',
      'seal-broken',
      `${stream} revision ${revision}: ${type}.${field}: the sealed text does not authenticate; it was changed, or moved from another place`,
      { stream, revision, field },
    );
  };

  /** An event with the texts that these keys open; the others stay sealed. */
  const openWith = (
    event: RecordedEvent,
    found: ReadonlyMap<string | null, OwnerKey>,
  ): RecordedEvent =>
    change(event, (text, field, person) => {
      const owned = found.get(person);
      return owned?.state === 'held' ? opened(event, text, field, owned.key) : text;
    });

  /** What opens a person's texts; a key that is back though they were erased opens none. */
  const openingKey = async (stream: string, person: string | null): Promise<OwnerKey> => {
    const found = await keys.get(keyOwnerOf(stream, person));
    return found.state === 'held' && (await isErased(keyOwnerOf(stream), person))
      ? { state: 'destroyed' }
      : found;
  };

  /** The keys that the texts of events are sealed under, those that are known already too. */
  const withKeysOf = async (
    events: readonly RecordedEvent[],
    known: ReadonlyMap<string | null, OwnerKey> = new Map(),
  ): Promise<ReadonlyMap<string | null, OwnerKey>> => {
    const found = new Map(known);
    for (const event of events) {
      for (const person of personsSealedIn(event, schemaOf)) {
        if (!found.has(person)) found.set(person, await openingKey(event.stream, person));
      }
    }
    return found;
  };

  /**
   * The events as they stand in the stream, where these very ones were recorded before; else null.
   */
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

  const keyFor = async (
    stream: string,
    isNew: boolean,
    person: string | null,
    found: OwnerKey,
  ): Promise<KeyObject> => {
    if (found.state === 'none') await refuseSecondKey(store, stream, person, { isNew, schemaOf });
    return found.state === 'held' ? found.key : keys.getOrCreate(keyOwnerOf(stream, person));
  };

  const sealAndAppend = async (
    ...[stream, expectedRevision, events]: Parameters<EventStore['append']>
  ): Promise<Appended> => {
    const isNew = expectedRevision === NO_STREAM;
    const whose = await whoseTextsIn(store, stream, expectedRevision + 1, events);
    const persons = [...personsIn(stream, events, whose, schemaOf)];
    const finding = await Promise.all(
      persons.map(async (person) => [person, await keys.get(keyOwnerOf(stream, person))] as const),
    ).then(
      (found) => ({ found }),
      (error: unknown) => ({ error }),
    );
    const isKnown =
      'found' in finding &&
      finding.found.every(([, { state }]) => state === 'held' || state === 'destroyed');
    if (isNew && !isKnown) {
      const there = await standingThere(stream, events);
      if (there !== null) return there;
    }
    if ('error' in finding) throw finding.error;
    const keyOf = new Map<string | null, KeyObject>();
    try {
      for (const [person, found] of finding.found) {
        keyOf.set(person, await keyFor(stream, isNew, person, found));
      }
    } catch (error) {
      if (!isKlachtError(error, 'rejected')) throw error;
      const before = await recordedBefore(stream, expectedRevision, events);
      if (before === null) throw error;
      return store.append(stream, expectedRevision, before);
    }
    const sealedEvents = events.map((event) => sealEvent(stream, event, whose, keyOf));
    return store.append(stream, expectedRevision, sealedEvents);
  };

  const appendOne = async (
    ...[stream, expectedRevision, events]: Parameters<EventStore['append']>
  ): Promise<Appended> => {
    if (closed) throw storeClosed();
    checkAppend(stream, expectedRevision, events);
    const personal = events.map((event) => checkForSealing(stream, event, schemaOf));
    return underWay.untilDone(
      personal.includes(true)
        ? sealAndAppend(stream, expectedRevision, events.map(copyOf))
        : store.append(stream, expectedRevision, events),
    );
  };

  const beginBelow = beginSealed(store, keys, schemaOf);

  const begin: EventStore['append']['begin'] =
    beginBelow &&
    (async (some) => {
      if (closed) throw storeClosed();
      return underWay.untilDone(beginBelow(some));
    });

  async function* readOpened(
    stream: string,
    from?: number,
  ): AsyncGenerator<readonly RecordedEvent[]> {
    let found: ReadonlyMap<string | null, OwnerKey> = new Map();
    for await (const batch of store.readStream(stream, from)) {
      found = await withKeysOf(batch, found);
      const known = found;
      yield batch.map((event) => openWith(event, known));
    }
  }

  const openEvent = async (event: RecordedEvent): Promise<RecordedEvent> => {
    const found = await withKeysOf([event]);
    return change(event, (text, field, person) => {
      const owned = found.get(person);
      if (owned?.state === 'held') return opened(event, text, field, owned.key);
      return owned?.state === 'destroyed' ? ERASED : CLOSED;
    });
  };

  return {
    ...wholeOf(store),
    append: begin === undefined ? appendOne : Object.assign(appendOne, { begin }),
    readStream: (stream, from, texts) =>
      texts === 'stored' ? store.readStream(stream, from, texts) : readOpened(stream, from),
    ...(store.readStreams === undefined
      ? {}
      : { readStreams: openingStreams(store, keys, schemaOf, openWith) }),
    openEvent,
    close: async () => {
      closed = true;
      await underWay.settled();
      await store.close();
      await keys.close();
    },
  };
};
