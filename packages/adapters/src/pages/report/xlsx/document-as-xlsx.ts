import type { ReportDocument } from '../document.ts';
import { sheetsOf } from './sheets.ts';
import { workbookFiles } from './workbook-files.ts';
import { zipped } from './zipped.ts';

/**
 * A report as a workbook, a part of its bytes at a time: its cover, and a sheet for each table with a
 * filter over it and a head that stays. The same document gives the same bytes.
 *
 * @example
 * for (const bytes of xlsxParts(reportDocument(report, 'nl', [bitonic]))) file.write(bytes);
 */
export const xlsxParts = (document: ReportDocument): Iterable<Uint8Array> =>
  zipped(workbookFiles(sheetsOf(document)));

/** The same as one. */
export const documentAsXlsx = (document: ReportDocument): Uint8Array =>
  Buffer.concat([...xlsxParts(document)]);
