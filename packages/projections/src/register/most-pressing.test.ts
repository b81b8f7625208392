import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate, ObligationState } from '@klacht/domain';
import { mostPressingOf } from './most-pressing.ts';

const one = (state: ObligationState, due: LocalDate) => ({ state, due });

describe('the most pressing of several obligations', () => {
  it.each([
    ['overdue', 'open', 'late', 'met', 'void'],
    ['open', 'late', 'met', 'void'],
    ['late', 'met', 'void'],
    ['met', 'void'],
    ['void'],
  ] as const)('is %s before any other of %s, in whatever order', (worst, ...rest) => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([worst, ...rest], { minLength: rest.length + 1 }),
        (states) => {
          expect(mostPressingOf(states.map((state) => one(state, '2026-01-01')))?.state).toBe(
            worst,
          );
        },
      ),
    );
  });

  it('is the one that was due first, of equals', () => {
    const dues = ['2026-03-02', '2026-03-01', '2026-03-03'] as const;
    expect(mostPressingOf(dues.map((due) => one('late', due)))).toEqual(one('late', '2026-03-01'));
    expect(mostPressingOf([one('late', '2026-03-02'), one('met', '2026-01-01')])?.due).toBe(
      '2026-03-02',
    );
  });

  it('is none of none', () => {
    expect(mostPressingOf([])).toBeUndefined();
  });
});
