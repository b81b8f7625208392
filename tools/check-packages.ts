// Uses the packages as somebody who installs them does, outside the workspace.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { measureStarts } from '../bench/start.ts';
import { handleByHand } from '../packages/adapters/src/cli/testing/by-hand-session.ts';
import { hasTerminals, klachtOnTerminal } from '../packages/adapters/src/cli/testing/terminal.ts';
import { hiddenTypes } from './hidden-types.ts';
import { checkLoads } from './loads.ts';
import { manifestOf, run, withPacked } from './packed.ts';

const root = path.resolve(import.meta.dirname, '..');

const expect = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(`expected ${what}`);
};

/** What a tarball holds, and what tools that read packages say of it. */
const checkTarball = (name: string, tarball: string): void => {
  const held = run(root, 'tar', '-tzf', tarball);
  const file = path.basename(tarball);
  expect(
    held.includes('package/LICENSE') && held.includes('package/README.md'),
    `a licence and a README in ${file}`,
  );
  expect(name !== 'domain' || held.includes('package/NOTICE'), `a NOTICE in ${file}`);
  expect(!/\.test(-d)?\.[jt]s/.test(held), `no tests in ${file}`);
  expect(!held.includes('.tsbuildinfo'), `no notes of the compiler in ${file}`);
  run(root, 'publint', tarball, '--strict');
  run(root, 'attw', tarball, '--profile', 'esm-only');
};

/** A page that counts days does not ship the whole domain. */
const MOST_OF_ONE_FUNCTION = 5_000;

const checkTreeShaking = async (project: string): Promise<void> => {
  const entry = path.join(project, 'one.js');
  writeFileSync(
    entry,
    `import { daysBetween } from '@klacht/domain';
     console.log(daysBetween('2026-01-01', '2026-02-01'));`,
  );
  const build = await rolldown({ input: entry, platform: 'browser' });
  const { output } = await build.generate({ format: 'esm', minify: true });
  const size = gzipSync(output[0].code).length;
  expect(
    output.length === 1 && size <= MOST_OF_ONE_FUNCTION,
    `at most ${MOST_OF_ONE_FUNCTION} bytes for one function of the domain, got ${size}`,
  );
  console.log(`One function of the domain, bundled: ${size} bytes.`);
};

/** A complaint handled by hand in a real terminal, as the tests do it with the sources. */
const checkTerminal = async (project: string): Promise<void> => {
  if (!hasTerminals) return console.log('Not run on a terminal: there is no script of util-linux.');
  const klacht = path.join(project, 'node_modules/.bin/klacht');
  for (const language of ['nl', 'en'] as const) {
    const folder = path.join(project, `by-hand-${language}`);
    mkdirSync(folder);
    const sessions = await handleByHand(language, (words, steps) =>
      klachtOnTerminal(folder, words, steps, {}, [klacht]),
    );
    for (const { status, screen, expected } of sessions) {
      const lacking = expected.find((sentence) => !screen.includes(sentence));
      expect(status === 0 && lacking === undefined, `'${lacking}' and 0, got ${status}: ${screen}`);
    }
  }
  console.log('A complaint was handled by hand on a terminal, in both languages.');
};

await withPacked(async ({ project, tarballs }) => {
  for (const [name, tarball] of Object.entries(tarballs)) checkTarball(name, tarball);
  const hidden = hiddenTypes(['domain', 'projections', 'adapters']);
  expect(
    hidden.length === 0,
    `every type that a signature names to be exported: ${hidden.join(', ')}`,
  );
  copyFileSync(path.join(root, 'examples/quickstart/main.ts'), path.join(project, 'main.ts'));
  // Every part that needs nothing beside it but the types of Node.
  const parts = ['domain', 'adapters']
    .flatMap((name) =>
      Object.keys(manifestOf(`packages/${name}`).exports).map((part) => `${name}/${part}`),
    )
    .filter((part) => !/eventstoredb|contract|arbitraries|json$/.test(part))
    .map((part) => `import '${path.join('@klacht', part)}';\n`);
  writeFileSync(path.join(project, 'parts.ts'), parts.join(''));
  run(
    project,
    'tsc',
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2024',
    '--ignoreConfig',
    '--types',
    'node',
    'main.ts',
    'parts.ts',
  );
  const printed = run(
    project,
    'node',
    '--disable-warning=ExperimentalWarning',
    'main.ts',
    path.join(project, 'klacht.db'),
  );
  expect(
    printed.includes('2026-0001'),
    `the quickstart to print the complaint's number, got: ${printed}`,
  );
  const version = run(project, 'npx', '--no-install', 'klacht', '--version');
  expect(
    /^\d+\.\d+\.\d+\S*\s*$/.test(version),
    `klacht --version to print a version, got: ${version}`,
  );
  const below = path.join(project, 'a', 'folder');
  mkdirSync(below, { recursive: true });
  expect(
    run(below, 'npx', '--no-install', 'klacht', '--version') === version,
    'npx to find klacht from a folder below',
  );
  const register = run(
    project,
    'npx',
    '--no-install',
    'klacht',
    '--store',
    'sqlite:klacht.db',
    'register',
    '--json',
  );
  expect(
    register.includes('"number":"2026-0001"'),
    `klacht register to show the complaint, got: ${register}`,
  );
  const esdb = ['--no-install', 'klacht', '--store', 'esdb://localhost:2113?tls=false', 'register'];
  const { status, stderr } = spawnSync('npx', esdb, { cwd: project, encoding: 'utf8' });
  expect(
    status === 3 && stderr.includes('npm install @eventstore/db-client'),
    `klacht to say what esdb:// needs, got ${status}: ${stderr}`,
  );
  await checkTerminal(project);
  await checkTreeShaking(project);
  console.log(`${measureStarts(project, 1).length} ways to start it end well.`);
  checkLoads();
  console.log('The packages install, resolve, and run.');
});
