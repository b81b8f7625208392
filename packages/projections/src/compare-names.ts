/** The runs of digits of a name and what stands between them. */
const partsOf = (name: string): readonly string[] => name.match(/\d+|\D+/g) ?? [];

const compare = <Value extends string | number | bigint>(a: Value, b: Value): number =>
  a < b ? -1 : a > b ? 1 : 0;

const isNumber = (part: string): boolean => /^\d/.test(part);

const compareParts = (a: string, b: string): number =>
  isNumber(a) && isNumber(b)
    ? compare(BigInt(a), BigInt(b))
    : compare(a.toLowerCase(), b.toLowerCase());

/**
 * Names in an order that is the same on every machine: numbers by what they count, the rest by
 * letter, and by capitals only where nothing else differs.
 *
 * @example
 * ['4.10', '4.2'].toSorted(compareNames); // ['4.2', '4.10']
 */
export const compareNames = (a: string, b: string): number => {
  const [first, second] = [partsOf(a), partsOf(b)];
  for (const [index, part] of first.entries()) {
    const other = second[index];
    if (other === undefined) return 1;
    const order = compareParts(part, other);
    if (order !== 0) return order;
  }
  return compare(first.length, second.length) || compare(a, b);
};
