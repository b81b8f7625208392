import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { bitonic } from '@klacht/domain';
import { klachtHere } from '../testing/klacht-here.ts';
import { newFolder } from '../testing/klacht-in.ts';

const folder = newFolder();
const NOW = '2026-06-01T09:00:00Z';
const TRIED = path.join(folder, 'tried.json');
const OWN = path.join(folder, 'own.json');

const { terms } = bitonic;
const weeks = { ...terms.judge, term: { count: 4, unit: 'weeks' } };

const STORE = `sqlite:${path.join(folder, 'klacht.db')}`;

const klacht = async (...args: readonly string[]) =>
  klachtHere('--store', STORE, '--invented-clock', '--now', NOW, ...args);

/** In time within two months, and late within four weeks: 2 April to 20 May. */
beforeAll(async () => {
  writeFileSync(
    TRIED,
    JSON.stringify({ ...bitonic, version: 'tried', terms: { ...terms, judge: weeks } }),
  );
  writeFileSync(OWN, JSON.stringify({ ...bitonic, version: 'own' }));
  const received = ['--at', '2026-04-02', '--channel', 'email', '--subjects', 'price'];
  await klacht('receive', ...received, '--actor', 'anna');
  await klacht(
    'judge',
    '2026-0001',
    '--at',
    '2026-05-20',
    '--outcome',
    'upheld',
    '--actor',
    'anna',
  );
});

const asked = (...more: readonly string[]) =>
  klacht('what-if', '--procedure', TRIED, '--year', '2026', ...more);

describe('klacht what-if', () => {
  it('says side by side what other rules come to, in both languages', async () => {
    const english = await asked();
    expect(english).toMatchObject({ status: 0, stderr: '' });
    expect(english.stdout).toContain('had fallen under bitonic tried? Judged as of 1 June 2026.');
    expect(english.stdout).toMatch(/^judge +1 → 0 +0 → 1 +0$/m);
    expect(english.stdout).toMatch(
      /^2026-0001 +judge +2026-06-02 +2026-04-30 +2026-05-20 +20 +would be late/m,
    );
    const dutch = await asked('--lang', 'nl');
    expect(dutch.stdout).toMatch(/^oordelen +1 → 0 +0 → 1 +0$/m);
    expect(dutch.stdout).toContain('zou te laat zijn');
  });

  it('writes a row a step that changes, whose days are numbers', async () => {
    const rows = parse<object>((await asked('--csv')).stdout, { columns: true });
    expect(rows).toEqual([
      expect.objectContaining({
        number: '2026-0001',
        kind: 'judge',
        change: 'would-be-late',
        'was.days': '-13',
        'would.days': '20',
      }),
    ]);
    const { changed } = JSON.parse((await asked('--json')).stdout) as {
      readonly changed: object[];
    };
    expect(changed).toHaveLength(rows.length);
  });

  it('takes the rules that hold by --instead-of, for --procedure names those to try', async () => {
    const { status, stderr } = await asked('--instead-of', OWN);
    expect([status, stderr]).toEqual([2, expect.stringContaining("'bitonic 2025.3'") as string]);
  });

  it('has nothing to say of a year without complaints', async () => {
    expect(await klacht('what-if', '--procedure', TRIED, '--year', '2020')).toMatchObject({
      status: 0,
      stdout: 'There are no complaints to try other rules on.\n',
    });
  });

  it.each([
    [['--procedure', TRIED], "required option '--year <period>' not specified"],
    [['--year', '2026'], "required option '--procedure <file>', the rules to try, not specified"],
    [
      ['--procedure', 'absent.json', '--year', '2026'],
      "--procedure: expected a file to read, got 'absent.json'",
    ],
    [['--procedure', TRIED, '--year', '26'], 'expected a year'],
  ])('refuses %j', async (args, message) => {
    const { status, stderr } = await klacht('what-if', ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});
