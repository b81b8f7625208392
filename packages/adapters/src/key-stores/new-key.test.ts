import { expect, it } from 'vitest';
import { newKey } from './new-key.ts';

it('makes keys of 32 bytes, each another, however many are drawn at once', () => {
  const keys = Array.from({ length: 1_000 }, () => newKey().export());
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1_000);
  expect(keys.every((key) => key.length === 32)).toBe(true);
  // Of 32,000 random bytes each value comes by, and about one in 256 is nought.
  const bytes = Buffer.concat(keys);
  expect(new Set(bytes).size).toBe(256);
  expect(bytes.filter((byte) => byte === 0).length).toBeLessThan(250);
});
