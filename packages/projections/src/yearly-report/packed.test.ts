import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addSums, type Sums } from './counting.ts';
import { addDay } from './figures.ts';
import { createPacking } from './packed.ts';
import { addNames, type NameCounts, noNames } from './tally.ts';

type Counted = {
  readonly ones: number;
  readonly many: number;
  readonly names: Readonly<Record<string, number>>;
  readonly under: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly told: readonly unknown[];
};

/** Sums of every shape, into which one is added by the rules of sums. */
const counting = {
  nothing: (): Sums => ({
    ones: 0,
    deeper: { many: 0, names: {}, twice: { none: 0, under: {} } },
    told: [],
  }),
  add: (sums: Sums, { ones, many, names, under, told }: Counted): void =>
    addSums(sums, {
      ones,
      deeper: { many, names, twice: { none: 0, under } },
      told: [...told],
    }),
};

const aName = fc.oneof(fc.nat({ max: 400 }).map(String), fc.string({ maxLength: 6 }));
const someNames = fc.dictionary(aName, fc.nat({ max: 3 }), { maxKeys: 4, noNullPrototype: true });

const anyCounted: fc.Arbitrary<Counted> = fc.record({
  ones: fc.nat({ max: 1 }),
  many: fc.nat({ max: 3 }),
  names: someNames,
  under: fc.dictionary(aName, someNames, { maxKeys: 3, noNullPrototype: true }),
  told: fc.array(fc.record({ number: fc.string() }), { maxLength: 2 }),
});

it('what was packed, kept as JSON and added comes to what was counted, whatever was before', () => {
  fc.assert(
    fc.property(fc.array(anyCounted, { maxLength: 5 }), (all) => {
      const packing = createPacking(counting);
      const [direct, byPacked] = [counting.nothing(), counting.nothing()];
      for (const one of all) {
        counting.add(direct, one);
        const kept = JSON.stringify(packing.pack(one));
        packing.add(byPacked, JSON.parse(kept) as ReturnType<typeof packing.pack>);
      }
      expect(byPacked).toEqual(direct);
    }),
  );
});

it('names and days that are counted one by one come to as many, however often each comes', () => {
  const byOne = {
    nothing: (): Sums => ({ names: noNames(), days: {} }),
    add: (sums: Sums, { names, days }: { names: readonly string[]; days: readonly number[] }) => {
      addNames(sums['names'] as NameCounts, names);
      for (const day of days) addDay(sums['days'] as NameCounts, day);
    },
  };
  const aFew = fc.constantFrom('late judge 4.6', '12', 'email', '__proto__', 'constructor');
  const anyNames = fc.array(fc.oneof(aFew, aName), { maxLength: 80 });
  const anyDays = fc.array(fc.nat({ max: 40 }), { maxLength: 80 });
  const one = fc.record({ names: anyNames, days: anyDays });
  const timesOf = (values: readonly unknown[]) =>
    [...new Set(values)].map((value) => [
      String(value),
      values.filter((other) => other === value).length,
    ]);
  const byName = (times: readonly (readonly unknown[])[]) =>
    times.map((each) => each.join(' ')).toSorted();
  fc.assert(
    fc.property(fc.array(one, { maxLength: 4 }), (all) => {
      const packing = createPacking(byOne);
      const counted = byOne.nothing();
      for (const each of all) {
        const kept = JSON.stringify(packing.pack(each));
        packing.add(counted, JSON.parse(kept) as ReturnType<typeof packing.pack>);
      }
      const found = Object.values(counted).map((counts) => byName(Object.entries(counts)));
      const [names, days] = [all.flatMap((each) => each.names), all.flatMap((each) => each.days)];
      expect(found).toEqual([byName(timesOf(names)), byName(timesOf(days))]);
    }),
  );
});

it('what is nothing takes no room, and one of something little', () => {
  const packing = createPacking(counting);
  const nothing: Counted = { ones: 0, many: 0, names: {}, under: {}, told: [] };
  expect(packing.pack(nothing)).toEqual([[], []]);
  expect(packing.pack({ ...nothing, ones: 1, names: { email: 1 } })).toEqual([[1], [4, 'email']]);
});

it('leaves nothing of one that cannot be counted to the next', () => {
  const packing = createPacking({
    nothing: counting.nothing,
    add: (sums: Sums, one: Counted & { readonly isFaulty: boolean }) => {
      counting.add(sums, one);
      if (one.isFaulty) throw new Error('outside the calendar');
    },
  });
  const one = { ones: 1, many: 2, names: { email: 3 }, under: {}, told: ['K-1'] };
  expect(() => packing.pack({ ...one, isFaulty: true })).toThrow('outside the calendar');
  const next = { ...one, isFaulty: false };
  expect(packing.pack(next)).toEqual(createPacking(counting).pack(one));
});

it('refuses a place that sums of the counting do not have', () => {
  const packing = createPacking(counting);
  expect(() => packing.add(counting.nothing(), [[99], []])).toThrow(
    'packed: expected a place below 9, got 99',
  );
});
