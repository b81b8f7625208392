import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isKlachtError, KlachtError } from '../errors.ts';
import { parseInput } from './parse-input.ts';

const schema = z.strictObject({
  name: z.string({ error: 'expected a name' }).optional(),
  list: z.array(z.strictObject({ n: z.number({ error: 'expected a number' }) })).optional(),
});

const cyclic: unknown[] = [];
cyclic.push(cyclic);

const thrownFor = (input: unknown): KlachtError => {
  try {
    parseInput(schema, input, 'thing');
  } catch (error) {
    if (isKlachtError(error, 'invalid')) return error;
  }
  throw new Error('expected it to be refused');
};

describe('input', () => {
  it('comes out as its schema has it', () => {
    expect(parseInput(z.string().trim(), ' a ', 'thing')).toBe('a');
  });

  it.each([
    [{ name: 1 }, 'thing: name: expected a name, got 1'],
    [{ list: [{ n: 1 }, { n: 'x' }] }, 'thing: list.1.n: expected a number, got "x"'],
    [
      { name: 1, list: [{}] },
      'thing: name: expected a name, got 1; list.0.n: expected a number, got undefined',
    ],
    [{ name: 7n }, 'thing: name: expected a name, got 7n'],
    [{ name: { n: 7n } }, 'thing: name: expected a name, got [object Object]'],
    [{ name: cyclic }, 'thing: name: expected a name, got [object Array]'],
    [{ name: Symbol.iterator }, 'thing: name: expected a name, got Symbol(Symbol.iterator)'],
    [{ name: ['x'.repeat(76)] }, `thing: name: expected a name, got ["${'x'.repeat(76)}"]`],
    [{ name: ['x'.repeat(77)] }, `thing: name: expected a name, got ["${'x'.repeat(77)}"…`],
    [{ ['x'.repeat(80)]: 1 }, `thing: ${'x'.repeat(80)}: expected no such field, got 1`],
    [{ ['x'.repeat(81)]: 1 }, `thing: ${'x'.repeat(80)}…: expected no such field, got 1`],
  ])('that is wrong is named, with what was expected: %o', (input, message) => {
    expect(thrownFor(input).message).toBe(message);
  });

  it.each([
    [20, ''],
    [21, '; and 1 more'],
    [5_000, '; and 4980 more'],
  ])('that is wrong in %d places is named in twenty, and listed in all', (places, more) => {
    const error = thrownFor({ list: Array.from({ length: places }, () => ({ n: 'x' })) });
    const last = '; list.19.n: expected a number, got "x"';
    expect(error.message.endsWith(`${last}${more}`)).toBe(true);
    expect(error.details['issues']).toHaveLength(places);
  });

  it('that is nested deeper than can be written is refused like any other', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 20_000; level += 1) deep = [deep];
    expect(thrownFor({ deep }).message).toBe(
      'thing: deep: expected no such field, got [object Array]',
    );
  });

  it.each([
    [{ value: 1 }, 'thing: one.value: expected a text, got 1'],
    [{ column: 'a', values: { b: 1 } }, 'thing: one.values.b: expected a text, got 1'],
    [['a', 2], 'thing: one.1: expected a text, got 2'],
    [{ values: {} }, 'thing: one.column: expected a text, got undefined'],
    [{ other: 1 }, /^thing: one: expected .*, or /],
    [3, /^thing: one: expected .*, or /],
  ])('that is wrong within one of several shapes is named there: %j', (one, message) => {
    const shapes = z.strictObject({
      one: z.union([
        z.strictObject({ value: z.string() }),
        z.strictObject({ column: z.string(), values: z.record(z.string(), z.string()) }),
        z.array(z.string()),
      ]),
    });
    expect(() => parseInput(shapes, { one }, 'thing')).toThrowError(message);
  });

  it('that is wrong as a whole has no field', () => {
    expect(thrownFor(null).message).toBe('thing: expected an object, got null');
    expect(thrownFor(undefined).message).toMatch(/, got undefined$/);
  });

  it('that is wrong is listed for a program, with its cause', () => {
    const error = thrownFor({ list: [{ n: 'x' }] });
    expect(error).toMatchObject({ kind: 'invalid', code: 'invalid-input' });
    expect(error.details).toEqual({
      input: 'thing',
      issues: [{ field: 'list.0.n', value: 'x', expected: 'expected a number' }],
    });
    expect(error.cause).toBeInstanceOf(z.ZodError);
  });
});

describe('an error of ours', () => {
  const ours = new KlachtError('conflict', 'conflict', 'somebody was first', { revision: 2 });

  it('is known by its name and its kind', () => {
    expect(ours).toMatchObject({ message: 'somebody was first', details: { revision: 2 } });
    expect(new KlachtError('conflict', 'conflict', 'x').details).toEqual({});
    expect(isKlachtError(ours)).toBe(true);
    expect(isKlachtError(ours, 'conflict')).toBe(true);
    expect(isKlachtError(ours, 'invalid')).toBe(false);
  });

  it.each([new Error('x'), { name: 'KlachtError', kind: 'conflict' }, null, undefined])(
    'is not %o',
    (other) => {
      expect(isKlachtError(other)).toBe(false);
      expect(isKlachtError(other, 'conflict')).toBe(false);
    },
  );

  it('is known across two copies of the package', () => {
    const other = Object.assign(new Error('x'), { name: 'KlachtError', kind: 'rejected' });
    expect(isKlachtError(other, 'rejected')).toBe(true);
  });
});
