import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../calendar/local-date.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { reviewObligationsOf } from './obligations.ts';
import { initialReview, type Recommendation, type Review } from './state.ts';

/** The report on the whole year was issued before anybody discussed it. */
const reports = [
  {
    issuedOn: '2026-01-20',
    from: '2025-01-01',
    to: '2025-12-31',
    position: '7',
    asOf: '2026-01-20',
    procedures: null,
    report: null,
  },
] as const;

const review = (change: Partial<Review>): Review => ({
  ...initialReview(2025),
  reports,
  ...change,
});

const recommendation = (change: Partial<Recommendation>): Recommendation => ({
  id: 'r1',
  recommendation: 'Show the price before the order.',
  madeOn: '2026-01-21',
  owner: 'trade desk',
  due: '2026-06-28',
  decision: { decided: 'adopted', at: '2026-02-10', reasons: null },
  measures: [],
  effect: null,
  ...change,
});

const statesOf = (of: Review, today: LocalDate) =>
  reviewObligationsOf(of, bitonic, today).map(({ kind, due, target, state, metOn }) => ({
    kind,
    due,
    target,
    state,
    metOn,
  }));

describe('to discuss the reports of a year (article 7.4)', () => {
  const due = { kind: 'discuss', due: '2026-12-31', target: '2026-12-31' };
  it.each([
    ['open on its last day', [], '2026-12-31', { state: 'open', metOn: null }],
    ['overdue on the day after', [], '2027-01-01', { state: 'overdue', metOn: null }],
    ['met', ['2026-12-31', '2027-02-01'], '2027-03-01', { state: 'met', metOn: '2026-12-31' }],
    ['late', ['2027-01-01'], '2027-03-01', { state: 'late', metOn: '2027-01-01' }],
  ] as const)('is %s', (_, discussedOn, today, expected) => {
    expect(statesOf(review({ discussedOn }), today)).toEqual([{ ...due, ...expected }]);
  });

  it('is not met by the discussion of a report on half the year', () => {
    const half = [{ ...reports[0], to: '2025-06-30' }] as const;
    const discussedOn = ['2026-02-10'] as const;
    expect(statesOf(review({ reports: half, discussedOn }), '2027-01-01')).toMatchObject([
      { state: 'overdue' },
    ]);
  });

  it('proves its date from the end of the year', () => {
    const [discuss] = reviewObligationsOf(review({}), bitonic, '2026-03-01');
    expect(discuss?.proof.slice(0, 3)).toMatchObject([
      { step: 'rule', article: '7.4', from: 'year-end', term: { count: 12, unit: 'months' } },
      { step: 'start', date: '2025-12-31' },
      { step: 'same-day', date: '2026-12-31' },
    ]);
  });
});

describe('to carry out what was adopted', () => {
  const due = { kind: 'carry-out', due: '2026-06-28', target: '2026-06-26' };
  const done = (at: LocalDate) => ({ at, kind: 'training', measure: 'A course.' }) as const;
  it.each([
    ['open', {}, '2026-06-28', { state: 'open', metOn: null }],
    ['overdue', {}, '2026-06-29', { state: 'overdue', metOn: null }],
    [
      'met',
      { measures: [done('2026-06-28')] },
      '2026-09-01',
      { state: 'met', metOn: '2026-06-28' },
    ],
    [
      'late',
      { measures: [done('2026-06-29')] },
      '2026-09-01',
      { state: 'late', metOn: '2026-06-29' },
    ],
  ] as const)('is %s', (_, change, today, expected) => {
    const states = statesOf(review({ recommendations: [recommendation(change)] }), today);
    expect(states[1]).toEqual({ ...due, ...expected });
  });

  it.each([
    null,
    { decided: 'declined', at: '2026-02-10', reasons: 'It is done already.' },
  ] as const)('is nothing to do when the decision is %j', (decision) => {
    const states = statesOf(
      review({ recommendations: [recommendation({ decision })] }),
      '2027-01-01',
    );
    expect(states.map(({ kind }) => kind)).toEqual(['discuss']);
  });
});
