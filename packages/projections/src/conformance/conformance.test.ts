import { describe, expect, it } from 'vitest';
import { bitonic, type LocalDate } from '@klacht/domain';
import { judged, received, registerOf } from '../testing/register-of.ts';
import { othersIn } from '../register/others-in.ts';
import { departures } from './conformance.ts';

const entries = registerOf(
  [received('2026-04-02')],
  [received('2026-04-02'), judged('2026-07-01')],
);

const found = (today: LocalDate) =>
  [...departures(entries, { procedures: [bitonic], today, others: othersIn(entries) })].map(
    ({ number, code, what, on }) => [number, code, what, on],
  );

describe('where complaints depart from the procedure', () => {
  it('is nowhere while everything can still be done in time', () => {
    expect(found('2026-04-13').filter(([number]) => number === '2026-0001')).toEqual([]);
  });

  it('names what is overdue, what was late, and what was left undone', () => {
    const all = found('2026-07-03');
    expect(all).toContainEqual(['2026-0001', 'overdue', 'acknowledge', '2026-04-13']);
    expect(all).toContainEqual(['2026-0002', 'late', 'judge', '2026-06-02']);
    expect(all).toContainEqual([
      '2026-0002',
      'judgement-not-notified',
      'complainant',
      '2026-07-01',
    ]);
  });
});
