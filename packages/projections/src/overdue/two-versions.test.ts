import { describe, expect, it } from 'vitest';
import { bitonic, initialReview, type Procedure } from '@klacht/domain';
import { horizon, overdueRows } from './overdue.ts';

/** From July 2026 on a report is discussed sooner, and the firm works on Easter Monday. */
const later: Procedure = {
  ...bitonic,
  version: '2026.1',
  validFrom: '2026-07-01',
  review: { article: '8.1', term: { count: 6, unit: 'months' } },
  calendar: {
    ...bitonic.calendar,
    name: 'NL-open-at-Easter',
    days: {
      ...bitonic.calendar.days,
      '2026': Object.fromEntries(
        Object.entries(bitonic.calendar.days['2026'] ?? {}).filter(
          ([, key]) => key !== 'easterMonday',
        ),
      ),
    },
  },
};

describe('with two versions of the procedure', () => {
  it.each([
    [[bitonic], '2026-04-13'],
    [[later], '2026-04-10'],
    [[bitonic, later], '2026-04-13'],
    [[later, bitonic], '2026-04-13'],
  ] as const)('the list looks ahead as far as any of them has it', (procedures, last) => {
    expect(horizon(procedures, '2026-04-02', 5)).toBe(last);
  });

  it('a review is owed by the one in force on the last day of its year', () => {
    const reviews = [initialReview(2025), initialReview(2026)];
    const rows = overdueRows([], { procedures: [bitonic, later], today: '2027-07-01', reviews });
    expect(
      rows.map(({ number, article, due, daysLate }) => [number, article, due, daysLate]),
    ).toEqual([
      ['review-2025', '7.4', '2026-12-31', 182],
      ['review-2026', '8.1', '2027-06-30', 1],
    ]);
  });
});
