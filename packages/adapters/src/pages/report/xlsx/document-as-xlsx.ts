import writeExcelFile from 'write-excel-file/node';
import type { ReportDocument } from '../document.ts';
import { filters } from './filters.ts';
import { pinnedZip } from './pinned-zip.ts';
import { sheetsOf } from './sheets.ts';

/**
 * A report as a workbook: its cover, and a sheet for each table with a filter over it and a head that
 * stays. The same document gives the same bytes.
 *
 * @example
 * writeFileSync('report-2025.xlsx', await documentAsXlsx(reportDocument(report, 'nl', [bitonic])));
 */
export const documentAsXlsx = async (document: ReportDocument): Promise<Uint8Array> => {
  const sheets = sheetsOf(document);
  const written = sheets.map(({ name, rows, widths, filtered }) => ({
    sheet: name,
    data: rows.map((row) => [...row]),
    columns: widths.map((width) => ({ width })),
    orientation: 'landscape' as const,
    ...(filtered === null ? {} : { stickyRowsCount: 1 }),
  }));
  const features = [filters(sheets.map(({ filtered }) => filtered))];
  return pinnedZip(await writeExcelFile(written, { features }).toBuffer());
};
