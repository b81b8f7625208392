import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentPlace, DocumentStore } from '../document-store.ts';

/** How the suite comes by a document store: each call gives a new one, which holds nothing. */
export type OpenDocumentStore = () => Promise<DocumentStore>;

const withDocuments = async (
  open: OpenDocumentStore,
  test: (documents: DocumentStore) => Promise<void>,
) => {
  const documents = await open();
  try {
    await test(documents);
  } finally {
    await documents.close();
  }
};

const hex = (digit: string): string => digit.repeat(64);
const PLACE = { shelf: hex('a'), name: hex('1') };

async function* pieces(...parts: readonly (string | Uint8Array)[]) {
  for (const part of parts) yield Buffer.from(part as string);
}

const textAt = async (documents: DocumentStore, place: DocumentPlace): Promise<string | null> => {
  const found = await documents.read(place);
  return found === null ? null : Buffer.concat(await Array.fromAsync(found)).toString('latin1');
};

const namesIn = async (documents: DocumentStore): Promise<readonly string[]> =>
  (await Array.fromAsync(documents.list()))
    .map(({ shelf, name }) => `${shelf[0]}${name[0]}`)
    .toSorted();

const CLOSED = { kind: 'unavailable', code: 'store-closed' };
const STRANGE = { kind: 'invalid', code: 'bad-document-name' };

const aPlace = fc.record({ shelf: fc.constantFrom('a', 'b'), name: fc.constantFrom('1', '2') });
const anOperation = fc.oneof(
  fc.record({
    do: fc.constant('write' as const),
    place: aPlace,
    parts: fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 4 }),
  }),
  fc.record({ do: fc.constantFrom('remove' as const, 'clear' as const), place: aPlace }),
);

/**
 * The suite that every document store passes, whole; for vitest.
 *
 * @example
 * describeDocumentStore('my store', async () => openMyDocumentStore());
 */
export const describeDocumentStore = (name: string, open: OpenDocumentStore): void => {
  describe(`${name} as a document store`, () => {
    it('gives back what it was given, and nothing where there is nothing', () =>
      withDocuments(open, async (documents) => {
        expect(await documents.read(PLACE)).toBeNull();
        expect(await namesIn(documents)).toEqual([]);
        expect(
          await documents.write(PLACE.shelf, pieces('one ', 'and two'), () => PLACE.name),
        ).toBe(true);
        expect(await textAt(documents, PLACE)).toBe('one and two');
        expect(await textAt(documents, { ...PLACE, shelf: hex('b') })).toBeNull();
        expect(await textAt(documents, { ...PLACE, name: hex('2') })).toBeNull();
      }));

    it('asks for the name once everything came', () =>
      withDocuments(open, async (documents) => {
        let last = '';
        const told = (async function* () {
          for (const digit of ['1', '2', '3']) {
            last = digit;
            yield Buffer.from(digit);
          }
        })();
        await documents.write(PLACE.shelf, told, () => hex(last));
        expect(await namesIn(documents)).toEqual(['a3']);
      }));

    it('keeps nothing of what failed on its way, and what was there stays', () =>
      withDocuments(open, async (documents) => {
        await documents.write(PLACE.shelf, pieces('sound'), () => PLACE.name);
        const failing = async function* () {
          yield Buffer.from('half');
          throw new Error('the line broke');
        };
        await expect(documents.write(PLACE.shelf, failing(), () => PLACE.name)).rejects.toThrow(
          'the line broke',
        );
        await expect(
          documents.write(PLACE.shelf, pieces('whole'), () => {
            throw new Error('no name');
          }),
        ).rejects.toThrow('no name');
        expect(await namesIn(documents)).toEqual(['a1']);
        expect(await textAt(documents, PLACE)).toBe('sound');
      }));

    it('keeps one document under a name, the last that was written, also of many at once', () =>
      withDocuments(open, async (documents) => {
        const wrote = await Promise.all(
          ['x', 'y', 'z'].map((text) =>
            documents.write(PLACE.shelf, pieces(text, text), () => PLACE.name),
          ),
        );
        expect(wrote).toContain(true);
        expect(['xx', 'yy', 'zz']).toContain(await textAt(documents, PLACE));
        expect(await documents.write(PLACE.shelf, pieces('new'), () => PLACE.name)).toBe(false);
        expect(await textAt(documents, PLACE)).toBe('new');
        expect(await namesIn(documents)).toEqual(['a1']);
      }));

    it('does as a map would, whatever is written, removed and cleared', () =>
      fc.assert(
        fc.asyncProperty(fc.array(anOperation, { maxLength: 12 }), (operations) =>
          withDocuments(open, async (documents) => {
            const model = new Map<string, string>();
            for (const operation of operations) {
              const { shelf, name } = operation.place;
              const place = { shelf: hex(shelf), name: hex(name) };
              const key = `${shelf}${name}`;
              if (operation.do === 'write') {
                const isNew = await documents.write(
                  place.shelf,
                  pieces(...operation.parts),
                  () => place.name,
                );
                expect(isNew).toBe(!model.has(key));
                const parts = operation.parts.map((part) => Buffer.from(part).toString('latin1'));
                model.set(key, parts.join(''));
              } else if (operation.do === 'remove') {
                await documents.remove(place);
                model.delete(key);
              } else {
                const mine = [...model.keys()].filter((one) => one.startsWith(shelf));
                expect(await documents.clear(place.shelf)).toBe(mine.length > 0);
                for (const one of mine) model.delete(one);
              }
              expect(await textAt(documents, place)).toBe(model.get(key) ?? null);
            }
            expect(await namesIn(documents)).toEqual([...model.keys()].toSorted());
            const ofShelf = (await Array.fromAsync(documents.list(hex('b')))).map(
              ({ shelf, name }) => `${shelf[0]}${name[0]}`,
            );
            const expected = [...model.keys()].filter((key) => key.startsWith('b'));
            expect(ofShelf.toSorted()).toEqual(expected.toSorted());
          }),
        ),
        { numRuns: 25 },
      ));

    it('keeps a large one in pieces', () =>
      withDocuments(open, async (documents) => {
        const large = async function* () {
          for (let at = 0; at < 64; at += 1) yield Buffer.alloc(65_552, at);
        };
        await documents.write(PLACE.shelf, large(), () => PLACE.name);
        let [size, most] = [0, 0];
        for await (const piece of (await documents.read(PLACE)) ?? []) {
          size += piece.length;
          most = Math.max(most, piece.length);
        }
        expect(size).toBe(64 * 65_552);
        expect(most).toBeLessThanOrEqual(65_552);
      }));

    it.each(['', '..', 'A'.repeat(64), `${hex('a')}/`, `../${hex('a').slice(3)}`, hex('g')])(
      'takes no other name: %j',
      (strange) =>
        withDocuments(open, async (documents) => {
          const { shelf } = PLACE;
          const place = { shelf, name: strange };
          await expect(documents.read(place)).rejects.toMatchObject(STRANGE);
          await expect(documents.remove(place)).rejects.toMatchObject(STRANGE);
          await expect(documents.clear(strange)).rejects.toMatchObject(STRANGE);
          const write = documents.write(strange, pieces('a'), () => PLACE.name);
          await expect(write).rejects.toMatchObject(STRANGE);
          const named = documents.write(shelf, pieces('a'), () => strange);
          await expect(named).rejects.toMatchObject(STRANGE);
          expect(await namesIn(documents)).toEqual([]);
        }),
    );

    it('refuses everything once it is closed; twice is once', async () => {
      const documents = await open();
      await documents.close();
      await documents.close();
      await expect(documents.read(PLACE)).rejects.toMatchObject(CLOSED);
      await expect(Array.fromAsync(documents.list())).rejects.toMatchObject(CLOSED);
      await expect(documents.remove(PLACE)).rejects.toMatchObject(CLOSED);
      await expect(documents.clear(PLACE.shelf)).rejects.toMatchObject(CLOSED);
      const write = documents.write(PLACE.shelf, pieces('a'), () => PLACE.name);
      await expect(write).rejects.toMatchObject(CLOSED);
    });
  });
};
