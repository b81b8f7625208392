import { isSealed, mapPersonal, type RecordedEvent } from '@klacht/domain';
import type { SchemaOf } from './event-schemas.ts';

/** Whether an event, as it is stored, has a personal text that is sealed. */
export const holdsSealed = ({ stream, type, data }: RecordedEvent, schemaOf: SchemaOf): boolean => {
  const schema = schemaOf(stream, type);
  let holds = false;
  if (schema !== null) {
    mapPersonal(schema, data, (text) => {
      holds ||= isSealed(text);
      return text;
    });
  }
  return holds;
};
