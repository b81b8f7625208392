import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from './local-date.ts';
import { netherlands2026 } from './netherlands.ts';
import { endOfTerm, endOnDate, type Term, type TermStep } from './term.ts';
import { daysFrom, offByTheAct } from './testing/act.ts';

// Terms a second time, by walking through a list of all days and picking from it.
const DAYS = daysFrom('1990-01-01', '2060-12-31') as LocalDate[];
const indexOf = new Map(DAYS.map((date, index) => [date, index]));
const after = (start: LocalDate, count: number): LocalDate[] => {
  const first = (indexOf.get(start) ?? Number.NaN) + 1;
  return DAYS.slice(first, first + count);
};

const isOpen = (date: LocalDate): boolean => offByTheAct(date, 'legal') === null;

const lastOpen = (start: LocalDate, due: LocalDate): LocalDate => {
  const span = DAYS.slice(indexOf.get(start), (indexOf.get(due) ?? Number.NaN) + 1);
  return span.findLast(isOpen) ?? start;
};

const sameDayOfMonth = (start: LocalDate, months: number): LocalDate | undefined => {
  let month = start.slice(0, 7);
  const later = after(start, 31 * (months + 1));
  for (let passed = 0; passed < months; passed += 1) {
    month = later.find((date) => date.slice(0, 7) > month)?.slice(0, 7) ?? '';
  }
  const days = later.filter((date) => date.startsWith(month));
  return days.find((date) => date.slice(8) === start.slice(8)) ?? days.at(-1);
};

const naively = ({ count, unit }: Term, start: LocalDate) => {
  if (unit === 'working-days') {
    const days = after(start, 5 * count + 30);
    const target = days.filter((date) => offByTheAct(date, 'safe') === null)[count - 1];
    return { due: days.filter(isOpen)[count - 1], target };
  }
  const due = unit === 'weeks' ? after(start, 7 * count).at(-1) : sameDayOfMonth(start, count);
  return { due, target: due && lastOpen(start, due) };
};

const move = (date: LocalDate | undefined, days: number): LocalDate | undefined =>
  date === undefined ? undefined : DAYS[(indexOf.get(date) ?? Number.NaN) + days];

/**
 * Follows the steps alone, with a pencil: forward over the days counted and skipped, or to the
 * same day and back over the days skipped. Undefined as soon as a step does not fit.
 */
const follow = (steps: readonly TermStep[], announced?: LocalDate) => {
  const [start] = steps;
  const ends: { due?: LocalDate | undefined; target?: LocalDate | undefined } = {};
  for (const toward of ['due', 'target'] as const) {
    const own = steps.filter((step) => step.step !== 'start' && step.toward === toward);
    const counts = own.some(({ step }) => step === 'count');
    let day = counts ? start?.date : toward === 'target' ? ends.due : announced;
    let counted = 0;
    for (const step of own) {
      if (step.step === 'end') ends[toward] = step.date === day ? day : undefined;
      else if (step.step === 'same-day') day = start && naively(step, start.date).due;
      else {
        const at = counts ? move(day, 1) : day;
        if (step.step === 'count') counted = step.day === counted + 1 ? step.day : Number.NaN;
        day = at === step.date && !Number.isNaN(counted) ? (counts ? at : move(at, -1)) : undefined;
      }
    }
  }
  return ends;
};

const aDay = fc.constantFrom(...DAYS.slice(0, indexOf.get('2057-12-31')));

const aTerm: fc.Arbitrary<Term> = fc.oneof(
  fc.record({ count: fc.integer({ min: 1, max: 60 }), unit: fc.constant('working-days' as const) }),
  fc.record({ count: fc.integer({ min: 1, max: 60 }), unit: fc.constant('weeks' as const) }),
  fc.record({ count: fc.integer({ min: 1, max: 24 }), unit: fc.constant('months' as const) }),
);

describe('terms, whatever the day', () => {
  it('end where walking from day to day ends', () => {
    fc.assert(
      fc.property(aTerm, aDay, (term, start) => {
        const { due, target } = endOfTerm(term, start, netherlands2026);
        expect({ due, target }).toEqual(naively(term, start));
      }),
      { numRuns: 1_000 },
    );
  });

  it('end where walking ends on every day from 2020 to 2030, as the procedure counts', () => {
    const starts = DAYS.slice(indexOf.get('2020-01-01'), indexOf.get('2031-01-01'));
    const terms: readonly Term[] = [
      { count: 5, unit: 'working-days' },
      { count: 8, unit: 'weeks' },
      { count: 1, unit: 'months' },
      { count: 2, unit: 'months' },
    ];
    for (const term of terms) {
      const ends = starts.map((start) => {
        const { due, target } = endOfTerm(term, start, netherlands2026);
        return { start, due, target };
      });
      expect(ends).toEqual(starts.map((start) => ({ start, ...naively(term, start) })));
    }
  });

  it('have a target that is not after the due date, and both not before the start', () => {
    fc.assert(
      fc.property(aTerm, aDay, (term, start) => {
        const { due, target } = endOfTerm(term, start, netherlands2026);
        expect(start < due && target <= due && start <= target).toBe(true);
      }),
    );
  });

  it('are led to by their steps alone', () => {
    fc.assert(
      fc.property(aTerm, aDay, (term, start) => {
        const { due, target, steps } = endOfTerm(term, start, netherlands2026);
        expect(steps[0]).toEqual({ step: 'start', date: start });
        expect(follow(steps)).toEqual({ due, target });
      }),
      { numRuns: 500 },
    );
  });

  it('give for every day skipped the reason that the act has', () => {
    fc.assert(
      fc.property(aTerm, aDay, (term, start) => {
        for (const step of endOfTerm(term, start, netherlands2026).steps) {
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
        const { due, target, steps } = endOnDate(until, announcedOn, netherlands2026);
        expect({ due, target }).toEqual({ due: until, target: lastOpen(announcedOn, until) });
        expect(follow(steps, until)).toEqual({ due, target });
      }),
    );
  });
});
