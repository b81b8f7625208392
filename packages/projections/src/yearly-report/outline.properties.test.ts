import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, bitonic, type ComplaintCommand, type LocalDate } from '@klacht/domain';
import { anyHistory } from '@klacht/domain/testing/arbitraries';
import { othersIn } from '../register/others-in.ts';
import { judged, received, registerOf } from '../testing/register-of.ts';
import { countCases } from './count-cases.ts';
import { countFigures } from './count-figures.ts';
import type { EntryCounting } from './count-register.ts';
import { countLeftOut } from './duplicates.ts';
import { outlinedBy, outlineOf } from './outline.ts';
import { countRecentYears } from './recent-years.ts';

const PROCEDURES = [bitonic];
const OTHER = '4c1f2b7e-0000-4000-8000-000000000001';

const outlineIn = (...history: readonly ComplaintCommand[]) => {
  const [entry] = registerOf(history);
  if (entry === undefined) throw new Error('expected an entry');
  return outlineOf(entry.complaint, PROCEDURES);
};

describe('an outline', () => {
  it('adds what its entry adds to any days, or says that it does not know', () => {
    let said = 0;
    let unsaid = 0;
    fc.assert(
      fc.property(
        anyHistory,
        fc.integer({ min: -100, max: 2_500 }),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: -60, max: 800 }),
        (history, from, length, later) => {
          const entries = registerOf(history);
          const [entry] = entries;
          const outline = entry && outlineOf(entry.complaint, PROCEDURES);
          if (!outline) return;
          const start = addDays('2025-01-01', from);
          const days = { start, end: addDays(start, length) };
          const today: LocalDate = addDays(days.end, later);
          const others = othersIn(entries);
          const rules = { procedures: PROCEDURES, today, others };
          const countings: readonly EntryCounting<unknown>[] = [
            countCases('own', days, rules, countFigures(days)),
            countLeftOut(days, others),
            ...countRecentYears(days, rules),
          ];
          for (const counting of countings) {
            if (outline.receivedOn > counting.until) continue;
            const [byOutline, byEntry] = [counting.nothing(), counting.nothing()];
            if (counting.addOutline(byOutline, outline)) {
              said += 1;
              counting.add(byEntry, entry);
            } else unsaid += 1;
            expect(byOutline, counting.name).toEqual(byEntry);
          }
        },
      ),
      { numRuns: 1_200 },
    );
    expect(said).toBeGreaterThan(300);
    expect(unsaid).toBeGreaterThan(30);
  });

  it('tells how a complaint stands, from which day, and from which it is past', () => {
    expect(outlineIn(received('2026-02-02'), judged('2026-03-02'))).toEqual({
      receivedOn: '2026-02-02',
      periods: [{ from: '2026-02-02', to: '2026-03-02' }],
      judged: [{ on: '2026-03-02', upheld: true }],
      escalatedOn: [],
      judge: { start: '2026-02-02', state: 'met', metOn: '2026-03-02', endedOn: '2026-03-02' },
      settledOn: '2026-03-02',
      pastSince: '2026-04-03',
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
