import { beforeAll, describe, expect, it } from 'vitest';
import { execute } from '@klacht/domain';
import { casesBehind, type RegisterEntry, type YearlyReport } from '@klacht/projections';
import { demoYear } from '../../../demo/demo-year.ts';
import { figuresShown } from '../../../pages/report/figures-shown.ts';
import { reportDocument } from '../../../pages/report/report-document.ts';
import { makeReport } from '../../../use-cases/report/make-report.ts';
import { openJournal } from '../../../use-cases/opening/open-journal.ts';
import { figureOfAddress } from './figure-address.ts';
import { figureLink } from './figure-link.ts';

const NOW = '2026-01-20T10:00:00Z';
const TODAY = '2026-01-20';

let entries: readonly RegisterEntry[];
let reports: ReadonlyMap<number, YearlyReport>;
let procedures: Awaited<ReturnType<typeof openJournal>>['procedures'];

beforeAll(async () => {
  const journal = await openJournal({ store: 'memory:', inventedClock: true });
  for (const request of demoYear()) await execute(journal, request);
  ({ procedures } = journal);
  reports = new Map([
    [2025, await makeReport(journal, { year: 2025, now: NOW })],
    [2026, await makeReport(journal, { year: 2026, now: NOW })],
  ]);
  entries = await journal.ask((register) => [...register.entries()]);
  await journal.close();
});

/** Every number of a report's tables, and where it leads to. */
const walked = (year: number) => {
  const report = reports.get(year);
  if (report === undefined) throw new Error(`expected a report on ${year}`);
  const documentOf = (one: YearlyReport) => reportDocument(one, 'en', procedures);
  const shown = { report, figureIn: figuresShown(report, documentOf) };
  return documentOf(report).sections.flatMap(({ id: section, tables }) =>
    tables.flatMap(({ id: table, rows }) =>
      [...rows].flatMap(({ cells }, row) =>
        cells.flatMap((cell, column) => {
          const link = figureLink(cell, { section, table, row, column }, shown);
          return link === null ? [] : [{ section, cell, link }];
        }),
      ),
    ),
  );
};

describe.each([2025, 2026])('every figure of the report on %i', (year) => {
  it('leads to what it is made of, or is one of few that lead nowhere', () => {
    const found = walked(year);
    const counts = found.filter(({ cell }) => cell.kind === 'count' && cell.value > 0);
    const without = new Map<string, Set<string>>();
    for (const { section, link } of counts) {
      if ('place' in link) continue;
      without.set(link.why, (without.get(link.why) ?? new Set()).add(section));
    }
    const expected =
      year === 2025
        ? {
            sum: ['summary'],
            staff: ['departures', 'handling', 'staff'],
            case: ['since-issued'],
            named: ['complainants'],
          }
        : { sum: ['summary'], staff: ['departures', 'handling'] };
    const { issued, ...others } = Object.fromEntries(
      Array.from(without, ([why, sections]) => [why, [...sections].toSorted()]),
    );
    expect(others).toEqual(expected);
    // The demo issued its report before the last facts of the year came in.
    expect(issued !== undefined).toBe(year === 2026);
    for (const { cell, link } of found) {
      if (cell.kind === 'count' && cell.value > 0) continue;
      expect('why' in link && ['zero', 'measure', 'case'].includes(link.why)).toBe(true);
    }
    expect(counts.filter(({ link }) => 'place' in link).length).toBeGreaterThan(200);
  });

  it('comes to the complaints of the list that it leads to', () => {
    const links = walked(year).flatMap(({ cell, link }) =>
      cell.kind === 'count' && 'place' in link && link.place.startsWith('register?')
        ? [[cell.value, new URLSearchParams(link.place.split('?')[1])] as const]
        : [],
    );
    const roots = new Map<string, number>();
    for (const [value, query] of links) {
      const path = figureOfAddress(query.get('figure') ?? '') ?? [];
      const of = Number(query.get('of'));
      const root = `${of} ${path[0] ?? ''}`;
      // Some of each part of the report, for each is counted over the whole register.
      const nth = roots.get(root) ?? 0;
      roots.set(root, nth + 1);
      if (nth % 12 !== 0) continue;
      const behind = casesBehind(entries, path, { year: of, today: TODAY, procedures });
      expect(behind?.figure, `${root} ${path.join('/')}`).toBe(value);
    }
    expect(roots.has(`${year} months`)).toBe(true);
    if (year === 2025) {
      expect(roots.has('2025 departures')).toBe(true);
      expect(roots.has('2025 judgementDays')).toBe(true);
    } else {
      expect(roots.has('2025 rollForward')).toBe(true);
      expect(roots.has('2025 departures')).toBe(true);
    }
  });
});
