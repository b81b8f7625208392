import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { type EventStore, type RecordedEvent } from '@klacht/domain';
import { anEvent, journalOf } from '../../event-stores/contract/store-under-test.ts';
import { createMemoryEventStore } from '../../event-stores/memory/memory-event-store.ts';
import { chained } from '../chained.ts';
import { linked, NO_PREVIOUS } from '../hash-chain.ts';
import { signJournal } from '../sign-head.ts';
import type { TreeHead } from '../tree-head.ts';

export const newKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey;

const NOW = '2026-01-15T09:00:00Z';
export const sign = (store: EventStore, privateKey: KeyObject): Promise<TreeHead> =>
  signJournal(store, { privateKey, now: NOW, actor: 'anna' });

/** Appends one event to a stream that is at a revision. */
export const appendTo = (store: EventStore, stream: string, revision: number) =>
  store.append(stream, revision, [anEvent({ data: { stream, revision, text: 'é 😂 "\\' } })]);

/** Events of three complaints in turns, `count` in all. */
export const fill = async (store: EventStore, count: number, from = 0): Promise<void> => {
  for (let index = from; index < from + count; index += 1) {
    await appendTo(store, `complaint-${'abc'[index % 3]}`, Math.floor(index / 3) - 1);
  }
};

/** A journal of 12 events, a head, 6 events, and a head: 20 in all. */
export const signedJournal = async (privateKey = newKey()) => {
  const store = chained(createMemoryEventStore());
  await fill(store, 12);
  const first = await sign(store, privateKey);
  await fill(store, 6, 12);
  const head = await sign(store, privateKey);
  return { store, events: await journalOf(store), first, head, privateKey };
};

/** A journal that holds just these events, in this order, whatever is wrong with them. */
export const storeOf = (events: readonly RecordedEvent[]): EventStore => ({
  append: () => Promise.reject(new Error('only to be read')),
  async *readStream(stream, from = 0) {
    const found = events.filter((event) => event.stream === stream && event.revision >= from);
    if (found.length > 0) yield found.toSorted((a, b) => a.revision - b.revision);
  },
  async *readAll() {
    if (events.length > 0) yield events;
  },
  close: async () => undefined,
});

/** The events with every chain made anew, as somebody does who can write all of the journal. */
export const rehashed = (events: readonly RecordedEvent[]): readonly RecordedEvent[] => {
  const lasts = new Map<string, { readonly revision: number; readonly hash: string }>();
  return events.map((event) => {
    const last = lasts.get(event.stream) ?? { revision: -1, hash: NO_PREVIOUS };
    const revision = last.revision + 1;
    const [made] = linked(event.stream, revision, last.hash, [event]);
    if (made === undefined) throw new Error('expected one event');
    lasts.set(event.stream, { revision, hash: made.metadata['hash'] ?? '' });
    return { ...event, ...made, revision };
  });
};
