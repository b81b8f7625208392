// The packages as somebody installs them: built, packed, and in a project outside the workspace.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundle } from './bundle.ts';

const PACKAGES = ['domain', 'projections', 'adapters'];
const root = path.resolve(import.meta.dirname, '..');

/** Runs a command, after saying which, and answers what it printed. */
export const run = (cwd: string, command: string, ...args: readonly string[]): string => {
  console.error(`$ ${command} ${args.join(' ')}`);
  return execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
};

type Manifest = {
  readonly exports: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

export const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8')) as Manifest;

/** One tarball a package, its `exports` pointing at what was built. */
const pack = (name: string, tarballs: string): string => {
  const folder = path.join(root, 'packages', name);
  const pnpm = ['--yes', '--prefer-offline', 'pnpm@10.34.9'];
  run(folder, 'npx', ...pnpm, 'pack', '--pack-destination', tarballs);
  const file = readdirSync(tarballs).find((one) => one.startsWith(`klacht-${name}-`));
  if (file === undefined) throw new Error(`expected a tarball of ${name}`);
  return path.join(tarballs, file);
};

/** The packages in a project of their own. */
export type Packed = {
  readonly project: string;
  /** By the name of the package, without its scope. */
  readonly tarballs: Readonly<Record<string, string>>;
};

/** Builds and packs the packages, installs them in an empty project, and takes it away at the end. */
export const withPacked = async <Result>(
  work: (packed: Packed) => Result | Promise<Result>,
): Promise<Result> => {
  const place = mkdtempSync(path.join(tmpdir(), 'klacht-packages-'));
  const project = path.join(place, 'project');
  const folder = path.join(place, 'tarballs');
  try {
    mkdirSync(folder);
    mkdirSync(project);
    for (const name of PACKAGES) {
      rmSync(path.join(root, 'packages', name, 'dist'), { recursive: true, force: true });
    }
    run(root, 'tsc', '-b', 'tsconfig.build.json');
    for (const name of PACKAGES) await bundle(path.join(root, 'packages', name));
    const tarballs = Object.fromEntries(PACKAGES.map((name) => [name, pack(name, folder)]));
    const dependencies = Object.fromEntries(
      Object.entries(tarballs).map(([name, file]) => [`@klacht/${name}`, `file:${file}`]),
    );
    const devDependencies = { '@types/node': manifestOf('.').devDependencies['@types/node'] };
    const manifest = { type: 'module', private: true, dependencies, devDependencies };
    writeFileSync(
      path.join(project, 'package.json'),
      JSON.stringify({ ...manifest, overrides: dependencies }),
    );
    const quiet = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
    run(project, 'npm', 'install', ...quiet);
    return await work({ project, tarballs });
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
};
