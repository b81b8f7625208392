import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fencesOf, inRoot, pages } from './testing/markdown.ts';

/** The shell of a page: its blocks, in order. */
const guides = pages.flatMap((page) => {
  const blocks = fencesOf(page).filter(({ info }) => info === 'sh');
  return blocks.length > 0 ? [{ file: page.file, blocks: blocks.map(({ body }) => body) }] : [];
});

/** What a page takes for granted, beside the demo's journal in the folder. */
const BEFORE: Readonly<Record<string, string>> = {
  'docs/reference/procedure-file.md': `
    mkdir own && cd own
    cp ../docs/procedure-bitonic.json procedure-2025.json
    sed -e 's/"2025.3"/"2026.1"/' -e 's/"validFrom": "2025/"validFrom": "2026/' \\
      -e '/"replaces"/d' procedure-2025.json > procedure-2026.json
    klacht --procedure procedure-2025.json receive --channel email --at 2025-04-02 --actor anna`,
};

/** What a page cannot know beforehand. */
const KNOWN_LATER: readonly (readonly [placeholder: RegExp, value: string])[] = [
  [/\bDIGEST\b/g, '$(cut -d " " -f 1 pack-2025-0003/manifest.json.sha256)'],
];

/** What runs elsewhere, and why not here. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'README.md': 'the workspace itself, by the tests of the examples',
  'docs/how-to/embed-in-a-service.md': 'a service that runs on, by the tests of examples/service',
  'docs/how-to/run-on-eventstoredb.md': 'it needs a server',
  'docs/tutorials/first-complaint.md': 'the program of its pieces, by snippets.test.ts',
  'findings/README.md': 'programs beside the project, by hand',
};

/**
 * Runs shell in which `klacht` is the command line. It stops at the first line that fails; that
 * something may not be erased yet is no failure, but an answer.
 */
const run = (cwd: string, script: string) => {
  const main = inRoot('packages/adapters/src/cli/main.ts');
  const { KLACHT_STORE: _, ...env } = process.env;
  const klacht = `klacht() {
    code=0
    '${process.execPath}' --disable-warning=ExperimentalWarning '${main}' "$@" || code=$?
    [ $code -eq 0 ] || { [ "$1" = erase ] && [ $code -eq 1 ]; } || exit $code
  }`;
  const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', `${klacht}\n${script}`], {
    cwd,
    encoding: 'utf8',
    env: { ...env, PATH: `${path.dirname(process.execPath)}:${env['PATH'] ?? ''}` },
  });
  return { status, stdout, stderr };
};

const demo = mkdtempSync(path.join(tmpdir(), 'klacht-guide-'));

/** A folder with the demo's journal in it, and what pages name. */
const demoFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'klacht-guide-'));
  cpSync(path.join(demo, 'klacht-demo'), folder, { recursive: true });
  symlinkSync(inRoot('examples'), path.join(folder, 'examples'));
  symlinkSync(inRoot('docs/reference'), path.join(folder, 'docs'));
  return folder;
};

describe('the shell of a guide', () => {
  beforeAll(() => {
    const { status, stderr } = run(demo, 'klacht demo');
    if (status !== 0) throw new Error(stderr);
  });

  it('is there', () => {
    expect(guides.length).toBeGreaterThan(5);
    const files = guides.map(({ file }) => file);
    for (const file of [...Object.keys(BEFORE), ...Object.keys(ELSEWHERE)]) {
      expect(files).toContain(file);
    }
  });

  it.each(guides.filter(({ file }) => !Object.hasOwn(ELSEWHERE, file)))(
    'runs word for word, in order and in one folder: $file',
    ({ file, blocks }) => {
      const script = KNOWN_LATER.reduce(
        (text, [placeholder, value]) => text.replaceAll(placeholder, value),
        [BEFORE[file] ?? '', ...blocks].join('\n'),
      );
      const { status, stderr } = run(demoFolder(), script);
      expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
    },
    60_000,
  );
});
