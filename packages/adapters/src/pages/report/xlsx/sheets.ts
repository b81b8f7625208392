import type { Language } from '@klacht/domain';
import type { CellObject, Row as SheetRow } from 'write-excel-file/node';
import { REPORT_WORDS } from '../../../words/report-words.ts';
import { TABLE_HEADS } from '../../../words/table-heads.ts';
import { cellInWords } from '../cell.ts';
import type { ReportDocument, ReportSection, Table } from '../document.ts';
import { sheetCell } from './sheet-cell.ts';
import { sheetNames } from './sheet-names.ts';
import { sheetText } from './sheet-text.ts';
import type { Filtered } from './filters.ts';

/** One sheet, before it is written. */
export type Sheet = {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** In characters. */
  readonly widths: readonly number[];
  readonly filtered: Filtered;
};

const NARROWEST = 10;
const WIDEST = 60;
/** Of a sentence under a table, which runs on over the cells beside it. */
const SENTENCE = 100;

const head = (value: string, isRight: boolean, language: Language): CellObject => ({
  type: String,
  value: sheetText(value, language),
  format: '@',
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'top',
  bottomBorderStyle: 'thin',
  ...(isRight ? { align: 'right' as const } : {}),
});

const sentence = (value: string, language: Language): CellObject => ({
  type: String,
  value: sheetText(value, language),
  format: '@',
  alignVertical: 'top',
});

const tableRows = ({ columns, rows }: Table, language: Language): readonly SheetRow[] => [
  columns.map(({ heading, kind }) =>
    head(heading, !['text', 'complaint'].includes(kind), language),
  ),
  ...Array.from(rows, ({ cells, level, sign }) => {
    const [first = null, ...others] = cells.map((cell) => sheetCell(cell, language));
    const label =
      first?.type === String && sign !== undefined
        ? { ...first, value: `${sign} ${String(first.value)}` }
        : first;
    return [label === null ? null : { ...label, indent: level }, ...others];
  }),
];

const widthsOf = ({ columns, rows }: Table, language: Language): readonly number[] =>
  columns.map(({ heading }, index) =>
    Array.from(rows).reduce(
      (most, { cells }) => {
        const cell = cells[index];
        const { length } = cell === undefined ? '' : cellInWords(cell, language);
        return Math.min(WIDEST, Math.max(most, length + 2));
      },
      Math.max(NARROWEST, Math.min(heading.length + 4, 24)),
    ),
  );

/** A sheet of a table, with the sentences of its section under it where they are told there. */
const tableSheet = (
  table: Table,
  sentences: readonly string[],
  language: Language,
): Omit<Sheet, 'name'> => {
  const { columns, rows } = table;
  const under = rows.length === 0 ? [REPORT_WORDS[language].none, ...sentences] : sentences;
  return {
    rows: [
      ...tableRows(table, language),
      ...(under.length === 0 ? [] : [[]]),
      ...under.map((one) => [sentence(one, language)]),
    ],
    widths: widthsOf(table, language),
    filtered: rows.length === 0 ? null : { rows: rows.length + 1, columns: columns.length },
  };
};

/** A sheet of sentences alone. */
const sentenceSheet = ({ heading, lead, notes }: ReportSection, language: Language) => ({
  rows: [heading, ...lead, ...notes].map((one, index) => [
    index === 0 ? head(one, false, language) : { ...sentence(one, language), wrap: true },
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
  const label = (value: string): CellObject => ({ ...sentence(value, language), wrap: true });
  return {
    rows: [
      [{ ...head(title, false, language), fontSize: 14, wrap: false }],
      ...cover.lines.map(({ label: said, value }) => {
        const cell = sheetCell(value, language);
        return [label(said), cell === null ? null : { ...cell, align: 'left' as const }];
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
