import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { KlachtError } from '@klacht/domain';
import { inPieces } from './in-pieces.ts';

const ALGORITHM = 'aes-256-gcm';
const TAG = 16;
const SALT = 32;
const MARK = Buffer.from('klacht:chunks:1\n');

/** How many plain bytes are encrypted at once, and held in memory. */
export const CHUNK_BYTES = 65_536;

type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** A key for these bytes alone, so that the numbers of the chunks can be their nonces. */
const keyFor = (key: KeyObject, salt: Uint8Array): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', key, salt, MARK, 32)));

/** 12 bytes: the number of the chunk in eleven, and one that says whether it is the last. */
const nonceOf = (number: number, last: boolean): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(number, 5, 6);
  nonce.writeUInt8(last ? 1 : 0, 11);
  return nonce;
};

const changed = (why: string): KlachtError =>
  new KlachtError(
    'unreadable',
    'cipher-broken',
    `expected the encrypted bytes as they were written, got ${why}`,
  );

/**
 * Encrypts bytes of any length in bounded memory. They are cut into chunks of {@link CHUNK_BYTES},
 * each encrypted with AES-256-GCM under a key that is derived from the one given and 32 random bytes
 * (HKDF, RFC 5869), the number of the chunk and whether it is the last as nonce: the STREAM
 * construction of Hoang, Reyhanitabar, Rogaway and Vizár (2015). Layout: a mark of 16 bytes, the 32
 * random ones, then each chunk with its tag of 16.
 *
 * @param key of 32 bytes, which may encrypt any number of these
 * @param associated data that is bound to the bytes, but is not in them
 * @example
 * for await (const piece of encryptChunks(key, createReadStream('letter.pdf'), owner)) write(piece);
 */
export async function* encryptChunks(
  key: KeyObject,
  plain: Bytes,
  associated: Uint8Array,
): AsyncGenerator<Buffer, void, undefined> {
  const salt = randomBytes(SALT);
  const own = keyFor(key, salt);
  yield Buffer.concat([MARK, salt]);
  let number = 0;
  for await (const { piece, last } of inPieces(plain, CHUNK_BYTES)) {
    const cipher = createCipheriv(ALGORITHM, own, nonceOf(number, last), { authTagLength: TAG });
    cipher.setAAD(associated);
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
    number += 1;
  }
}

const decrypted = (
  own: KeyObject,
  chunk: Buffer,
  nonce: Buffer,
  associated: Uint8Array,
): Buffer | null => {
  if (chunk.length < TAG) return null;
  const decipher = createDecipheriv(ALGORITHM, own, nonce, { authTagLength: TAG });
  decipher.setAAD(associated);
  decipher.setAuthTag(chunk.subarray(-TAG));
  const plain = decipher.update(chunk.subarray(0, -TAG));
  try {
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    return null;
  }
};

/** Cuts the beginning of so many bytes off, and gives the rest as it comes. */
const headOf = async (source: Bytes, length: number) => {
  const all = (async function* () {
    yield* source;
  })();
  let head = Buffer.alloc(0);
  while (head.length < length) {
    const { value } = await all.next();
    if (value === undefined) break;
    head = Buffer.concat([head, value]);
  }
  const rest = async function* () {
    yield head.subarray(length);
    yield* all;
  };
  return { head: head.subarray(0, length), rest: rest(), all };
};

/**
 * Undoes {@link encryptChunks}, a chunk at a time: what it yields was authenticated, also its place.
 * That nothing is missing at the end is known when it ends.
 *
 * @throws KlachtError `cipher-broken`, of kind `unreadable`, when key or associated data are not the
 * same, or when bytes were changed, cut off, added, or put in another order
 */
export async function* decryptChunks(
  key: KeyObject,
  encrypted: Bytes,
  associated: Uint8Array,
): AsyncGenerator<Buffer, void, undefined> {
  const { head, rest, all } = await headOf(encrypted, MARK.length + SALT);
  try {
    if (head.length < MARK.length + SALT || !head.subarray(0, MARK.length).equals(MARK)) {
      throw changed('another beginning');
    }
    const own = keyFor(key, head.subarray(MARK.length));
    let number = 0;
    for await (const { piece, last } of inPieces(rest, CHUNK_BYTES + TAG)) {
      const plain = decrypted(own, piece, nonceOf(number, last), associated);
      if (plain === null) throw changed(`others in chunk ${number}, or another key`);
      yield plain;
      number += 1;
    }
  } finally {
    await all.return();
  }
}
