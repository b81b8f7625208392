import type { KeyObject } from 'node:crypto';
import {
  complaintIdOf,
  type EventStore,
  isKlachtError,
  mapPersonal,
  needsHistory,
  type NewEvent,
  type NewStream,
  NO_STREAM,
  whoseText,
} from '@klacht/domain';
import { checkAppend } from '../event-stores/append-rules.ts';
import type { KeyStore } from '../key-stores/key-store.ts';
import { checkForSealing } from './check-for-sealing.ts';
import type { SchemaOf } from './event-schemas.ts';
import { keyOwnerOf } from './key-owner.ts';
import { sealText } from './sealed-text.ts';

type Begin = NonNullable<EventStore['append']['begin']>;

/** Whether each event can be sealed, and what is personal in it is known without its history. */
const isPlain = ({ stream, events }: NewStream, schemaOf: SchemaOf): boolean => {
  if (complaintIdOf(stream) === null || events.some(needsHistory)) return false;
  try {
    for (const event of events) checkForSealing(stream, event, schemaOf);
    return true;
  } catch (error) {
    if (isKlachtError(error)) return false;
    throw error;
  }
};

/** Whose keys the texts of new events need. */
const ownersIn = ({ stream, events }: NewStream, schemaOf: SchemaOf): ReadonlySet<string> => {
  const owners = new Set<string>();
  for (const event of events) {
    const schema = schemaOf(stream, event.type);
    if (schema === null) continue;
    mapPersonal(schema, event.data, (text, field) => {
      owners.add(keyOwnerOf(stream, whoseText(event, field, [])));
      return text;
    });
  }
  return owners;
};

/**
 * Begins several streams in a store below, with their personal texts sealed; undefined where the
 * stores of events and keys do not do several at once. The keys are made in one commit, before it.
 *
 * Where one of the streams is there already none is begun, so that no second key is made for it.
 */
export const beginSealed = (
  store: EventStore,
  keys: KeyStore,
  schemaOf: SchemaOf,
): Begin | undefined => {
  const { begin } = store.append;
  const isAble = store.readStreams !== undefined && keys.getOrCreateAll !== undefined;
  if (begin === undefined || !isAble) return undefined;

  const sealedEvent = (
    stream: string,
    event: NewEvent,
    keyOf: ReadonlyMap<string, KeyObject>,
  ): NewEvent => {
    const schema = schemaOf(stream, event.type);
    if (schema === null) return event;
    const data = mapPersonal(schema, event.data, (text, field) => {
      const person = whoseText(event, field, []);
      // Every key was fetched for these very texts.
      const key = keyOf.get(keyOwnerOf(stream, person)) as KeyObject;
      return sealText(text, key, { stream, eventId: event.id, field }, person);
    });
    return data === event.data ? event : { ...event, data };
  };

  return async (streams) => {
    for (const { stream, events } of streams) checkAppend(stream, NO_STREAM, events);
    const names = streams.map(({ stream }) => stream);
    const there = await store.readStreams?.(names, 'stored');
    if (there === undefined || there.size > 0) return streams.map(() => false);

    const owners = streams.map((one) =>
      isPlain(one, schemaOf) ? [...ownersIn(one, schemaOf)] : null,
    );
    const asked = owners.flatMap((some) => some ?? []);
    const found = asked.length === 0 ? [] : await keys.getOrCreateAll?.(asked);
    const keyOf = new Map<string, KeyObject>();
    asked.forEach((owner, index) => {
      const key = found?.[index];
      if (key !== undefined && key !== null) keyOf.set(owner, key);
    });
    const hasKeys = owners.map((some) => some?.every((owner) => keyOf.has(owner)) === true);
    const given = streams
      .filter((_, index) => hasKeys[index])
      .map(({ stream, events }) => ({
        stream,
        events: events.map((event) => sealedEvent(stream, event, keyOf)),
      }));
    const begun = (given.length === 0 ? [] : await begin(given)).values();
    return hasKeys.map((isGiven) => isGiven && begun.next().value === true);
  };
};
