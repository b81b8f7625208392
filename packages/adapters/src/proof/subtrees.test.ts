import { expect, it } from 'vitest';
import { inclusionRanges, rootsOfRanges } from './merkle-proof.ts';
import { leafHash } from './merkle-tree.ts';
import { createSubtrees } from './subtrees.ts';

it('has the root of each subtree as a tree that grows leaf by leaf has it, whatever the size', async () => {
  const leaves = Array.from({ length: 70 }, (_, index) => leafHash(`${10 + index}`));
  for (let size = 0; size <= leaves.length; size += 1) {
    const rootOf = createSubtrees(leaves, size);
    const ranges = leaves.slice(0, size).flatMap((_, index) => inclusionRanges(index, size));
    const whole = size === 0 ? [] : [{ from: 0, upTo: size }];
    const asked = [...ranges, ...whole];
    expect(asked.map(rootOf)).toEqual(await rootsOfRanges(leaves, asked));
  }
});
