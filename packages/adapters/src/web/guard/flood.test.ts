import fc from 'fast-check';
import { expect, it } from 'vitest';
import { floodGate } from './flood.ts';

const asking = fc.record({ sender: fc.constantFrom('a', 'b', 'c'), after: fc.nat(40_000) });

it('lets in what each had room for in the minute before, and says when there is room again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.array(asking), (most, asked) => {
      const taken: { sender: string; at: number }[] = [];
      let now = 0;
      const wait = floodGate(most, () => now);
      for (const { sender, after } of asked) {
        now += after;
        const inMinute = taken.filter((one) => one.sender === sender && now - one.at < 60_000);
        const seconds = wait(sender);
        if (inMinute.length < most) {
          expect(seconds).toBe(0);
          taken.push({ sender, at: now });
        } else {
          // Once the first of them is a minute ago, and not a whole second later.
          const left = (inMinute[0]?.at ?? 0) + 60_000 - now;
          expect([seconds * 1000 >= left, seconds * 1000 < left + 1000]).toEqual([true, true]);
        }
      }
    }),
  );
});

it('tells many senders apart, and lets those go that sent the longest ago', () => {
  const wait = floodGate(1, () => 0);
  for (let index = 0; index <= 10_000; index += 1) expect(wait(String(index))).toBe(0);
  expect(wait('10000')).toBe(60);
  expect(wait('0')).toBe(0);
});
