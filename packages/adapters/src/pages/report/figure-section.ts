import type { YearFigures } from '@klacht/projections';
import { TABLE_HEADS } from '../../words/table-heads.ts';
import { noneOf } from './cell.ts';
import type { ReportSection, Row } from './document.ts';
import type { Figure, FigureSection, Section } from './telling.ts';
import { yearColumns } from './years.ts';

export type { Figure, FigureSection } from './telling.ts';

const keyOf = ({ label, within }: Figure): string => JSON.stringify([label, within === true]);

/**
 * The section of a report. What one year has and another has not is none of it in the other.
 *
 * @example
 * figureSection(COURT)(report, tellingOf('en', [bitonic]))?.tables[0]?.rows.length;
 */
export const figureSection =
  ({ id, heading, figures, notes, charts }: FigureSection): Section =>
  (report, telling): ReportSection => {
    const told = (of: YearFigures) => figures(of, telling);
    const columns = yearColumns(report, telling, told).map(({ heading: head, figures: of }) => ({
      head,
      byKey: new Map(told(of).map((figure) => [keyOf(figure), figure])),
    }));
    const all = new Map(columns.flatMap(({ byKey }) => [...byKey]));
    const rows = [...all].map(([key, { label, value, within, sign }]): Row => {
      const cells = columns.map(({ byKey }) => byKey.get(key)?.value ?? noneOf(value));
      return {
        cells: [{ kind: 'text', value: label }, ...cells],
        level: within === true ? 1 : 0,
        ...(sign === undefined ? {} : { sign }),
      };
    });
    const title = heading(telling);
    const { figure } = TABLE_HEADS[telling.language];
    return {
      id,
      heading: title,
      lead: [],
      tables: [
        {
          id: 'figures',
          caption: title,
          columns: [
            { heading: figure, kind: 'text' },
            ...columns.map(({ head }) => ({ heading: head, kind: 'figure' as const })),
          ],
          rows,
        },
      ],
      charts: charts?.(told(report), telling) ?? [],
      notes: notes?.(report, telling) ?? [],
    };
  };
