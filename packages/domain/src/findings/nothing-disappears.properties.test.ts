import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { asOfDay, evolve } from '../complaint/evolve.ts';
import { factsOf } from '../complaint/facts.ts';
import { type Complaint, initialState } from '../complaint/state.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { anyComplaint } from '../testing/arbitraries.ts';
import { acceptedHistory } from '../testing/internal/accepted.ts';
import { type ComplaintFinding, type FindingCode, findingsOf } from './findings.ts';

const EXCUSES: ReadonlySet<FindingCode> = new Set([
  'admissibility-stated-late',
  'judged-without-admissibility',
]);

describe('nothing that was found on a day is gone on a later one', () => {
  const key = ({ code, on, what }: ComplaintFinding): string => [code, on, what].join(' ');
  const found = (complaint: Complaint, day: LocalDate): readonly ComplaintFinding[] => {
    const then = asOfDay(complaint, day);
    return then.status === 'unknown' ? [] : findingsOf(then, bitonic, day);
  };
  /** Another finding tells the same, or it was asked in time what that depended on. */
  const isExcused = (
    { code }: ComplaintFinding,
    after: readonly ComplaintFinding[],
    complaint: Complaint,
  ): boolean =>
    code === 'admissibility-not-stated' &&
    (after.some((one) => EXCUSES.has(one.code)) ||
      (complaint.status !== 'unknown' && complaint.requests.length > 0) ||
      factsOf(complaint).some(({ data }) => data.estimated));

  it.each([
    ['of a handling that is early, late, delayed and reopened', anyComplaint],
    [
      'of a complaint with facts of every type',
      acceptedHistory.map((events) => events.reduce<Complaint>(evolve, initialState())),
    ],
  ] as const)('%s', (_, complaints) => {
    let stayed = 0;
    fc.assert(
      fc.property(
        complaints,
        fc.nat({ max: 400 }),
        fc.nat({ max: 400 }),
        (complaint, days, more) => {
          if (complaint.status === 'unknown' || complaint.origin !== null) return;
          const first = addDays(complaint.received.at, days);
          const last = addDays(first, more);
          const after = found(complaint, last);
          const before = found(complaint, first).filter((one) => !isExcused(one, after, complaint));
          stayed += before.length;
          expect(after.map(key)).toEqual(expect.arrayContaining(before.map(key)));
        },
      ),
      { numRuns: 2_500 },
    );
    expect(stayed).toBeGreaterThan(150);
  });
});
