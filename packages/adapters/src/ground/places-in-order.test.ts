import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placesInOrder } from './places-in-order.ts';

it('puts what has no key last, and leaves equals as they are', () => {
  expect([...placesInOrder([])]).toEqual([]);
  expect([...placesInOrder(['b', null, 'a', 'b', null])]).toEqual([2, 0, 3, 1, 4]);
});

it('is the order that a stable sort gives', () => {
  const anyKey = fc.option(fc.string({ maxLength: 2, unit: 'binary' }));
  fc.assert(
    fc.property(fc.array(anyKey), (keys) => {
      const places = [...keys.keys()];
      const known = places.filter((place) => keys[place] !== null);
      const sorted = known.toSorted((one, other) => {
        const [a, b] = [keys[one] ?? '', keys[other] ?? ''];
        return Number(a > b) - Number(a < b);
      });
      const none = places.filter((place) => keys[place] === null);
      expect([...placesInOrder(keys)]).toEqual([...sorted, ...none]);
    }),
  );
});
