import { dayInWords, type Language, type LocalDate, type Procedure } from '@klacht/domain';
import type { RegisterRow } from '@klacht/projections';
import { count, date, text } from '../../../pages/report/cell.ts';
import type { ReportDocument } from '../../../pages/report/document.ts';
import { wordsOf } from '../../../words/headings.ts';
import { registerPageWords } from '../../../words/register-page-words.ts';
import { filterChoices, filtersInWords } from './filter-choices.ts';
import type { Officers } from './officers.ts';
import type { RegisterAddress } from './register-address.ts';
import { cellIn, screenColumns } from './register-columns.ts';

/** The register as it is seen, as a document of one table, for a workbook. */
export const registerDocument = (
  rows: readonly RegisterRow[],
  address: Pick<RegisterAddress, 'columns' | 'problems'>,
  {
    language,
    procedures,
    today,
    query,
    officers,
  }: {
    readonly language: Language;
    readonly procedures: readonly Procedure[];
    readonly today: LocalDate;
    readonly query: URLSearchParams;
    readonly officers: Officers;
  },
): ReportDocument => {
  const words = registerPageWords(language);
  const all = screenColumns(language, procedures);
  const chosen = address.columns.map((name) => all[name]);
  const told = filtersInWords(query, address, filterChoices(language, procedures, officers));
  const isDay = (name: string): boolean => ['received', 'target', 'closed'].includes(name);
  return {
    title: `${words.title} ${dayInWords(today, 'date', language)}`,
    language,
    cover: {
      lines: [
        { id: 'on', label: wordsOf(language).read, value: date(today) },
        ...(told === '' ? [] : [{ id: 'filters', label: words.filters, value: text(told) }]),
        { id: 'complaints', label: words.title, value: count(rows.length) },
      ],
      notes: [],
    },
    sections: [
      {
        id: 'register',
        heading: words.title,
        lead: [],
        charts: [],
        notes: [],
        tables: [
          {
            id: 'register',
            caption: words.title,
            columns: chosen.map(({ name, heading }) => ({
              heading,
              kind: name === 'number' ? 'complaint' : isDay(name) ? 'date' : 'text',
            })),
            rows: rows.map((row) => ({
              level: 0 as const,
              cells: chosen.map((column) => cellIn(column, row)),
            })),
          },
        ],
      },
    ],
  };
};
