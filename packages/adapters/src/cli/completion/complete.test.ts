import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { klachtHere } from '../testing/klacht-here.ts';
import { newFolder } from '../testing/klacht-in.ts';
import { catalogue } from '../catalogue.ts';
import { TOPIC_NAMES } from '../../words/help/topics.ts';
import { completionsFor } from './complete.ts';
import { completionScripts } from './scripts.ts';

const folder = newFolder();
const STORE = ['--store', `sqlite:${path.join(folder, 'klacht.db')}`];

beforeAll(async () => {
  for (const day of ['2025-12-30', '2026-04-02', '2026-04-03']) {
    const words = ['receive', '--at', day, '--channel', 'email', '--actor', 'anna'];
    const { status, stderr } = await klachtHere(...STORE, ...words);
    if (status !== 0) throw new Error(stderr);
  }
});

const valuesFor = async (...words: readonly string[]): Promise<readonly string[]> =>
  (await completionsFor(words)).map(({ value }) => value);

describe('what may come next', () => {
  it('is any command, by its name and its alias', async () => {
    const words = catalogue('en').flatMap(({ name, alias }) => [name, ...(alias ? [alias] : [])]);
    expect(await valuesFor('')).toEqual([...words, 'help']);
    expect(await valuesFor('help', '')).toEqual([...words, ...TOPIC_NAMES]);
    expect(await valuesFor('help', 'dea')).toEqual(['deadlines']);
    expect(await valuesFor('adm')).toEqual(['admit']);
    expect(await valuesFor('declare-adm')).toEqual(['declare-admissible']);
    expect(await valuesFor(...STORE, 'regi')).toEqual(['register']);
    expect(await valuesFor('export', '')).toEqual(expect.arrayContaining(['pack', 'dossier']));
  });

  it.each([
    [
      ['register', '--st'],
      ['--status', '--store'],
    ],
    [['declare-admissible', '--gr'], ['--grounds']],
    [['export', 'pack', '--al'], ['--all']],
    [['--la'], ['--lang']],
    [['judge', '--lan'], ['--lang']],
  ])(
    'is an option of the command, by whichever name, or of every command: %j',
    async (words, found) => {
      expect(await valuesFor(...words)).toEqual(found);
    },
  );

  it.each([
    [
      ['register', '--status', 'a'],
      ['awaiting-information', 'admissible'],
    ],
    [
      ['--lang', ''],
      ['nl', 'en'],
    ],
    [['judge', '2026-0001', '--lang', 'n'], ['nl']],
    [['judge', '2026-0001', '--outcome', 'p'], ['partly-upheld']],
    [['receive', '--channel', 'e'], ['email']],
    [['judge', '2026-0001', '--outcome=p'], ['--outcome=partly-upheld']],
    // As bash cuts it.
    [['judge', '2026-0001', '--outcome', '=', 'p'], ['partly-upheld']],
    [
      ['--lang', '='],
      ['nl', 'en'],
    ],
    [['judge', '--lang', '=', 'nl', '--outcome', '=', 'up'], ['upheld']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['register', '--as-of', ''], []],
    [['import', ''], []],
    [['nonsense', 'x'], []],
  ])('is a choice where there are some, else what the shell finds: %j', async (words, found) => {
    expect(await valuesFor(...words)).toEqual(found);
  });

  it('is the number of a complaint, the latest first', async () => {
    expect(await valuesFor(...STORE, 'acknowledge', '')).toEqual([
      '2026-0002',
      '2026-0001',
      '2025-0001',
    ]);
    expect(await valuesFor(...STORE, 'show', '2025')).toEqual(['2025-0001']);
    expect(await valuesFor(...STORE, 'explain', '2025-0001', 'ju')).toContain('judge');
    expect(await valuesFor('--store', 'sqlite:/no/such.db', 'show', '')).toEqual([]);
  });

  it('is told in a line each, in the language, with what it is', async () => {
    const nl = await klachtHere('complete', '--', '--lang', 'nl', 'overd');
    expect(nl.stdout).toMatch(/^overdue\twat over de termijn is.*\n$/);
  });
});

/** What a shell offers for a line, asked as it asks itself; null where there is no such shell. */
const SHELLS = {
  bash: (script: string, line: string) => `${script}
    COMP_WORDS=(${line}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _klacht; printf '%s\\n' "\${COMPREPLY[@]}"`,
  zsh: (script: string, line: string) => `compdef() { :; }
    _describe() { printf '%s\\n' "\${found[@]%%:*}"; }; _files() { :; }
    ${script}
    words=(${line}); CURRENT=\${#words}; _klacht`,
  fish: (script: string, line: string) => `${script}
    complete --do-complete "${line}" | string split -f 1 \\t`,
};

describe.each(['bash', 'zsh', 'fish'] as const)('in %s', (shell) => {
  const isThere = spawnSync(shell, ['-c', 'true']).status === 0;

  it('the script offers what may come next, and runs nothing that was typed', ({ skip }) => {
    if (!isThere) skip(`not run: there is no ${shell}`);
    const bin = path.join(folder, `bin-${shell}`);
    mkdirSync(bin);
    const main = path.join(import.meta.dirname, '../main.ts');
    writeFileSync(
      path.join(bin, 'klacht'),
      `#!/bin/sh\nexec '${process.execPath}' --disable-warning=ExperimentalWarning '${main}' "$@"\n`,
      { mode: 0o755 },
    );
    const env = { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}`, HOME: folder };
    const offered = (line: string) => {
      const asked = SHELLS[shell](completionScripts[shell], line);
      const { stdout, stderr } = spawnSync(shell, ['-c', asked], {
        cwd: folder,
        env: { ...env, KLACHT_STORE: STORE[1] ?? '' },
        encoding: 'utf8',
      });
      return { offered: stdout.split('\n').filter(Boolean), stderr };
    };
    expect(offered('klacht register --st')).toEqual({
      offered: ['--status', '--store'],
      stderr: '',
    });
    expect(offered('klacht show 2026').offered.toSorted()).toEqual(['2026-0001', '2026-0002']);
    const harmful = shell === 'fish' ? "find '(touch ran)' --ro" : "find '$(touch ran)' --ro";
    expect(offered(`klacht ${harmful}`).offered).toEqual(['--role']);
    expect(spawnSync('ls', [folder], { encoding: 'utf8' }).stdout).not.toContain('ran');
  });
});

it('zsh completes by the script alone, where nothing else of its completion is set up', ({
  skip,
}) => {
  const home = newFolder();
  const script = `${completionScripts.zsh}\nprint -r -- "\${_comps[klacht]}"`;
  const { stdout, stderr, error } = spawnSync('zsh', ['-f', '-c', script], {
    encoding: 'utf8',
    env: { ...process.env, HOME: home, ZDOTDIR: home },
  });
  if (error !== undefined) skip('not run: there is no zsh');
  expect({ stdout, stderr }).toEqual({ stdout: '_klacht\n', stderr: '' });
});
