import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { YearlyReport } from '@klacht/projections';
import { klachtHere } from '../testing/klacht-here.ts';
import { newFolder, receive } from '../testing/klacht-in.ts';

const folder = newFolder();
const file = (name: string): string => path.join(folder, name);
let ids = 100;

const klacht = (now: string, ...args: readonly string[]) =>
  klachtHere(
    '--store',
    `sqlite:${file('klacht.db')}`,
    '--invented-clock',
    '--now',
    `${now}T12:00:00Z`,
    ...args,
  );

/** Records a command, and answers what came of it. */
const submit = async (now: string, command: object) => {
  ids += 1;
  const commandId = `6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7${ids}`;
  writeFileSync(file('in.ndjson'), JSON.stringify({ ...receive(), commandId, ...command }));
  const { stdout } = await klacht(now, 'submit', file('in.ndjson'));
  return JSON.parse(stdout) as { outcome: string; code: string | null; message: string | null };
};

const OTHER = '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d12';
const issue = (data: object) => ({
  complaintId: undefined,
  year: 2025,
  type: 'IssueReport',
  data: { at: '2026-01-20', from: '2025-01-01', to: '2025-12-31', position: '2', ...data },
});
const REPORT = ['report', '2025', '--json'] as const;

beforeAll(async () => {
  const at = (day: string) => ({ data: { at: day, channel: 'email', subjects: ['price'] } });
  await submit('2025-03-03', at('2025-03-03'));
  await submit('2025-10-20', { complaintId: OTHER, ...at('2025-10-20') });
});

describe('a report that is issued', () => {
  it.each(['banana', '99999', '0', '3'])('is read up to no position %s', async (position) => {
    expect(await submit('2026-01-20', issue({ position }))).toMatchObject({
      outcome: 'invalid',
      code: 'unknown-position',
      message: expect.stringContaining(position) as string,
    });
    const made = await klacht('2026-01-20', ...REPORT, '--issue', '--at', `@${position}`);
    expect(made).toMatchObject({ status: 2, stdout: '' });
    expect(made.stderr).toContain(`--at: expected`);
  });

  it('has the digest that is computed, not one that is typed', async () => {
    expect(await submit('2026-01-20', issue({ report: 'a'.repeat(64) }))).toMatchObject({
      outcome: 'rejected',
      code: 'report-differs',
    });
  });

  it('cannot be shown before it is issued', async () => {
    expect(await klacht('2026-01-20', ...REPORT, '--issued')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('no report was issued on 2025-01-01 to 2025-12-31') as string,
    });
  });

  it('is shown again byte for byte, whatever was recorded since and whatever the day', async () => {
    const out = file('issued.json');
    const made = await klacht('2026-01-20', ...REPORT, '--issue', '--actor', 'eva', '-o', out);
    const text = readFileSync(out, 'utf8');
    const digest = createHash('sha256').update(text).digest('hex');
    expect(made.stderr).toBe(`klacht: issued at @2, digest ${digest}\n`);

    await submit('2027-02-01', {
      type: 'Withdraw',
      data: { at: '2025-11-03' },
    });
    const [again, live] = [
      await klacht('2028-05-05', ...REPORT, '--issued'),
      await klacht('2028-05-05', ...REPORT),
    ];
    expect(again).toMatchObject({ status: 0, stdout: text });
    expect(live.stdout).not.toBe(text);
  });

  it('made anew from its file is the same, or differs in what was changed', async () => {
    const out = file('issued.json');
    expect(await klacht('2028-05-05', 'report', '--verify', out)).toEqual({
      status: 0,
      stdout: '',
      stderr: 'klacht: the same; issued on 2026-01-20\n',
    });
    const report = JSON.parse(readFileSync(out, 'utf8')) as YearlyReport;
    const forged = { ...report, rollForward: { ...report.rollForward, received: 1 } };
    writeFileSync(file('forged.json'), JSON.stringify(forged));
    expect(await klacht('2028-05-05', 'report', '--verify', file('forged.json'))).toEqual({
      status: 1,
      stdout: '1 figure differs: rollForward 1\nrollForward.received: 1 in the file, 2 anew\n',
      stderr: '',
    });
  });

  it.each(['html', 'text', 'xlsx'])(
    'is not compared as %s, and says what can be',
    async (format) => {
      const page = file(`issued.${format}`);
      await klacht('2026-01-20', 'report', '2025', '--format', format, '-o', page);
      expect(await klacht('2026-01-20', 'report', '--verify', page)).toMatchObject({
        status: 2,
        stdout: '',
        stderr: expect.stringContaining(
          'a report is compared by its JSON (report --json)',
        ) as string,
      });
    },
  );

  it('may be of a half, a quarter or any days, each of its own', async () => {
    for (const [days, from, to] of [
      ['2025-H1', '2025-01-01', '2025-06-30'],
      ['2025-H2', '2025-07-01', '2025-12-31'],
      ['2025-Q4', '2025-10-01', '2025-12-31'],
      ['2025-02-01..2025-03-03', '2025-02-01', '2025-03-03'],
    ] as const) {
      await klacht('2026-03-01', 'report', days, '--issue');
      const { stdout } = await klacht('2027-01-01', 'report', days, '--issued', '--json');
      expect(JSON.parse(stdout)).toMatchObject({ from, to, rollForward: { received: 1 } });
      const { stdout: text } = await klacht('2027-01-01', 'report', days, '--issued');
      expect(text).toContain('How this was counted');
      expect(text.startsWith('Complaints report 2025\n')).toBe(false);
    }
    expect(await klacht('2026-03-01', 'report', '2025-Q1', '--issued')).toMatchObject({
      status: 1,
    });
  });

  it.each(['2025-H3', '2025-Q5', '2025-13-01..2025-13-02', '2026-01-31..2025-12-01', 'now'])(
    'is of no days such as %s',
    async (days) => {
      expect(await klacht('2026-03-01', 'report', days)).toMatchObject({ status: 2 });
    },
  );

  it('that cannot be written is not recorded', async () => {
    const positionNow = async (): Promise<unknown> => {
      const { stdout } = await klacht('2026-04-01', ...REPORT);
      return (JSON.parse(stdout) as YearlyReport).position;
    };
    const before = await positionNow();
    const nowhere = path.join(folder, 'nowhere', 'report.json');
    expect((await klacht('2026-04-01', ...REPORT, '--issue', '-o', nowhere)).status).toBe(2);
    expect(await positionNow()).toBe(before);
  });
});
