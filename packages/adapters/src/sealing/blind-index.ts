import {
  createCipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomFillSync,
} from 'node:crypto';

/** Raised when sieves are made in another way: those of another version let everything through. */
const VERSION = 2;

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
 * three characters, of the words in its texts: each part with a salt of that sieve is one block of
 * AES-256, under a key that is made of the index's. Without the key two sieves have nothing in common,
 * and tell no more than about how much text there is.
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

/** Blocks one after another: each a salt with the three characters of a part added to its first bytes. */
const blocksOf = (parts: readonly string[], salt: Uint8Array): Buffer => {
  const blocks = Buffer.allocUnsafe(parts.length * SALT_BYTES);
  for (const [nth, part] of parts.entries()) {
    const at = nth * SALT_BYTES;
    blocks.set(salt, at);
    for (let place = 0; place < PART; place += 1) {
      const byte = at + 2 * place;
      blocks.writeUInt16LE(blocks.readUInt16LE(byte) ^ part.charCodeAt(place), byte);
    }
  }
  return blocks;
};

/** One of the two bits of a part, by its block as it is encrypted. */
const bitIn = (encrypted: Buffer, at: number): number => encrypted.readUInt16LE(at) % BITS;

/**
 * A blind index under a key. It keeps no part of any text.
 *
 * @param key of 32 bytes
 * @example
 * const index = createBlindIndex(await keys.getOrCreate(SEARCH_KEY));
 * index.passing('vries')(index.sieveOf(['Zoë de Vries'])); // true
 */
export const createBlindIndex = (key: KeyObject): BlindIndex => {
  const made = (of: string): Buffer =>
    createHmac('sha256', key).update(`klacht sieve ${VERSION}${of}`).digest();
  const tag = made('').subarray(0, TAG_BYTES);
  // A block is never met twice, so each is a number that only the key tells; nothing is read back.
  const blocks = createCipheriv('aes-256-ecb', createSecretKey(made(' parts')), null);
  blocks.setAutoPadding(false);

  const saltOf = (sieve: Uint8Array) => sieve.subarray(TAG_BYTES, TAG_BYTES + SALT_BYTES);
  const filterOf = (sieve: Uint8Array) => sieve.subarray(TAG_BYTES + SALT_BYTES);

  return {
    tag,
    sieveOf: (texts) => {
      const sieve = Buffer.alloc(SIEVE_BYTES);
      sieve.set(tag);
      randomFillSync(sieve, TAG_BYTES, SALT_BYTES);
      const filter = filterOf(sieve);
      const parts = [...partsOf(texts)];
      if (parts.length > MOST_PARTS) filter.fill(0xff);
      else {
        const encrypted = blocks.update(blocksOf(parts, saltOf(sieve)));
        for (let at = 0; at < encrypted.length; at += SALT_BYTES) {
          for (const bit of [bitIn(encrypted, at), bitIn(encrypted, at + 2)]) {
            filter[bit >> 3] = (filter[bit >> 3] ?? 0) | (1 << (bit & 7));
          }
        }
      }
      return sieve;
    },
    passing: (looked) => {
      const parts = [...partsOf([looked])];
      return (sieve) => {
        const filter = filterOf(sieve);
        const salt = saltOf(sieve);
        const isSet = (bit: number): boolean => ((filter[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
        return parts.every((part) => {
          const encrypted = blocks.update(blocksOf([part], salt));
          return isSet(bitIn(encrypted, 0)) && isSet(bitIn(encrypted, 2));
        });
      };
    },
  };
};
