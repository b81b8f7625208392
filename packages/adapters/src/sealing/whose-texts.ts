import {
  complaintIdOf,
  type EventStore,
  mapPersonal,
  needsHistory,
  type NewEvent,
  whoseText,
} from '@klacht/domain';
import type { SchemaOf } from './event-schemas.ts';

/** Whose the text at a field of an event is; null where it is the complaint's. */
export type WhoseText = (event: NewEvent, field: string) => string | null;

/**
 * Whose each personal text of new events is. The stream is read only where an event does not say that
 * by itself.
 *
 * @param first the revision of the first of the events
 */
export const whoseTextsIn = async (
  store: EventStore,
  stream: string,
  first: number,
  events: readonly NewEvent[],
): Promise<WhoseText> => {
  if (complaintIdOf(stream) === null) return () => null;
  if (!events.some(needsHistory)) return (event, field) => whoseText(event, field, []);
  const there = (await Array.fromAsync(store.readStream(stream, 0, 'stored'))).flat();
  const all = [
    ...there.slice(0, first),
    ...events.map(({ type, data }, index) => ({ type, data, revision: first + index })),
  ];
  return (event, field) => whoseText(event, field, all.slice(0, first + events.indexOf(event)));
};

/** Whose keys the texts of new events need. */
export const personsIn = (
  stream: string,
  events: readonly NewEvent[],
  whose: WhoseText,
  schemaOf: SchemaOf,
): ReadonlySet<string | null> => {
  const persons = new Set<string | null>();
  for (const event of events) {
    const schema = schemaOf(stream, event.type);
    if (schema === null) continue;
    mapPersonal(schema, event.data, (text, field) => {
      persons.add(whose(event, field));
      return text;
    });
  }
  return persons;
};
