import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bitonic, type Procedure } from '@klacht/domain';

const MAIN = path.join(import.meta.dirname, 'main.ts');

const folder = mkdtempSync(path.join(tmpdir(), 'klacht-'));

const klacht = (args: readonly string[], input = '', env: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
    env: { ...process.env, ...env },
  });

const write = (name: string, change: Partial<Procedure>): string => {
  writeFileSync(
    path.join(folder, name),
    JSON.stringify({ ...bitonic, calendar: 'NL-2026-11', ...change }),
  );
  return name;
};

const slower = { article: '4.2', term: { count: 10, unit: 'working-days' } } as const;
const old = write('old.json', {});
const next = write('next.json', {
  version: '2026.1',
  validFrom: '2026-04-01',
  terms: { ...bitonic.terms, acknowledge: slower },
});

const received = (at: string, digit: number) =>
  JSON.stringify({
    commandId: `6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a1${digit}`,
    complaintId: `0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d1${digit}`,
    actor: 'anna',
    type: 'Receive',
    data: { at, channel: 'email', subjects: ['price'] },
  });

const RULES = ['--procedure', old, '--procedure', next];
const NOW = ['--invented-clock', '--now', '2026-04-10T08:00:00Z'];

const dueOf = (stdout: string): Record<string, string | undefined> =>
  Object.fromEntries(
    (
      JSON.parse(stdout) as {
        receivedOn: string;
        obligations: readonly { kind: string; due: string }[];
      }[]
    ).map(({ receivedOn, obligations }) => [
      receivedOn,
      obligations.find(({ kind }) => kind === 'acknowledge')?.due,
    ]),
  );

describe('klacht --procedure', () => {
  it('handles each complaint by the version in force on the day it came', () => {
    const lines = [received('2026-03-02', 0), received('2026-04-02', 1)].join('\n');
    expect(klacht([...RULES, ...NOW, 'submit', '-'], lines)).toMatchObject({ status: 0 });
    const { stdout } = klacht([...RULES, ...NOW, 'register', '--json']);
    const expected = { '2026-03-02': '2026-03-09', '2026-04-02': '2026-04-20' };
    expect(dueOf(stdout)).toEqual(expected);
    const KLACHT_PROCEDURE = [old, next].join(path.delimiter);
    const env = klacht([...NOW, 'register', '--json'], '', { KLACHT_PROCEDURE });
    expect(dueOf(env.stdout)).toEqual(expected);
    const asOf = ['register', '--json', '--as-of', '2026-04-10'];
    expect(dueOf(klacht([...RULES, ...asOf]).stdout)).toEqual(expected);
  });

  it.each([
    [['register']],
    [['register', '--as-of', '2026-04-10']],
    [['overdue']],
    [['overdue', '--as-of', '2026-04-10', '--by', 'happened']],
    [['report', '2026']],
    [['check']],
    [['explain', '2026-0002']],
    [['log', '2026-0002']],
    [['erase', '2026-0002', '--dry-run']],
  ])('refuses other terms under a title that was used, in %j', (args) => {
    const changed = write('changed.json', { version: '2026.1', validFrom: '2026-04-01' });
    const rules = ['--procedure', old, '--procedure', changed];
    const { status, stdout, stderr } = klacht([...rules, ...NOW, ...args]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^klacht: procedures: expected 'bitonic 2026\.1' as complaints were/);
    expect(klacht([...RULES, ...NOW, ...args]).stdout).not.toBe('');
  });

  it('refuses a command under them too, and records nothing', () => {
    const rules = ['--procedure', old, '--procedure', 'changed.json'];
    const acknowledge = JSON.stringify({
      ...(JSON.parse(received('2026-04-02', 1)) as object),
      commandId: '6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a19',
      type: 'Acknowledge',
      data: { at: '2026-04-09' },
    });
    const { status, stdout } = klacht([...rules, ...NOW, 'submit', '-'], acknowledge);
    expect(stdout).toContain('procedure-changed');
    expect(status).not.toBe(0);
    const { stdout: log } = klacht([...RULES, ...NOW, 'log', '2026-0002', '--json']);
    expect(JSON.parse(log)).toHaveLength(1);
  });

  it('names the version that a complaint came in under and that is not given', () => {
    const { status, stderr } = klacht([...NOW, 'register', '--json']);
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /expected 'bitonic 2026\.1', .* among: bitonic 2025\.1, bitonic 2025\.2, bitonic 2025\.3/,
    );
  });

  it.each([
    [[write('zone.json', { timeZone: 'Mars' })], /zone\.json: timeZone: .*got "Mars"/],
    [['none.json'], /none\.json/],
    [[old, write('copy.json', {})], /version: .*'bitonic 2025\.3' for both/],
  ])('refuses %j and says why', (files, message) => {
    const options = files.flatMap((file) => ['--procedure', file]);
    const { status, stdout, stderr } = klacht([...options, 'register', '--json']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });
});
