import { describe, expect, it } from 'vitest';
import { bitonic } from '@klacht/domain';
import { EMPTY } from '../testing/empty-report.ts';
import { FULL } from '../testing/full-report.ts';
import { codeWordsIn } from '../testing/code-words.ts';
import { sampleDocument } from '../testing/sample-document.ts';
import type { ReportDocument } from './document.ts';
import { reportDocument } from './report-document.ts';

const both = [EMPTY, FULL].flatMap((report) =>
  (['en', 'nl'] as const).map((language) => reportDocument(report, language, [bitonic])),
);

const texts = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
};

const sectionOf = ({ sections }: ReportDocument, id: string) =>
  sections.find((section) => section.id === id);

describe('the report as a document', () => {
  it('has as many cells in a row as there are columns, each of the kind of its column', () => {
    for (const { sections } of both) {
      for (const { columns, rows } of sections.flatMap(({ tables }) => tables)) {
        for (const { cells } of rows) {
          expect(cells).toHaveLength(columns.length);
          for (const [index, { kind }] of cells.entries()) {
            const column = columns[index]?.kind;
            if (kind === 'absent' || column === kind) continue;
            // A count beside money, or a word where a day would be: told as it is.
            expect(['figure', 'date']).toContain(column);
          }
        }
      }
    }
  });

  it('draws nothing of a year without complaints, whose tables say so', () => {
    const kinds = (of: ReportDocument) =>
      new Set(of.sections.flatMap(({ charts }) => charts.map(({ kind }) => kind)));
    const empty = reportDocument(EMPTY, 'en', [bitonic]);
    expect(kinds(empty)).toEqual(new Set());
    expect(sectionOf(empty, 'outcomes')?.tables[0]?.rows.length).toBeGreaterThan(0);
    expect(kinds(sampleDocument('en')).size).toBe(7);
  });

  it('names every section, and every table in it, once', () => {
    for (const { sections } of both) {
      const ids = sections.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { tables } of sections) {
        expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length);
      }
    }
  });

  it('has the same sections, tables and figures in either language', () => {
    const shape = ({ sections }: ReportDocument) =>
      sections.map(({ id, tables, charts }) => [
        id,
        charts.map((chart) => [chart.id, chart.kind, chart.table]),
        tables.map((table) => [
          table.id,
          table.columns.map(({ kind }) => kind),
          Array.from(table.rows, ({ level, cells }) => [
            level,
            cells.map((cell) => (cell.kind === 'text' ? 'text' : cell)),
          ]),
        ]),
      ]);
    const [emptyEn, emptyNl, fullEn, fullNl] = both.map(shape);
    expect(emptyEn).toEqual(emptyNl);
    expect(fullEn).toEqual(fullNl);
  });

  it('draws in a bar what the table of the chart says in the row of that name', () => {
    let drawn = 0;
    for (const { sections } of both) {
      for (const { tables, charts } of sections) {
        for (const chart of charts) {
          const table = tables.find(({ id }) => id === chart.table);
          expect(table).toBeDefined();
          for (const { label, value } of chart.kind === 'bars' ? chart.bars : []) {
            const row = [...(table?.rows ?? [])].find(({ cells: [first] }) =>
              first?.kind === 'text' ? first.value === label : false,
            );
            expect(row?.cells[1]).toEqual({ kind: 'count', value });
            drawn += 1;
          }
        }
      }
    }
    expect(drawn).toBeGreaterThan(4);
  });

  it('has a column for the year before, and one for what was counted anew where that differs', () => {
    const headings = (id: string) =>
      sectionOf(reportDocument(FULL, 'en', [bitonic]), id)?.tables[0]?.columns.map(
        ({ heading }) => heading,
      );
    expect(headings('channels')).toEqual(['figure', '2025', '2024', '2024 anew']);
    expect(headings('outcomes')).toEqual(['figure', '2025', '2024']);
  });

  it('has no English code word in Dutch', () => {
    for (const { language, cover, sections } of both) {
      if (language === 'en') continue;
      const people = sections.flatMap(({ heading, lead, notes, tables }) => [
        heading,
        ...lead,
        ...notes,
        ...tables.flatMap(({ caption, columns, rows }) => [
          caption,
          ...columns.map(({ heading: head }) => head),
          ...[...rows].flatMap(({ cells }) =>
            cells.flatMap((cell) => (cell.kind === 'text' ? [cell.value] : [])),
          ),
        ]),
      ]);
      const told = [...people, ...cover.notes, ...cover.lines.map(({ label }) => label)];
      expect(codeWordsIn(texts(told).join('\n'))).toEqual([]);
    }
  });
});
