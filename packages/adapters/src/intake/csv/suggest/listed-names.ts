import type { Procedure } from '@klacht/domain';
import { plainName } from './column-words.ts';

type Listed = Procedure['subjects'];

/** What joins the parts of a name, such as `Koers en kosten`. */
const JOINED = / (?:en|of|and|or) |, /;

/** A shorter part is a word in between, such as `Aan-`. */
const SHORTEST_PART = 5;

const partsOf = (name: string): readonly string[] =>
  name.split(JOINED).flatMap((part) => {
    const plain = plainName(part);
    return plain.length < SHORTEST_PART ? [] : [plain];
  });

/** How a text was found among listed names: by the whole of one, or by a part of it. */
export type FoundName = { readonly key: string; readonly by: 'whole' | 'part' };

/**
 * Looks up texts among the names that a procedure lists: by its key, by its name in either language, or by
 * a part of its name that no other has.
 *
 * @example
 * listedNames(bitonic.subjects)('Kosten'); // { key: 'price', by: 'part' }
 */
export const listedNames = (listed: Listed): ((text: string) => FoundName | null) => {
  const names = Object.entries(listed).flatMap(([key, { nl, en }]) =>
    [key, nl, en].map((name) => [key, name] as const),
  );
  const whole = new Map(names.map(([key, name]) => [plainName(name), key]));
  const parts = Map.groupBy(
    names.flatMap(([key, name]) => partsOf(name).map((part) => ({ key, part }))),
    ({ part }) => part,
  );
  return (text) => {
    const plain = plainName(text);
    const key = whole.get(plain);
    if (key !== undefined) return { key, by: 'whole' };
    const [one, another] = new Set((parts.get(plain) ?? []).map((found) => found.key));
    return one === undefined || another !== undefined ? null : { key: one, by: 'part' };
  };
};
