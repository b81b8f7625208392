import { describe, expect, it } from 'vitest';
import {
  consistencyRanges,
  inclusionRanges,
  isConsistent,
  isIncluded,
  rootsOfRanges,
} from './merkle-proof.ts';
import { EMPTY_ROOT, EMPTY_TREE, leafHash, nodeHash, rootOf, withLeaf } from './merkle-tree.ts';

/** The reference vectors of Certificate Transparency, which RFC 6962 describes. */
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map(leafHash);

const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const [A, B, C, D, E, F, G, H] = [
  '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
  '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
  '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
  'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
] as const;

describe('the Merkle tree, by the published vectors', () => {
  it.each([...ROOTS.entries()])('of %d leaves has the root %s', (size, root) => {
    expect(rootOf(LEAVES.slice(0, size).reduce(withLeaf, EMPTY_TREE))).toBe(root);
    expect(ROOTS[0]).toBe(EMPTY_ROOT);
  });

  it.each([
    [0, 1, []],
    [0, 2, [A]],
    [1, 2, [G]],
    [2, 3, [ROOTS[2] ?? '']],
    [1, 5, [G, B, D]],
    [0, 8, [A, B, C]],
    [5, 8, [D, E, F]],
  ])('proves leaf %d of %d', async (index, size, path) => {
    expect(await rootsOfRanges(LEAVES, inclusionRanges(index, size))).toEqual(path);
    expect(isIncluded(LEAVES[index] ?? '', index, size, path, ROOTS[size] ?? '')).toBe(true);
  });

  it.each([
    [1, 1, []],
    [1, 8, [A, B, C]],
    [6, 8, [H, E, F]],
    [2, 5, [B, D]],
  ])('proves that %d leaves grew into %d', async (first, second, path) => {
    expect(await rootsOfRanges(LEAVES, consistencyRanges(first, second))).toEqual(path);
    const [earlier, later] = [first, second].map((size) => ({ size, root: ROOTS[size] ?? '' }));
    if (earlier === undefined || later === undefined) throw new Error('expected two');
    expect(isConsistent(earlier, later, path)).toBe(true);
  });

  it.each([1, 2, 5, 8])(
    'takes no path higher than a tree of %d, though a root fits',
    async (size) => {
      const path = await rootsOfRanges(LEAVES, inclusionRanges(0, size));
      const higher = nodeHash(A, ROOTS[size] ?? '');
      expect(isIncluded(LEAVES[0] ?? '', 0, size, [...path, A], higher)).toBe(false);
    },
  );

  it('takes no growth by a path higher than the tree, though both roots fit', () => {
    const [earlier, later] = [6, 8].map((size) => ({ size, root: nodeHash(A, ROOTS[size] ?? '') }));
    if (earlier === undefined || later === undefined) throw new Error('expected two');
    expect(isConsistent(earlier, later, [H, E, F, A])).toBe(false);
  });
});
