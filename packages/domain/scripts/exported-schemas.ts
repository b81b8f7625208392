// The JSON Schemas that the package exports: of a command as a line of `klacht submit` has it, and of an
// event as it is recorded today.
import { z } from 'zod';
import { complaintCommands } from '../src/complaint/commands.ts';
import { storedEvents } from '../src/execute/stored-events.ts';
import { reviewCommands } from '../src/review/commands.ts';

type Json = Readonly<Record<string, unknown>>;

const TEXT = { type: 'string', minLength: 1 };
const ID = {
  type: 'string',
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
};
const INSTANT = { type: 'string', format: 'date-time', pattern: 'Z$' };

const dataOf = (schema: z.ZodType): Json => {
  const { $schema: _, ...data } = z.toJSONSchema(schema, { io: 'input' });
  return data;
};

const lineFor = (type: string, data: Json, whose: Json): Json => ({
  type: 'object',
  properties: {
    commandId: ID,
    ...whose,
    actor: TEXT,
    type: { const: type },
    data,
    correlationId: TEXT,
    causationId: TEXT,
    expectedRevision: { type: 'integer', minimum: -1 },
  },
  required: ['commandId', 'type', 'data'],
  additionalProperties: false,
});

const complaintLine = (type: string, schema: z.ZodType): Json => ({
  ...lineFor(type, dataOf(schema), { complaintId: ID, number: TEXT }),
  oneOf: [{ required: ['complaintId'] }, { required: ['number'] }],
});

const reviewLine = (type: string, schema: z.ZodType): Json => {
  const line = lineFor(type, dataOf(schema), {
    year: { type: 'integer', minimum: 1900, maximum: 9999 },
  });
  return { ...line, required: ['commandId', 'year', 'type', 'data'] };
};

const whole = (title: string, defs: Readonly<Record<string, Json>>): Json => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title,
  type: 'object',
  required: ['type'],
  // A validator that knows OpenAPI's discriminator tells a fault of the one that it is by its type.
  discriminator: { propertyName: 'type' },
  oneOf: Object.keys(defs).map((type) => ({ $ref: `#/$defs/${type}` })),
  $defs: defs,
});

const entries = <Value>(record: Readonly<Record<string, Value>>): [string, Value][] =>
  Object.entries(record);

/** A command, as a line of `klacht submit` or as `parseRequest` takes it with `actor` and `now`. */
const commands = (): Json =>
  whole(
    'A command of klacht',
    Object.fromEntries([
      ...entries<z.ZodType>(complaintCommands).map(([type, one]) => [
        type,
        complaintLine(type, one),
      ]),
      ...entries<z.ZodType>(reviewCommands).map(([type, one]) => [type, reviewLine(type, one)]),
    ]) as Record<string, Json>,
  );

const recorded = (type: string, schema: z.ZodType): Json => ({
  type: 'object',
  properties: {
    stream: TEXT,
    revision: { type: 'integer', minimum: 0 },
    position: TEXT,
    id: ID,
    type: { const: type },
    data: dataOf(schema),
    metadata: { type: 'object', additionalProperties: { type: 'string' } },
    recordedAt: INSTANT,
  },
  required: ['stream', 'revision', 'position', 'id', 'type', 'data', 'metadata', 'recordedAt'],
});

/** An event as it is recorded today. Earlier versions are beside their part, in `schemas/`. */
const events = (): Json =>
  whole(
    'A recorded event of klacht, in its present version',
    Object.fromEntries(
      Object.values(storedEvents).flatMap((all) =>
        entries<z.ZodType>(all).map(([type, one]) => [type, recorded(type, one)]),
      ),
    ) as Record<string, Json>,
  );

/** Of zod's own names for a format, what JSON Schema does not have; the pattern beside it says the same. */
const withoutOwnFormats = (key: string, value: unknown): unknown =>
  key === 'format' && value === 'lowercase' ? undefined : value;

const json = (value: Json): string => `${JSON.stringify(value, withoutOwnFormats, 2)}\n`;

/** By the file's name, under packages/domain/src/schemas. */
export const exportedSchemas = (): Readonly<Record<string, string>> => ({
  'commands.json': json(commands()),
  'events.json': json(events()),
});
