import { REPORT_WORDS } from '../../words/report-words.ts';
import { INDENT, widest } from '../text-lines.ts';
import { cellInWords } from './cell.ts';
import type { ReportDocument, ReportSection, Table } from './document.ts';
import { isOfFigures, tableLines, textsOf } from './text-table.ts';
import { wrapped } from './wrapped.ts';

/** The characters of a line. */
const ROOM = 100;

const indented = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => (line === '' ? '' : INDENT + line));

/** Sentences, the second line of each further in. */
const sentences = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) =>
    wrapped(text, ROOM - 2 * INDENT.length).map((line, index) =>
      index === 0 ? INDENT + line : INDENT + INDENT + line,
    ),
  );

/**
 * A section with its first table, whose first head is the heading itself; null where that cannot be.
 */
const headedTable = (
  { heading, lead }: ReportSection,
  table: Table,
  document: ReportDocument,
): readonly string[] | null => {
  if (lead.length > 0 || table.caption !== heading || !isOfFigures(table)) return null;
  const { heads, body } = textsOf(table, document.language);
  const [, ...others] = heads;
  const texts = {
    heads: [heading, ...others],
    body: body.map(([label = '', ...cells]) => [INDENT + label, ...cells]),
  };
  const lines = tableLines(table.columns, texts, ROOM);
  return lines[0]?.startsWith(heading) === true ? lines : null;
};

const tableUnder = (heading: string, table: Table, document: ReportDocument): readonly string[] => {
  const isCaptioned = table.caption !== heading;
  const room = ROOM - INDENT.length * (isCaptioned ? 2 : 1);
  const lines = indented(tableLines(table.columns, textsOf(table, document.language), room));
  return isCaptioned ? [INDENT + table.caption, ...indented(lines)] : lines;
};

const sectionText = (section: ReportSection, document: ReportDocument): string => {
  const { heading, lead, notes } = section;
  const tables = section.tables.filter(({ rows }) => rows.length > 0);
  const [first, ...others] = tables;
  const headed = first === undefined ? null : headedTable(section, first, document);
  const lines = [
    ...(headed ?? [heading, ...sentences(lead)]),
    ...(headed === null ? tables : others).flatMap((table) => tableUnder(heading, table, document)),
    ...sentences(notes),
  ];
  const none = INDENT + REPORT_WORDS[document.language].none;
  return (lines.length === 1 ? [...lines, none] : lines).join('\n');
};

/** A line of the cover; what does not fit beside its label stands under it. */
const coverLine = (label: string, width: number, value: string): readonly string[] => {
  const line = `${INDENT}${label.padEnd(width)}  ${value}`;
  if (line.length <= ROOM) return [line];
  const under = wrapped(value, ROOM - 2 * INDENT.length);
  return [INDENT + label, ...under.map((part) => INDENT + INDENT + part)];
};

const coverText = ({ title, language, cover: { lines, notes } }: ReportDocument): string => {
  const label = widest(lines.map((line) => line.label));
  return [
    title,
    ...lines.flatMap((line) => coverLine(line.label, label, cellInWords(line.value, language))),
    ...sentences(notes),
  ].join('\n');
};

/**
 * A report as plain text, no wider than 100 characters; numbers, amounts and dates as its language
 * writes them.
 *
 * @example
 * process.stdout.write(documentAsText(reportDocument(report, 'en', [bitonic])));
 */
export const documentAsText = (document: ReportDocument): string =>
  `${[coverText(document), ...document.sections.map((one) => sectionText(one, document))].join('\n\n')}\n`;
