import type { Language } from '@klacht/domain';
import { REPORT_WORDS } from '../../../words/report-words.ts';
import { TABLE_HEADS } from '../../../words/table-heads.ts';
import { cellInWords } from '../cell.ts';
import type { Column, ReportDocument, ReportSection, Row, Table } from '../document.ts';
import { type SheetCell, sheetCell, textCell } from './sheet-cell.ts';
import { sheetNames } from './sheet-names.ts';
import type { Sheet, SheetRow } from './sheet-xml.ts';

const NARROWEST = 10;
const WIDEST = 60;
/** Of a sentence under a table, which runs on over the cells beside it. */
const SENTENCE = 100;

const head = (value: string, isRight: boolean, language: Language): SheetCell =>
  textCell(value, language, {
    isHead: true,
    wraps: true,
    ...(isRight ? { align: 'right' as const } : {}),
  });

/** A text that runs on over the cells beside it. */
const sentence = (value: string, language: Language): SheetCell => textCell(value, language, {});

const tableRow = ({ cells, level, sign }: Row, language: Language): SheetRow => {
  const [first = null, ...others] = cells.map((cell) => sheetCell(cell, language));
  if (first === null) return [null, ...others];
  const { value, look } = first;
  const isSigned = sign !== undefined && typeof value === 'string';
  return [
    { value: isSigned ? `${sign} ${value}` : value, look: { ...look, indent: level } },
    ...others,
  ];
};

/** A column is read by itself: sorted, filtered, taken over into another sheet. */
const headingOf = ({ heading, unit }: Column): string =>
  unit === undefined || heading.endsWith(`(${unit})`) ? heading : `${heading} (${unit})`;

/** Whether nothing stands in it but what its rows are about. */
const isBare = ({ rows }: Table): boolean => {
  for (const { cells } of rows) {
    if (cells.some(({ kind }, index) => index > 0 && kind !== 'absent')) return false;
  }
  return true;
};

function* tableRows(
  { columns, rows }: Table,
  under: readonly string[],
  language: Language,
): Generator<SheetRow, void, undefined> {
  yield columns.map((column) =>
    head(headingOf(column), !['text', 'complaint'].includes(column.kind), language),
  );
  for (const row of rows) yield tableRow(row, language);
  if (under.length > 0) yield [];
  for (const one of under) yield [sentence(one, language)];
}

const widthsOf = ({ columns, rows }: Table, language: Language): readonly number[] => {
  const widths = columns.map((column) =>
    Math.max(NARROWEST, Math.min(headingOf(column).length + 4, 24)),
  );
  for (const { cells } of rows) {
    for (const [index, cell] of cells.entries()) {
      const { length } = cellInWords(cell, language);
      widths[index] = Math.min(WIDEST, Math.max(widths[index] ?? NARROWEST, length + 2));
    }
  }
  return widths;
};

/** A sheet of a table, with the sentences of its section under it where they are told there. */
const tableSheet = (
  table: Table,
  sentences: readonly string[],
  language: Language,
): Omit<Sheet, 'name'> => {
  const { columns, rows } = table;
  const words = REPORT_WORDS[language];
  const none = rows.length === 0 ? [words.none] : isBare(table) ? [words.nothingCounted] : [];
  const under = [...none, ...sentences];
  return {
    rows: { [Symbol.iterator]: () => tableRows(table, under, language) },
    widths: widthsOf(table, language),
    filtered: rows.length === 0 ? null : { rows: rows.length + 1, columns: columns.length },
  };
};

/** A sheet of sentences alone. */
const sentenceSheet = ({ heading, lead, notes }: ReportSection, language: Language) => ({
  rows: [heading, ...lead, ...notes].map((one, index) => [
    index === 0 ? head(one, false, language) : textCell(one, language),
  ]),
  widths: [SENTENCE],
  filtered: null,
});

/** A sheet by what it is called, and by what its contents are told as. */
type Titled = Omit<Sheet, 'name'> & { readonly called: string; readonly title: string };

/** A sheet for each table of a section, or one for its sentences. */
const sectionSheets = (section: ReportSection, language: Language): readonly Titled[] => {
  const { heading, lead, tables, notes } = section;
  if (tables.length === 0)
    return [{ called: heading, title: heading, ...sentenceSheet(section, language) }];
  return tables.map((table, index) => {
    const isOnly = tables.length === 1 || table.caption === heading;
    return {
      called: isOnly ? heading : table.caption,
      title: isOnly ? heading : `${heading} - ${table.caption}`,
      ...tableSheet(table, index === 0 ? [...lead, ...notes] : [], language),
    };
  });
};

/** What the report is, and which sheet holds what. */
const coverSheet = (
  { title, language, cover }: ReportDocument,
  contents: readonly (readonly [name: string, title: string])[],
): Omit<Sheet, 'name'> => {
  const heads = TABLE_HEADS[language];
  const label = (value: string): SheetCell => textCell(value, language);
  return {
    rows: [
      [textCell(title, language, { isHead: true, fontSize: 14 })],
      ...cover.lines.map(({ label: said, value }) => {
        const cell = sheetCell(value, language);
        return [
          label(said),
          cell === null ? null : { ...cell, look: { ...cell.look, align: 'left' as const } },
        ];
      }),
      ...cover.notes.map((note) => [sentence(note, language)]),
      [],
      [head(heads.sheet, false, language), head(heads.contents, false, language)],
      ...contents.map(([name, told]) => [label(name), label(told)]),
    ],
    widths: [40, WIDEST],
    filtered: null,
  };
};

/** Every sheet of a report: its cover, and after it each table and what is said of it. */
export const sheetsOf = (document: ReportDocument): readonly Sheet[] => {
  const { sections, language } = document;
  const sheets = sections.flatMap((section) => sectionSheets(section, language));
  const [cover = '', ...names] = sheetNames([
    document.title,
    ...sheets.map(({ called }) => called),
  ]);
  return [
    {
      name: cover,
      ...coverSheet(
        document,
        sheets.map(({ title }, index) => [names[index] ?? '', title]),
      ),
    },
    ...sheets.map(({ rows, widths, filtered }, index) => ({
      name: names[index] ?? '',
      rows,
      widths,
      filtered,
    })),
  ];
};
