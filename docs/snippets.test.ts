import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inShell, newProject, typeErrorsIn } from './testing/klacht.ts';
import { fencesOf, inRoot, joined, type Page, pages } from './testing/markdown.ts';

const RUNNABLE = 'ts runnable';
const programs = pages.filter((page) => fencesOf(page).some(({ info }) => info === RUNNABLE));
const sessions = pages.filter((page) => fencesOf(page).some(({ info }) => info === 'console run'));

const page = (file: string): Page => {
  const found = pages.find((one) => one.file === file);
  if (found === undefined) throw new Error(`expected a page ${file}`);
  return found;
};

it('the pages have programs and sessions to run', () => {
  expect(programs.map(({ file }) => file)).toContain('docs/how-to/embed-in-a-service.md');
  expect(sessions.map(({ file }) => file)).toContain('docs/how-to/import-a-register.md');
});

describe('the pieces of a page, as one program', () => {
  it.each(programs)('run and print what $file shows', (one) => {
    const project = newProject();
    const file = path.join(project, 'program.ts');
    writeFileSync(file, joined(one, RUNNABLE));
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', file],
      { cwd: project, encoding: 'utf8' },
    );
    expect({ stdout, stderr }).toEqual({ stdout: joined(one, 'text output'), stderr: '' });
  });

  it.each(programs)('have the types they seem to have in $file', (one) => {
    const project = newProject();
    writeFileSync(path.join(project, 'program.ts'), joined(one, RUNNABLE));
    expect(typeErrorsIn(project)).toBe('');
  });
});

const pieces = pages.flatMap((page) =>
  fencesOf(page).flatMap(({ info, body }) => {
    const [, from] = /from=(\S+)/.exec(info) ?? [];
    return from === undefined ? [] : [{ file: page.file, from, body }];
  }),
);

describe('a piece of a file that a page shows', () => {
  it('is found', () => {
    expect(pieces.length).toBeGreaterThan(5);
  });

  it.each(pieces)('is in $from, as $file has it', ({ from, body }) => {
    expect(readFileSync(inRoot(from), 'utf8')).toContain(body);
  });
});

describe('the commands of a page, one after another', () => {
  it.each(sessions)('answer what $file shows', (one) => {
    const project = newProject();
    for (const { info, body } of fencesOf(one)) {
      const [, file] = /file=(\S+)/.exec(info) ?? [];
      if (file !== undefined) writeFileSync(path.join(project, file), body);
      if (info !== 'console run') continue;
      for (const [, line = '', output = ''] of body.matchAll(/^\$ (.*)\n((?:(?!\$ ).*\n)*)/gm)) {
        expect({ line, output: inShell(project, line).replaceAll(/\n+$/g, '\n') }).toEqual({
          line,
          output,
        });
      }
    }
  });
});

describe('the README', () => {
  it('shows the demo as it is, cut where it says so', () => {
    const shown = fencesOf(page('README.md')).find(({ info }) => info === 'text')?.body ?? '';
    const pieces = shown.split('[…]\n');
    expect(pieces.length).toBeGreaterThan(1);
    let rest = inShell(newProject(), 'klacht demo');
    for (const piece of pieces) {
      expect(rest).toContain(piece);
      rest = rest.slice(rest.indexOf(piece) + piece.length);
    }
  });
});
