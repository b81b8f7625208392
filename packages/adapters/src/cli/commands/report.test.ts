import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RegisterRow, YearlyReport } from '@klacht/projections';
import { klachtHere } from '../testing/klacht-here.ts';
import { klachtIn, newFolder, receive } from '../testing/klacht-in.ts';

const folder = newFolder();
const DEMO = ['--store', 'sqlite:klacht-demo/klacht.db', '--now', '2026-01-15T09:00:00Z', '--json'];
const answerTo = (...args: readonly string[]): unknown =>
  JSON.parse(klachtIn(folder)(...DEMO, ...args).stdout);

beforeAll(() => {
  klachtIn(folder)('demo');
}, 60_000);

/** What a query of the journal's file comes to. */
const counted = (query: string): Record<string, number> => {
  const db = new DatabaseSync(path.join(folder, 'klacht-demo/klacht.db'), { readOnly: true });
  const rows = db.prepare(query).all() as { what: string; n: number }[];
  db.close();
  return Object.fromEntries(rows.map(({ what, n }) => [what, n]));
};

describe('klacht report', () => {
  it('names every step that the register has as late or overdue by the end of a first year', () => {
    const report = answerTo('report', '2025') as YearlyReport;
    const rows = answerTo('register') as readonly RegisterRow[];
    const late = rows.flatMap(({ number, obligations }) =>
      obligations
        .filter(({ state }) => state === 'late' || state === 'overdue')
        .filter(({ due }) => due < '2025-12-31')
        .map(({ kind, due }) => `${number} ${kind} ${due}`),
    );
    const named = report.lateCases.map(({ number, kind, due }) => `${number} ${kind} ${due}`);
    expect(named.toSorted()).toEqual(late.toSorted());
    for (const kind of Object.keys(report.steps).filter((one) => one !== 'judge-reopened')) {
      expect(
        late.some((one) => one.includes(` ${kind} `)),
        kind,
      ).toBe(true);
    }
  });

  it('counts what the file of the journal has', () => {
    const { admissibility, aboutStaff, corrections, yearBefore } = answerTo(
      'report',
      '2025',
    ) as YearlyReport;
    expect(admissibility.grounds).toEqual(
      counted(
        `SELECT ground.value ->> 'ground' AS what, count(*) AS n
         FROM events, json_each(data, '$.grounds') AS ground
         WHERE events.type = 'DeclaredInadmissible' AND data ->> 'at' LIKE '2025-%' GROUP BY 1`,
      ),
    );
    expect({ aboutStaff, corrections: corrections.made }).toEqual(
      counted(
        `SELECT 'aboutStaff' AS what, count(*) AS n FROM events
         WHERE type = 'Received' AND json_array_length(data, '$.employees') > 0
         UNION ALL
         SELECT 'corrections', count(*) FROM events
         WHERE type = 'Corrected' AND data ->> 'at' LIKE '2025-%'`,
      ),
    );
    expect([aboutStaff, corrections.made].map((count) => count > 0)).toEqual([true, true]);
    expect(yearBefore).toBeNull();
  });

  it('has beside the next year what it has of the year itself', () => {
    const { rollForward, yearBefore } = answerTo('report', '2026') as YearlyReport;
    expect(answerTo('report', '2025')).toMatchObject(yearBefore ?? {});
    expect(yearBefore?.rollForward.openAtEnd).toBe(rollForward.openAtStart);
  });
});

describe('the day of klacht report', () => {
  it.each([
    ['2026-06-30T21:30:00Z', '2026-06-30'],
    ['2026-06-30T22:30:00Z', '2026-07-01'],
  ])('is that of the firm: asked at %s, it judges by %s', async (now, day) => {
    const own = newFolder();
    const file = path.join(own, 'in.ndjson');
    writeFileSync(file, JSON.stringify(receive()));
    const klacht = (...args: readonly string[]) =>
      klachtHere('--store', `sqlite:${own}/klacht.db`, ...args);
    await klacht('--now', now, 'submit', file);
    for (const at of [[], ['--at', '@1']]) {
      const { stdout } = await klacht('--now', now, 'report', '2026', '--json', ...at);
      expect(JSON.parse(stdout)).toMatchObject({ position: '1', asOf: day });
    }
  });
});
