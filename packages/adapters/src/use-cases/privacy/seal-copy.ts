import { type EventStore, KlachtError, mapPersonal, type RecordedEvent } from '@klacht/domain';
import type { KeyStore } from '../../key-stores/key-store.ts';
import { HEADS_STREAM } from '../../proof/check-heads.ts';
import { CHAIN_FIELDS } from '../../proof/hash-chain.ts';
import { finishErasures } from '../../sealing/erasure.ts';
import { eventSchemaOf } from '../../sealing/event-schemas.ts';
import { holdsSealed } from '../../sealing/holds-sealed.ts';
import type { SealedDocuments } from '../../sealing/sealed-documents.ts';
import { ERASED, type SealedStore } from '../../sealing/sealed.ts';
import type { Copied, CopyOptions } from './copy-journal.ts';
import { oneByOne } from '../one-by-one.ts';

/** A journal to be sealed into: its store, which seals and chains, and its keys. */
export type SealTarget = {
  readonly store: SealedStore;
  /** Where events keep the moment at which they were recorded; `store` unless told. */
  readonly asGiven?: SealedStore;
  readonly keys: KeyStore;
  /** Documents of whoever was erased go with their key. */
  readonly documents?: SealedDocuments;
};

const OF_CHAIN: ReadonlySet<string> = new Set(CHAIN_FIELDS);

/** An event without the hashes of another chain. */
const unlinked = ({ metadata, ...event }: RecordedEvent): RecordedEvent => ({
  ...event,
  metadata: Object.fromEntries(Object.entries(metadata).filter(([name]) => !OF_CHAIN.has(name))),
});

/** The events that are copied: all but the heads, which sign another chain. */
async function* plainEvents(source: EventStore): AsyncGenerator<RecordedEvent, void, undefined> {
  for await (const event of oneByOne(source.readAll())) {
    if (event.stream !== HEADS_STREAM) yield unlinked(event);
  }
}

/** An event as a text, without its position, and whatever the order of its names. */
const textOf = (event: RecordedEvent): string =>
  JSON.stringify({ ...event, position: null }, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

const otherJournal = (count: number, { stream, revision, id }: RecordedEvent): KlachtError =>
  new KlachtError(
    'rejected',
    'other-journal',
    `the target: expected a sealed copy of the source, from its first event on, got at event ${count} ${stream} revision ${revision}, which the source does not have there. Nothing was copied`,
    { event: count, stream, revision, id },
  );

/** Checks both journals before anything is written, and counts what the target has. */
const checkBoth = async (source: EventStore, { store }: SealTarget): Promise<number> => {
  const copied = oneByOne(store.readAll());
  let there = 0;
  try {
    for await (const event of plainEvents(source)) {
      const { stream, revision, type } = event;
      if (holdsSealed(event, eventSchemaOf)) {
        throw new KlachtError(
          'invalid',
          'already-sealed',
          `the source: expected a journal whose texts stand open, got a sealed one in ${stream} revision ${revision}: ${type}; copy it without sealing`,
          { stream, revision },
        );
      }
      const { value } = await copied.next();
      if (value === undefined) continue;
      there += 1;
      if (value.id !== event.id || value.stream !== stream || value.revision !== revision) {
        throw otherJournal(there, value);
      }
    }
    const { value } = await copied.next();
    if (value !== undefined) throw otherJournal(there + 1, value);
  } finally {
    await copied.return();
  }
  return there;
};

/** Of a person whom an earlier run erased, no text can be compared. */
const withErased = (event: RecordedEvent, back: RecordedEvent): object => {
  const schema = eventSchemaOf(event.stream, event.type);
  if (schema === null) return event.data;
  const erased = new Set<string>();
  mapPersonal(schema, back.data, (text, field) => {
    if (text === ERASED) erased.add(field);
    return text;
  });
  return mapPersonal(schema, event.data, (text, field) => (erased.has(field) ? ERASED : text));
};

/** Reads the copy back, opened, and compares each event with the plain one. */
const compare = async (source: EventStore, target: SealTarget): Promise<Copied> => {
  const { store, keys, documents } = target;
  const streams = new Set<string>();
  const copied = oneByOne(store.readAll());
  let events = 0;
  for await (const event of plainEvents(source)) {
    const { value } = await copied.next();
    const back = value === undefined ? null : unlinked(await store.openEvent(value));
    const data = back === null ? event.data : withErased(event, back);
    if (back === null || textOf(back) !== textOf({ ...event, data })) {
      const { stream, revision } = event;
      throw new KlachtError(
        'unreadable',
        'copy-differs',
        `the copy: expected ${stream} revision ${revision} as in the source, got ${back === null ? 'nothing' : 'another event'}`,
        { stream, revision },
      );
    }
    events += 1;
    streams.add(event.stream);
  }
  await finishErasures({ store, keys, ...(documents === undefined ? {} : { documents }) });
  return { events, added: 0, streams: streams.size };
};

/**
 * Copies a journal whose personal texts stand open into one that seals and chains: each event with
 * its id, revision and both dates, its texts sealed under a new key of its complaint. Heads are
 * left out, for they sign another chain. The copy is read back, opened and compared. Then the keys
 * of complaints that are recorded as erased are destroyed. The source still holds every text:
 * destroy it, and every copy of it, yourself.
 *
 * @param source the store itself; events that it gains meanwhile are not copied
 * @param target empty, or holding what an interrupted run copied, and in use by nobody else
 * @throws KlachtError `other-journal` when the target holds something else; `already-sealed` when a
 * text of the source is; `not-of-its-schema` for an event that this version cannot seal;
 * `copy-differs`
 * @example
 * const target = await openJournal({ store: 'sqlite:sealed.db' });
 * await sealCopy(openSqliteEventStore('plain.db'), target);
 */
export const sealCopy = async (
  source: EventStore,
  target: SealTarget,
  { onProgress = () => {} }: CopyOptions = {},
): Promise<Copied> => {
  const there = await checkBoth(source, target);
  const into = target.asGiven ?? target.store;
  let events = 0;
  for await (const { stream, revision, id, type, recordedAt, data, metadata } of plainEvents(
    source,
  )) {
    events += 1;
    if (events <= there) continue;
    await into.append(stream, revision - 1, [{ id, type, recordedAt, data, metadata }]);
    onProgress(events);
  }
  const copied = await compare(source, target);
  return { ...copied, added: events - there };
};
