import type { DomainEvent } from './domain-event.ts';
import { isSealed, mapPersonal } from '../journal/personal.ts';
import { schemaOf } from './stored-events.ts';

/** The fields that the recorder adds; a command does not say them, so they are not compared. */
export const ADDED: ReadonlySet<string> = new Set(['procedure', 'procedureDigest', 'origin']);

/** Where the personal texts stand that cannot be read here, or no longer. */
const sealedTextsIn = (
  stream: string,
  { type, data }: DomainEvent,
): ReadonlyMap<string, string> => {
  const sealed = new Map<string, string>();
  const schema = schemaOf({ stream, type });
  if (schema === null) return sealed;
  mapPersonal(schema, data, (text, path) => {
    if (isSealed(text)) sealed.set(path, text);
    return text;
  });
  return sealed;
};

/**
 * The fields in which a repeated command differs from what was recorded of it. A sealed text cannot
 * be compared and is taken to be the same.
 */
export const differences = (
  stream: string,
  known: DomainEvent,
  again: DomainEvent,
): readonly string[] => {
  const sealed = sealedTextsIn(stream, known);
  const schema = schemaOf({ stream, type: again.type });
  const said: Readonly<Record<string, unknown>> =
    schema === null
      ? again.data
      : mapPersonal(schema, again.data, (text, path) => sealed.get(path) ?? text);
  const before: Readonly<Record<string, unknown>> = known.data;
  return [...new Set([...Object.keys(before), ...Object.keys(said)])].filter(
    (field) => !ADDED.has(field) && JSON.stringify(before[field]) !== JSON.stringify(said[field]),
  );
};
