import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commandData } from '../testing/internal/command-data.ts';
import { steps } from '../testing/command-examples.ts';
import { type ComplaintCommandType, complaintCommands, eventOf } from './commands.ts';
import { complaintEvents } from './events.ts';

const types = Object.keys(eventOf) as ComplaintCommandType[];

type JsonSchema = {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly additionalProperties?: unknown;
  readonly required?: readonly string[];
};

/** Each field of a schema with the path to it; `[]` for the items of a list. */
const fieldsOf = (schema: JsonSchema, path = ''): readonly string[] => [
  ...Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => {
    const here = path === '' ? name : `${path}.${name}`;
    return [here, ...fieldsOf(inner, here)];
  }),
  ...(schema.items === undefined ? [] : fieldsOf(schema.items, `${path}[]`)),
  ...(schema.anyOf ?? []).flatMap((one) => fieldsOf(one, path)),
];

const schemaOf = (type: ComplaintCommandType) =>
  z.toJSONSchema(complaintCommands[type], { io: 'input' }) as JsonSchema;

describe('handling is free (article 5.2)', () => {
  it.each(types)('%s has no field to charge a complainant by', (type) => {
    const charging = /charg|fee(?!dback)|cost|price|invoice|bill|payment|pay|debit|kosten|tarief/i;
    expect(fieldsOf(schemaOf(type)).filter((field) => charging.test(field))).toEqual([]);
  });

  it('and money goes one way: damage that is claimed, and redress that is granted and paid', () => {
    const money = types.flatMap((type) =>
      fieldsOf(schemaOf(type))
        .filter((field) => /amount|currency|value|money|sum(?!mary)|debt|owe/i.test(field))
        .map((field) => `${type} ${field}`),
    );
    const ways = [
      'Receive damage.amount',
      'JudgePart redress[].amount',
      'Judge redress[].amount',
      'PayRedress amount',
      'RecordDetails damage.amount',
    ];
    expect(money).toEqual(ways.flatMap((way) => [way, `${way}.value`, `${way}.currency`]));
    const paid = (value: string, kind = 'compensation') =>
      complaintCommands.Judge.safeParse({
        ...steps.Judge.data,
        redress: [{ kind, amount: { value, currency: 'EUR' } }],
      }).success;
    expect(paid('12.50')).toBe(true);
    expect(paid('-12.50')).toBe(false);
    expect(paid('12.50', 'charge')).toBe(false);
  });
});

describe('each command', () => {
  it.each(types)('%s takes what it is made of, and nothing else', (type) => {
    expect(complaintCommands[type].parse(steps[type].data)).toEqual(steps[type].data);
    expect(schemaOf(type).additionalProperties).toBe(false);
    for (const field of schemaOf(type).required ?? []) {
      const { [field as 'at']: _, ...rest } = steps[type].data;
      expect(complaintCommands[type].safeParse(rest).success, `${type} without ${field}`).toBe(
        false,
      );
    }
  });

  it.each(types)('%s takes a day or a moment, and its event both apart', (type) => {
    const at = (at: unknown) => complaintCommands[type].safeParse({ ...steps[type].data, at });
    expect(at('2026-04-02').success).toBe(true);
    expect(at('2026-04-02T10:00:00Z').success).toBe(true);
    expect(at('2026-04-31').error?.issues[0]?.message).toBe(
      'expected a day (YYYY-MM-DD) or a moment (YYYY-MM-DDTHH:MM:SSZ)',
    );
    expect(Object.keys(complaintCommands[type].shape)).not.toContain('instant');
    expect(Object.keys(complaintCommands[type].shape)).not.toContain('procedure');
    expect(Object.keys(complaintEvents[eventOf[type]].shape)).toContain('instant');
  });

  it('leads to an event of its own, and every event comes of a command', () => {
    expect(Object.values(eventOf).toSorted()).toEqual(Object.keys(complaintEvents).toSorted());
  });

  it.each(types)('%s takes whatever the tests make up for it', (type) => {
    fc.assert(
      fc.property(commandData[type], (data) => {
        expect(complaintCommands[type].parse(data)).toEqual(data);
      }),
      { numRuns: 50 },
    );
  });
});
