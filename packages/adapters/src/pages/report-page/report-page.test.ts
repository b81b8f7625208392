import { expect, it } from 'vitest';
import { bitonic } from '@klacht/domain';
import { complaint, count } from '../report/cell.ts';
import type { ReportDocument, Rows } from '../report/document.ts';
import { reportDocument } from '../report/report-document.ts';
import { EMPTY } from '../testing/empty-report.ts';
import { sampleDocument } from '../testing/sample-document.ts';
import { reportPage, reportPageParts } from './report-page.ts';

it.each([
  ['full, in Dutch', sampleDocument('nl')],
  ['full, in English', sampleDocument('en')],
  ['empty', reportDocument(EMPTY, 'nl', [bitonic])],
])('is part by part the same page (%s)', async (_, document) => {
  const page = await reportPage(document);
  expect([...reportPageParts(document)].join('')).toBe(page);
  expect(page.match(/<section id="|<section\s+id="/g)).toHaveLength(document.sections.length);
});

it('tells a long table some rows at a time', () => {
  const length = 20_000;
  let made = 0;
  const rows: Rows = {
    length,
    *[Symbol.iterator]() {
      for (made = 0; made < length; made += 1) {
        yield { level: 0, cells: [complaint(`2025-${made}`), count(made)] };
      }
    },
  };
  const sample = sampleDocument('nl');
  const [section] = sample.sections;
  const columns = [
    { heading: 'Klacht', kind: 'complaint' },
    { heading: 'Aantal', kind: 'count' },
  ] as const;
  const table = { id: 'long', caption: 'Lang', columns, rows };
  const document: ReportDocument = {
    ...sample,
    sections: section === undefined ? [] : [{ ...section, charts: [], tables: [table] }],
  };
  let betweenRows = 0;
  let longest = 0;
  let told = 0;
  for (const part of reportPageParts(document)) {
    if (made > 0 && made < length) betweenRows += 1;
    longest = Math.max(longest, part.length);
    told += part.match(/<tr class/g)?.length ?? 0;
  }
  expect(told).toBe(length);
  expect(betweenRows).toBeGreaterThan(100);
  expect(longest).toBeLessThan(100_000);
});
