import { describe, expect, it } from 'vitest';
import { bitonic, initialReview, type Review } from '@klacht/domain';
import { yearlyReport } from './yearly-report.ts';

const review2025: Review = {
  ...initialReview(2025),
  reports: [
    {
      issuedOn: '2026-01-20',
      from: '2025-01-01',
      to: '2025-12-31',
      position: '7',
      asOf: '2026-01-20',
      procedures: null,
      report: null,
    },
  ],
  discussedOn: ['2026-02-10'],
  recommendations: [
    {
      id: 'r1',
      recommendation: 'Show the price before the order.',
      madeOn: '2026-01-21',
      owner: 'trade desk',
      due: '2026-06-30',
      decision: { decided: 'adopted', at: '2026-02-10', reasons: null },
      measures: [{ at: '2026-07-01', kind: 'procedure-change', measure: 'The price is shown.' }],
      effect: { at: '2026-09-01', effective: true, what: 'Fewer ask.' },
    },
    {
      id: 'r2',
      recommendation: 'Answer within a day.',
      madeOn: '2026-01-21',
      owner: 'service desk',
      due: '2026-03-31',
      decision: null,
      measures: [],
      effect: null,
    },
  ],
};

const row = {
  id: 'r1',
  recommendation: 'Show the price before the order.',
  owner: 'trade desk',
  madeOn: '2026-01-21',
  due: '2026-06-30',
  decision: 'adopted',
  decidedOn: '2026-02-10',
  reasons: null,
  doneOn: '2026-07-01',
  measures: [
    {
      on: '2026-07-01',
      kind: 'procedure-change',
      measure: 'The price is shown.',
      partial: false,
    },
  ],
  effective: true,
  effect: 'Fewer ask.',
  effectOn: '2026-09-01',
  state: 'late',
};

const reportOf = (year: number, today: '2026-12-31' | '2027-01-01') =>
  yearlyReport([], {
    year,
    procedures: [bitonic],
    position: null,
    today,
    reviews: new Map([[2025, review2025]]),
  }).recommendations;

describe('the recommendations in a report', () => {
  it('are those of its year, with what became of them', () => {
    const report = reportOf(2025, '2026-12-31');
    expect(report.made).toEqual([
      row,
      expect.objectContaining({ id: 'r2', decision: null, state: null }),
    ]);
    expect(report).toMatchObject({
      followUp: [],
      discussedOn: ['2026-02-10'],
      discuss: { due: '2026-12-31', state: 'met' },
    });
  });

  it('come back in the next year for their follow-up', () => {
    expect(reportOf(2026, '2026-12-31')).toMatchObject({
      made: [],
      followUp: [row, { id: 'r2' }],
      discussedOn: [],
      discuss: { due: '2027-12-31', state: 'open' },
    });
  });

  it('stay until they are told of as done, with what became of them', () => {
    const review2023: Review = {
      ...initialReview(2023),
      recommendations: ['2025-11-03', '2026-03-02'].map((at, index) => ({
        id: `old-${index}`,
        recommendation: 'Train the desk.',
        madeOn: '2024-01-21',
        owner: 'desk',
        due: '2024-12-31',
        decision: { decided: 'declined', at: at as '2025-11-03', reasons: 'It is done already.' },
        measures: [],
        effect: null,
      })),
    };
    const { followUp } = yearlyReport([], {
      year: 2026,
      procedures: [bitonic],
      position: null,
      today: '2026-12-31',
      reviews: new Map([[2023, review2023]]),
    }).recommendations;
    expect(followUp).toMatchObject([
      { id: 'old-1', decidedOn: '2026-03-02', reasons: 'It is done already.' },
    ]);
  });

  it('say when nobody has discussed them in time', () => {
    expect(reportOf(2024, '2026-12-31').discuss).toEqual({ due: '2025-12-31', state: 'overdue' });
  });
});
