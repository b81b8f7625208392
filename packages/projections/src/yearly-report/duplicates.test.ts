import { describe, expect, it } from 'vitest';
import { bitonic, type ComplaintCommand } from '@klacht/domain';
import { judged, received, registerOf } from '../testing/register-of.ts';
import { registerRows } from '../register/register.ts';
import type { RegisterEntry } from '../register/register-projection.ts';
import { yearlyReport } from './yearly-report.ts';

const idOf = (n: number): string => `4c1f2b7e-0000-4000-8000-00000000000${n}`;

/** The register, with ids that a link can name. */
const registered = (...complaints: readonly (readonly ComplaintCommand[])[]) =>
  registerOf(...complaints).map((entry, index): RegisterEntry => ({
    ...entry,
    complaintId: idOf(index + 1),
  }));

const report = (entries: readonly RegisterEntry[]) =>
  yearlyReport(entries, {
    year: 2026,
    procedures: [bitonic],
    position: null,
    today: '2027-01-15',
    reviews: new Map(),
  });

const linked = (
  to: number,
  as: 'duplicate-of' | 'follows' | 'same-cause' = 'duplicate-of',
): ComplaintCommand => ({ type: 'Link', data: { at: '2026-05-01', to: idOf(to), as } });

const unlinked = (to: number): ComplaintCommand => ({
  type: 'Unlink',
  data: { at: '2026-05-02', to: idOf(to), as: 'duplicate-of' },
});

const first = [received('2026-04-02'), judged('2026-05-20')];
const again = received('2026-04-03');

describe('a complaint that came in twice', () => {
  it('counts once in the report, which says how many were left out', () => {
    const { rollForward, subjects, duplicates, departures } = report(
      registered(first, [again, linked(1)]),
    );
    expect(rollForward).toMatchObject({ received: 1, closed: 1, openAtEnd: 0 });
    expect(subjects).toEqual({ price: 1 });
    expect(duplicates).toBe(1);
    expect(departures.every(({ complaints }) => complaints === 1)).toBe(true);
  });

  it('is in the register twice', () => {
    const rows = [
      ...registerRows(registered(first, [again, linked(1)]), {
        procedures: [bitonic],
        today: '2027-01-15',
      }),
    ];
    expect(rows.map(({ number }) => number)).toEqual(['2026-0001', '2026-0002']);
  });

  it('counts twice again when the link is undone', () => {
    const { rollForward, duplicates } = report(registered(first, [again, linked(1), unlinked(1)]));
    expect([rollForward.received, duplicates]).toEqual([2, 0]);
  });

  it.each(['follows', 'same-cause'] as const)('counts twice when it only %s another', (as) => {
    expect(report(registered(first, [again, linked(1, as)])).rollForward.received).toBe(2);
  });

  it('counts by itself when the other is not there, or was registered by mistake', () => {
    const retracted: ComplaintCommand = {
      type: 'Retract',
      data: { at: '2026-06-01', revision: 0, why: 'It was a question.' },
    };
    expect(report(registered([again, linked(9)])).rollForward.received).toBe(1);
    expect(
      report(registered([received('2026-04-02'), retracted], [again, linked(1)])).rollForward
        .received,
    ).toBe(1);
  });

  it('counts once when three came in, in a chain or all to one', () => {
    for (const third of [1, 2]) {
      const { rollForward, duplicates } = report(
        registered(first, [again, linked(1)], [again, linked(third)]),
      );
      expect([rollForward.received, duplicates]).toEqual([1, 2]);
    }
  });

  it('counts once when each is said to be a duplicate of the other', () => {
    const entries = registered([...first, linked(2)], [again, linked(1)], [again, linked(2)]);
    const { rollForward, duplicates } = report(entries);
    expect([rollForward.received, rollForward.closed, duplicates]).toEqual([1, 1, 2]);
  });
});
