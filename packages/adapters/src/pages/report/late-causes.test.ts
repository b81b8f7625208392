import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bitonic } from '@klacht/domain';
import { anyHistory } from '@klacht/domain/testing/arbitraries';
import { FULL } from '../testing/full-report.ts';
import { eventsOf, reportOf } from '../testing/generated-report.ts';
import { cellInWords } from './cell.ts';
import { reportDocument } from './report-document.ts';

const listed = {
  ...bitonic,
  latenessCauses: { holiday: { nl: 'Vakantie', en: 'Holiday' } },
};

const rowsOf = (language: 'nl' | 'en', section: string, table: string, procedure = bitonic) =>
  reportDocument(FULL, language, [procedure])
    .sections.filter(({ id }) => id === section)
    .flatMap(({ tables }) => tables)
    .filter(({ id }) => id === table)
    .flatMap(({ rows }) =>
      Array.from(rows, ({ cells }) => cells.map((one) => cellInWords(one, language))),
    );

it('a late step is told with its cause, by the name that the procedure has for it', () => {
  expect(rowsOf('nl', 'late-cases', 'causes', listed)).toEqual([
    ['2025-0001', 'oordelen', 'Koers en kosten', 'Vakantie', 'er is uitstel aangekondigd'],
  ]);
  expect(rowsOf('en', 'late-cases', 'causes', listed)[0]?.[3]).toBe('Holiday');
  expect(rowsOf('en', 'late-cases', 'causes')[0]?.[3]).toBe('holiday');
  expect(rowsOf('nl', 'late-in-short', 'by-cause', listed)).toEqual([
    ['Vakantie', '1', '1', '1', '3'],
  ]);
  expect(rowsOf('nl', 'late-in-short', 'by-last-day')[0]?.[0]).toBe('er is uitstel aangekondigd');
});

it('the summary counts the late steps that the appendix names, but for what was carried over', () => {
  fc.assert(
    fc.property(
      fc.array(anyHistory, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(2025, 2026),
      (histories, year) => {
        const report = reportOf(eventsOf(histories), year);
        const { sections } = reportDocument(report, 'en', [bitonic]);
        const rows = sections.find(({ id }) => id === 'summary')?.tables[0]?.rows ?? [];
        const told = [...rows].find(({ cells: [first] }) =>
          first?.kind === 'text' ? first.value.startsWith('steps late or overdue') : false,
        );
        const value = report.lateCases.filter(({ carriedOver }) => !carriedOver).length;
        expect(told?.cells[1]).toEqual({ kind: 'count', value });
      },
    ),
    { numRuns: 30 },
  );
});
