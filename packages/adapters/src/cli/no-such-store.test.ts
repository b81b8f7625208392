import { readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { klachtHere } from './testing/klacht-here.ts';
import { newFolder } from './testing/klacht-in.ts';

/** Runs in this process, on a journal in a new folder; answers what stands there afterwards. */
const runIn = async (folder: string, ...args: readonly string[]) => {
  const ended = await klachtHere('--store', `sqlite:${folder}/klacht.db`, ...args);
  return { ...ended, files: readdirSync(folder).toSorted() };
};

describe('a journal in a file that is not there', () => {
  it.each([
    'register',
    'register --as-of 2026-01-01',
    'overdue',
    'report 2025',
    'report 2025 --at @1',
    'log 2025-0001',
    'readers 2025-0001',
    'explain 2025-0001',
    'check',
    'verify',
    'erase 2025-0001',
    'export pack --all -o never-made',
    'rebuild',
    'keys rotate',
    'keys finish-erasures',
  ])('is not made by %s', async (line) => {
    const folder = newFolder();
    const { status, stdout, stderr, files } = await runIn(folder, ...line.split(' '));
    expect(stderr).toMatch(
      `klacht: --store: expected a journal, got '${folder}/klacht.db', which is not there; receive, submit`,
    );
    expect([status, stdout, files]).toEqual([3, '', []]);
  });

  it('is none either where a file has not a byte', async () => {
    const folder = newFolder();
    const file = path.join(folder, 'touched.db');
    writeFileSync(file, '');
    const { status, stderr, files } = await runIn(folder, '--store', `sqlite:${file}`, 'verify');
    expect(stderr).toMatch(/expected a journal, got '.*touched\.db', which is not there/);
    expect([status, files, statSync(file).size]).toEqual([3, ['touched.db'], 0]);
  });

  it('is not made by copy, which makes no target for it either', async () => {
    const folder = newFolder();
    const from = ['--from', `sqlite:${folder}/none.db`];
    const to = ['--to', `sqlite:${folder}/copy.db`];
    const { status, stderr, files } = await runIn(folder, 'copy', ...from, ...to);
    expect(stderr).toMatch(/--from: expected a journal, got '.*none\.db', which is not there/);
    expect([status, files]).toEqual([3, []]);
  });

  it('is made by submit, import and seal', async () => {
    const inputs = newFolder();
    const at = (name: string): string => path.join(inputs, name);
    const day = { column: 'Day', format: 'yyyy-MM-dd' };
    const mapping = { source: 's', timeZone: 'UTC', events: { Received: { at: day } } };
    writeFileSync(at('none.ndjson'), '');
    writeFileSync(at('r.csv'), 'Day\n2026-01-05\n');
    writeFileSync(at('m.json'), JSON.stringify(mapping));
    for (const args of [
      ['submit', at('none.ndjson')],
      ['import', at('r.csv'), '--mapping', at('m.json')],
      ['seal'],
    ]) {
      const { status, files } = await runIn(newFolder(), ...args);
      expect([args[0], status, files[0]]).toEqual([args[0], 0, 'klacht.db']);
    }
  });
});
