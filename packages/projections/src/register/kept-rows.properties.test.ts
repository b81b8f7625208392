import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, bitonic, bitonicVersions, type LocalDate, type Procedure } from '@klacht/domain';
import { anyHistory, anyToday } from '@klacht/domain/testing/arbitraries';
import { exampleRegisters } from '../../scripts/stored-entry.ts';
import { registerOf } from '../testing/register-of.ts';
import type { RegisterFilter } from './register-filter.ts';
import type { RegisterEntry } from './register-projection.ts';
import { keptRegisterRows, registerRows, registerRowToKeep } from './register.ts';

/** As JSON, for the order of the fields is told too. */
const compare = (
  entries: readonly RegisterEntry[],
  procedures: readonly Procedure[],
  today: LocalDate,
  filter: RegisterFilter = {},
): readonly string[] => {
  const kept = entries.map((entry) => registerRowToKeep(entry, procedures));
  const rows = [...registerRows(entries, { procedures, today }, filter)];
  const told = [...keptRegisterRows(kept, today, filter)];
  expect(told.map((row) => JSON.stringify(row))).toEqual(rows.map((row) => JSON.stringify(row)));
  return rows.flatMap(({ obligations }) =>
    obligations.map(({ kind, state }) => `${kind} ${state}`),
  );
};

describe('a row that was kept', () => {
  it('is the one made of the entry, for every history and every day', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(anyHistory, { minLength: 1, maxLength: 3 }),
        anyToday,
        fc.constantFrom([bitonic], bitonicVersions),
        (histories, today, procedures) => {
          for (const one of compare(registerOf(...histories), procedures, today)) seen.add(one);
        },
      ),
      { numRuns: 500 },
    );
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'judge open',
        'judge overdue',
        'judge-reopened overdue',
        'judge-by-announced-date overdue',
        'request-information open',
        'request-information void',
        'progress overdue',
      ]),
    );
  });

  it('is the one made of the entry, for every example of a fact and each day of its year', () => {
    const entries = exampleRegisters.flat();
    const days = Array.from({ length: 80 }, (_, index) => addDays('2026-03-01', 5 * index));
    const seen = new Set(days.flatMap((day) => compare(entries, bitonicVersions, day)));
    expect(seen.size).toBeGreaterThan(15);
  });

  it('passes a filter where its entry does', () => {
    const anyFilter = fc.record(
      {
        status: fc.constantFrom('received', 'judged', 'withdrawn', 'admissible'),
        subject: fc.constantFrom('price', 'account'),
        officer: fc.constantFrom('Anna', 'bram'),
        receivedFrom: fc.constant<LocalDate>('2025-06-01'),
        receivedTo: fc.constant<LocalDate>('2025-09-01'),
      },
      { requiredKeys: [] },
    );
    /** What the first of the complaints passes, as far as it is asked for. */
    const filterOf = (
      [entry]: readonly RegisterEntry[],
      asked: readonly string[],
    ): RegisterFilter => {
      if (entry === undefined) return {};
      const { status, subjects, officer, received } = entry.complaint;
      const values = {
        status,
        subject: subjects[0],
        officer,
        receivedFrom: received.at,
        receivedTo: received.at,
      };
      return Object.fromEntries(
        Object.entries(values).filter(([name, value]) => asked.includes(name) && value),
      );
    };
    let passed = 0;
    fc.assert(
      fc.property(
        fc.array(anyHistory, { minLength: 1, maxLength: 3 }),
        anyFilter,
        fc.subarray(['status', 'subject', 'officer', 'receivedFrom', 'receivedTo'], {
          minLength: 1,
        }),
        (histories, filter, asked) => {
          const entries = registerOf(...histories);
          compare(entries, [bitonic], '2026-01-01', filter);
          const fitting = filterOf(entries, asked);
          passed += compare(entries, [bitonic], '2026-01-01', fitting).length;
        },
      ),
    );
    expect(passed).toBeGreaterThan(100);
  });
});
