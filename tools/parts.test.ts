import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Chunk, sharedParts } from './parts.ts';

const OUTSIDE = ['node:fs', 'node:net', 'zod'];

/** Chunks that import those before them, as modules without a circle are cut. */
const cut = fc
  .array(
    fc.record({
      isEntry: fc.boolean(),
      imports: fc.uniqueArray(fc.nat(11), { maxLength: 4 }),
      outside: fc.subarray(OUTSIDE, { maxLength: 1 }),
      bytes: fc.constantFrom(10, 4_000, 20_000),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) =>
    all.map(({ isEntry, imports, outside, bytes }, index): Chunk => ({
      fileName: `${index}.js`,
      isEntry,
      imports: [...imports.filter((one) => one < index).map((one) => `${one}.js`), ...outside],
      moduleIds: [`${index}.ts`],
      code: ' '.repeat(bytes),
    })),
  );

/** What is loaded with a file, where each stands for those that are one file with it. */
const loadedWith = (name: string, oneFile: (name: string) => readonly Chunk[]) => {
  const names = new Set([name]);
  for (const one of names) {
    for (const { fileName, imports } of oneFile(one)) {
      for (const next of [fileName, ...imports]) names.add(next);
    }
  }
  return names;
};

describe('the files of a package', () => {
  it('hold what a subpath loads once each, behind what they need', () => {
    fc.assert(
      fc.property(cut, (all) => {
        const loaded = new Set(
          all
            .filter(({ isEntry }) => isEntry)
            .flatMap(({ fileName }) => [
              ...loadedWith(fileName, (name) => all.filter((one) => one.fileName === name)),
            ])
            .filter((name) => !OUTSIDE.includes(name)),
        );
        const held = new Set<string>();
        for (const { chunks } of sharedParts(all)) {
          for (const { fileName } of chunks) {
            expect(held).not.toContain(fileName);
            held.add(fileName);
          }
          for (const { imports } of chunks) {
            expect([...held]).toEqual(
              expect.arrayContaining(imports.filter((name) => !OUTSIDE.includes(name))),
            );
          }
        }
        expect(held).toEqual(loaded);
      }),
    );
  });

  it('have no subpath load what it did not load from outside', () => {
    fc.assert(
      fc.property(cut, (all) => {
        const parts = sharedParts(all);
        const outside = (names: ReadonlySet<string>) => OUTSIDE.filter((name) => names.has(name));
        for (const { fileName } of all.filter(({ isEntry }) => isEntry)) {
          const before = loadedWith(fileName, (name) => all.filter((one) => one.fileName === name));
          const now = loadedWith(fileName, (name) =>
            parts.flatMap(({ chunks }) =>
              chunks.some((one) => one.fileName === name) ? chunks : [],
            ),
          );
          expect(outside(now)).toEqual(outside(before));
        }
      }),
    );
  });

  it('are one where that spares more than it costs, and else apart', () => {
    const chunk = (fileName: string, imports: readonly string[], bytes: number): Chunk => ({
      fileName,
      isEntry: fileName.startsWith('entry'),
      imports: [...imports],
      moduleIds: [fileName],
      code: ' '.repeat(bytes),
    });
    const files = (bytes: number) =>
      sharedParts([
        chunk('entry-1', ['both', 'one'], 10),
        chunk('entry-2', ['both'], 10),
        chunk('both', [], 10),
        chunk('one', [], bytes),
      ]).map(({ chunks }) => chunks.map(({ fileName }) => fileName).toSorted());
    expect(files(10)).toEqual([['both', 'entry-1', 'entry-2', 'one']]);
    expect(files(100_000)).toEqual([
      ['both', 'entry-2'],
      ['entry-1', 'one'],
    ]);
  });
});
