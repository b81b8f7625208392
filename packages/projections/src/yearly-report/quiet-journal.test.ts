import { describe, expect, it } from 'vitest';
import { bitonic, type LocalDate } from '@klacht/domain';
import { overdueRows } from '../overdue/overdue.ts';
import { received, registerOf } from '../testing/register-of.ts';
import { yearlyReport } from './yearly-report.ts';

const procedures = [bitonic];

/** One complaint, of 20 October 2025, and nothing recorded since. */
const entries = registerOf([received('2025-10-20')]);

const reportOn = (year: number, today: LocalDate) =>
  yearlyReport(entries, { year, today, procedures, position: '1', reviews: new Map() });

describe('a journal in which nothing was recorded for a long time', () => {
  it('is judged on 31 December of a past year, so that a missed judgement shows', () => {
    const report = reportOn(2025, '2026-01-15');
    expect(report.asOf).toBe('2025-12-31');
    expect(report.steps.judge.overdueAtEnd).toBe(1);
    const judge = report.lateCases.find(({ kind }) => kind === 'judge');
    expect(judge).toMatchObject({ number: '2025-0001', due: '2025-12-20', metOn: null });
    const listed = overdueRows(entries, { procedures, today: '2026-01-15' });
    expect(listed.find(({ kind }) => kind === 'judge')).toMatchObject({ daysLate: 26 });
  });

  it('is judged on 31 December of a year in which nothing was recorded at all', () => {
    const report = reportOn(2026, '2028-01-01');
    expect(report.asOf).toBe('2026-12-31');
    expect(report.rollForward).toMatchObject({ openAtStart: 1, received: 0, openAtEnd: 1 });
  });

  it('is judged today in a year that goes on', () => {
    expect(reportOn(2025, '2025-12-20')).toMatchObject({
      asOf: '2025-12-20',
      steps: { judge: { overdueAtEnd: 0 } },
    });
    expect(reportOn(2025, '2025-12-21').steps.judge.overdueAtEnd).toBe(1);
  });

  it('shows a discussion that nobody held as overdue, as the overdue list does', () => {
    const { discuss } = reportOn(2025, '2028-01-01').recommendations;
    expect(discuss).toEqual({ due: '2026-12-31', state: 'overdue' });
    expect(reportOn(2025, '2026-12-31').recommendations.discuss.state).toBe('open');
  });
});
