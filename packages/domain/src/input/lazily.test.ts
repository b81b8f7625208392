import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { lazily, once } from './lazily.ts';

/** Makers of texts by name, and the names of which something was made, in that order. */
const makersOf = (names: readonly string[]) => {
  const made: string[] = [];
  const makers = Object.fromEntries(
    names.map((name) => [
      name,
      () => {
        made.push(name);
        return z.literal(name);
      },
    ]),
  );
  return { made, record: lazily(makers) };
};

describe('what is made when it is asked for', () => {
  it('is made once, and is the same each time', () => {
    let count = 0;
    const name = once(() => {
      count += 1;
      return count > 1 ? undefined : null;
    });
    expect(count).toBe(0);
    expect([name(), name(), count]).toEqual([null, null, 1]);
  });

  it('is made by the first reader of its name alone', () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(fc.string(), { minLength: 1 })
          .chain((names) => fc.tuple(fc.constant(names), fc.array(fc.constantFrom(...names)))),
        ([names, read]) => {
          const { made, record } = makersOf(names);
          expect(new Set(Object.keys(record))).toEqual(new Set(names));
          const all = read.map((name) => record[name]);
          expect(made).toEqual([...new Set(read)]);
          expect(all.map((schema) => schema?.value)).toEqual(read);
          expect(all).toEqual(read.map((name) => record[name]));
        },
      ),
    );
  });

  it('has its names and values as any record, and cannot be changed', () => {
    const { made, record } = makersOf(['one', 'two']);
    expect('one' in record && !('three' in record)).toBe(true);
    expect(made).toEqual([]);
    expect(Object.entries({ ...record }).map(([name, { value }]) => [name, value])).toEqual([
      ['one', 'one'],
      ['two', 'two'],
    ]);
    expect(() => Object.assign(record, { one: z.literal('1') })).toThrow(TypeError);
  });

  it('is made again where it could not be made', () => {
    let count = 0;
    const schemas = lazily({
      name: () => {
        count += 1;
        if (count === 1) throw new RangeError('not yet');
        return z.string();
      },
    });
    expect(() => schemas.name).toThrow(RangeError);
    expect(schemas.name.parse('Anna')).toBe('Anna');
    expect(count).toBe(2);
  });
});
