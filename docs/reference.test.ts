import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { references } from '../packages/domain/scripts/reference.ts';
import {
  bitonic,
  errorCodes,
  eventOf,
  parseProcedure,
  reviewEventOf,
} from '../packages/domain/src/index.ts';
import { generated } from './scripts/generated.ts';
import { PACKAGES, partsOf } from './scripts/library-reference.ts';
import { arrowsOf } from './scripts/rooms.ts';
import { inRoot } from './testing/markdown.ts';

const read = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, 'reference', name), 'utf8');

/** What the packages are made of, but for the list of codes itself. */
const sources = globSync('packages/*/src/**/*.ts', { cwd: inRoot('.') })
  .filter((file) => !/\.test(?:-d)?\.ts$|\/testing\/|error-codes\.ts$/.test(file))
  .map((file) => readFileSync(inRoot(file), 'utf8'))
  .join('');

describe('the codes of errors', () => {
  const codes = Object.entries(errorCodes).flatMap(([kind, codes]) =>
    [...new Set<string>(codes)].map((code) => [kind, code] as const),
  );

  it.each(codes)('has a source that throws %s: %s', (_, code) => {
    expect(sources).toContain(`'${code}'`);
  });

  it('name only commands that there are', () => {
    const commands = new Set([...Object.keys(eventOf), ...Object.keys(reviewEventOf)]);
    const named = [...read('errors.md').matchAll(/`([A-Z][a-z]\w+)`/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => name !== 'KlachtError' && !commands.has(name ?? ''))).toEqual([]);
  });
});

describe('the reference of the library', () => {
  const parts = PACKAGES.flatMap((name) => partsOf(name));

  it.each(parts)('has everything that $module exports', async ({ file, exported }) => {
    const named = new Set(exported.map(({ name }) => name));
    const offered = Object.keys((await import(file)) as object);
    expect(offered.filter((name) => !named.has(name))).toEqual([]);
  });
});

describe('the rooms', () => {
  it('of adapters are in no circle, and the packages point one way', () => {
    const arrows = arrowsOf();
    const roomsOf = (name: string) => [...arrows].filter(([room]) => room.startsWith(name));
    const isOpen = (from: string, to: string): boolean => !(arrows.get(to)?.has(from) ?? false);
    for (const [room, targets] of roomsOf('adapters/')) {
      expect([...targets].filter((to) => !isOpen(room, to)).map((to) => [room, to])).toEqual([]);
    }
    for (const [, targets] of roomsOf('domain')) {
      expect([...targets].filter((to) => !to.startsWith('domain'))).toEqual([]);
    }
  });
});

describe('docs/reference', () => {
  it.each(Object.entries({ ...references(), ...generated() }))(
    '%s is current; if not: npm run reference',
    (name, text) => {
      expect(read(name)).toBe(text);
    },
  );

  it('has a whole procedure as a file, which is the preset', () => {
    expect(parseProcedure(JSON.parse(read('procedure-bitonic.json')))).toEqual(bitonic);
  });

  it('says of each field of a procedure file what it is', () => {
    const page = read('procedure-file.md');
    const fields = Object.keys(JSON.parse(read('procedure-bitonic.json')) as object);
    expect(fields.length).toBeGreaterThan(10);
    for (const field of fields) expect(page).toContain(`| \`${field}\``);
  });
});

describe('what a package exports', () => {
  const all = PACKAGES.flatMap((name) => partsOf(name)).flatMap(({ module, exported }) =>
    exported.map((one) => ({ ...one, name: `${one.name} of ${module}` })),
  );

  it('says in a first sentence what it is', () => {
    expect(all.length).toBeGreaterThan(300);
    expect(all.filter(({ sentence }) => sentence === '').map(({ name }) => name)).toEqual([]);
    expect(all.filter(({ sentence }) => !/[.:]$/.test(sentence)).map(({ name }) => name)).toEqual(
      [],
    );
  });

  it('has what a custom key store and a live journal are named by, beside what opens them', () => {
    expect(all.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'KeyStore of @klacht/adapters/journal',
        'LiveEventStore of @klacht/adapters/journal',
      ]),
    );
  });

  it('has an example where it is a function', () => {
    const functions = all.filter(({ kind }) => kind === 'function');
    expect(functions.length).toBeGreaterThan(100);
    expect(functions.filter(({ example }) => example === null).map(({ name }) => name)).toEqual([]);
  });
});
