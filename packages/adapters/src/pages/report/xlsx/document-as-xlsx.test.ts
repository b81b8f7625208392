import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitonic, type Language } from '@klacht/domain';
import { EMPTY } from '../../testing/empty-report.ts';
import { FULL } from '../../testing/full-report.ts';
import { ABSENT, type Cell, complaint, count, date, days, decimal, money, text } from '../cell.ts';
import type { Row, Table } from '../document.ts';
import { reportDocument } from '../report-document.ts';
import { documentAsXlsx } from './document-as-xlsx.ts';
import { cellsOf, documentOf, found, opened } from './testing/found-in.ts';

const expected = (cell: Cell | undefined): unknown => {
  if (cell === undefined || cell.kind === 'absent') return null;
  if (cell.kind === 'date') return `${cell.value}T00:00:00.000Z`;
  return cell.kind === 'money' ? Number(cell.value) : cell.value;
};

const trimmed = (cells: readonly unknown[]): readonly unknown[] =>
  cells.slice(0, cells.findLastIndex((value) => value !== null) + 1);

const rowsOf = ({ columns, rows }: Table): readonly (readonly unknown[])[] => [
  columns.map(({ heading, unit = '' }) =>
    heading.includes(unit) ? heading : `${heading} (${unit})`,
  ),
  ...Array.from(rows, ({ cells: [first, ...others], sign }: Row) => {
    const label = expected(first);
    return trimmed([
      sign === undefined ? label : `${sign} ${String(label)}`,
      ...others.map((cell) => expected(cell)),
    ]);
  }),
];

const oneRow = (cells: readonly Cell[], language?: Language) =>
  found(opened(documentOf(cells, language)), 1)[1];

describe('the report as a workbook', () => {
  it.each([
    ['empty, in English', EMPTY, 'en'],
    ['empty, in Dutch', EMPTY, 'nl'],
    ['full, in English', FULL, 'en'],
    ['full, in Dutch', FULL, 'nl'],
  ] as const)('has every cell of the document (%s)', (_, report, language) => {
    const document = reportDocument(report, language, [bitonic]);
    const book = opened(document);
    let sheet = 1;
    for (const { heading, lead, tables, notes } of document.sections) {
      if (tables.length === 0) {
        expect(found(book, sheet).flat()).toEqual([heading, ...lead, ...notes]);
        sheet += 1;
      }
      for (const [index, table] of tables.entries()) {
        const rows = found(book, sheet);
        const told = rowsOf(table);
        expect(rows.slice(0, told.length)).toEqual(told);
        const under = rows.slice(told.length).flat();
        const isBare = Array.from(table.rows).every(({ cells }) =>
          trimmed(cells.slice(1).map(expected)).every((value) => value === null),
        );
        expect(under.slice(isBare ? 1 : 0)).toEqual(index === 0 ? [...lead, ...notes] : []);
        sheet += 1;
      }
    }
    expect(book.SheetNames).toHaveLength(sheet);
  });

  it('has a cover with what the report was read from, and what each sheet holds', () => {
    const document = reportDocument(FULL, 'nl', [bitonic]);
    const book = opened(document);
    const cover = found(book, 0);
    expect(cover[0]).toEqual(['Klachtenverslag 2025']);
    for (const { label, value } of document.cover.lines) {
      expect(cover).toContainEqual([label, expected(value)]);
    }
    const contents = cover.slice(-book.SheetNames.length + 1).map(([name]) => name);
    expect(contents).toEqual(book.SheetNames.slice(1));
  });

  it('has a filter over each table that has rows, and none else', () => {
    const document = reportDocument(FULL, 'en', [bitonic]);
    const book = opened(document);
    const tables = document.sections.flatMap(({ tables: own }): readonly (Table | null)[] =>
      own.length === 0 ? [null] : own,
    );
    for (const [index, table] of tables.entries()) {
      const filter: unknown = book.Sheets[book.SheetNames[index + 1] ?? '']?.['!autofilter'];
      if (table === null || table.rows.length === 0) {
        expect(filter).toBeUndefined();
        continue;
      }
      const last = String.fromCharCode(64 + table.columns.length) + String(table.rows.length + 1);
      expect(filter).toEqual({ ref: `A1:${last}` });
    }
  });

  it.each([
    '=1+1',
    '+31 6 12345678',
    '-5',
    '@SUM(A1)',
    '  spaces  ',
    'two\nlines',
    '<b>&amp;</b>',
    '_x0041_',
    '_X00e9_ _x005F_',
    '👍🏽 é',
    '2025-03-04',
    '007',
    'TRUE',
    'constructor',
    '__proto__',
    '\uFFFD',
  ])('keeps %j a text', (value) => {
    expect(oneRow([text('a'), text(value), complaint(value)])).toEqual(['a', value, value]);
  });

  it('shows a control character, and puts a mark for what is no character', () => {
    const given = 'a\u000Bb\u0000\r\nc\uD800d\uFFFEe\uFDD0f\u{1FFFE}\u202E';
    expect(oneRow([text(given)])).toEqual([
      String.raw`a\x0bb\x00` + '\nc\uFFFDd\uFFFDe\uFFFDf\uFFFD' + String.raw`\u202e`,
    ]);
  });

  it('keeps every text that has no control character', () => {
    const kept = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .filter((value) => !/[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/u.test(value));
    fc.assert(
      fc.property(kept, (value) => {
        expect(oneRow([text(value)])).toEqual([value]);
      }),
    );
  });

  it('cuts a text that no cell bears, says so, and keeps one that fits', () => {
    const most = 'x'.repeat(32_767);
    expect(oneRow([text(most)])).toEqual([most]);
    const [cut] = oneRow([text(`${'x'.repeat(32_700)}${'👍'.repeat(100)}`)]) ?? [];
    expect(String(cut).length).toBeLessThanOrEqual(32_767);
    expect(cut).toMatch(/… \[cut here; the JSON has the whole\]$/);
    expect(String(cut).isWellFormed()).toBe(true);
  });

  it('writes days, numbers and money so that a spreadsheet counts with them', () => {
    const cells = [
      text('a'),
      date('2025-03-30'),
      date('1900-03-01'),
      date('9999-12-31'),
      count(1234),
      days(6.5),
      decimal(0),
      money('7955.23', 'EUR'),
      money('0.00012', 'BTC'),
      ABSENT,
      count(1),
    ];
    expect(oneRow(cells)).toEqual([
      'a',
      '2025-03-30T00:00:00.000Z',
      '1900-03-01T00:00:00.000Z',
      '9999-12-31T00:00:00.000Z',
      1234,
      6.5,
      0,
      7955.23,
      0.000_12,
      null,
      1,
    ]);
  });

  it('tells in words a day or an amount that a spreadsheet would change', () => {
    expect(oneRow([date('1900-02-28'), money('12345678901234567.89', 'EUR')], 'nl')).toEqual([
      '28 februari 1900',
      '€\u00A012.345.678.901.234.567,89',
    ]);
  });

  it.each([
    ['en', '[$-809]d mmmm yyyy', '[$€-809] #,##0.00', '[$BTC-809] #,##0.000', '#,##0.0'],
    ['nl', '[$-413]d mmmm yyyy', '[$€-413] #,##0.00', '[$BTC-413] #,##0.000', '#,##0.0'],
  ] as const)('has the formats of the language: %s', (language, ...formats) => {
    const cells = [date('2025-03-30'), money('12.50', 'EUR'), money('1.125', 'BTC'), days(6.5)];
    const book = opened(documentOf(cells, language));
    const sheet = cellsOf(book, 1);
    expect(['A2', 'B2', 'C2', 'D2'].map((address) => sheet.get(address)?.z)).toEqual(formats);
  });

  it('is the same bytes each time, wherever it is made', () => {
    const document = reportDocument(FULL, 'nl', [bitonic]);
    const zone = process.env['TZ'];
    const first = documentAsXlsx(document);
    process.env['TZ'] = 'Pacific/Kiritimati';
    try {
      expect(Buffer.from(first).equals(documentAsXlsx(document))).toBe(true);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });
});
