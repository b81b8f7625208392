import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  bitonic,
  type ComplaintCommand,
  type LocalDate,
  type Procedure,
} from '@klacht/domain';
import { anyHistory } from '@klacht/domain/testing/arbitraries';
import { othersIn } from '../register/others-in.ts';
import { judged, received, registerOf } from '../testing/register-of.ts';
import { type Year, yearOfReport } from './case.ts';
import { countCases, lookingAt } from './count-cases.ts';
import { countFigures } from './count-figures.ts';
import type { EntryCounting } from './count-register.ts';
import { countLeftOut } from './left-out.ts';
import { countOfPeriod } from './of-period.ts';
import { outlinedBy, outlineOf } from './outline.ts';
import { countRecentYears } from './recent-years.ts';

const PROCEDURES = [bitonic];
const LATER: Procedure = {
  ...bitonic,
  version: '2026.9',
  validFrom: '2026-02-01',
  terms: { ...bitonic.terms, judge: { article: '4.6', term: { count: 1, unit: 'weeks' } } },
};
/** Of which the terms are compared. */
const VERSIONS = [bitonic, LATER];
const OTHER = '4c1f2b7e-0000-4000-8000-000000000001';

const outlineIn = (...history: readonly ComplaintCommand[]) => {
  const [entry] = registerOf(history);
  if (entry === undefined) throw new Error('expected an entry');
  return outlineOf(entry, PROCEDURES);
};

const anyDays: fc.Arbitrary<Year> = fc.oneof(
  fc.integer({ min: 2025, max: 2027 }).map(yearOfReport),
  fc
    .tuple(fc.integer({ min: -100, max: 2_500 }), fc.integer({ min: 0, max: 400 }))
    .map(([from, length]) => {
      const start = addDays('2025-01-01', from);
      return { start, end: addDays(start, length) };
    }),
);

describe('an outline', () => {
  it('adds what its entry adds to any days, or says that it does not know', () => {
    const said = { figures: 0, period: 0, recent: 0, left: 0 };
    let unsaid = 0;
    fc.assert(
      fc.property(
        anyHistory,
        anyDays,
        fc.integer({ min: -200, max: 800 }),
        fc.constantFrom(PROCEDURES, VERSIONS),
        (history, days, later, procedures) => {
          const entries = registerOf(history);
          const [entry] = entries;
          const outline = entry && outlineOf(entry, procedures);
          if (!outline) return;
          const today: LocalDate = addDays(days.end, later);
          const others = othersIn(entries);
          const rules = { procedures, today, others };
          const looking = lookingAt(days, rules);
          const countings: readonly EntryCounting<unknown>[] = [
            countCases('figures', looking, countFigures(days)),
            countCases('period', looking, countOfPeriod(days, looking.asOf, procedures, others)),
            countLeftOut(days, others),
            ...countRecentYears(days, rules),
          ];
          for (const counting of countings) {
            if (outline.receivedOn > counting.until) continue;
            const [byOutline, byEntry] = [counting.nothing(), counting.nothing()];
            if (counting.addOutline(byOutline, outline)) {
              const [what = ''] = counting.name.split(' ');
              if (outline.pastSince > days.start) said[what as keyof typeof said] += 1;
              counting.add(byEntry, entry);
            } else unsaid += 1;
            expect(byOutline, counting.name).toEqual(byEntry);
          }
        },
      ),
      { numRuns: 1_200 },
    );
    expect(Math.min(...Object.values(said))).toBeGreaterThan(20);
    expect(unsaid).toBeGreaterThan(30);
  });

  it('tells how a complaint stands, from which day, and from which it is past', () => {
    const { years, ...stands } = outlineIn(received('2026-02-02'), judged('2026-03-02')) ?? {};
    expect(years).toHaveLength(1);
    expect(stands).toEqual({
      receivedOn: '2026-02-02',
      periods: [{ from: '2026-02-02', to: '2026-03-02' }],
      judged: [{ on: '2026-03-02', upheld: true }],
      escalatedOn: [],
      judge: { start: '2026-02-02', state: 'met', metOn: '2026-03-02', endedOn: '2026-03-02' },
      settledOn: '2026-03-02',
      pastSince: '2026-04-03',
      judges: [],
    });
  });

  it('is none of what is not over, hangs on others or was registered by mistake', () => {
    const begun = [received('2026-02-02'), judged('2026-03-02')];
    const mistake = { at: '2026-03-03', revision: 0, of: 'Received', why: 'Twice.' } as const;
    expect([
      outlineIn(received('2026-02-02')),
      outlineIn(...begun, { type: 'Reopen', data: { at: '2026-03-05' } }),
      outlineIn(...begun, { type: 'Link', data: { at: '2026-03-05', to: OTHER, as: 'follows' } }),
      outlineIn(...begun, { type: 'Retract', data: mistake }),
    ]).toEqual([null, null, null, null]);
  });

  it('is made by what is counted and by the versions of the procedure', () => {
    const changed = { ...bitonic, validFrom: '2024-01-01' } as const;
    expect(outlinedBy([bitonic])).not.toBe(outlinedBy([changed]));
    expect(outlinedBy([bitonic])).toBe(outlinedBy([{ ...bitonic }]));
  });
});
