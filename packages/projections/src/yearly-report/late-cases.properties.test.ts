import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, bitonic, type ComplaintCommand, type LocalDate } from '@klacht/domain';
import { departures } from '../conformance/conformance.ts';
import { judged, received, registerOf, reopened } from '../testing/register-of.ts';
import { yearlyReport } from './yearly-report.ts';
import { othersIn } from '../register/others-in.ts';

const ACTS: readonly ((at: LocalDate, on: number) => ComplaintCommand)[] = [
  (at) => ({ type: 'RequestInformation', data: { at } }),
  (at) => ({ type: 'ReportProgress', data: { at } }),
  (at, on) => ({ type: 'Delay', data: { at, until: addDays(at, on), reason: 'It is complex.' } }),
];

/** Some acts in a row, judged, reopened and perhaps judged again, all within 2026. */
const aHistory = fc
  .record({
    on: fc.integer({ min: 0, max: 300 }),
    acts: fc.array(
      fc.record({
        gap: fc.integer({ min: 0, max: 40 }),
        act: fc.constantFrom(...ACTS),
        until: fc.integer({ min: 0, max: 60 }),
      }),
      { maxLength: 5 },
    ),
    gaps: fc.array(fc.integer({ min: 1, max: 80 }), { maxLength: 3 }),
  })
  .map(({ on, acts, gaps }) => {
    let day = addDays('2026-01-01', on);
    const commands: ComplaintCommand[] = [received(day)];
    for (const { gap, act, until } of acts) {
      day = addDays(day, gap);
      commands.push(act(day, until));
    }
    for (const [index, gap] of gaps.entries()) {
      day = addDays(day, gap);
      commands.push(index % 2 === 0 ? judged(day) : reopened(day));
    }
    return commands.filter(({ data: { at } }) => at.slice(0, 10) <= '2026-12-31');
  });

describe('the late cases of a report', () => {
  it('are every breach that the check finds on the last day of the year, and the figures count them', () => {
    fc.assert(
      fc.property(fc.array(aHistory, { maxLength: 8 }), (histories) => {
        const entries = registerOf(...histories);
        const procedures = [bitonic];
        const { lateCases, steps } = yearlyReport(entries, {
          year: 2026,
          procedures,
          position: null,
          today: '2026-12-31',
          reviews: new Map(),
        });
        const found = [
          ...departures(entries, { procedures, today: '2026-12-31', others: othersIn(entries) }),
        ]
          .filter(({ code }) => code === 'late' || code === 'overdue')
          .map(({ number, what, on }) => `${number} ${what} ${on}`);
        // To state admissibility late is a finding, with a test of its own.
        const obligations = lateCases.filter(({ kind }) => kind !== 'admissibility');
        const named = obligations.map(({ number, kind, due }) => `${number} ${kind} ${due}`);
        expect(named.toSorted()).toEqual(found.toSorted());
        // What several say in the same words is once in memory.
        const lists = lateCases.flatMap((one) => [one.subjects, one.explained, one.causes]);
        const told = new Set(lists.map((list) => JSON.stringify(list)));
        expect(new Set(lists).size).toBe(told.size);
        const { investigation: _, ...withTerm } = steps;
        for (const [kind, { late, overdueAtEnd }] of Object.entries(withTerm)) {
          expect(late + overdueAtEnd, kind).toBe(
            lateCases.filter((one) => one.kind === kind).length,
          );
        }
      }),
    );
  });
});
