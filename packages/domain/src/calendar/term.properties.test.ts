import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { netherlandsNovember2026 } from './netherlands.ts';
import { endOfTerm, endOnDate, type Term } from './term.ts';
import { offByTheAct } from './testing/act.ts';
import { DAYS, follow, lastOpen, move, walkedTerm } from './testing/walk.ts';

const aDay = fc.constantFrom(...DAYS.slice(0, DAYS.indexOf('2057-12-31')));

const aTerm: fc.Arbitrary<Term> = fc.oneof(
  fc.record({ count: fc.integer({ min: 1, max: 60 }), unit: fc.constant('working-days' as const) }),
  fc.record({
    count: fc.integer({ min: 1, max: 60 }),
    unit: fc.constantFrom('days' as const, 'weeks' as const),
  }),
  fc.record({ count: fc.integer({ min: 1, max: 24 }), unit: fc.constant('months' as const) }),
);

describe('terms, whatever the day', () => {
  it('end where walking from day to day ends', () => {
    fc.assert(
      fc.property(aTerm, aDay, (term, start) => {
        const { due, target } = endOfTerm(term, start, netherlandsNovember2026);
        expect({ due, target }).toEqual(walkedTerm(term, start));
      }),
      { numRuns: 1_000 },
    );
  });

  it('end where walking ends on every day from 2020 to 2030, as the procedure counts', () => {
    const starts = DAYS.slice(DAYS.indexOf('2020-01-01'), DAYS.indexOf('2031-01-01'));
    const terms: readonly Term[] = [
      { count: 5, unit: 'working-days' },
      { count: 8, unit: 'weeks' },
      { count: 30, unit: 'days' },
      { count: 1, unit: 'months' },
      { count: 2, unit: 'months' },
    ];
    for (const term of terms) {
      const ends = starts.map((start) => {
        const { due, target } = endOfTerm(term, start, netherlandsNovember2026);
        return { start, due, target };
      });
      expect(ends).toEqual(starts.map((start) => ({ start, ...walkedTerm(term, start) })));
    }
  });

  it('have a target that is not after the due date, and both not before the start', () => {
    fc.assert(
      fc.property(aTerm, aDay, (term, start) => {
        const { due, target } = endOfTerm(term, start, netherlandsNovember2026);
        expect(start < due && target <= due && start <= target).toBe(true);
      }),
    );
  });

  it('are led to by their steps alone', () => {
    fc.assert(
      fc.property(aTerm, aDay, (term, start) => {
        const { due, target, steps } = endOfTerm(term, start, netherlandsNovember2026);
        expect(steps[0]).toEqual({ step: 'start', date: start });
        expect(follow(steps)).toEqual({ due, target });
      }),
      { numRuns: 500 },
    );
  });

  it('give for every day skipped the reason that the act has', () => {
    fc.assert(
      fc.property(aTerm, aDay, (term, start) => {
        for (const step of endOfTerm(term, start, netherlandsNovember2026).steps) {
          if (step.step !== 'skip') continue;
          const safe = step.toward === 'target' && term.unit === 'working-days';
          expect(step.reason).toBe(offByTheAct(step.date, safe ? 'safe' : 'legal'));
        }
      }),
    );
  });
});

describe('an announced date, whatever the day', () => {
  it('stands, and its steps alone lead to its target', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 100 }), (announcedOn, days) => {
        const until = move(announcedOn, days) ?? announcedOn;
        const { due, target, steps } = endOnDate(until, announcedOn, netherlandsNovember2026);
        expect({ due, target }).toEqual({ due: until, target: lastOpen(announcedOn, until) });
        expect(follow(steps, until)).toEqual({ due, target });
      }),
    );
  });
});
