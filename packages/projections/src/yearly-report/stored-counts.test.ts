import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { refusalOfCounts, storedCounts } from '../../scripts/stored-counts.ts';

const stored = readFileSync(path.resolve(import.meta.dirname, '../../stored/counted.txt'), 'utf8');

it('what a report counts is what its version is known by; if not: raise it, npm run reference', () => {
  expect(refusalOfCounts(stored, storedCounts())).toBe(null);
  expect(storedCounts()).toBe(stored);
});

it('another count of the same examples needs another version', () => {
  const [version = '', ...rest] = stored.split('\n');
  const other = [version, ...rest].join('\n').replace(/(?<=^figures .*: )\w/m, '-');
  expect(other).not.toBe(stored);
  expect(refusalOfCounts(stored, other)).toMatch(/raise COUNTED_BY/);
  expect(refusalOfCounts(stored, other.replace(version, 'version: 1000'))).toBe(null);
});
