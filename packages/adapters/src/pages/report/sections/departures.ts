import { compareNames, type DepartureRow, isFindingOfStaff } from '@klacht/projections';
import { DETAIL_WORDS } from '../../../words/detail-words.ts';
import { TABLE_HEADS } from '../../../words/table-heads.ts';
import { type Cell, count, text } from '../cell.ts';
import type { Section } from '../telling.ts';
import { yearColumns } from '../years.ts';

const isSameKind = (one: DepartureRow, other: DepartureRow): boolean =>
  one.article === other.article && one.code === other.code && one.kind === other.kind;

/** Every kind of departure, by article, and how often there was each in the year before. */
export const departures: Section = (report, telling) => {
  const { words, language } = telling;
  const heads = TABLE_HEADS[language];
  const [, ...others] = yearColumns(report, telling, (figures) =>
    figures.departures.map(({ article, code, kind, steps }) => [article, code, kind, steps]),
  );
  const all = [report, ...others.map(({ figures }) => figures)].flatMap((one) => one.departures);
  const kinds = all.filter((row, index) => all.findIndex((one) => isSameKind(one, row)) === index);
  const nameOf = ({ code, kind }: DepartureRow): string =>
    code === 'late'
      ? `${words.names.kinds[kind ?? 'judge']}: ${words.breach}`
      : words.departureNames[code];
  const sorted = kinds.toSorted(
    (a, b) => compareNames(a.article, b.article) || compareNames(nameOf(a), nameOf(b)),
  );
  const rows = sorted.map((kind) => {
    const own = report.departures.find((one) => isSameKind(one, kind));
    const times = others.map(
      ({ figures }) => figures.departures.find((one) => isSameKind(one, kind))?.steps,
    );
    const counts = [own?.steps, own?.complaints, own?.carriedOver, own?.putRight, ...times];
    // Of staff it may be none, or so few that they point at a person.
    const none = isFindingOfStaff(kind) ? text('*') : count(0);
    const cellOf = (times: number | undefined): Cell => (times === undefined ? none : count(times));
    return {
      level: 0 as const,
      cells: [text(kind.article), text(nameOf(kind)), ...counts.map(cellOf)],
    };
  });
  return {
    id: 'departures',
    heading: words.departures,
    lead: [],
    tables: [
      {
        id: 'departures',
        caption: words.departures,
        columns: [
          { heading: heads.article, kind: 'text' },
          { heading: heads.departure, kind: 'text' },
          ...words.departureHead.map((heading) => ({ heading, kind: 'figure' as const })),
          ...others.map(({ heading }) => ({
            heading: `${words.departureHead[0]} ${heading}`,
            kind: 'figure' as const,
          })),
        ],
        rows,
      },
    ],
    charts: [],
    notes:
      rows.length === 0
        ? []
        : [DETAIL_WORDS[language].departing(report.departing.late, report.departing.complaints)],
  };
};
