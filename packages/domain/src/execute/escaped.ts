import { escapeText, mapPersonal } from '../journal/personal.ts';
import type { DomainEvent } from './domain-event.ts';
import { schemaOf } from './stored-events.ts';

/** An event whose personal texts are as they are recorded; see `escapeText`. */
export const escaped = <Event extends DomainEvent>(stream: string, event: Event): Event => {
  const { type, data } = event;
  const schema = schemaOf({ stream, type });
  const recorded = schema === null ? data : mapPersonal(schema, data, escapeText);
  return recorded === data ? event : ({ type, data: recorded } as Event);
};
