import { describe, expect, it } from 'vitest';
import { figuresOf, meanOf } from './figures.ts';

describe('the figures of a step', () => {
  it.each([
    [[], { meanDays: null, medianDays: null, p90Days: null }],
    [[7], { meanDays: 7, medianDays: 7, p90Days: 7 }],
    [[4, 1], { meanDays: 2.5, medianDays: 2.5, p90Days: 4 }],
    [[10, 1, 2], { meanDays: 4.3, medianDays: 2, p90Days: 10 }],
    // Of ten, nine are 90 %; of eleven, that takes ten of them.
    [[1, 2, 3, 4, 5, 6, 7, 8, 90, 100], { meanDays: 22.6, medianDays: 5.5, p90Days: 90 }],
    [[100, 9, 1, 2, 3, 4, 5, 6, 7, 8, 90], { meanDays: 21.4, medianDays: 6, p90Days: 90 }],
  ])('of %j', (days, figures) => {
    expect(figuresOf(days)).toEqual(figures);
  });

  it('of a hundred take the ninetieth', () => {
    const days = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(figuresOf(days)).toEqual({ meanDays: 50.5, medianDays: 50.5, p90Days: 90 });
  });

  it('have a mean of one decimal', () => {
    expect(meanOf([1, 1, 2])).toBe(1.3);
    expect(meanOf([1, 2, 2])).toBe(1.7);
    expect(meanOf([])).toBeNull();
  });
});
