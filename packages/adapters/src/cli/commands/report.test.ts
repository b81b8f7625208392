import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { YearlyReport } from '@klacht/projections';
import { klachtHere } from '../testing/klacht-here.ts';
import { klachtIn, newFolder, receive } from '../testing/klacht-in.ts';

const folder = newFolder();
const DEMO = [
  '--store',
  'sqlite:klacht-demo/klacht.db',
  '--invented-clock',
  '--now',
  '2026-01-15T09:00:00Z',
  '--json',
];
const answerTo = (...args: readonly string[]): unknown =>
  JSON.parse(klachtIn(folder)(...DEMO, ...args).stdout);

beforeAll(() => {
  klachtIn(folder)('demo');
});

describe('klacht report', () => {
  it('is of a journal in which nothing happened before it', () => {
    expect((answerTo('report', '2025') as YearlyReport).yearBefore).toBeNull();
  });

  it('has beside the next year what it has of the year itself', () => {
    const { rollForward, yearBefore, yearBeforeRecount } = answerTo(
      'report',
      '2026',
    ) as YearlyReport;
    expect(answerTo('report', '2025')).toMatchObject(yearBeforeRecount ?? {});
    expect(answerTo('report', '2025', '--issued')).toMatchObject(yearBefore ?? {});
    expect(yearBeforeRecount?.rollForward.openAtEnd).toBe(rollForward.openAtStart);
    expect(yearBefore?.rollForward.openAtEnd).toBe(rollForward.openAtStart + 1);
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
    await klacht('--invented-clock', '--now', now, 'submit', file);
    for (const at of [[], ['--at', '@1']]) {
      const { stdout } = await klacht(
        '--invented-clock',
        '--now',
        now,
        'report',
        '2026',
        '--json',
        ...at,
      );
      expect(JSON.parse(stdout)).toMatchObject({ position: '1', asOf: day });
    }
  });
});
