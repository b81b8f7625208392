import { createHmac, hash, type KeyObject, randomBytes } from 'node:crypto';

/** Raised when sieves are made in another way: those of another version let everything through. */
const VERSION = 1;

/** Of the mark at the beginning of a sieve, of its salt, and of its bits. */
const TAG_BYTES = 8;
const SALT_BYTES = 16;
const BITS = 2048;

/** How long a sieve is. Every one has this length, so that one is overwritten in its place. */
export const SIEVE_BYTES = TAG_BYTES + SALT_BYTES + BITS / 8;

/** Characters of a part of a word. A shorter word is in no sieve. */
const PART = 3;

/** With more parts than this, most bits would be set: such a sieve lets everything through. */
const MOST_PARTS = 700;

const HASHED_BYTES = 16;

/** How many parts of words are kept hashed; names have some ten thousand. */
const REMEMBERED = 50_000;

/** A text without case and accents, as it is searched. */
export const folded = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const wordsOf = (text: string): readonly string[] => folded(text).split(/\s+/).filter(Boolean);

const partsOf = (texts: Iterable<string>): ReadonlySet<string> => {
  const parts = new Set<string>();
  for (const text of texts) {
    for (const word of wordsOf(text)) {
      for (let at = 0; at + PART <= word.length; at += 1) parts.add(word.slice(at, at + PART));
    }
  }
  return parts;
};

/**
 * Whether a blind index says anything of this text: whether a word has three characters.
 *
 * @example
 * canBeSieved('de vries'); // true, by vries alone
 */
export const canBeSieved = (looked: string): boolean => partsOf([looked]).size > 0;

/**
 * What a search passes over without opening it. A complaint's sieve is a Bloom filter of the parts, of
 * three characters, of the words in its texts: each part as an HMAC under the key, hashed once more
 * with a salt of that sieve. Without the key two sieves have nothing in common, and tell no more than
 * about how much text there is.
 */
export type BlindIndex = {
  /** How a sieve begins that was made under this key, in this way. */
  readonly tag: Uint8Array;
  /** The sieve of texts, each time another; of `SIEVE_BYTES`. */
  sieveOf(texts: Iterable<string>): Uint8Array;
  /**
   * Whether texts that contain these words may have this sieve: never no where they do, and hardly ever
   * yes where they do not. Of words of fewer than three characters alone: always yes.
   */
  passing(looked: string): (sieve: Uint8Array) => boolean;
};

/**
 * A blind index under a key. It keeps nothing but parts of words, hashed, in memory.
 *
 * @param key of 32 bytes
 * @example
 * const index = createBlindIndex(await keys.getOrCreate(SEARCH_KEY));
 * index.passing('vries')(index.sieveOf(['Zoë de Vries'])); // true
 */
export const createBlindIndex = (key: KeyObject): BlindIndex => {
  const tag = createHmac('sha256', key)
    .update(`klacht sieve ${VERSION}`)
    .digest()
    .subarray(0, TAG_BYTES);
  const known = new Map<string, Buffer>();

  const hashed = (part: string): Buffer => {
    const before = known.get(part);
    if (before !== undefined) return before;
    const made = createHmac('sha256', key)
      .update('part ')
      .update(part, 'utf16le')
      .digest()
      .subarray(0, HASHED_BYTES);
    if (known.size < REMEMBERED) known.set(part, made);
    return made;
  };

  const salting = Buffer.alloc(HASHED_BYTES + SALT_BYTES);

  /** The two bits of a part in a sieve of this salt. */
  const bitsOf = (part: Buffer, salt: Uint8Array): readonly [number, number] => {
    salting.set(part);
    salting.set(salt, HASHED_BYTES);
    const digest = hash('sha256', salting, 'buffer');
    return [digest.readUInt16LE(0) % BITS, digest.readUInt16LE(2) % BITS];
  };

  const saltOf = (sieve: Uint8Array) => sieve.subarray(TAG_BYTES, TAG_BYTES + SALT_BYTES);
  const filterOf = (sieve: Uint8Array) => sieve.subarray(TAG_BYTES + SALT_BYTES);

  return {
    tag,
    sieveOf: (texts) => {
      const sieve = Buffer.concat([tag, randomBytes(SALT_BYTES), Buffer.alloc(BITS / 8)]);
      const filter = filterOf(sieve);
      const parts = partsOf(texts);
      if (parts.size > MOST_PARTS) filter.fill(0xff);
      else {
        for (const part of parts) {
          for (const bit of bitsOf(hashed(part), saltOf(sieve))) {
            filter[bit >> 3] = (filter[bit >> 3] ?? 0) | (1 << (bit & 7));
          }
        }
      }
      return sieve;
    },
    passing: (looked) => {
      const parts = [...partsOf([looked])].map(hashed);
      return (sieve) => {
        const filter = filterOf(sieve);
        const salt = saltOf(sieve);
        return parts.every((part) =>
          bitsOf(part, salt).every((bit) => ((filter[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0),
        );
      };
    },
  };
};
