import { describe, expect, it } from 'vitest';
import { bitonic, initialReview, type LocalDate } from '@klacht/domain';
import { reviewedYears } from '../review/read-review.ts';
import { received, registerOf } from '../testing/register-of.ts';
import { overdueRows } from './overdue.ts';

const owed = (today: LocalDate, within = 0) =>
  overdueRows(registerOf([received('2026-04-02')]), { procedures: [bitonic], today, within }).map(
    ({ kind, due, daysLate }) => [kind, due, daysLate],
  );

describe('what is overdue', () => {
  it('is nothing on the last day, and all that is due from the day after', () => {
    expect(owed('2026-04-13')).toEqual([]);
    expect(owed('2026-04-14')).toEqual([['acknowledge', '2026-04-13', 1]]);
  });

  it('shows what has its target within so many working days', () => {
    expect(owed('2026-04-07', 3)).toEqual([['acknowledge', '2026-04-13', 0]]);
    expect(owed('2026-04-07', 2)).toEqual([]);
  });

  it('holds what is owed to a review, by its year and the owner of a recommendation', () => {
    const review = {
      ...initialReview(2025),
      recommendations: [
        {
          id: 'r1',
          recommendation: 'Show the price before the order.',
          madeOn: '2026-01-21',
          owner: 'trade desk',
          due: '2026-12-30',
          decision: { decided: 'adopted', at: '2026-02-10', reasons: null },
          measures: [],
          effect: null,
        },
      ],
    } as const;
    expect(
      overdueRows([], { procedures: [bitonic], today: '2027-01-01', reviews: [review] }),
    ).toEqual([
      {
        number: 'review-2025',
        complaintId: null,
        source: null,
        sourceNumber: null,
        kind: 'carry-out',
        article: '7.4',
        due: '2026-12-30',
        target: '2026-12-30',
        daysLate: 2,
        officer: 'trade desk',
        officerWhenDue: null,
      },
      {
        number: 'review-2025',
        complaintId: null,
        source: null,
        sourceNumber: null,
        kind: 'discuss',
        article: '7.4',
        due: '2026-12-31',
        target: '2026-12-31',
        daysLate: 1,
        officer: null,
        officerWhenDue: null,
      },
    ]);
  });
});

describe('the years that owe a review', () => {
  it.each([
    [null, []],
    [2025, [2025, 2026, 2027]],
    [2027, [2027]],
    // Before a procedure was in force, nothing was owed.
    [2016, [2025, 2026, 2027]],
    [2028, []],
  ] as const)('from a first complaint in %s to 2027 are %j', (first, years) => {
    expect(reviewedYears([bitonic], first, '2027-05-01')).toEqual(years);
  });
});
