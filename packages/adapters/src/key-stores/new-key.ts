import { createSecretKey, type KeyObject, randomFillSync } from 'node:crypto';

const KEY = 32;

/** What keys are made of is drawn for many at once, which takes hardly longer than for one. */
const pool = Buffer.alloc(KEY * 64);
let drawn = pool.length;

/** A new key of 32 random bytes. What it was made of is wiped. */
export const newKey = (): KeyObject => {
  if (drawn === pool.length) {
    randomFillSync(pool);
    drawn = 0;
  }
  const bytes = pool.subarray(drawn, drawn + KEY);
  drawn += KEY;
  const key = createSecretKey(bytes);
  bytes.fill(0);
  return key;
};
