import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asOfDay, closeOf, type KnownComplaint, type LocalDate } from '@klacht/domain';
import { anyHistory } from '@klacht/domain/testing/arbitraries';
import type { RegisterEntry } from '../register/register-projection.ts';
import { registerOf } from '../testing/register-of.ts';
import { reportOver } from '../testing/report-over.ts';

const histories = fc.array(anyHistory, { maxLength: 6 });

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** The years in which anything of these histories can be. */
const YEARS = [2024, 2025, 2026, 2027, 2028] as const;

/** How many complaints were open when a day ended: by folding what had happened by then. */
const openOn = (entries: readonly RegisterEntry[], day: LocalDate): number =>
  entries.filter(({ complaint }) => {
    const then = asOfDay(complaint, day);
    return then.status !== 'unknown' && closeOf(then) === null;
  }).length;

const lastDay = (month: string): LocalDate => {
  const [year = 0, of = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, of, 0)).toISOString().slice(0, 10) as LocalDate;
};

const about = (property: (entries: readonly RegisterEntry[], year: number) => void): void => {
  fc.assert(
    fc.property(histories, fc.constantFrom(...YEARS), (some, year) => {
      property(registerOf(...some), year);
    }),
    { numRuns: 60 },
  );
};

describe('the months of a report', () => {
  it('add up to its roll-forward, and have open what a fold of each month leaves open', () => {
    about((entries, year) => {
      const { months, rollForward } = reportOver(entries, { year, today: '2030-01-01' });
      for (const name of ['received', 'reopened', 'closed'] as const) {
        expect(sum(months.map((month) => month[name])), name).toBe(rollForward[name]);
      }
      expect(months).toHaveLength(12);
      expect(months.at(-1)?.openAtEnd).toBe(rollForward.openAtEnd);
      for (const { month, openAtEnd } of months) {
        expect(openAtEnd, month).toBe(openOn(entries, lastDay(month)));
      }
    });
  });

  it('end with the month of the judging day while the year goes on', () => {
    const { months } = reportOver([], { today: '2026-03-10' });
    expect(months.map(({ month }) => month)).toEqual(['2026-01', '2026-02', '2026-03']);
  });
});

describe('the steps of a report', () => {
  it('take no fewer than no days, and lie within their spread in order', () => {
    about((entries, year) => {
      const { steps } = reportOver(entries, { year, today: '2030-01-01' });
      const { progress: _, ...told } = steps;
      for (const [kind, step] of Object.entries(told)) {
        const { minDays, q1Days, medianDays, q3Days, maxDays, meanWorkingDays } = step;
        if (step.n === 0 || minDays === null) continue;
        const spread = [minDays, q1Days, medianDays, q3Days, maxDays];
        expect(minDays, kind).toBeGreaterThanOrEqual(0);
        expect(spread, kind).toEqual(spread.toSorted((a, b) => Number(a) - Number(b)));
        expect(Number(meanWorkingDays), kind).toBeGreaterThanOrEqual(0);
      }
    });
  });
});

describe('what was open by age', () => {
  it('comes to what was open at the end', () => {
    about((entries, year) => {
      const { openByAge, rollForward } = reportOver(entries, { year, today: '2030-01-01' });
      expect(sum(openByAge.map(({ complaints }) => complaints))).toBe(rollForward.openAtEnd);
      for (const { complaints, overdue } of openByAge) {
        expect(overdue).toBeLessThanOrEqual(complaints);
      }
    });
  });
});

describe('the weeks of the judgements', () => {
  it('come to the step, in time and late', () => {
    about((entries, year) => {
      const { judgementDays, steps, lateCases } = reportOver(entries, {
        year,
        today: '2030-01-01',
      });
      const inTime = sum(judgementDays.weeks.map((week) => week.inTime));
      const late = sum(judgementDays.weeks.map((week) => week.late));
      expect(inTime).toBe(steps.judge.inTime);
      const doneLate = lateCases.filter(({ kind, metOn }) => kind === 'judge' && metOn !== null);
      expect(late).toBe(doneLate.length);
      const [longest] = judgementDays.weeks.slice(-1);
      if (longest !== undefined) {
        expect(Math.floor((steps.judge.maxDays ?? -1) / 7) * 7).toBe(longest.from);
        expect(judgementDays.term?.from).toBeGreaterThanOrEqual(59);
        expect(judgementDays.term?.to).toBeLessThanOrEqual(62);
      }
    });
  });
});

const subjectsOf = ({ subjects }: KnownComplaint): number => new Set(subjects).size;

describe('outcomes by subject', () => {
  it('count each close under each of its subjects', () => {
    about((entries, year) => {
      const { outcomesBySubject } = reportOver(entries, { year, today: '2030-01-01' });
      const closes = entries.flatMap(({ complaint }) =>
        [...complaint.reopenings, ...[closeOf(complaint) ?? []].flat()]
          .filter(({ closed }) => closed.at.startsWith(String(year)))
          .map(() => subjectsOf(complaint)),
      );
      expect(sum(Object.values(outcomesBySubject).flatMap((one) => Object.values(one)))).toBe(
        sum(closes),
      );
    });
  });
});

describe('the years of a report', () => {
  it('are each what the report on that year has', () => {
    fc.assert(
      fc.property(histories, (some) => {
        const entries = registerOf(...some);
        const { years } = reportOver(entries, { year: 2028, today: '2030-01-01' });
        for (const one of years) {
          const own = reportOver(entries, { year: one.year, today: '2030-01-01' });
          const { outcomes, steps, rollForward, kifid } = own;
          expect(one).toEqual({
            year: own.year,
            from: own.from,
            to: own.to,
            received: rollForward.received,
            closed: rollForward.closed,
            openAtEnd: rollForward.openAtEnd,
            judged: sum(Object.values(outcomes)),
            upheld: outcomes.upheld + outcomes['partly-upheld'],
            lateToJudge: steps.judge.late + steps.judge.overdueAtEnd,
            meanDaysToJudge: steps.judge.meanDays,
            escalated: kifid.escalated,
          });
        }
        // None by whose end nothing had come in.
        const first = entries.map(({ complaint }) => complaint.received.at).toSorted()[0];
        const begun = first === undefined ? 2029 : Math.max(2023, Number(first.slice(0, 4)));
        expect(years.map(({ year }) => year)).toEqual(
          Array.from({ length: Math.max(0, 2029 - begun) }, (_, index) => begun + index),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('those that depart', () => {
  it('are those of which a report over them alone has a departure or a late step', () => {
    about((entries, year) => {
      const on = (some: typeof entries) => reportOver(some, { year, today: '2030-01-01' });
      const { departing, departures, lateCases } = on(entries);
      const alone = entries.map((entry) => on([entry]));
      expect(departing.late).toBe(new Set(lateCases.map(({ number }) => number)).size);
      const kinds = departures.map(({ complaints }) => complaints);
      expect(departing.complaints).toBeGreaterThanOrEqual(Math.max(0, ...kinds));
      expect(departing.complaints).toBe(
        alone.filter((one) => one.departures.length + one.lateCases.length > 0).length,
      );
    });
  });
});
