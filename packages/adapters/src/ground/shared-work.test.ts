import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sharedWork } from './shared-work.ts';

it('begins after each who waits for it asked, runs one at a time by key, and once for many', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ key: fc.constantFrom('a', 'b'), pause: fc.nat(3) }), { maxLength: 30 }),
      async (asking) => {
        let moment = 0;
        const begun: { readonly key: string; readonly at: number; done: number }[] = [];
        const shared = sharedWork(async (key) => {
          moment += 1;
          const run = { key, at: moment, done: Infinity };
          begun.push(run);
          for (let wait = 0; wait < 2; wait += 1) await setImmediate();
          moment += 1;
          run.done = moment;
        });
        const asked = asking.map(async ({ key, pause }) => {
          for (let wait = 0; wait < pause; wait += 1) await setImmediate();
          moment += 1;
          const from = moment;
          await shared(key);
          moment += 1;
          const served = begun.some((run) => run.key === key && run.at > from && run.done < moment);
          expect(served).toBe(true);
        });
        await Promise.all(asked);
        for (const key of ['a', 'b']) {
          const own = begun.filter((run) => run.key === key);
          own.slice(1).forEach((run, index) => {
            expect(run.at).toBeGreaterThan(own[index]?.done ?? Infinity);
          });
          // Those who asked at one moment share a run; nobody asks at more than four.
          expect(own.length).toBeLessThanOrEqual(4);
        }
      },
    ),
  );
});

it('is done for who comes after one that failed, and fails for those who waited', async () => {
  const failing = new Set([1]);
  let runs = 0;
  const shared = sharedWork(async () => {
    runs += 1;
    await setImmediate();
    if (failing.has(runs)) throw new Error('no room');
  });
  const [first, second] = [shared('a'), shared('a')];
  await expect(first).rejects.toThrow('no room');
  await expect(second).rejects.toThrow('no room');
  await shared('a');
  expect(runs).toBe(2);
});
