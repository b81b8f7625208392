import type { KeyObject } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isKlachtError } from '@klacht/domain';
import type { KeyStore } from '../key-store.ts';

/** How the suite comes by a key store: each call gives a new one, with or without keys of others. */
export type OpenKeyStore = () => Promise<KeyStore>;

const withKeys = async (open: OpenKeyStore, test: (keys: KeyStore) => Promise<void>) => {
  const keys = await open();
  try {
    await test(keys);
  } finally {
    await keys.close();
  }
};

const hex = (key: KeyObject): string => key.export().toString('hex');
const ERASED = { kind: 'rejected', code: 'erased' };
const CLOSED = { kind: 'unavailable', code: 'store-closed' };

const anOperation = fc.record({
  owner: fc.constantFrom('a', 'b', 'review-2026'),
  operation: fc.constantFrom('get', 'getOrCreate', 'getOrCreate', 'destroy'),
});

/**
 * The suite that every key store passes, whole; for vitest.
 *
 * @example
 * describeKeyStore('my key store', async () => openMyKeyStore());
 */
export const describeKeyStore = (name: string, open: OpenKeyStore): void => {
  describe(`${name} as a key store`, () => {
    it('makes a key of 256 bits where there is none, and gives the same again', () =>
      withKeys(open, async (keys) => {
        expect(await keys.get('a')).toEqual({ state: 'none' });
        const key = await keys.getOrCreate('a');
        expect(hex(key)).toMatch(/^[0-9a-f]{64}$/);
        expect(hex(await keys.getOrCreate('a'))).toBe(hex(key));
        const found = await keys.get('a');
        expect(found.state === 'held' && hex(found.key)).toBe(hex(key));
        expect(await keys.get('b')).toEqual({ state: 'none' });
      }));

    it('makes the keys of several at once, as one by one', () =>
      withKeys(open, async (keys) => {
        const before = await keys.getOrCreate('a');
        await keys.getOrCreate('b');
        await keys.destroy('b');
        const each = async (owner: string): Promise<KeyObject | null> =>
          keys.getOrCreate(owner).catch(() => null);
        const owners = ['a', 'b', 'c', 'd', 'c'];
        const made = await keys.together?.();
        const [a, b, c, d, again] =
          made === undefined ? await Promise.all(owners.map(each)) : made.getOrCreateAll(owners);
        made?.commit();
        made?.rollback();
        expect(a && hex(a)).toBe(hex(before));
        expect(b).toBeNull();
        expect(c && hex(c)).toBe(hex(await keys.getOrCreate('c')));
        expect(again && hex(again)).toBe(c && hex(c));
        expect(d && hex(d)).not.toBe(c && hex(c));
        const names = ['a', 'b', 'c', 'nobody'];
        const found = await (keys.getAll?.(names) ??
          Promise.all(names.map((name) => keys.get(name))));
        const told = found.map((one) => (one.state === 'held' ? hex(one.key) : one.state));
        expect(told).toEqual([hex(before), 'destroyed', c && hex(c), 'none']);
      }));

    it('keeps none of several that are given up', () =>
      withKeys(open, async (keys) => {
        const { together } = keys;
        if (together === undefined) return;
        const made = await together();
        made.getOrCreateAll(['a']);
        made.rollback();
        const none = await together();
        none.commit();
        none.rollback();
        expect(await keys.get('a')).toEqual({ state: 'none' });
      }));

    it('makes another for every owner, whatever its name, and for many at once', () =>
      withKeys(open, async (keys) => {
        const odd = [
          '',
          ' ',
          "'; DROP TABLE keys; --",
          'é',
          'e\u0301',
          '__proto__',
          'x'.repeat(999),
        ];
        const owners = [...odd, ...Array.from({ length: 200 }, (_, index) => `subject-${index}`)];
        const made = await Promise.all(owners.map((owner) => keys.getOrCreate(owner)));
        expect(new Set(made.map(hex)).size).toBe(owners.length);
        const again = await Promise.all(owners.map((owner) => keys.getOrCreate(owner)));
        expect(again.map(hex)).toEqual(made.map(hex));
      }));

    it('gives the same to all that ask at once', () =>
      withKeys(open, async (keys) => {
        const made = await Promise.all([1, 2, 3, 4].map(() => keys.getOrCreate('a')));
        expect(new Set(made.map(hex)).size).toBe(1);
      }));

    it('destroys a key for ever, and no other; twice is once', () =>
      withKeys(open, async (keys) => {
        const [, other] = [await keys.getOrCreate('a'), await keys.getOrCreate('b')];
        await keys.destroy('a');
        await keys.destroy('a');
        expect(await keys.get('a')).toEqual({ state: 'destroyed' });
        await expect(keys.getOrCreate('a')).rejects.toMatchObject(ERASED);
        expect(hex(await keys.getOrCreate('b'))).toBe(hex(other));
      }));

    it('never gives a key to an owner that was destroyed before it had one', () =>
      withKeys(open, async (keys) => {
        await keys.getOrCreate('b');
        await keys.destroy('a');
        expect(await keys.get('a')).toEqual({ state: 'destroyed' });
        await expect(keys.getOrCreate('a')).rejects.toMatchObject(ERASED);
      }));

    it('leaves no key behind when one is made and destroyed at once', () =>
      withKeys(open, async (keys) => {
        await keys.getOrCreate('b');
        const made = keys.getOrCreate('a').then(
          () => 'made',
          (error: unknown) => error,
        );
        await keys.destroy('a');
        expect(['made', expect.objectContaining(ERASED)]).toContainEqual(await made);
        expect(await keys.get('a')).toEqual({ state: 'destroyed' });
      }));

    it('holds what a plain map would, whatever is asked', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anOperation, { maxLength: 30 }), (operations) =>
          withKeys(open, async (keys) => {
            const model = new Map<string, string>();
            model.set('other', hex(await keys.getOrCreate('other')));
            for (const { owner, operation } of operations) {
              const known = model.get(owner);
              if (operation === 'destroy') {
                await keys.destroy(owner);
                model.set(owner, 'destroyed');
              } else if (operation === 'get') {
                const found = await keys.get(owner);
                expect(found.state === 'held' ? hex(found.key) : found.state).toBe(known ?? 'none');
              } else {
                const given = await keys.getOrCreate(owner).then(hex, (error: unknown) => {
                  if (isKlachtError(error, 'rejected')) return 'destroyed';
                  throw error;
                });
                if (known !== undefined) expect(given).toBe(known);
                expect(
                  [...model].filter(([, key]) => key === given && key !== 'destroyed'),
                ).toHaveLength(known === given && given !== 'destroyed' ? 1 : 0);
                model.set(owner, given);
              }
            }
          }),
        ),
        { numRuns: 40 },
      );
    });

    it('refuses every call once it is closed, and answers one that was under way', async () => {
      const keys = await open();
      await keys.getOrCreate('b');
      const made = keys.getOrCreate('a');
      await keys.close();
      await keys.close();
      expect(hex(await made)).toMatch(/^[0-9a-f]{64}$/);
      await expect(keys.get('a')).rejects.toMatchObject(CLOSED);
      await expect(keys.getOrCreate('a')).rejects.toMatchObject(CLOSED);
      await expect(keys.destroy('a')).rejects.toMatchObject(CLOSED);
    });
  });
};
