import { expect, it } from 'vitest';
import { notKeptIn } from './not-kept.ts';
import { keptKind } from './values.ts';

it('of a register nobody asked about only the steps are known that it does not keep', () => {
  expect(notKeptIn({ untracked: ['progress'], kept: null })).toEqual(['progress']);
  expect(notKeptIn({ untracked: [], kept: null })).toEqual([]);
});

it('what a register keeps beside the steps is all that it does not lack', () => {
  expect(notKeptIn({ untracked: ['judge'], kept: [] })).toEqual(['judge', ...keptKind.options]);
  expect(notKeptIn({ untracked: [], kept: keptKind.options })).toEqual([]);
  const lost = notKeptIn({ untracked: ['progress'], kept: ['kifid', 'redress'] });
  expect(lost).toHaveLength(1 + keptKind.options.length - 2);
  expect(lost).not.toContain('kifid');
  expect(lost).not.toContain('redress');
});
