import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { version } from '../ground/version.ts';
import { klachtHere } from './testing/klacht-here.ts';
import { newJournal } from './testing/klacht-in.ts';

describe('the version', () => {
  it.each(['--version', '-V', 'register --version', '--lang nl --version', 'help --version'])(
    'is told once by %s',
    async (line) => {
      const told = await klachtHere(...line.split(' '));
      expect(told).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
    },
  );
});

describe('wrong usage', () => {
  it.each([
    ['report 2025 --at @99', /^klacht: --at: expected a position that the journal gave out/],
    ['overdue --as-of @x', /^klacht: --as-of: expected a position that the journal gave out/],
    ['report 2025 --json --format text', /--format text' cannot be used with option '--json'/],
    ['seal --actor ', /--actor <name>' argument '' is invalid\. expected a name/],
    ['import x --mapping y --actor ', /expected a name/],
    ['erase 2025-0001 --actor ', /expected a name/],
    ['submit - --actor ', /expected a name/],
    ['inbox shw', /^klacht: unknown command 'shw'\n\(klacht inbox --help says more\)/],
    ['outbox snd --folder x', /^klacht: unknown (?:command|option)/],
    ['export pck', /^klacht: unknown command 'pck'/],
    ['completion tcsh', /^klacht: argument 'shell': expected one of bash, zsh, fish; got 'tcsh'\n/],
    [
      'letter 1 thanks',
      /^klacht: argument 'kind': expected one of acknowledgement, .*; got 'thanks'/,
    ],
    ['report MMXXV', /^klacht: argument 'year': expected .*; got 'MMXXV'\n/],
    [
      'copy --from JOURNAL --to JOURNAL',
      /^klacht: --to: expected another journal than the one that is copied/,
    ],
    [
      'copy --from memory: --to memory:',
      /^klacht: --to: expected another journal than the one that is copied/,
    ],
  ])('%s ends with 2 and says why', async (line, message) => {
    const journal = `sqlite:${path.join(await newJournal(), 'klacht.db')}`;
    const words = line.split(' ').map((word) => (word === 'JOURNAL' ? journal : word));
    const { status, stdout, stderr } = await klachtHere('--store', journal, ...words);
    expect(stderr).toMatch(message);
    expect([status, stdout]).toEqual([2, '']);
  });

  it('does not include report --json with --format json, or either alone', async () => {
    const report = (...form: readonly string[]) =>
      klachtHere('--store', 'memory:', 'report', '2025', ...form);
    const json = await report('--json', '--format', 'json');
    expect(json.status).toBe(0);
    expect(await report('--format', 'json')).toEqual(json);
    expect(await report('--json')).toEqual(json);
    expect((await report('--format', 'text')).stdout).toMatch(/^Complaints report/);
  });
});
