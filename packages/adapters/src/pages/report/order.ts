/** The runs of digits of a name and what stands between them. */
const partsOf = (name: string): readonly string[] => name.toLowerCase().match(/\d+|\D+/g) ?? [];

const compareParts = (a: string, b: string): number => {
  const [first, second] = [Number(a), Number(b)];
  if (first < second || (Number.isNaN(first + second) && a < b)) return -1;
  return a === b ? 0 : 1;
};

/**
 * Names in an order that is the same on every machine: numbers by what they count, the rest by
 * letter, whether or not it is a capital.
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
  return first.length < second.length ? -1 : 0;
};
