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
  /** Whose keys the texts of a stream need; null for one that takes a closer look. */
  const personsIn = (events: readonly RecordedEvent[]): ReadonlySet<string | null> | null => {
    if (events.some(({ type }) => type === ERASURE)) return null;
    const persons = new Set<string | null>();
    for (const event of events) {
      for (const person of personsSealedIn(event, schemaOf)) persons.add(person);
    }
    return persons;
  };

  const keysOf = (owners: readonly string[]): Promise<readonly OwnerKey[]> =>
    keys.getAll?.(owners) ?? Promise.all(owners.map((owner) => keys.get(owner)));

  return async (streams: readonly string[], texts?: Texts) => {
    const stored = (await store.readStreams?.(streams, 'stored')) ?? new Map<string, never>();
    if (texts === 'stored') return stored;
    const found = [...stored].map(([stream, events]) => {
      const persons = personsIn(events);
      return { stream, events, persons: persons === null ? null : [...persons] };
    });
    const owners = found.flatMap(({ stream, persons }) =>
      (persons ?? []).map((person) => keyOwnerOf(stream, person)),
    );
    const held = (await keysOf(owners)).values();
    const opened = new Map<string, readonly RecordedEvent[]>();
    for (const { stream, events, persons } of found) {
      const own = new Map<string | null, OwnerKey>();
      for (const person of persons ?? []) own.set(person, held.next().value ?? { state: 'none' });
      opened.set(stream, persons === null ? events : events.map((event) => openWith(event, own)));
    }
    return opened;
  };
};
