import { expect, it } from 'vitest';
import { createLeaves } from './leaves.ts';
import { leafHash } from './merkle-tree.ts';

it('the leaves of a tree are kept in order, however many there are, and given twice', () => {
  const hashes = Array.from({ length: 2_500 }, (_, index) => index.toString(16).padStart(64, '0'));
  const leaves = createLeaves();
  expect([...leaves]).toEqual([]);
  for (const hash of hashes) leaves.add(hash);
  expect(leaves.size()).toBe(2_500);
  expect([...leaves]).toEqual(hashes.map(leafHash));
  expect([...leaves]).toEqual([...leaves]);
});
