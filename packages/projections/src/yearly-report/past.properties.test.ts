import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, bitonic, type LocalDate, type Procedure } from '@klacht/domain';
import { anyHistory } from '@klacht/domain/testing/arbitraries';
import { othersIn } from '../register/others-in.ts';
import { judged, received, registerOf } from '../testing/register-of.ts';
import { casesOf } from './case.ts';
import { figuresOfYear, NO_FIGURES } from './count-figures.ts';
import { isPastOn } from './past.ts';

/** Half a year to acknowledge, so that what is missing is found long after. */
const slow: Procedure = {
  ...bitonic,
  terms: {
    ...bitonic.terms,
    acknowledge: { article: '4.2', term: { count: 6, unit: 'months' } },
  },
};

describe('a complaint that is past on a day', () => {
  it('adds nothing to any days from then on', () => {
    let past = 0;
    fc.assert(
      fc.property(
        anyHistory,
        fc.boolean(),
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 0, max: 500 }),
        (history, isSlow, from, length) => {
          const procedure = isSlow ? slow : bitonic;
          const entries = registerOf(history);
          const start = addDays('2025-01-01', from);
          const unpinned = entries.map((entry) => ({
            ...entry,
            complaint: { ...entry.complaint, procedureDigest: null },
          }));
          const [entry] = unpinned;
          if (entry === undefined || !isPastOn(entry.complaint, procedure, start)) return;
          past += 1;
          const year = { start, end: addDays(start, length) };
          const { cases } = casesOf(unpinned, year, [procedure], year.end, othersIn(unpinned));
          expect(figuresOfYear({ year, cases })).toEqual(NO_FIGURES);
        },
      ),
      { numRuns: 1_200 },
    );
    expect(past).toBeGreaterThan(50);
  });

  it('was closed before, and nothing can be found in it by waiting any more', () => {
    const [entry] = registerOf([received('2026-02-02'), judged('2026-03-02')]);
    const isPast = (day: LocalDate, procedure = bitonic) =>
      entry !== undefined && isPastOn(entry.complaint, procedure, day);
    // A request to be forgotten is answered within a month of the last day on which it can be made.
    expect([isPast('2026-04-02'), isPast('2026-04-03')]).toEqual([false, true]);
    expect([isPast('2026-09-02', slow), isPast('2026-09-03', slow)]).toEqual([false, true]);
  });

  it('is none while it is open', () => {
    const [entry] = registerOf([received('2026-02-02')]);
    expect(entry && isPastOn(entry.complaint, bitonic, '2030-01-01')).toBe(false);
  });
});
