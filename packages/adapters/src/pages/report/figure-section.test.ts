import { describe, expect, it } from 'vitest';
import { bitonic } from '@klacht/domain';
import { FULL } from '../testing/full-report.ts';
import { cellInWords, count } from './cell.ts';
import { figureSection } from './figure-section.ts';
import { type Figure, tellingOf } from './telling.ts';

/** Parts are told by two blanks before them. */
const figures = (labels: readonly string[]): readonly Figure[] =>
  labels.map((label) => ({
    label,
    value: count(1),
    ...(label.startsWith('  ') ? { within: true } : {}),
  }));

const rowsOf = (own: readonly string[], before: readonly string[]): readonly string[] => {
  const yearBefore = { ...FULL, yearBefore: null };
  const section = figureSection({
    id: 'some',
    heading: () => 'Some',
    figures: (of) => figures(of === yearBefore ? before : own),
  });
  const report = { ...FULL, yearBefore, yearBeforeRecount: null };
  const told = section(report, { ...tellingOf('en', [bitonic]), figureSections: [] });
  return [...(told?.tables[0]?.rows ?? [])].map(({ cells }) =>
    cells.map((cell) => cellInWords(cell, 'en')).join(' '),
  );
};

describe('a section of figures', () => {
  it.each([
    [
      'a part under its whole',
      ['refused', '  scope', 'open'],
      ['refused', '  late', 'open'],
      ['refused 1 1', '  scope 1 0', '  late 0 1', 'open 1 1'],
    ],
    [
      'a part under its whole, where that has none of its own',
      ['refused', 'open', '  old'],
      ['refused', '  late', '  scope', 'open'],
      ['refused 1 1', '  late 0 1', '  scope 0 1', 'open 1 1', '  old 1 0'],
    ],
    [
      'a sum between the others, and its parts under it',
      ['EUR', '  goodwill, EUR', 'USD', '  goodwill, USD'],
      ['EUR', '  compensation, EUR', 'GBP', '  goodwill, GBP', 'USD'],
      [
        'EUR 1 1',
        '  goodwill, EUR 1 0',
        '  compensation, EUR 0 1',
        'GBP 0 1',
        '  goodwill, GBP 0 1',
        'USD 1 1',
        '  goodwill, USD 1 0',
      ],
    ],
    [
      'what nothing follows at the end',
      ['ruled', '  upheld by us'],
      ['ruled', 'rejected'],
      ['ruled 1 1', '  upheld by us 1 0', 'rejected 0 1'],
    ],
    ['all of a year that another lacks', [], ['a', '  b'], ['a 0 1', '  b 0 1']],
  ])('has what only the year before had among its likes: %s', (_, own, before, rows) => {
    expect(rowsOf(own, before)).toEqual(rows);
  });
});
