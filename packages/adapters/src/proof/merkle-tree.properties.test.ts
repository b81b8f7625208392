import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  consistencyRanges,
  inclusionRanges,
  isConsistent,
  isIncluded,
  rootsOfRanges,
} from './merkle-proof.ts';
import { EMPTY_ROOT, EMPTY_TREE, leafHash, rootOf, withLeaf } from './merkle-tree.ts';

// The second opinion: the definitions of RFC 6962, section 2.1, word for word, over lists of data.
const sha = (...parts: readonly (Buffer | string)[]): string =>
  createHash('sha256')
    .update(
      Buffer.concat(
        parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'hex') : part)),
      ),
    )
    .digest('hex');

const halves = (data: readonly string[]): [readonly string[], readonly string[]] => {
  const k = 2 ** Math.floor(Math.log2(data.length - 1));
  return [data.slice(0, k), data.slice(k)];
};

const MTH = (data: readonly string[]): string => {
  if (data.length === 0) return sha();
  if (data.length === 1) return sha(Buffer.of(0), data[0] ?? '');
  const [left, right] = halves(data);
  return sha(Buffer.of(1), MTH(left), MTH(right));
};

const PATH = (m: number, data: readonly string[]): readonly string[] => {
  if (data.length === 1) return [];
  const [left, right] = halves(data);
  return m < left.length
    ? [...PATH(m, left), MTH(right)]
    : [...PATH(m - left.length, right), MTH(left)];
};

const SUBPROOF = (m: number, data: readonly string[], b: boolean): readonly string[] => {
  if (m === data.length) return b ? [] : [MTH(data)];
  const [left, right] = halves(data);
  return m <= left.length
    ? [...SUBPROOF(m, left, b), MTH(right)]
    : [...SUBPROOF(m - left.length, right, false), MTH(left)];
};

const dataOf = (size: number): readonly string[] =>
  Array.from({ length: size }, (_, index) => createHash('sha256').update(`${index}`).digest('hex'));

const sizes = fc.integer({ min: 1, max: 130 });
const upTo = (size: number) => fc.integer({ min: 0, max: size - 1 });
const broken = (path: readonly string[], at: number) =>
  path.map((hash, index) => (index === at ? leafHash(hash) : hash));

describe('the Merkle tree', () => {
  it('grows leaf by leaf into what the definition says', () => {
    let tree = EMPTY_TREE;
    const data = dataOf(300);
    for (const [index, one] of data.entries()) {
      expect(rootOf(tree)).toBe(MTH(data.slice(0, index)));
      tree = withLeaf(tree, leafHash(one));
      expect(tree.peaks.length).toBeLessThanOrEqual(Math.log2(index + 1) + 1);
    }
  });

  it('proves each leaf by the path of the definition, and no other leaf, place or size by it', async () => {
    await fc.assert(
      fc.asyncProperty(
        sizes.chain((size) => fc.tuple(fc.constant(size), upTo(size), upTo(size), fc.nat(7))),
        async ([size, index, other, at]) => {
          const data = dataOf(size);
          const path = await rootsOfRanges(data.map(leafHash), inclusionRanges(index, size));
          expect(path).toEqual(PATH(index, data));
          const root = MTH(data);
          const leaf = leafHash(data[index] ?? '');
          const holds = (leafAt: string, place: number, of: number, by = path, to = root) =>
            isIncluded(leafAt, place, of, by, to);
          expect(holds(leaf, index, size)).toBe(true);
          expect(holds(leafHash(data[other] ?? ''), index, size)).toBe(other === index);
          expect(holds(leaf, other, size)).toBe(other === index);
          expect(holds(leaf, index, index)).toBe(false);
          expect(holds(leaf, index, size, [...path, root])).toBe(false);
          expect(holds(leaf, index, size, path, leafHash(root))).toBe(false);
          if (path.length > 0) {
            expect(holds(leaf, index, size, path.slice(1))).toBe(false);
            expect(holds(leaf, index, size, path.slice(0, -1))).toBe(false);
            expect(holds(leaf, index, size, broken(path, at % path.length))).toBe(false);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('proves that it grew by the proof of the definition, and no other growth by it', async () => {
    await fc.assert(
      fc.asyncProperty(
        sizes.chain((size) => fc.tuple(fc.constant(size), upTo(size), fc.nat(7))),
        async ([second, less, at]) => {
          const first = less + 1;
          const data = dataOf(second);
          const path = await rootsOfRanges(data.map(leafHash), consistencyRanges(first, second));
          expect(path).toEqual(SUBPROOF(first, data, true));
          const earlier = { size: first, root: MTH(data.slice(0, first)) };
          const later = { size: second, root: MTH(data) };
          const forged = { size: first, root: MTH([...data.slice(0, first - 1), sha()]) };
          expect(isConsistent(earlier, later, path)).toBe(true);
          expect(isConsistent(forged, later, path)).toBe(false);
          expect(isConsistent(earlier, { ...later, root: sha() }, path)).toBe(false);
          expect(isConsistent(earlier, later, [...path, sha()])).toBe(false);
          expect(isConsistent(later, earlier, path)).toBe(first === second);
          if (path.length > 0) {
            expect(isConsistent(earlier, later, path.slice(0, -1))).toBe(false);
            expect(isConsistent(earlier, later, path.slice(1))).toBe(false);
            expect(isConsistent(earlier, later, broken(path, at % path.length))).toBe(false);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes an empty tree for the beginning of every other, if it is the empty one', () => {
    const later = { size: 3, root: MTH(dataOf(3)) };
    expect(isConsistent({ size: 0, root: EMPTY_ROOT }, later, [])).toBe(true);
    expect(isConsistent({ size: 0, root: sha(Buffer.of(9)) }, later, [])).toBe(false);
    expect(isConsistent({ size: 0, root: EMPTY_ROOT }, later, [EMPTY_ROOT])).toBe(false);
  });
});
