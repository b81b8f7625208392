import { createSecretKey, type KeyObject, randomFillSync } from 'node:crypto';
import { wrapBytes } from './wrapped-key.ts';

const KEY = 32;

/** What keys are made of is drawn for many at once, which takes hardly longer than for one. */
const pool = Buffer.alloc(KEY * 64);
let drawn = pool.length;

/** A key, and the same under the master key. */
export type NewKey = { readonly key: KeyObject; readonly wrapped: Uint8Array };

/** A new key of 32 random bytes for an owner. What it was made of is wiped. */
export const newKey = (master: KeyObject, owner: string): NewKey => {
  if (drawn === pool.length) {
    randomFillSync(pool);
    drawn = 0;
  }
  const bytes = pool.subarray(drawn, drawn + KEY);
  drawn += KEY;
  try {
    return { key: createSecretKey(bytes), wrapped: wrapBytes(bytes, master, owner) };
  } finally {
    bytes.fill(0);
  }
};
