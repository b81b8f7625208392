import type { EventStore, RecordedEvent, Texts } from '@klacht/domain';
import type { KeyStore, OwnerKey } from '../key-stores/key-store.ts';
import { ERASURE } from './erased-owners.ts';
import type { SchemaOf } from './event-schemas.ts';
import { personsSealedIn } from './holds-sealed.ts';
import { keyOwnerOf } from './key-owner.ts';

type OpenWith = (event: RecordedEvent, keys: ReadonlyMap<string | null, OwnerKey>) => RecordedEvent;

/**
 * Reads several streams with their texts opened. One in which somebody was erased is given as it is
 * stored: to open that takes a closer look.
 */
export const openingStreams = (
  store: EventStore,
  keys: KeyStore,
  schemaOf: SchemaOf,
  openWith: OpenWith,
): NonNullable<EventStore['readStreams']> => {
  const opened = async (
    stream: string,
    events: readonly RecordedEvent[],
  ): Promise<readonly RecordedEvent[]> => {
    if (events.some(({ type }) => type === ERASURE)) return events;
    const found = new Map<string | null, OwnerKey>();
    for (const event of events) {
      for (const person of personsSealedIn(event, schemaOf)) {
        if (!found.has(person)) found.set(person, await keys.get(keyOwnerOf(stream, person)));
      }
    }
    return events.map((event) => openWith(event, found));
  };

  return async (streams: readonly string[], texts?: Texts) => {
    const stored = (await store.readStreams?.(streams, 'stored')) ?? new Map<string, never>();
    if (texts === 'stored') return stored;
    const found = new Map<string, readonly RecordedEvent[]>();
    for (const [stream, events] of stored) found.set(stream, await opened(stream, events));
    return found;
  };
};
