import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComplaintCommand } from '@klacht/domain';
import type { RegisterEntry } from '../register/register-projection.ts';
import { judged, received, registerOf } from '../testing/register-of.ts';
import { reportOver } from '../testing/report-over.ts';

const idOf = (n: number): string => `4c1f2b7e-0000-4000-8000-${String(n).padStart(12, '0')}`;

const linked = (
  to: number,
  as: 'same-complainant' | 'follows' | 'duplicate-of' = 'same-complainant',
  type: 'Link' | 'Unlink' = 'Link',
): ComplaintCommand => ({ type, data: { at: '2028-06-01', to: idOf(to), as } });

/** The register, with ids that a link can name. */
const registered = (...complaints: readonly (readonly ComplaintCommand[])[]) =>
  registerOf(...complaints).map((entry, index): RegisterEntry => ({
    ...entry,
    complaintId: idOf(index + 1),
  }));

const complainantsOf = (entries: readonly RegisterEntry[], year = 2026) =>
  reportOver(entries, { year, today: '2036-01-15' }).complainants;

describe('who complained more than once', () => {
  it('has a letter, by the day of their first complaint, and their complaints in that order', () => {
    const entries = registered(
      [received('2026-03-02')],
      [received('2026-02-02'), linked(1)],
      [received('2026-01-05')],
      [received('2026-05-04'), linked(3)],
      [received('2026-05-05')],
    );
    expect(complainantsOf(entries)).toEqual([
      { pseudonym: 'A', received: 2, complaints: ['2026-0003', '2026-0004'] },
      { pseudonym: 'B', received: 2, complaints: ['2026-0002', '2026-0001'] },
    ]);
  });

  it('is told in a period in which one came in, with the complaints before it and none after', () => {
    const entries = registered(
      [received('2025-03-03')],
      [received('2026-02-02'), linked(1)],
      [received('2027-02-01'), linked(2)],
    );
    expect(complainantsOf(entries, 2025)).toEqual([]);
    expect(complainantsOf(entries, 2026)).toEqual([
      { pseudonym: 'A', received: 1, complaints: ['2025-0001', '2026-0001'] },
    ]);
    expect(complainantsOf(entries, 2027)).toMatchObject([
      { received: 1, complaints: { length: 3 } },
    ]);
    expect(complainantsOf(entries, 2028)).toEqual([]);
  });

  it.each([
    ['a link of another kind', [linked(1, 'follows')]],
    ['a link that was undone', [linked(1), linked(1, 'same-complainant', 'Unlink')]],
    ['a link to what is not there', [linked(9)]],
    ['a duplicate', [linked(1), linked(1, 'duplicate-of')]],
  ])('is nobody by %s', (_, links) => {
    expect(
      complainantsOf(registered([received('2026-03-02')], [received('2026-04-01'), ...links])),
    ).toEqual([]);
  });

  it.each([
    ['the first', 0],
    ['the last', 2],
  ])('is told no more of a complaint whose complainant was forgotten, %s of three', (_, gone) => {
    const erased: readonly ComplaintCommand[] = [
      judged('2026-06-02'),
      { type: 'Erase', data: { at: '2032-01-05', person: 'complainant' } },
    ];
    const complaints = [
      [received('2026-03-02')],
      [received('2026-04-01'), linked(1)],
      [received('2026-05-01'), linked(2)],
    ].map((one, index) => (index === gone ? [...one, ...erased] : one));
    const all = ['2026-0001', '2026-0002', '2026-0003'];
    expect(complainantsOf(registered(...complaints))).toMatchObject([
      { complaints: all.filter((_number, index) => index !== gone) },
    ]);
  });

  it('is the same whichever way and in whatever order the links were made', () => {
    const pair = fc.tuple(fc.nat(7), fc.nat(7)).filter(([a, b]) => a !== b);
    const pairs = fc.uniqueArray(pair, {
      maxLength: 6,
      selector: ([a, b]) => 8 * Math.min(a, b) + Math.max(a, b),
    });
    fc.assert(
      fc.property(pairs, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (some, turned) => {
        const found = (links: readonly (readonly [number, number])[]) =>
          complainantsOf(
            registered(
              ...Array.from({ length: 8 }, (_, n) => [
                received(`2026-03-1${n}` as `${number}-${number}-${number}`),
                ...links.flatMap(([a, b]) => (a === n ? [linked(b + 1)] : [])),
              ]),
            ),
          );
        const other = some.map(([a, b], n) => (turned[n] ? ([b, a] as const) : ([a, b] as const)));
        // The least that each can walk to, by as many steps as there are complaints.
        let least = Array.from({ length: 8 }, (_, n) => n);
        for (const _ of least) {
          least = least.map((own, n) =>
            Math.min(
              own,
              ...some.flatMap(([a, b]) =>
                a === n ? [least[b] ?? n] : b === n ? [least[a] ?? n] : [],
              ),
            ),
          );
        }
        const walked = [...Map.groupBy(least.keys(), (n) => least[n])]
          .filter(([, group]) => group.length > 1)
          .toSorted(([a = 0], [b = 0]) => a - b)
          .map(([, group]) => group.map((n) => `2026-000${n + 1}`));
        expect(found(some).map(({ complaints }) => complaints)).toEqual(walked);
        expect(found(other.toReversed())).toEqual(found(some));
      }),
      { numRuns: 50 },
    );
  });
});
