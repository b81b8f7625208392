import { mapPersonal, type RecordedEvent, sealedParts } from '@klacht/domain';
import type { SchemaOf } from './event-schemas.ts';

/** Under whose keys the personal texts of an event, as it is stored, are sealed; null: the complaint's. */
export const personsSealedIn = (
  { stream, type, data }: RecordedEvent,
  schemaOf: SchemaOf,
): ReadonlySet<string | null> => {
  const schema = schemaOf(stream, type);
  const persons = new Set<string | null>();
  if (schema === null) return persons;
  mapPersonal(schema, data, (text) => {
    const parts = sealedParts(text);
    if (parts !== null) persons.add(parts.person);
    return text;
  });
  return persons;
};

/** Whether an event, as it is stored, has a personal text that is sealed. */
export const holdsSealed = (event: RecordedEvent, schemaOf: SchemaOf): boolean =>
  personsSealedIn(event, schemaOf).size > 0;
