import { expect, it } from 'vitest';
import { dayAndInstant, isBefore, whenOf } from './when.ts';

const ten = { at: '2026-04-02', instant: '2026-04-02T10:00:00Z' } as const;
const noon = { at: '2026-04-02', instant: '2026-04-02T12:00:00Z' } as const;
const someTime = { at: '2026-04-02' } as const;
const nextDay = { at: '2026-04-03', instant: '2026-04-02T09:00:00Z' } as const;

it.each([
  [ten, noon, true],
  [noon, ten, false],
  [ten, ten, false],
  [ten, someTime, false],
  [someTime, ten, false],
  [someTime, someTime, false],
  [someTime, { at: '2026-04-03' }, true],
  [{ at: '2026-04-03' }, someTime, false],
  [nextDay, ten, false],
  [ten, nextDay, true],
  [nextDay, someTime, false],
  [ten, { at: '2026-04-02', instant: '2026-04-02T10:00:00.5Z' }, true],
] as const)('days decide, and moments within a day where both are known: %j %j', (a, b, before) => {
  expect(isBefore(a, b)).toBe(before);
});

it('the at of a command is told apart into a day and a moment', () => {
  expect(dayAndInstant('2026-04-02', 'Europe/Amsterdam')).toStrictEqual({ at: '2026-04-02' });
  expect(dayAndInstant('2026-04-02T22:30:00Z', 'Europe/Amsterdam')).toStrictEqual({
    at: '2026-04-03',
    instant: '2026-04-02T22:30:00Z',
  });
});

it('the time of an event is its day, its moment and whether it is a stand-in, and no more', () => {
  expect(whenOf({ ...ten, estimated: true, until: '2026-05-01' } as never)).toStrictEqual({
    ...ten,
    estimated: true,
  });
  expect(whenOf(someTime)).toStrictEqual(someTime);
});
