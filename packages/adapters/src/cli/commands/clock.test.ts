import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { klachtHere } from '../testing/klacht-here.ts';
import { newFolder, receive } from '../testing/klacht-in.ts';

const LATER = '2040-01-01T00:00:00Z';
const EARLIER = '2001-01-01T00:00:00Z';

const { complaintId } = receive();
const command = (type: string, data: object) =>
  receive({ commandId: randomUUID(), complaintId, type, data });

const COMMANDS = [
  receive({
    data: {
      at: '2025-04-02',
      channel: 'email',
      subjects: ['price'],
      complainant: { name: 'Fleur Proef' },
    },
  }),
  command('Judge', { at: '2025-06-01', outcome: 'rejected' }),
];

/** A journal that is recorded by the clock. */
const real = async () => {
  const folder = newFolder();
  const at = (name: string): string => path.join(folder, name);
  const klacht = (...args: readonly string[]) =>
    klachtHere('--store', `sqlite:${at('klacht.db')}`, ...args);
  writeFileSync(at('in.ndjson'), COMMANDS.map((line) => JSON.stringify(line)).join('\n'));
  await klacht('submit', at('in.ndjson'));
  return { at, klacht };
};

type Event = { readonly type: string; readonly recordedAt: string; readonly metadata: object };

const OPEN = ['--open', '--role', 'officer', '--actor', 'anna'];
const NOTICE = /--now is only the day that is judged by; what is recorded takes the clock/;

/** Runs it, and expects what is recorded meanwhile to be of that time. */
const expectByClock = async (
  work: () => Promise<unknown>,
  recorded: () => Promise<readonly string[]>,
): Promise<void> => {
  const before = new Date().toISOString();
  await work();
  const after = new Date().toISOString();
  const moments = await recorded();
  expect(moments.length).toBeGreaterThan(0);
  for (const moment of moments) {
    expect(moment >= before && moment <= after, `${before} ${moment} ${after}`).toBe(true);
  }
};

describe.each([LATER, EARLIER])('in a journal that is recorded by the clock, --now %s', (now) => {
  it('erases nothing that is kept today, and dates the answer by the clock', async () => {
    const { klacht } = await real();
    const erase = ['erase', '2025-0001', '--actor', 'anna', '--yes'];
    const asked = ['--requested', 'today', '--channel', 'email'];
    const events = async () =>
      (JSON.parse((await klacht('log', '2025-0001', '--json')).stdout) as Event[]).slice(2);
    await expectByClock(
      async () => {
        const { status, stdout, stderr } = await klacht('--now', now, ...erase, ...asked);
        expect([status, stdout]).toEqual([
          1,
          '2025-0001: not yet; kept until 1 June 2030, that day included (retention).\n',
        ]);
        expect(stderr).toMatch(NOTICE);
      },
      async () => (await events()).map(({ recordedAt }) => recordedAt),
    );
    expect((await events()).map(({ type }) => type)).toEqual([
      'ErasureRequested',
      'ErasureDeferred',
    ]);
    expect((await klacht('log', '2025-0001', ...OPEN)).stdout).toContain('Fleur Proef');
  });

  it('records who read by the clock', async () => {
    const { at, klacht } = await real();
    const readings = async () =>
      (
        JSON.parse((await klacht('readers', '2025-0001', '--json')).stdout) as {
          recordedAt: string;
          instant: string;
        }[]
      ).flatMap(({ recordedAt, instant }) => [recordedAt, instant]);
    await expectByClock(() => klacht('--now', now, 'log', '2025-0001', ...OPEN), readings);
    await klacht('seal');
    const pack = ['export', 'pack', '2025-0001', ...OPEN, '-o', at('pack')];
    expect((await klacht('--now', now, ...pack)).status).toBe(0);
    expect((await readings()).every((moment) => moment > '2026' && moment < '2039')).toBe(true);
  });

  it('signs a head, and records commands, by the clock', async () => {
    const { at, klacht } = await real();
    const head = () => (JSON.parse(readFileSync(at('head.json'), 'utf8')) as { at: string }).at;
    await expectByClock(
      () => klacht('--now', now, 'seal', '-o', at('head.json')),
      async () => [head()],
    );
    const last = async () => [
      (JSON.parse((await klacht('log', '2025-0001', '--json')).stdout) as Event[]).at(-1)
        ?.recordedAt ?? '',
    ];
    await expectByClock(
      () => klacht('--now', now, 'feedback', '2025-0001', '--satisfaction', '4', '--actor', 'anna'),
      last,
    );
    const file = at('more.ndjson');
    writeFileSync(file, JSON.stringify(command('PlaceHold', { at: '2025-07-01', ground: 'a' })));
    await expectByClock(() => klacht('--now', now, 'submit', file), last);
  });

  it('judges by that day what is only looked at', async () => {
    const { klacht } = await real();
    const { stdout } = await klacht('--now', now, 'retention', '--json');
    expect(JSON.parse(stdout)).toHaveLength(now === LATER ? 1 : 0);
  });

  it('cannot be made one of an invented clock', async () => {
    const { klacht } = await real();
    const given = ['feedback', '2025-0001', '--satisfaction', '4', '--actor', 'anna'];
    expect(await klacht('--invented-clock', '--now', now, ...given)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('recorded by the clock') as unknown,
    });
  });
});

describe('a journal of an invented clock', () => {
  it('says so in each of its events, and takes --now', async () => {
    const folder = newFolder();
    const file = path.join(folder, 'in.ndjson');
    writeFileSync(file, COMMANDS.map((line) => JSON.stringify(line)).join('\n'));
    const klacht = (...args: readonly string[]) =>
      klachtHere('--store', `sqlite:${folder}/klacht.db`, ...args);
    await klacht('--invented-clock', '--now', '2025-06-02T08:00:00Z', 'submit', file);
    const erase = ['erase', '2025-0001', '--actor', 'anna', '--yes'];
    expect((await klacht('--now', LATER, ...erase)).stdout).toBe(
      '2025-0001: erased; 1 text can be read by nobody any more.\n',
    );
    const { stdout } = await klacht('log', '2025-0001', '--json');
    expect(
      (JSON.parse(stdout) as Event[]).map(({ recordedAt, metadata }) => [recordedAt, metadata]),
    ).toEqual([
      ['2025-06-02T08:00:00Z', expect.objectContaining({ clock: 'invented' })],
      ['2025-06-02T08:00:00Z', expect.objectContaining({ clock: 'invented' })],
      [LATER, expect.objectContaining({ clock: 'invented' })],
    ]);
    expect(await klacht('verify')).toMatchObject({ status: 0, stdout: '' });
  });

  it('is not made by --now alone', async () => {
    const folder = newFolder();
    const klacht = (...args: readonly string[]) =>
      klachtHere('--store', `sqlite:${folder}/klacht.db`, '--now', EARLIER, ...args);
    const receive = ['receive', '--at', 'today', '--channel', 'email', '--actor', 'anna'];
    expect((await klacht(...receive)).stderr).toMatch(NOTICE);
    const [event] = JSON.parse(
      (await klacht('log', `${new Date().getFullYear()}-0001`, '--json')).stdout,
    ) as Event[];
    expect((event?.recordedAt ?? '') > '2026').toBe(true);
    expect(event?.metadata).not.toHaveProperty('clock');
  });
});
