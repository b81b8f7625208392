import { describe, expect, it } from 'vitest';
import { bitonic } from '@klacht/domain';
import { NO_FIGURES, type YearlyReport } from '@klacht/projections';
import { asText, unwrapped } from '../testing/report-text.ts';
import { EMPTY, ISSUED } from '../testing/empty-report.ts';
import { reportDocument } from './report-document.ts';

it.each([
  ['en', 'came in before 1 January 2025, when no version held yet, and counts under the first'],
  ['nl', 'kwam binnen voor 1 januari 2025, toen er nog geen versie gold, en telt onder de eerste'],
] as const)(
  'one complaint that came before the first version is told of as one: %s',
  (language, said) => {
    const first = { procedure: 'bitonic 2025.3', validFrom: '2025-01-01', complaints: 1 } as const;
    expect(
      unwrapped(asText({ ...EMPTY, earlierThanVersion: [first] }, language, [bitonic])),
    ).toContain(said);
  },
);

describe('the report on a part of a year', () => {
  const HALF = { from: '2025-01-01', to: '2025-06-30' } as const;
  const QUARTER = { from: '2025-10-01', to: '2025-12-31' } as const;
  const TWO_DAYS = { from: '2025-03-03', to: '2025-03-04' } as const;
  /** With every part that is there only when it has something to say. */
  const everything: Partial<YearlyReport> = {
    yearBefore: NO_FIGURES,
    yearBeforeIssued: ISSUED,
    yearBeforeRecount: { ...NO_FIGURES, withdrawn: 4 },
    procedures: ['bitonic 2025.3', 'bitonic 2026.7'],
    earlierThanVersion: [{ procedure: 'bitonic 2025.3', validFrom: '2025-01-01', complaints: 3 }],
    duplicates: 2,
    registeredByMistake: 2,
    settled: [
      {
        number: '2025-0001',
        complaintId: 'c',
        code: 'no-officer',
        article: '2.2',
        on: null,
        what: null,
        party: null,
        recordedOn: null,
        putRightOn: '2025-03-03',
      },
    ],
    sinceIssued: {
      ...ISSUED,
      changes: [
        {
          number: '2025-0012',
          complaintId: 'c',
          differences: [],
          why: ['later-day', 'other-complaint'],
          causes: [],
        },
      ],
    },
  };
  /** Where a year is meant: what stands a year back, and the discussion once a year (article 7.4). */
  const MEANT = {
    en: ['of a year earlier', 'the report on the year to be discussed'],
    nl: ['van een jaar eerder', 'het verslag over het jaar te bespreken'],
  };

  it.each([
    ['a year', { from: '2025-01-01', to: '2025-12-31' }, '2025', '2024'],
    ['a half', HALF, '2025-H1', '2024-H1'],
    ['a quarter', QUARTER, '2025-Q4', '2024-Q4'],
    ['two days', TWO_DAYS, '2025-03-03 – 2025-03-04', '2024-03-03 – 2024-03-04'],
    [
      'days of two years',
      { from: '2024-07-01', to: '2025-12-31' },
      '2024-07-01 – 2025-12-31',
      '2023-07-01 – 2024-12-31',
    ],
  ] as const)('has above a column which days it is of: %s', (_, period, own, before) => {
    const document = reportDocument({ ...EMPTY, ...everything, ...period }, 'nl', [bitonic]);
    const heads = document.sections
      .filter(({ id }) => id === 'roll-forward' || id === 'outcomes')
      .map(({ tables }) => tables[0]?.columns.map(({ heading }) => heading));
    expect(heads).toEqual([
      ['cijfer', own, before],
      ['cijfer', own, before, `${before} herteld`],
    ]);
    const [steps] = document.sections.find(({ id }) => id === 'steps')?.tables ?? [];
    const beneath = [...(steps?.rows ?? [])][1]?.cells[0];
    expect(beneath).toEqual({ kind: 'text', value: before });
  });

  it.each([
    ['a half', HALF, 'en'],
    ['a half', HALF, 'nl'],
    ['a quarter', QUARTER, 'en'],
    ['a quarter', QUARTER, 'nl'],
    ['two days', TWO_DAYS, 'en'],
    ['two days', TWO_DAYS, 'nl'],
  ] as const)('speaks of no year where %s is meant (%#)', (_, period, language) => {
    const text = asText({ ...EMPTY, ...everything, ...period }, language, [bitonic]);
    const saying = text.split('\n').filter((line) => /\byears?\b|\bjaar\b|\bjaren\b/i.test(line));
    expect(saying).toHaveLength(2);
    for (const line of saying) {
      expect(MEANT[language].some((words) => line.includes(words))).toBe(true);
    }
    const heading = { en: 'Put right in the period', nl: 'Rechtgezet in de periode' }[language];
    expect(text).toMatch(new RegExp(`^${heading}\n.*\n {2}2025-0001`, 'm'));
  });
});
