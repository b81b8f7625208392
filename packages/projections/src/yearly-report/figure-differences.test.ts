import { describe, expect, it } from 'vitest';
import { differencesOf } from './figure-differences.ts';

describe('the differences of two reports', () => {
  it('are none between the same', () => {
    expect(differencesOf({ a: { b: [1, null] } }, { a: { b: [1, null] } })).toEqual([]);
  });

  it('are each figure that is another, is new or is gone, by where it stands', () => {
    const was = { year: 2025, steps: { n: 1, late: 0 }, cases: [{ number: '1' }], gone: 0 };
    const is = { year: 2025, steps: { n: 2, late: 0 }, cases: [{ number: '2' }, 3], fresh: 0 };
    expect(differencesOf(was, is)).toEqual([
      { figure: 'cases.0.number', was: '1', is: '2' },
      { figure: 'cases.1', was: null, is: 3 },
      { figure: 'fresh', was: null, is: 0 },
      { figure: 'gone', was: 0, is: null },
      { figure: 'steps.n', was: 1, is: 2 },
    ]);
  });

  it('know a name that every object has', () => {
    expect(differencesOf({}, { constructor: 1, toString: 2 })).toEqual([
      { figure: 'constructor', was: null, is: 1 },
      { figure: 'toString', was: null, is: 2 },
    ]);
  });

  it('tell a figure from none', () => {
    expect(differencesOf({ before: null }, { before: { n: 0 } })).toEqual([
      { figure: 'before.n', was: null, is: 0 },
    ]);
  });
});
