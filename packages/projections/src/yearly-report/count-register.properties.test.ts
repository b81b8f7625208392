import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  bitonic,
  type ComplaintCommand,
  complaintStream,
  type LocalDate,
  type Procedure,
} from '@klacht/domain';
import { anyHistory } from '@klacht/domain/testing/arbitraries';
import { memoryEntries } from '../projection.ts';
import { othersIn } from '../register/others-in.ts';
import { type RegisterEntry, registerProjection } from '../register/register-projection.ts';
import { keptInMemory } from '../testing/kept-in-memory.ts';
import { recordedOf } from '../testing/register-of.ts';
import { atOnce } from '../in-pieces.ts';
import { stretchOf } from './count-register.ts';
import { yearlyReport, yearlyReportInPieces, yearlyReportsInPieces } from './yearly-report.ts';

const LINKED = '2028-12-01';

const idOf = (number: number | string): string => `4c1f2b7e-0000-4000-8000-00000000000${number}`;

/** What a complaint says of another at last, or that it was none. */
const anEnd = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  fc
    .record({
      to: fc.integer({ min: 1, max: 6 }).map(idOf),
      as: fc.constantFrom('duplicate-of', 'follows', 'same-cause'),
      isTakenBack: fc.boolean(),
    })
    .map(({ to, as, isTakenBack }) => [
      { type: 'Link', data: { at: LINKED, to, as } },
      ...(isTakenBack ? [{ type: 'Unlink', data: { at: '2029-02-01', to, as } }] : []),
    ]),
  fc.constant([
    { type: 'Retract', data: { at: LINKED, revision: 0, of: 'Received', why: 'Twice.' } },
  ]),
) as fc.Arbitrary<readonly ComplaintCommand[]>;

const aComplaint = fc
  .tuple(anyHistory, anEnd)
  .map(([history, end]): readonly ComplaintCommand[] => [...history, ...end]);

const acknowledgedIn = (count: number): Procedure => ({
  ...bitonic,
  terms: {
    ...bitonic.terms,
    acknowledge: { article: '4.2', term: { count, unit: 'days' } },
  },
});

/** The versions that are given: also one more, and the same one with another content. */
const VERSIONS: readonly (readonly Procedure[])[] = [
  [bitonic],
  [bitonic, { ...acknowledgedIn(3), version: '2026.1', validFrom: '2026-02-01' }],
  [acknowledgedIn(1)],
];

const aQuestion = fc.record({
  year: fc.constantFrom(2025, 2026, 2029),
  today: fc.constantFrom<LocalDate>('2025-11-20', '2026-03-01', '2026-12-31', '2031-01-01'),
  versions: fc.nat({ max: VERSIONS.length - 1 }),
});

it('a report by what was kept is the report by all entries, whatever was recorded or asked since', () => {
  let read = 0;
  let outlines = 0;
  fc.assert(
    fc.property(
      fc.array(aComplaint, { minLength: 1, maxLength: 6 }),
      fc.array(fc.tuple(fc.nat(), aQuestion), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 4 }),
      (complaints, asked, size) => {
        const events = recordedOf(complaints).map((event) => ({
          ...event,
          stream: complaintStream(idOf(event.stream.slice(-1))),
        }));
        const entries = memoryEntries<RegisterEntry>();
        const kept = keptInMemory(size, [bitonic]);
        let taken = 0;
        for (const [more, { year, today, versions }] of asked) {
          const procedures = VERSIONS[versions] ?? [];
          const upTo = Math.min(events.length, taken + (more % (events.length + 1)));
          for (const event of events.slice(taken, upTo)) registerProjection.evolve(entries, event);
          taken = upTo;
          // The version of a procedure is told by its title; that its content is another is refused.
          const register = [...entries.values()].map((entry) => ({
            ...entry,
            complaint: { ...entry.complaint, procedureDigest: null },
          }));
          const context = { year, today, procedures, position: null, reviews: new Map() };
          const others = othersIn(register);
          const byKept = atOnce(yearlyReportInPieces(kept.stretches(register), others, context));
          expect(JSON.stringify(byKept)).toBe(JSON.stringify(yearlyReport(register, context)));
        }
        read += kept.read();
        outlines += kept.outlines();
      },
    ),
    { numRuns: 240 },
  );
  expect(read).toBeGreaterThan(100);
  expect(outlines).toBeGreaterThan(20);
});

it('reports on several years in one reading are those that are made one by one', () => {
  fc.assert(
    fc.property(
      fc.array(aComplaint, { minLength: 1, maxLength: 6 }),
      fc.uniqueArray(
        fc.record({
          year: fc.integer({ min: 2024, max: 2030 }),
          today: fc.constantFrom<LocalDate>('2025-11-20', '2026-03-01', '2026-12-31', '2031-01-01'),
        }),
        { minLength: 1, maxLength: 5, selector: ({ year, today }) => `${year} ${today}` },
      ),
      fc.integer({ min: 1, max: 4 }),
      (complaints, asked, size) => {
        const entries = memoryEntries<RegisterEntry>();
        for (const event of recordedOf(complaints)) registerProjection.evolve(entries, event);
        const register = [...entries.values()];
        const others = othersIn(register);
        const contexts = asked.map((about) => {
          return { ...about, procedures: [bitonic], position: null, reviews: new Map() };
        });
        const oneByOne = contexts.map((context) => JSON.stringify(yearlyReport(register, context)));
        for (const stretches of [
          [stretchOf(register)],
          keptInMemory(size, [bitonic]).stretches(register),
        ]) {
          const together = atOnce(yearlyReportsInPieces(stretches, others, contexts));
          expect(together.map((report) => JSON.stringify(report))).toEqual(oneByOne);
        }
      },
    ),
    { numRuns: 60 },
  );
});
