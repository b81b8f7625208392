import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  asOfDay,
  bitonic,
  type ComplaintCommand,
  factsOf,
  type KnownComplaint,
  type LocalDate,
} from '@klacht/domain';
import { anyHistory } from '@klacht/domain/testing/arbitraries';
import { overdueRows } from '../overdue/overdue.ts';
import type { RegisterEntry } from '../register/register-projection.ts';
import { judged, received, registerOf, reopened } from '../testing/register-of.ts';
import type { ReportPeriod } from './report-period.ts';
import { yearlyReport } from './yearly-report.ts';

const procedures = [bitonic];

/** Received in 2025 or 2026, perhaps acknowledged, then judged and reopened in turn. */
const aHandling = fc
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
    return commands;
  });

/** It came in on another day than was recorded first. */
const withAmended = (history: readonly ComplaintCommand[], days: number) => {
  const [first] = history;
  if (history.some(({ type }) => type === 'Correct')) return history;
  const from = (first?.data.at ?? '2025-01-01').slice(0, 10) as LocalDate;
  const amend: ComplaintCommand = {
    type: 'Amend',
    data: {
      at: '2027-06-01',
      revision: 0,
      changes: [{ field: 'at', from, to: addDays(from, -days) }],
      why: 'The stamp was misread.',
    },
  };
  return [...history, amend];
};

/** As another register kept it, which has no progress. */
const imported = ([first, ...rest]: readonly ComplaintCommand[]): readonly ComplaintCommand[] =>
  first?.type === 'Receive'
    ? [
        {
          ...first,
          data: {
            ...first.data,
            origin: { source: 'old', reference: '1', untracked: ['progress'] },
          },
        },
        ...rest,
      ]
    : [];

/** Reopened, delayed, corrected, amended or imported. */
const aHistory = fc.oneof(
  aHandling,
  anyHistory,
  fc
    .tuple(anyHistory, fc.integer({ min: 1, max: 40 }))
    .map(([one, days]) => withAmended(one, days)),
  anyHistory.map(imported),
);

const reportOn = (entries: readonly RegisterEntry[], year: number, period?: ReportPeriod) =>
  yearlyReport(entries, {
    year,
    procedures,
    position: null,
    today: '2028-12-31',
    reviews: new Map(),
    ...(period === undefined ? {} : { period }),
  });

type Named = { readonly number: string; readonly kind: string; readonly due: LocalDate };
const nameOf = ({ number, kind, due }: Named): string => `${number} ${kind} ${due}`;

/** What the list of overdue steps has on an evening. */
const overdueOn = (entries: readonly RegisterEntry[], day: LocalDate): readonly string[] => {
  const then = entries.flatMap((entry) => {
    const complaint = asOfDay(entry.complaint, day);
    return complaint.status === 'unknown' ? [] : [{ ...entry, complaint }];
  });
  return overdueRows(then, { procedures, today: day, within: 0, reviews: [] }).map(nameOf);
};

const complaintOf = (entries: readonly RegisterEntry[], named: string): KnownComplaint => {
  const found = entries.find(({ number }) => number === named);
  if (found === undefined) throw new Error(`expected a complaint ${named}`);
  return found.complaint;
};

const evenings = Array.from({ length: 365 }, (_, index) => addDays('2026-01-01', index));

describe('the late cases of a year', () => {
  it('are what the overdue list had on its evenings, and what was done before the first of them', () => {
    let [reached, quick] = [0, 0];
    fc.assert(
      fc.property(fc.array(aHistory, { minLength: 1, maxLength: 3 }), (histories) => {
        const entries = registerOf(...histories);
        const onAnEvening = new Set(evenings.flatMap((day) => overdueOn(entries, day)));
        // To state admissibility is no obligation, and so on no list of what is overdue.
        const lateCases = reportOn(entries, 2026).lateCases.filter(
          ({ kind }) => kind !== 'admissibility',
        );
        const names = new Set(lateCases.map(nameOf));
        expect([...onAnEvening].filter((one) => !names.has(one))).toEqual([]);
        // A step that was due yesterday and is done today is late, and overdue on no evening. So is
        // one of the year before that was done on the year's first day.
        for (const one of lateCases) {
          const next = addDays(one.due, 1);
          const firstEvening = next < '2026-01-01' ? '2026-01-01' : next;
          const facts = factsOf(complaintOf(entries, one.number));
          const daysOf = (types: readonly string[]) =>
            facts.filter(({ type }) => types.includes(type)).map(({ data }) => data.at);
          const closes = daysOf(['Judged', 'Withdrawn', 'DeclaredInadmissible']);
          const ends = [one.metOn, ...closes];
          // What is asked for is owed once it is asked; a date, once it was announced; and what was
          // reopened, once more from that day. What had ended late before the year and was done in
          // it after all is told of once more, as carried over.
          const begins = new Set([firstEvening, ...daysOf(['Delayed', 'Reopened'])]);
          const isQuick =
            one.kind === 'request-information' ||
            ends.some((end) => end !== null && begins.has(end)) ||
            (one.carriedOver && closes.some((day) => day > one.due && day < firstEvening));
          quick += Number(isQuick);
          reached += Number(!isQuick);
          if (isQuick) continue;
          expect(onAnEvening, nameOf(one)).toContain(nameOf(one));
        }
      }),
      { numRuns: 40 },
    );
    expect(reached).toBeGreaterThan(quick);
  });
});

const partsOf = (year: number, months: number): readonly ReportPeriod[] =>
  Array.from({ length: 12 / months }, (_, index) => {
    const first = `${year}-${String(index * months + 1).padStart(2, '0')}-01` as LocalDate;
    const next = new Date(Date.UTC(year, (index + 1) * months, 1)).toISOString().slice(0, 10);
    return { from: first, to: addDays(next as LocalDate, -1) };
  });

/** Every name as often as the list has it that has it most: two delays may promise the same day. */
const eachAsOften = (lists: readonly (readonly string[])[]): readonly string[] => {
  const most = new Map<string, number>();
  for (const list of lists) {
    for (const [name, ones] of Map.groupBy(list, (one) => one)) {
      most.set(name, Math.max(most.get(name) ?? 0, ones.length));
    }
  }
  return [...most].flatMap(([name, count]) => Array.from({ length: count }, () => name));
};

describe('the reports on some years', () => {
  it.each([12, 6, 3])(
    'add up in parts of %i months: what is new in each is every breach there was, once',
    (months) => {
      fc.assert(
        fc.property(fc.array(aHistory, { maxLength: 4 }), (histories) => {
          const entries = registerOf(...histories);
          const reports = [2024, 2025, 2026, 2027, 2028].flatMap((year) =>
            partsOf(year, months).map((period) => reportOn(entries, year, period)),
          );
          const fresh = reports.flatMap(({ lateCases }) =>
            lateCases.filter(({ carriedOver }) => !carriedOver).map(nameOf),
          );
          const all = eachAsOften(reports.map(({ lateCases }) => lateCases.map(nameOf)));
          expect(fresh.toSorted()).toEqual(all.toSorted());
          const counted = reports.flatMap(({ departures }) =>
            departures.filter(({ code }) => code === 'late').map((row) => row.steps),
          );
          const obligations = all.filter((one) => !one.includes(' admissibility '));
          expect(counted.reduce((sum, steps) => sum + steps, 0)).toBe(obligations.length);
          // What closes one is what opens the next, and all that came in is counted once.
          for (const [index, { rollForward }] of reports.entries()) {
            const next = reports[index + 1]?.rollForward;
            if (next !== undefined) expect(next.openAtStart).toBe(rollForward.openAtEnd);
          }
          const received = reports.reduce((sum, one) => sum + one.rollForward.received, 0);
          expect(received).toBe(entries.length);
        }),
        { numRuns: 40 },
      );
    },
    120_000,
  );
});
