import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, expect, it } from 'vitest';
import type { YearlyReport } from '@klacht/projections';
import { klachtIn, newFolder } from '../testing/klacht-in.ts';
import { plainCount } from '../testing/plain-count.ts';
import type { Row } from '../testing/plain-facts.ts';

const folder = newFolder();
let report: YearlyReport;
let counted: ReturnType<typeof plainCount>;

beforeAll(() => {
  const klacht = klachtIn(folder);
  klacht('demo');
  const DEMO = ['--store', 'sqlite:klacht-demo/klacht.db', '--now', '2026-01-15T09:00:00Z'];
  report = JSON.parse(klacht(...DEMO, 'report', '2025', '--json').stdout) as YearlyReport;
  const db = new DatabaseSync(path.join(folder, 'klacht-demo/klacht.db'), { readOnly: true });
  const rows = db
    .prepare('SELECT stream, revision, type, data, recorded_at FROM events ORDER BY position')
    .all() as Record<'stream' | 'type' | 'data' | 'recorded_at', string>[];
  db.close();
  counted = plainCount(
    rows.map(({ data, recorded_at: recordedAt, ...row }) => ({
      ...row,
      recordedAt,
      data: JSON.parse(data) as Row['data'],
    })) as unknown as readonly Row[],
  );
});

/** What the report says beside its figures, or of the same in another way. */
const BESIDE: ReadonlySet<string> = new Set([
  'year',
  'from',
  'to',
  'position',
  'asOf',
  'procedure',
  'procedures',
  'stepsByVersion',
  'earlierThanVersion',
  'conventions',
  'yearBefore',
  'yearBeforeIssued',
  'yearBeforeUnknown',
  'yearBeforeRecount',
  'sinceIssued',
  'recommendations',
  'settled',
  'lateCases',
  'departures',
  'departing',
  'years',
  'staff',
]);

it("every figure of the demo's report is what a plain count of the events comes to", () => {
  const figures = Object.fromEntries(Object.entries(report).filter(([name]) => !BESIDE.has(name)));
  const { late: _late, staff: _staff, ...plain } = counted;
  expect(figures).toEqual(plain);
});

it('complaints about staff are as many, but for what could point at a person', () => {
  const { received, closed, outcomes } = report.staff;
  expect(received).toBe(counted.staff.received);
  const all = Object.entries(counted.staff.outcomes);
  expect(all.some(([, count]) => count === 1 || count === 2)).toBe(true);
  for (const [outcome, count] of all) {
    const shown = outcomes[outcome as keyof typeof outcomes];
    if (count < 3) expect(shown, outcome).toBeNull();
    else expect([count, null], outcome).toContain(shown);
  }
  expect([all.reduce((sum, [, count]) => sum + count, 0), null]).toContain(closed);
});

it('every late step of it is one that the plain count finds, and no other', () => {
  const named = report.lateCases.map(
    ({ number, kind, due, metOn, daysLate, workingDaysLate }) =>
      `${number} ${kind} ${due} ${metOn ?? '-'} ${daysLate} ${workingDaysLate}`,
  );
  expect(named.toSorted()).toEqual(counted.late);
});

it('the departures by kind count the late steps as they are named', () => {
  // To state admissibility late is a finding, and has its row there.
  const obligations = counted.late.filter((late) => !late.includes(' admissibility '));
  const byKind = Map.groupBy(obligations, (late) => late.split(' ')[1] ?? '');
  const rows = report.departures.filter(({ code }) => code === 'late');
  expect(Object.fromEntries(rows.map(({ kind, steps }) => [kind, steps]))).toEqual(
    Object.fromEntries([...byKind].map(([kind, late]) => [kind, late.length])),
  );
});
