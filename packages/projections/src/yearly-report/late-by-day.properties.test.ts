import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, asOfDay, bitonic, type ComplaintCommand, type LocalDate } from '@klacht/domain';
import { overdueRows } from '../overdue/overdue.ts';
import type { RegisterEntry } from '../register/register-projection.ts';
import { judged, received, registerOf, reopened } from '../testing/register-of.ts';
import { yearlyReport } from './yearly-report.ts';

const procedures = [bitonic];

/** Received in 2025 or 2026, perhaps acknowledged, then judged and reopened in turn. */
const aHistory = fc
  .record({
    on: fc.integer({ min: 0, max: 700 }),
    acknowledgedAfter: fc.option(fc.integer({ min: 0, max: 20 })),
    gaps: fc.array(fc.integer({ min: 21, max: 90 }), { maxLength: 3 }),
  })
  .map(({ on, acknowledgedAfter, gaps }) => {
    let day = addDays('2025-01-01', on);
    const commands: ComplaintCommand[] = [received(day)];
    if (acknowledgedAfter !== null) {
      commands.push({ type: 'Acknowledge', data: { at: addDays(day, acknowledgedAfter) } });
    }
    for (const [index, gap] of gaps.entries()) {
      day = addDays(day, gap);
      commands.push(index % 2 === 0 ? judged(day) : reopened(day));
    }
    return commands.filter(({ data: { at } }) => at.slice(0, 10) <= '2026-12-31');
  });

const reportOn = (entries: readonly RegisterEntry[], year: number) =>
  yearlyReport(entries, {
    year,
    procedures,
    position: null,
    today: '2026-12-31',
    reviews: new Map(),
  });

/** What the list of overdue steps has on an evening. */
const overdueOn = (entries: readonly RegisterEntry[], day: LocalDate): readonly string[] => {
  const then = entries.flatMap((entry) => {
    const complaint = asOfDay(entry.complaint, day);
    return complaint.status === 'unknown' ? [] : [{ ...entry, complaint }];
  });
  return [...overdueRows(then, { procedures, today: day, within: 0, reviews: [] })].map(
    ({ number, kind, due }) => `${number} ${kind} ${due}`,
  );
};

const evenings = Array.from({ length: 365 }, (_, index) => addDays('2026-01-01', index));

describe('the late cases of a year', () => {
  it('are what the overdue list had on its evenings, and what was done before the first of them', () => {
    fc.assert(
      fc.property(fc.array(aHistory, { maxLength: 3 }), (histories) => {
        const entries = registerOf(...histories);
        const onAnEvening = new Set(evenings.flatMap((day) => overdueOn(entries, day)));
        const { lateCases } = reportOn(entries, 2026);
        const nameOf = ({ number, kind, due }: (typeof lateCases)[number]): string =>
          `${number} ${kind} ${due}`;
        const names = new Set(lateCases.map(nameOf));
        expect([...onAnEvening].filter((one) => !names.has(one))).toEqual([]);
        // A step that was due yesterday and is done today is late, and overdue on no evening. So is
        // one of the year before that was done on the year's first day.
        for (const one of lateCases) {
          const next = addDays(one.due, 1);
          const firstEvening = next < '2026-01-01' ? '2026-01-01' : next;
          const own = entries.find(({ number }) => number === one.number)?.complaint.history ?? [];
          const closedThen = own.some(
            ({ type, data }) => type === 'Judged' && data.at === firstEvening,
          );
          if (one.metOn === firstEvening || closedThen) continue;
          expect(onAnEvening, nameOf(one)).toContain(nameOf(one));
        }
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('add up: what is new in each year is every breach there was, once', () => {
    fc.assert(
      fc.property(fc.array(aHistory, { maxLength: 8 }), (histories) => {
        const entries = registerOf(...histories);
        const reports = [2025, 2026].map((year) => reportOn(entries, year));
        const fresh = reports.flatMap(({ lateCases }) =>
          lateCases
            .filter(({ carriedOver }) => !carriedOver)
            .map(({ number, kind, due }) => `${number} ${kind} ${due}`),
        );
        const all = new Set(
          reports.flatMap(({ lateCases }) =>
            lateCases.map(({ number, kind, due }) => `${number} ${kind} ${due}`),
          ),
        );
        expect(fresh.toSorted()).toEqual([...all].toSorted());
        const counted = reports.flatMap(({ departures }) =>
          departures.filter(({ code }) => code === 'late').map(({ steps }) => steps),
        );
        expect(counted.reduce((sum, steps) => sum + steps, 0)).toBe(all.size);
      }),
    );
  });
});
