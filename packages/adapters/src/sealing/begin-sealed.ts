import type { KeyObject } from 'node:crypto';
import {
  complaintIdOf,
  type EventStore,
  isKlachtError,
  mapPersonal,
  needsHistory,
  type NewEvent,
  type NewStreams,
  NO_STREAM,
  whoseText,
} from '@klacht/domain';
import { checkAppend } from '../event-stores/append-rules.ts';
import type { KeysTogether, KeyStore } from '../key-stores/key-store.ts';
import { checkForSealing } from './check-for-sealing.ts';
import type { SchemaOf } from './event-schemas.ts';
import { keyOwnerOf } from './key-owner.ts';
import { sealText } from './sealed-text.ts';
import { personsIn, type WhoseText } from './whose-texts.ts';

type Begin = NonNullable<EventStore['append']['begin']>;

/**
 * Of each event whether it has a personal text; null where one of them cannot be sealed, or what is
 * personal in it is not known without its history.
 */
const arePersonal = (
  stream: string,
  events: readonly NewEvent[],
  schemaOf: SchemaOf,
): readonly boolean[] | null => {
  if (complaintIdOf(stream) === null || events.some(needsHistory)) return null;
  try {
    return events.map((event) => checkForSealing(stream, event, schemaOf));
  } catch (error) {
    if (isKlachtError(error)) return null;
    throw error;
  }
};

type KeyOf = ReadonlyMap<string, KeyObject | null>;

/** A new stream that can be sealed. */
type Looked = {
  readonly stream: string;
  readonly events: readonly NewEvent[];
  /** Of each event whether it has a personal text. */
  readonly personal: readonly boolean[];
  /** Whose keys these texts need. */
  readonly owners: readonly string[];
};

const whose: WhoseText = (event, field) => whoseText(event, field, []);

/**
 * Begins several streams in a store below, with their personal texts sealed; undefined where the
 * stores of events and keys do not do several at once. A key is made for a stream that is not there, and
 * the keys are on disk before the events are.
 */
export const beginSealed = (
  store: EventStore,
  keys: KeyStore,
  schemaOf: SchemaOf,
): Begin | undefined => {
  const { begin } = store.append;
  const together = keys.together?.bind(keys);
  if (begin === undefined || together === undefined) return undefined;

  const lookAt = (stream: string, events: readonly NewEvent[] | null): Looked | null => {
    if (events === null) return null;
    checkAppend(stream, NO_STREAM, events);
    const personal = arePersonal(stream, events, schemaOf);
    if (personal === null) return null;
    const having = events.filter((_, index) => personal[index]);
    const persons = personsIn(stream, having, whose, schemaOf);
    return {
      stream,
      events,
      personal,
      owners: Array.from(persons, (one) => keyOwnerOf(stream, one)),
    };
  };

  const sealedEvent = (stream: string, event: NewEvent, keyOf: KeyOf): NewEvent => {
    const schema = schemaOf(stream, event.type);
    if (schema === null) return event;
    const data = mapPersonal(schema, event.data, (text, field) => {
      const person = whose(event, field);
      // Every key was made for these very texts.
      const key = keyOf.get(keyOwnerOf(stream, person)) as KeyObject;
      return sealText(text, key, { stream, eventId: event.id, field }, person);
    });
    return { ...event, data };
  };

  /** A stream's events with their texts sealed; null where a key is not to be had. */
  const sealedEvents = (
    { stream, events, personal, owners }: Looked,
    keyOf: KeyOf,
  ): readonly NewEvent[] | null =>
    owners.every((owner) => (keyOf.get(owner) ?? null) !== null)
      ? events.map((event, index) => (personal[index] ? sealedEvent(stream, event, keyOf) : event))
      : null;

  /**
   * All keys are made before the first text is sealed, for the processor does many of one kind in less
   * time than each beside another.
   */
  const sealedTogether = (
    streams: readonly string[],
    all: ReturnType<NewStreams['events']>,
    made: KeysTogether,
  ): ReturnType<NewStreams['events']> => {
    const looked = streams.map((stream, index) => lookAt(stream, all[index] ?? null));
    const owners = looked.flatMap((one) => one?.owners ?? []);
    const keys = owners.length === 0 ? [] : made.getOrCreateAll(owners);
    const keyOf = new Map(owners.map((owner, index) => [owner, keys[index] ?? null]));
    return looked.map((one) => one && sealedEvents(one, keyOf));
  };

  return async (some) => {
    const made = await together();
    function* given(): Generator<NewStreams> {
      try {
        for (const { streams, events } of some) {
          const seal: typeof events = (absent) => sealedTogether(absent, events(absent), made);
          yield { streams, events: seal };
        }
        made.commit();
      } finally {
        made.rollback();
      }
    }
    return begin(given());
  };
};
