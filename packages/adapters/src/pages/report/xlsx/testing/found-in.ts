import { read, type WorkBook } from '@e965/xlsx';
import type { Language } from '@klacht/domain';
import type { Cell } from '../../cell.ts';
import type { ReportDocument } from '../../document.ts';
import { documentAsXlsx } from '../document-as-xlsx.ts';

type SheetCell = { readonly t?: string; readonly v?: unknown; readonly z?: unknown };

/** The cells of a sheet by their address. */
export const cellsOf = (book: WorkBook, sheet: number): ReadonlyMap<string, SheetCell> =>
  new Map(
    Object.entries(book.Sheets[book.SheetNames[sheet] ?? ''] ?? {}).flatMap(([address, cell]) =>
      /^[A-Z]\d+$/.test(address) ? [[address, cell as SheetCell]] : [],
    ),
  );

/** A report as another library opens its workbook. */
export const opened = (document: ReportDocument): WorkBook =>
  read(documentAsXlsx(document), { cellDates: true, UTC: true, cellNF: true });

/** What another library finds in each cell of a sheet, row by row. */
export const found = (book: WorkBook, sheet: number): readonly (readonly unknown[])[] => {
  const rows: unknown[][] = [];
  for (const [address, { t, v }] of cellsOf(book, sheet)) {
    if (t === 'z') continue;
    const at = (rows[Number(address.slice(1)) - 1] ??= []);
    at[address.charCodeAt(0) - 65] = v instanceof Date ? v.toISOString() : v;
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (value) => value ?? null));
};

/** A document of one table with one row. */
export const documentOf = (cells: readonly Cell[], language: Language = 'en'): ReportDocument => ({
  title: 'Report',
  language,
  cover: { lines: [], notes: [] },
  sections: [
    {
      id: 'one',
      heading: 'One',
      lead: [],
      charts: [],
      notes: [],
      tables: [
        {
          id: 'one',
          caption: 'One',
          columns: cells.map((_, index) => ({ heading: `c${index}`, kind: 'figure' })),
          rows: [{ level: 0, cells }],
        },
      ],
    },
  ],
});
