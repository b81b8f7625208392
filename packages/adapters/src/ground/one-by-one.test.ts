import fc from 'fast-check';
import { expect, it } from 'vitest';
import { oneByOnePerKey } from './one-by-one.ts';

it('does the work of a key one after another, and tells each its own answer or error', async () => {
  const asked = fc.array(
    fc.record({ key: fc.constantFrom('a', 'b'), waits: fc.nat(4), fails: fc.boolean() }),
  );
  await fc.assert(
    fc.asyncProperty(asked, async (all) => {
      const oneByOne = oneByOnePerKey();
      const busy = new Set<string>();
      const begun: number[] = [];
      const answers = await Promise.allSettled(
        all.map(({ key, waits, fails }, nth) =>
          oneByOne(key, async () => {
            expect(busy.has(key)).toBe(false);
            busy.add(key);
            begun.push(nth);
            for (let turn = 0; turn < waits; turn += 1) await Promise.resolve();
            busy.delete(key);
            if (fails) throw new Error(String(nth));
            return nth;
          }),
        ),
      );
      expect(answers).toEqual(
        all.map(({ fails }, nth) =>
          fails
            ? { status: 'rejected', reason: new Error(String(nth)) }
            : { status: 'fulfilled', value: nth },
        ),
      );
      for (const key of ['a', 'b']) {
        const order = begun.filter((nth) => all[nth]?.key === key);
        expect(order).toEqual(order.toSorted((one, other) => one - other));
      }
    }),
  );
});
