import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CsvForm, csvLines, PLAIN, SPREADSHEET } from './csv-lines.ts';

const linesOf = (rows: readonly (readonly string[])[], form: CsvForm): readonly string[] => [
  ...csvLines(
    rows,
    (rows[0] ?? []).map((_, index) => ({
      heading: `h${index}`,
      value: (row: readonly string[]) => row[index] ?? '',
    })),
    form,
  ),
];

const characters = fc.constantFrom(...'aZ9éß .:;,_-+=@"\'|/()\t\r\n\0\u202e＝ß✓'.split(''));
const cell = fc.oneof(
  fc.string({ unit: characters, maxLength: 6 }),
  fc.string({ maxLength: 8 }),
  fc.constantFrom('-1.5', '-1,5', '2026-04-01', 'judge-by-announced-date', 'Zoë van den Berg'),
);

it('writes cells that need nothing as it writes them beside one that does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }),
      fc.constantFrom(PLAIN, SPREADSHEET.nl, SPREADSHEET.en),
      (rows, form) => {
        const [, ...lines] = linesOf(rows, form);
        // A quote is quoted, so its line takes the long way.
        const [, ...beside] = linesOf(
          rows.map((cells) => [...cells, '"']),
          form,
        );
        const quote = `${form.delimiter}""""${form.lineEnd}`;
        expect(lines.map((line) => line.slice(0, -form.lineEnd.length) + quote)).toEqual(beside);
      },
    ),
  );
});

it('quotes a line break in a cell, whatever the lines end with', () => {
  expect(linesOf([['K-1', 'Te laat.\nEn onjuist.']], SPREADSHEET.nl).at(-1)).toBe(
    'K-1;"Te laat.\nEn onjuist."\r\n',
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }),
      fc.constantFrom(PLAIN, SPREADSHEET.nl, SPREADSHEET.en),
      (rows, form) => {
        const outsideQuotes = linesOf(rows, form)
          .join('')
          .replaceAll(/"(?:[^"]|"")*"/g, '')
          .split(form.lineEnd);
        expect(outsideQuotes).toHaveLength(rows.length + 2);
        expect(outsideQuotes.join('')).not.toMatch(/[\r\n]/);
      },
    ),
  );
});
