import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { compiled } from '../input/compiled.ts';
import { complaintCommands, eventOf } from '../complaint/commands.ts';
import { complaintEvents } from '../complaint/events.ts';
import { expected } from '../input/expected.ts';
import { reviewCommands } from '../review/commands.ts';
import { storedEvents } from './stored-events.ts';
import { command } from '../testing/internal/command-data.ts';

/** What a schema makes of a value: the value it answers, or all that it says is wrong. */
const madeOf = (schema: z.ZodType, value: unknown): unknown => {
  const parsed = schema.safeParse(value, { error: expected });
  return parsed.success ? { data: parsed.data } : { issues: parsed.error.issues };
};

/** A schema as it is once it was asked for again and again. */
const compiledAtLast = <Schema extends z.ZodType>(schema: Schema): Schema => {
  for (let times = 1; times < 100; times += 1) compiled(schema);
  return compiled(schema);
};

const damage = fc.oneof(
  fc.constant({ kind: 'none' } as const),
  fc.record({ kind: fc.constant('without' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('with' as const), at: fc.nat(), value: fc.jsonValue() }),
  fc.record({ kind: fc.constant('more' as const), field: fc.string(), value: fc.jsonValue() }),
);

type Damage = typeof damage extends fc.Arbitrary<infer Value> ? Value : never;

const damaged = (data: object, how: Damage): object => {
  const fields = Object.entries(data);
  switch (how.kind) {
    case 'none':
      return data;
    case 'without':
      return Object.fromEntries(fields.toSpliced(how.at % fields.length, 1));
    case 'with':
      return Object.fromEntries(
        fields.map(([field, value], index) => [
          field,
          index === how.at % fields.length ? how.value : value,
        ]),
      );
    case 'more':
      return Object.fromEntries([...fields, [how.field, how.value]]);
  }
};

describe('a compiled schema', () => {
  it('answers and refuses as the schema itself does, whatever it is given', () => {
    let accepted = 0;
    let refused = 0;
    fc.assert(
      fc.property(command, damage, ({ type, data }, how) => {
        const given = damaged(data, how);
        for (const schema of [complaintCommands[type], complaintEvents[eventOf[type]]]) {
          const plain = madeOf(schema, given);
          expect(madeOf(compiledAtLast(schema), given)).toStrictEqual(plain);
          if ('data' in (plain as object)) accepted += 1;
          else refused += 1;
        }
      }),
      { numRuns: 1_000 },
    );
    expect(accepted).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(100);
  });

  it('is made for every event and command, and is another than the schema', () => {
    const kinds: readonly Readonly<Record<string, z.ZodType>>[] = [
      ...Object.values(storedEvents),
      complaintCommands,
      reviewCommands,
    ];
    for (const schema of kinds.flatMap((kind) => Object.values(kind))) {
      expect(() => z.compile(schema, { strict: true })).not.toThrow();
      expect(compiledAtLast(schema)).not.toBe(schema);
    }
  });

  it('is made once, and not for a few checks', () => {
    const schema = z.strictObject({ at: z.string() });
    expect(compiled(schema)).toBe(schema);
    const made = compiledAtLast(schema);
    expect(made).not.toBe(schema);
    expect(compiled(schema)).toBe(made);
  });
});
