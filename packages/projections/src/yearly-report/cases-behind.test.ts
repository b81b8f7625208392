import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitonic } from '@klacht/domain';
import { anyHistory } from '@klacht/domain/testing/arbitraries';
import { judged, received, registerOf, reopened } from '../testing/register-of.ts';
import { reportOver } from '../testing/report-over.ts';
import { casesBehind, type FigurePath, isListable } from './cases-behind.ts';

/** Every number of the report, by the steps to it. */
const numbersIn = (
  value: unknown,
  path: FigurePath = [],
): readonly (readonly [FigurePath, number])[] => {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return steps.flatMap((step) =>
    numbersIn((value as Record<string | number, unknown>)[step], [...path, step]),
  );
};

const context = { year: 2026, today: '2027-01-15', procedures: [bitonic] } as const;

/** What a figure must be listable for: the counts that a board asks about. */
const COUNTS = new Set([
  'rollForward',
  'outcomes',
  'subjects',
  'channels',
  'withdrawn',
  'months',
  'languages',
  'departures',
]);

describe('the complaints behind a figure', () => {
  it('come to the figure, each complaint of the register once', () => {
    fc.assert(
      fc.property(fc.array(anyHistory, { maxLength: 5 }), (histories) => {
        const entries = registerOf(...histories);
        const known = new Set(entries.map(({ complaintId }) => complaintId));
        const report = reportOver(entries);
        for (const [path, figure] of numbersIn(report)) {
          const behind = casesBehind(entries, path, context);
          if (figure > 0 && COUNTS.has(String(path[0])))
            expect(behind, path.join('.')).not.toBeNull();
          if (behind === null) continue;
          expect(behind.figure, path.join('.')).toBe(figure);
          expect(behind.cases.reduce((sum, { times }) => sum + times, 0)).toBe(figure);
          const ids = behind.cases.map(({ complaintId }) => complaintId);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids.every((id) => known.has(id))).toBe(true);
        }
      }),
      { numRuns: 6 },
    );
  });

  it.each([
    [['aboutStaff']],
    [['staff', 'received']],
    [['staff', 'outcomes', 'upheld']],
    [['steps', 'judge', 'meanDays']],
    [['outcomes', 'constructor']],
    [['nothing']],
    [[]],
  ])('of %j cannot be listed', (path) => {
    const entries = registerOf([received('2026-03-02'), judged('2026-04-10')]);
    expect(reportOver(entries).steps.judge.meanDays).not.toBeNull();
    expect(casesBehind(entries, path, context)).toBeNull();
    expect(isListable(path)).toBe(path[0] === 'outcomes');
  });

  it('are found of a kind of departure wherever it stands in the list, and of a week of judgements', () => {
    // The first is late at two steps, the second at one of them, so that its list is a shorter one.
    const entries = registerOf(
      [received('2026-01-02'), judged('2026-06-10')],
      [received('2026-02-02'), judged('2026-02-10')],
    );
    const { departures, judgementDays } = reportOver(entries);
    const late = departures.map(({ kind, steps }) => [kind, steps]);
    expect(late).toContainEqual(['judge', 1]);
    for (const [index, { complaints }] of departures.entries()) {
      const behind = casesBehind(entries, ['departures', index, 'complaints'], context);
      expect(behind?.cases.length ?? 0, String(index)).toBe(complaints);
    }
    const week = judgementDays.weeks.findIndex(({ inTime }) => inTime > 0);
    const behind = casesBehind(entries, ['judgementDays', 'weeks', week, 'inTime'], context);
    expect(behind?.cases).toEqual([{ complaintId: entries[1]?.complaintId, times: 1 }]);
    expect(isListable(['judgementDays', 'weeks', 0, 'from'])).toBe(false);
    expect(isListable(['judgementDays', 'term', 'to'])).toBe(false);
  });

  it('are told of no finding that only complaints about staff have', () => {
    const about = [
      received('2026-03-02'),
      { type: 'NameEmployee', data: { at: '2026-03-03', employee: 'p-7' } } as const,
      judged('2026-04-10'),
    ];
    for (const times of [1, 3]) {
      const entries = registerOf(...Array.from({ length: times }, () => about));
      const { departures } = reportOver(entries);
      const listed = departures.map(({ code }, index) => [
        code,
        casesBehind(entries, ['departures', index, 'complaints'], context)?.figure ?? null,
      ]);
      expect(listed).toContainEqual(['judged-without-admissibility', times]);
      expect(listed.filter(([code]) => code === 'employee-not-informed')).toEqual(
        times === 3 ? [['employee-not-informed', null]] : [],
      );
    }
  });

  it('has a complaint that was judged twice as two judgements', () => {
    const entries = registerOf([
      received('2026-01-02'),
      judged('2026-01-20'),
      reopened('2026-02-01'),
      judged('2026-02-10'),
    ]);
    const behind = casesBehind(entries, ['rollForward', 'closed'], context);
    expect(behind).toMatchObject({ figure: 2, cases: [{ times: 2 }] });
  });
});
