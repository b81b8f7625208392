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

type Rooms = readonly (readonly [string, readonly string[]])[];

const BELOW_COMPLAINT = ['input', 'calendar', 'journal', 'procedure'] as const;
const STORES = ['event-stores', 'view-stores', 'key-stores', 'documents'] as const;
const BELOW_PAGES = ['ground', 'words', ...STORES, 'proof', 'sealing'] as const;
const BELOW_USE_CASES = [...BELOW_PAGES, 'pages', 'intake', 'exports', 'letters', 'post'] as const;

/** A store is opened by a use case. */
const BELOW_DOORS = [...BELOW_USE_CASES, 'use-cases'].filter(
  (room) => !['event-stores', 'view-stores', 'documents'].includes(room),
);

/** The rooms of each package, from the ground up, each with the rooms that it may import. */
const ROOMS: Readonly<Record<'domain' | 'projections' | 'adapters', Rooms>> = {
  domain: [
    ['input', []],
    ['calendar', ['input']],
    ['journal', ['input', 'calendar']],
    ['procedure', ['input', 'calendar', 'journal']],
    ['complaint', BELOW_COMPLAINT],
    ['obligations', [...BELOW_COMPLAINT, 'complaint']],
    ['findings', [...BELOW_COMPLAINT, 'complaint', 'obligations']],
    ['roles', [...BELOW_COMPLAINT, 'complaint']],
    ['review', [...BELOW_COMPLAINT, 'complaint', 'obligations']],
    ['access', [...BELOW_COMPLAINT, 'complaint', 'roles']],
    ['execute', [...BELOW_COMPLAINT, 'complaint', 'review', 'roles', 'access']],
  ],
  projections: [
    ['register', []],
    ['timeline', []],
    ['review', []],
    ['conformance', ['register']],
    ['overdue', ['register']],
    ['retention', ['register']],
    ['yearly-report', ['register', 'conformance']],
    ['what-if', ['register', 'yearly-report']],
  ],
  adapters: [
    ['ground', []],
    ['words', []],
    ...STORES.map((store) => [store, ['ground']] as const),
    ['proof', ['ground', 'event-stores']],
    ['sealing', ['ground', 'event-stores', 'key-stores', 'documents', 'proof']],
    ['pages', BELOW_PAGES],
    ['intake', BELOW_PAGES],
    ['exports', [...BELOW_PAGES, 'pages']],
    ['letters', ['ground']],
    ['post', ['ground']],
    ['use-cases', BELOW_USE_CASES],
    ['demo', [...BELOW_USE_CASES, 'use-cases']],
    ['web', BELOW_DOORS],
    ['cli', [...BELOW_DOORS, 'demo', 'web']],
  ],
};

const PACKAGES = Object.entries(ROOMS).map(([name, rooms]) => ({ name, rooms }));

/** What a package has beside its rooms: what its tests stand on, and schemas that are made. */
const NO_ROOM = new Set(['testing', 'schemas']);

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
  /** An import from one room into another, and whether it may be. */
  const arrows = PACKAGES.flatMap(({ name, rooms }) =>
    rooms.flatMap(([from, may]) =>
      rooms
        .filter(([to]) => to !== from)
        .map(([to]) => ({
          name: `${name} ${from} to ${to}`,
          file: `packages/${name}/src/${from}/planted-${to}.ts`,
          source: `export { x } from '../${to}/x.ts';`,
          isAllowed: may.includes(to),
        })),
    ),
  );
  /** Circles of two rooms, of three and of four: each arrow of one that may be is a file. */
  const circles = [
    ['calendar', 'input'],
    ['procedure', 'complaint'],
    ['execute', 'access'],
    ['complaint', 'obligations', 'findings'],
    ['complaint', 'roles', 'access', 'execute'],
  ].map((rooms) => ({
    rooms: rooms.join(', '),
    files: rooms.map(
      (room, index) =>
        `packages/domain/src/${room}/planted-${rooms[(index + 1) % rooms.length]}.ts`,
    ),
  }));

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
    for (const room of ['domain/src/input', 'projections/src/register'])
      plant(`packages/${room}/planted-testing.ts`, `export { x } from '../testing/x.ts';`);
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

  it.each(PACKAGES)('knows every room of $name', ({ name, rooms }) => {
    const entries = readdirSync(path.join(root, 'packages', name, 'src'), { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    expect(folders.filter((folder) => !NO_ROOM.has(folder)).toSorted()).toEqual(
      rooms.map(([room]) => room).toSorted(),
    );
  });

  it.each(PACKAGES)('lets no room of $name import one above it', ({ rooms }) => {
    rooms.forEach(([, may], index) => {
      const below = rooms.slice(0, index).map(([room]) => room);
      expect(below).toEqual(expect.arrayContaining([...may]));
    });
  });

  it.each(circles)('refuses a circle of the rooms $rooms', ({ files }) => {
    const refusals = files.flatMap((file) => findings.get(file) ?? []);
    expect(refusals).toContain('no-restricted-imports');
  });

  it.each(['domain/src/input', 'projections/src/register'])(
    'refuses in %s what only tests stand on',
    (room) => {
      expect(findings.get(`packages/${room}/planted-testing.ts`)).toContain(
        'no-restricted-imports',
      );
    },
  );

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
