// Packs the packages, installs them in an empty project outside the workspace, and uses them there
// as the quickstart does.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PACKAGES = ['domain', 'projections', 'adapters'];
const root = path.resolve(import.meta.dirname, '..');
const place = mkdtempSync(path.join(tmpdir(), 'klacht-packages-'));
const tarballs = path.join(place, 'tarballs');
const project = path.join(place, 'project');

const run = (cwd: string, command: string, ...args: readonly string[]): string => {
  console.log(`$ ${command} ${args.join(' ')}`);
  return execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
};

const expect = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(`expected ${what}`);
};

type Manifest = {
  readonly exports: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8')) as Manifest;

/** One tarball a package, its `exports` pointing at what was built. */
const pack = (name: string): string => {
  const folder = path.join(root, 'packages', name);
  const pnpm = ['--yes', '--prefer-offline', 'pnpm@10.34.9'];
  run(folder, 'npx', ...pnpm, 'pack', '--pack-destination', tarballs);
  const file = readdirSync(tarballs).find((one) => one.startsWith(`klacht-${name}-`));
  if (file === undefined) throw new Error(`expected a tarball of ${name}`);
  const tarball = path.join(tarballs, file);
  const held = run(place, 'tar', '-tzf', tarball);
  expect(
    held.includes('package/LICENSE') && held.includes('package/README.md'),
    `a licence and a README in ${file}`,
  );
  expect(name !== 'domain' || held.includes('package/NOTICE'), `a NOTICE in ${file}`);
  expect(!/\.test(-d)?\.[jt]s/.test(held), `no tests in ${file}`);
  run(root, 'publint', tarball, '--strict');
  run(root, 'attw', tarball, '--profile', 'esm-only');
  return tarball;
};

try {
  mkdirSync(tarballs);
  mkdirSync(project);
  for (const name of PACKAGES) {
    rmSync(path.join(root, 'packages', name, 'dist'), { recursive: true, force: true });
  }
  run(root, 'tsc', '-b', 'tsconfig.build.json');
  const packed = PACKAGES.map(pack);

  const dependencies = Object.fromEntries(
    PACKAGES.map((name, index) => [`@klacht/${name}`, `file:${packed[index] ?? ''}`]),
  );
  const devDependencies = { '@types/node': manifestOf('.').devDependencies['@types/node'] };
  writeFileSync(
    path.join(project, 'package.json'),
    JSON.stringify({
      type: 'module',
      private: true,
      dependencies,
      devDependencies,
      overrides: dependencies,
    }),
  );
  run(project, 'npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error');

  copyFileSync(path.join(root, 'examples/quickstart/main.ts'), path.join(project, 'main.ts'));
  // Every part that needs nothing beside it but the types of Node.
  const parts = ['domain', 'adapters']
    .flatMap((name) =>
      Object.keys(manifestOf(`packages/${name}`).exports).map((part) => `${name}/${part}`),
    )
    .filter((part) => !/eventstoredb|contract|arbitraries/.test(part))
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
  expect(/^\d+\.\d+\.\d+/.test(version), `klacht --version to print a version, got: ${version}`);
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
  console.log('The packages install, resolve, and run.');
} finally {
  rmSync(place, { recursive: true, force: true });
}
