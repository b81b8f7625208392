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

  /** An event with its texts sealed; null where a key is not to be had. */
  const sealedEvent = (
    stream: string,
    event: NewEvent,
    keyOf: (owner: string) => KeyObject | null,
  ): NewEvent | null => {
    const schema = schemaOf(stream, event.type);
    if (schema === null) return event;
    let isWhole = true;
    const data = mapPersonal(schema, event.data, (text, field) => {
      const person = whoseText(event, field, []);
      const key = keyOf(keyOwnerOf(stream, person));
      if (key !== null) return sealText(text, key, { stream, eventId: event.id, field }, person);
      isWhole = false;
      return text;
    });
    return isWhole ? { ...event, data } : null;
  };

  const sealedEvents = (
    stream: string,
    events: readonly NewEvent[],
    made: KeysTogether,
  ): readonly NewEvent[] | null => {
    checkAppend(stream, NO_STREAM, events);
    const personal = arePersonal(stream, events, schemaOf);
    if (personal === null) return null;
    const known = new Map<string, KeyObject | null>();
    const keyOf = (owner: string): KeyObject | null => {
      const found = known.get(owner);
      if (found !== undefined) return found;
      const key = made.getOrCreate(owner);
      known.set(owner, key);
      return key;
    };
    const given: NewEvent[] = [];
    for (const [index, event] of events.entries()) {
      const one = personal[index] === true ? sealedEvent(stream, event, keyOf) : event;
      if (one === null) return null;
      given.push(one);
    }
    return given;
  };

  return async (some) => {
    const made = await together();
    function* given(): Generator<NewStreams> {
      try {
        for (const { streams, events } of some) {
          const seal: typeof events = (absent) =>
            events(absent).map((one, index) => one && sealedEvents(absent[index] ?? '', one, made));
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
