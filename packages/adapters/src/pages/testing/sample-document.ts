import type { Language } from '@klacht/domain';
import { ABSENT, complaint, count, date, days, money, share, text } from '../report/cell.ts';
import type { Chart } from '../report/chart.ts';
import type { Column, ReportDocument, ReportSection, Table } from '../report/document.ts';

/** A word that has no place to break, as somebody may type it. */
const ENDLESS = 'a'.repeat(300);

/** Names that run the other way, with numbers and marks around them. */
const NAMES = ['דוד כהן', 'ليلى حداد', 'Zoë <b>Ångström</b> & zn. "BV"', ENDLESS];

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

const CHARTS: readonly Chart[] = [
  {
    kind: 'months',
    id: 'months',
    title: 'In and out by month',
    table: 'names',
    months: MONTHS.map((month) => ({
      month: `2025-${String(month).padStart(2, '0')}`,
      in: 10 + ((month * 7) % 13),
      out: 8 + ((month * 5) % 11),
      open: 12 + ((month * 3) % 17),
    })),
  },
  {
    kind: 'histogram',
    id: 'histogram',
    title: 'Days to judgement',
    table: 'names',
    bins: MONTHS.map((bin) => ({
      from: (bin - 1) * 7,
      to: bin === 12 ? null : bin * 7 - 1,
      count: (bin * 11) % 23,
    })),
    limit: 62,
  },
  {
    kind: 'boxes',
    id: 'boxes',
    title: 'Days a step',
    table: 'names',
    boxes: [
      { label: 'acknowledge', n: 274, min: 0, q1: 1, median: 2, q3: 4, max: 19 },
      { label: 'judge', n: 226, min: 3, q1: 22, median: 38, q3: 56, max: 121 },
    ],
  },
  {
    kind: 'bars',
    id: 'bars',
    title: 'Subjects',
    table: 'names',
    bars: NAMES.map((label, index) => ({ label, value: 40 - index * 9 })),
  },
  {
    kind: 'stacked',
    id: 'stacked',
    title: 'Outcome by subject',
    table: 'names',
    series: ['upheld', 'partly upheld', 'rejected', 'settled', 'inadmissible', 'withdrawn'],
    bars: [
      { label: 'Price and costs', values: [9, 12, 20, 4, 3, 1] },
      { label: 'Privacy and data', values: [3, 8, 11, 6, 0, 2] },
    ],
  },
  {
    kind: 'ageing',
    id: 'ageing',
    title: 'Open by age',
    table: 'names',
    bands: [
      { label: '0–30 days', value: 14 },
      { label: '31–60 days', value: 0 },
      { label: 'longer', value: 3 },
    ],
  },
  {
    kind: 'years',
    absent: 'not kept',
    id: 'years',
    title: 'Six years',
    table: 'names',
    series: ['received', 'late'],
    years: [2020, 2021, 2022, 2023, 2024, 2025].map((year, index) => ({
      year,
      values: [index === 0 ? null : 150 + index * 22, index === 0 ? null : 9 + index],
    })),
  },
];

const section = (id: string, heading: string, parts: Partial<ReportSection>): ReportSection => ({
  id,
  heading,
  lead: [],
  tables: [],
  charts: [],
  notes: [],
  ...parts,
});

const COLUMNS: readonly Column[] = [
  { heading: 'Complaint', kind: 'complaint' },
  { heading: 'Whose', kind: 'text' },
  { heading: 'Due', kind: 'date' },
  { heading: 'Days', kind: 'days' },
  { heading: 'Part', kind: 'share' },
  { heading: 'Redress', kind: 'money' },
];

const ROW = [
  complaint('2025-0012'),
  date('2025-07-05'),
  days(12.5),
  share(0.125),
  money('7955.23', 'EUR'),
] as const;

const namesTable: Table = {
  id: 'names',
  caption: 'By name',
  columns: COLUMNS,
  rows: NAMES.map((name) => ({ level: 0, cells: [ROW[0], text(name), ...ROW.slice(1)] })),
};

/** More columns than a page that stands has room for, each with a long word above and in it. */
const wideTable: Table = {
  id: 'wide',
  caption: 'Wide',
  columns: Array.from({ length: 14 }, (_, index) => ({
    heading: `Klachtenfunctionaris ${index}`,
    kind: index === 0 ? ('text' as const) : ('figure' as const),
  })),
  rows: [
    {
      level: 0,
      cells: [
        text(ENDLESS),
        ...Array.from({ length: 12 }, (_, index) => count(index * 1111)),
        ABSENT,
      ],
    },
  ],
};

/** A document with every chart, kind of cell and trial for a page: it prints on seven pages. */
export const sampleDocument = (language: Language): ReportDocument => ({
  title: 'Report 2025 <i>',
  language,
  cover: {
    lines: [
      { id: 'period', label: 'Period', value: text('1 January 2025 – 31 December 2025') },
      { id: 'position', label: 'Journal up to', value: text('@1764') },
      { id: 'as-of', label: 'Judged as of', value: date('2025-12-31') },
    ],
    notes: ['A note on the cover.'],
  },
  sections: [
    section('summary', 'Summary', {
      lead: ['All was well on 5 July 2025.'],
      tables: [{ ...namesTable, id: 'short', rows: [...namesTable.rows].slice(0, 2) }],
    }),
    section('charts', 'Charts', { charts: CHARTS, tables: [namesTable], notes: [ENDLESS] }),
    section('wide', 'Wide', { tables: [wideTable] }),
    section('none', 'Nothing', {}),
  ],
});
