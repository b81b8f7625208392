import type { z } from 'zod';
import { complaintEvents } from '@klacht/domain';

/** The schema of a type of event in a stream; null when nobody knows it. */
export type SchemaOf = (stream: string, type: string) => z.ZodType | null;

/** By the category of the stream, which is its name before the first hyphen. */
const EVENTS: Readonly<Record<string, Readonly<Record<string, z.ZodType>>>> = {
  complaint: complaintEvents,
};

const own = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/**
 * The schemas of every event that this version records.
 *
 * @example
 * eventSchemaOf('complaint-018f…', 'Received'); // complaintEvents.Received
 */
export const eventSchemaOf: SchemaOf = (stream, type) =>
  own(own(EVENTS, stream.split('-', 1)[0] ?? '') ?? {}, type) ?? null;
