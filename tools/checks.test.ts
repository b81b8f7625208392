import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const place = mkdtempSync(path.join(tmpdir(), 'klacht-checks-'));

const plant = (file: string, source: string): void => {
  mkdirSync(path.join(place, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(place, file), `${source}\n`);
};

const run = (command: string, ...args: readonly string[]): string => {
  const bin = path.join(root, 'node_modules/.bin', command);
  return spawnSync(bin, args, { cwd: place, encoding: 'utf8' }).stdout;
};

beforeAll(() => {
  for (const file of [
    '.oxlintrc.json',
    'tools/no-present.ts',
    'tsconfig.base.json',
    'tsconfig.package.json',
    'tsconfig.json',
    'packages/domain/tsconfig.build.json',
    'packages/projections/tsconfig.build.json',
  ])
    cpSync(path.join(root, file), path.join(place, file));
  symlinkSync(path.join(root, 'node_modules'), path.join(place, 'node_modules'));
});

const STORES = ['event-stores', 'view-stores', 'key-stores'] as const;
const BELOW_PAGES = ['ground', 'words', ...STORES, 'proof', 'sealing'] as const;
const BELOW_USE_CASES = [...BELOW_PAGES, 'pages', 'intake', 'exports'] as const;

/** The rooms of adapters, from the ground up, each with the rooms that it may import. */
const ROOMS: readonly (readonly [string, readonly string[]])[] = [
  ['ground', []],
  ['words', []],
  ...STORES.map((store) => [store, ['ground']] as const),
  ['proof', ['ground', 'event-stores']],
  ['sealing', ['ground', 'event-stores', 'key-stores', 'proof']],
  ['pages', BELOW_PAGES],
  ['intake', BELOW_PAGES],
  ['exports', [...BELOW_PAGES, 'pages']],
  ['use-cases', BELOW_USE_CASES],
  ['demo', [...BELOW_USE_CASES, 'use-cases']],
  ['cli', [...BELOW_USE_CASES, 'use-cases', 'demo']],
];

/** Of the rooms of the domain, who may not import whom. */
const APART: readonly (readonly [string, readonly string[]])[] = [
  ['input', ['complaint', 'review', 'execute', 'access', 'journal']],
  ['journal', ['complaint', 'review', 'execute', 'access']],
  ...['calendar', 'complaint', 'findings', 'obligations', 'procedure', 'review', 'roles'].map(
    (room) => [room, ['execute']] as const,
  ),
];

describe('the linter', () => {
  const refused = [
    ['domain', `export * from '@klacht/projections';`, 'no-restricted-imports'],
    ['domain', `export type { X } from '@klacht/adapters/sqlite';`, 'no-restricted-imports'],
    ['domain', `export { x } from '../../projections/src/x.ts';`, 'no-restricted-imports'],
    ['domain', `export { x } from '../../adapters/src/x.ts';`, 'no-restricted-imports'],
    ['domain', `export { readFileSync } from 'node:fs';`, 'no-nodejs-modules'],
    ['domain', `export { readFileSync } from 'fs';`, 'no-nodejs-modules'],
    ['domain', `export const x = () => import('node:fs');`, 'no-nodejs-modules'],
    ['domain', `export const x = Date.now();`, 'no-restricted-properties'],
    ['domain', `export const x = new Date();`, 'no-present'],
    ['domain', `export const x = Date();`, 'no-present'],
    ['domain', `export const x = Math.random();`, 'no-restricted-properties'],
    ['domain', `export const x = process.env;`, 'no-restricted-globals'],
    ['domain', `export const x = crypto.randomUUID();`, 'no-restricted-globals'],
    ['domain', `export const x = globalThis.process;`, 'no-restricted-globals'],
    ['domain', `console.log('x');`, 'no-console'],
    ['projections', `export * from '@klacht/adapters/sqlite';`, 'no-restricted-imports'],
    ['projections', `export { x } from '../../adapters/src/x.ts';`, 'no-restricted-imports'],
    ['projections', `export { x } from '../../domain/src/testing/x.ts';`, 'no-restricted-imports'],
    ['projections', `export { readFileSync } from 'node:fs';`, 'no-nodejs-modules'],
    ['projections', `export const x = Date.now();`, 'no-restricted-properties'],
    ['projections', `export const x = new Date();`, 'no-present'],
    ['projections', `export const x = Math.random();`, 'no-restricted-properties'],
    ['projections', `export const x = process.env;`, 'no-restricted-globals'],
    ['adapters', `export { x } from '../../domain/src/x.ts';`, 'no-restricted-imports'],
    ['adapters', `void import('node:fs'); Promise.resolve(1);`, 'no-floating-promises'],
    ['adapters', `setTimeout(async () => Promise.resolve());`, 'no-misused-promises'],
    ['adapters', `export const x: any = 1;`, 'no-explicit-any'],
    ['adapters', `it.skip('x', () => { expect(1).toBe(1); });`, 'no-disabled-tests', '.test.ts'],
  ] as const;
  const allowed = [
    ['domain', `export const x = new Date(5);`],
    ['domain', `export const x = Date.parse('2026-04-02T08:00:00Z');`],
    ['projections', `export * from '@klacht/domain';`],
    ['projections', `export { given } from '@klacht/domain/testing';`],
    ['adapters', `export * from '@klacht/projections'; export { join } from 'node:path';`],
    ['adapters', `export const x = Date.now();`],
  ] as const;
  const pairs = ROOMS.flatMap(([from, may]) =>
    ROOMS.map(([to]) => ({ from, to, isAllowed: may.includes(to) })).filter(
      ({ to }) => to !== from,
    ),
  );
  /** An import from one room into another, and whether it may be. */
  const arrows = [
    ...pairs.map(({ from, to, isAllowed }) => ({
      name: `adapters ${from} to ${to}`,
      file: `packages/adapters/src/${from}/planted-${to}.ts`,
      source: `export { x } from '../${to}/x.ts';`,
      isAllowed,
    })),
    ...APART.flatMap(([from, others]) =>
      others.map((to) => ({
        name: `domain ${from} to ${to}`,
        file: `packages/domain/src/${from}/planted-${to}.ts`,
        source: `export { x } from '../${to}/x.ts';`,
        isAllowed: false,
      })),
    ),
    ...['access', 'testing'].map((from) => ({
      name: `domain ${from} to execute`,
      file: `packages/domain/src/${from}/planted-execute.ts`,
      source: `export { x } from '../execute/x.ts';`,
      isAllowed: true,
    })),
  ];

  const fileOf = (folder: string, name: string, ending = '.ts') =>
    `packages/${folder}/src/${name}${ending}`;

  /** For each planted file the rules it breaks. */
  const findings = new Map<string, string[]>();
  beforeAll(() => {
    refused.forEach(([folder, source, , ending], index) => {
      plant(fileOf(folder, `refused-${index}`, ending), source);
    });
    allowed.forEach(([folder, source], index) => {
      plant(fileOf(folder, `allowed-${index}`), source);
    });
    for (const { file, source } of arrows) plant(file, source);
    plant(
      'packages/adapters/src/proof/planted-package.ts',
      `export { x } from '../../../domain/src/x.ts';`,
    );
    plant('packages/domain/src/cycle/a.ts', `export { b } from './b.ts';\nexport const a = 1;`);
    plant('packages/domain/src/cycle/b.ts', `export { c } from './c.ts';\nexport const b = 1;`);
    plant('packages/domain/src/cycle/c.ts', `export { a } from './a.ts';\nexport const c = 1;`);
    plant(
      'packages/domain/src/type-cycle/a.ts',
      `import type { B } from './b.ts';\nexport type A = B | 1;`,
    );
    plant(
      'packages/domain/src/type-cycle/b.ts',
      `import type { A } from './a.ts';\nexport type B = A[];`,
    );
    const { diagnostics } = JSON.parse(run('oxlint', '--type-aware', '--format', 'json')) as {
      diagnostics: readonly { filename: string; code: string }[];
    };
    for (const { filename, code } of diagnostics) {
      const rule = /\((.*)\)$/.exec(code)?.[1] ?? code;
      findings.set(filename, [...(findings.get(filename) ?? []), rule]);
    }
  });

  it.each(refused.map((one, index) => ({ one, index })))(
    'refuses in $one.0: $one.1',
    ({ one: [folder, , rule, ending], index }) => {
      expect(findings.get(fileOf(folder, `refused-${index}`, ending))).toContain(rule);
    },
  );

  it.each(allowed.map((one, index) => ({ one, index })))(
    'allows in $one.0: $one.1',
    ({ one: [folder], index }) => {
      expect(findings.get(fileOf(folder, `allowed-${index}`))).toBeUndefined();
    },
  );

  it.each(arrows.filter(({ isAllowed }) => !isAllowed))('refuses an arrow $name', ({ file }) => {
    expect(findings.get(file)).toContain('no-restricted-imports');
  });

  it.each(arrows.filter(({ isAllowed }) => isAllowed))('allows an arrow $name', ({ file }) => {
    expect(findings.get(file)).toBeUndefined();
  });

  it('refuses in a room what it refuses in the package', () => {
    expect(findings.get('packages/adapters/src/proof/planted-package.ts')).toContain(
      'no-restricted-imports',
    );
  });

  it('knows every room of adapters', () => {
    const rooms = readdirSync(path.join(root, 'packages/adapters/src'), { withFileTypes: true });
    const names = rooms.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(names.toSorted()).toEqual(ROOMS.map(([room]) => room).toSorted());
  });

  it('lets no room import one above it, so that there is no circle', () => {
    ROOMS.forEach(([, may], index) => {
      const below = ROOMS.slice(0, index).map(([room]) => room);
      expect(below).toEqual(expect.arrayContaining([...may]));
    });
  });

  it.each(['cycle', 'type-cycle'])('refuses an import %s', (folder) => {
    expect(findings.get(`packages/domain/src/${folder}/a.ts`)).toContain('no-cycle');
  });
});

describe('the compiler', () => {
  it.each(['domain', 'projections'])('knows no Node and no browser in %s', (folder) => {
    rmSync(path.join(place, 'packages', folder, 'src'), { recursive: true, force: true });
    const globals = ['process', 'console', 'Buffer', 'fetch', 'document', 'setTimeout', 'crypto'];
    plant(`packages/${folder}/src/x.ts`, `export const x = [${globals.join(', ')}];`);
    plant(`packages/${folder}/src/y.ts`, `export { readFileSync } from 'node:fs';`);
    const said = run('tsc', '-p', `packages/${folder}/tsconfig.build.json`, '--pretty', 'false');
    for (const name of [...globals, 'node:fs']) expect(said).toMatch(new RegExp(`'${name}'`));
  });
});
