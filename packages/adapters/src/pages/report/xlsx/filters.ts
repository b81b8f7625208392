import type writeExcelFile from 'write-excel-file/node';
import { getCellAddress, getSelfClosingTagMarkup } from 'write-excel-file/utility';

/** Something that the library has no option for. */
type Feature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>[number];

/** How many rows and columns of a sheet are filtered, from its first cell; null for none. */
export type Filtered = { readonly rows: number; readonly columns: number } | null;

const END_OF_DATA = '</sheetData>';

/**
 * A filter over the table of each sheet.
 *
 * @param filtered in the order of the sheets
 */
export const filters = (filtered: readonly Filtered[]): Feature => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _, { sheetIndex }) => {
          const table = filtered[sheetIndex] ?? null;
          if (table === null) return xml;
          const at = xml.lastIndexOf(END_OF_DATA) + END_OF_DATA.length;
          if (at < END_OF_DATA.length) throw new Error('expected a sheet with data, got none');
          const ref = `A1:${getCellAddress(table.rows - 1, table.columns - 1)}`;
          return xml.slice(0, at) + getSelfClosingTagMarkup('autoFilter', { ref }) + xml.slice(at);
        },
      },
    },
  },
});
