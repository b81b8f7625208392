import { REPORT_WORDS } from '../../words/report-words.ts';
import { INDENT, widest } from '../text-lines.ts';
import { cellInWords } from './cell.ts';
import type { ReportDocument, ReportSection, Table } from './document.ts';
import { isOfFigures, tableLines, textsOf } from './text-table.ts';
import { wrapped } from './wrapped.ts';

/** The characters of a line. */
const ROOM = 100;

type Lines = Iterable<string>;

function* indented(lines: Lines): Generator<string, void, undefined> {
  for (const line of lines) yield line === '' ? '' : INDENT + line;
}

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
): Lines | null => {
  if (lead.length > 0 || table.caption !== heading || !isOfFigures(table)) return null;
  const { heads, body } = textsOf(table, document.language);
  const [, ...others] = heads;
  const texts = {
    heads: [heading, ...others],
    body: Array.from(body, ([label = '', ...cells]) => [INDENT + label, ...cells]),
  };
  const lines = [...tableLines(table.columns, texts, ROOM)];
  return lines[0]?.startsWith(heading) === true ? lines : null;
};

function* tableUnder(
  heading: string,
  table: Table,
  document: ReportDocument,
): Generator<string, void, undefined> {
  const isCaptioned = table.caption !== heading;
  const room = ROOM - INDENT.length * (isCaptioned ? 2 : 1);
  const lines = indented(tableLines(table.columns, textsOf(table, document.language), room));
  if (!isCaptioned) return yield* lines;
  yield INDENT + table.caption;
  yield* indented(lines);
}

function* sectionLines(
  section: ReportSection,
  document: ReportDocument,
): Generator<string, void, undefined> {
  const { heading, lead, notes } = section;
  const tables = section.tables.filter(({ rows }) => rows.length > 0);
  const [first, ...others] = tables;
  const headed = first === undefined ? null : headedTable(section, first, document);
  yield* headed ?? [heading, ...sentences(lead)];
  for (const table of headed === null ? tables : others) {
    yield* tableUnder(heading, table, document);
  }
  yield* sentences(notes);
  const isEmpty = tables.length === 0 && lead.length === 0 && notes.length === 0;
  if (isEmpty) yield INDENT + REPORT_WORDS[document.language].none;
}

/** A line of the cover; what does not fit beside its label stands under it. */
const coverLine = (label: string, width: number, value: string): readonly string[] => {
  const line = `${INDENT}${label.padEnd(width)}  ${value}`;
  if (line.length <= ROOM) return [line];
  const under = wrapped(value, ROOM - 2 * INDENT.length);
  return [INDENT + label, ...under.map((part) => INDENT + INDENT + part)];
};

const coverLines = ({
  title,
  language,
  cover: { lines, notes },
}: ReportDocument): readonly string[] => {
  const label = widest(lines.map((line) => line.label));
  return [
    title,
    ...lines.flatMap((line) => coverLine(line.label, label, cellInWords(line.value, language))),
    ...sentences(notes),
  ];
};

/**
 * A report as plain text, no wider than 100 characters, a line at a time; numbers, amounts and dates as
 * its language writes them.
 *
 * @example
 * for (const line of documentLines(reportDocument(report, 'en', [bitonic]))) process.stdout.write(line);
 */
export function* documentLines(document: ReportDocument): Generator<string, void, undefined> {
  for (const line of coverLines(document)) yield `${line}\n`;
  for (const section of document.sections) {
    yield '\n';
    for (const line of sectionLines(section, document)) yield `${line}\n`;
  }
}

/** The same as one text. */
export const documentAsText = (document: ReportDocument): string =>
  Array.from(documentLines(document)).join('');
