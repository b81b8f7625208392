import type { YearFigures } from '@klacht/projections';
import { TABLE_HEADS } from '../../words/table-heads.ts';
import { noneOf } from './cell.ts';
import type { ReportSection, Row } from './document.ts';
import type { Figure, FigureSection, Section } from './telling.ts';
import { yearColumns } from './years.ts';

export type { Figure, FigureSection } from './telling.ts';

const keyOf = ({ label, within }: Figure): string => JSON.stringify([label, within === true]);

/**
 * The figures of several columns in one order. What an earlier column lacks stands among its likes: a part
 * under the figure that it is a part of, and another before the one that follows it.
 */
const inOneOrder = (columns: readonly (readonly Figure[])[]): readonly Figure[] => {
  const all: Figure[] = [];
  const placeOf = (figure: Figure): number => all.findIndex((one) => keyOf(one) === keyOf(figure));
  for (const column of columns) {
    let after = 0;
    for (const [index, figure] of column.entries()) {
      let place = placeOf(figure);
      if (place < 0) {
        const next = column.slice(index).find((one) => one.within !== true && placeOf(one) >= 0);
        place = next === undefined ? all.length : placeOf(next);
        if (figure.within === true) {
          const end = all.findIndex((one, at) => at >= after && one.within !== true);
          place = end < 0 ? all.length : end;
        }
        all.splice(place, 0, figure);
      }
      after = place + 1;
    }
  }
  return all;
};

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
      all: told(of),
      byKey: new Map(told(of).map((figure) => [keyOf(figure), figure])),
    }));
    const rows = inOneOrder(columns.map(({ all }) => all)).map((figure): Row => {
      const { label, value, within, sign } = figure;
      const cells = columns.map(({ byKey }) => byKey.get(keyOf(figure))?.value ?? noneOf(value));
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
