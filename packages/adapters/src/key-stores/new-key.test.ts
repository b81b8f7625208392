import { createSecretKey, randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { newKey } from './new-key.ts';
import { unwrapKey } from './wrapped-key.ts';

const master = createSecretKey(randomBytes(32));
const made = Array.from({ length: 1_000 }, (_, index) => newKey(master, `owner ${index}`));

it('makes keys of 32 bytes, each another, however many are drawn at once', () => {
  const keys = made.map(({ key }) => key.export());
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1_000);
  expect(keys.every((key) => key.length === 32)).toBe(true);
  // Of 32,000 random bytes each value comes by, and about one in 256 is nought.
  const bytes = Buffer.concat(keys);
  expect(new Set(bytes).size).toBe(256);
  expect(bytes.filter((byte) => byte === 0).length).toBeLessThan(250);
});

it('wraps each key as it is, for its owner', () => {
  for (const [index, { key, wrapped }] of made.entries()) {
    expect(unwrapKey(wrapped, master, `owner ${index}`)?.equals(key)).toBe(true);
    expect(unwrapKey(wrapped, master, `owner ${index + 1}`)).toBeNull();
  }
});
