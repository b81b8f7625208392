import { describe, expect, it } from 'vitest';
import { bitonic, type ComplaintCommand } from '@klacht/domain';
import { judged, received, registerOf, reopened } from '../testing/given.ts';
import { yearlyReport } from './yearly-report.ts';

const reportOn = (year: number, complaint: readonly ComplaintCommand[]) =>
  yearlyReport(registerOf(complaint), {
    year,
    procedures: [bitonic],
    position: null,
    lastRecordedOn: '2026-12-31',
    reviews: new Map(),
  });

const stepsIn = (year: number, complaint: readonly ComplaintCommand[]) =>
  reportOn(year, complaint).steps;

describe('a step in the report', () => {
  const neverAcknowledged = [
    received('2025-01-02'),
    judged('2025-02-20'),
    reopened('2026-02-02'),
    judged('2026-05-04'),
  ];

  it('that was never done counts in the year in which the complaint first ended', () => {
    expect(stepsIn(2025, neverAcknowledged).acknowledge).toMatchObject({ n: 1, late: 1 });
    expect(stepsIn(2026, neverAcknowledged).acknowledge).toMatchObject({ n: 0, late: 0 });
  });

  it('of a reopened complaint counts anew, from the day of its reopening', () => {
    // 49 days from 2 January to 20 February; 91 from 2 February to 4 May, of which 2 April was the last.
    expect(stepsIn(2025, neverAcknowledged).judge).toMatchObject({ n: 1, late: 0, meanDays: 49 });
    expect(stepsIn(2026, neverAcknowledged).judge).toMatchObject({ n: 1, late: 1, meanDays: 91 });
  });

  it('that was overdue at the end of the year, and done in the next, is told of both', () => {
    const late = [received('2025-10-01'), judged('2026-01-15')];
    expect(stepsIn(2025, late).judge).toMatchObject({ n: 0, late: 0, overdueAtEnd: 1 });
    expect(stepsIn(2026, late).judge).toMatchObject({ n: 1, late: 1, overdueAtEnd: 0 });
    const judgeIn = (year: number) =>
      reportOn(year, late).lateCases.filter(({ kind }) => kind === 'judge');
    expect(judgeIn(2025)).toMatchObject([{ due: '2025-12-01', metOn: null }]);
    expect(judgeIn(2026)).toMatchObject([{ due: '2025-12-01', metOn: '2026-01-15' }]);
  });

  it('that was due on the last day of the year, and done in the next, was not overdue then', () => {
    const late = [received('2025-10-31'), judged('2026-01-15')];
    expect(stepsIn(2025, late).judge).toMatchObject({ n: 0, overdueAtEnd: 0 });
    expect(stepsIn(2026, late).judge).toMatchObject({ n: 1, late: 1 });
  });
});
