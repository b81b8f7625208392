import { createDecipheriv, createSecretKey, generateKeySync, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHUNK_BYTES, decryptChunks, encryptChunks } from './chunked-cipher.ts';
import { inPieces } from './in-pieces.ts';

const newKey = () => generateKeySync('aes', { length: 256 });
const OWNER = Buffer.from('0b7e9c52');

const whole = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> =>
  Buffer.concat(await Array.fromAsync(pieces));

const cut = (bytes: Buffer, at: readonly number[]): readonly Buffer[] => {
  const places = [0, ...at.map((one) => one % (bytes.length + 1)), bytes.length].toSorted(
    (a, b) => a - b,
  );
  return places.slice(1).map((end, index) => bytes.subarray(places[index], end));
};

/** Lengths around the borders of chunks, and any other. */
const aLength = fc.oneof(
  fc.constantFrom(0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES),
  fc.nat(3 * CHUNK_BYTES),
);
const someBytes = fc
  .tuple(aLength, fc.nat(255))
  .map(([length, first]) => Buffer.from(Uint8Array.from({ length }, (_, at) => first + at * 7)));
const cuts = fc.array(fc.nat(4 * CHUNK_BYTES), { maxLength: 6 });
const BROKEN = { kind: 'unreadable', code: 'cipher-broken' };

describe('bytes encrypted in chunks', () => {
  it('come back, however they are cut into pieces on either side', () =>
    fc.assert(
      fc.asyncProperty(someBytes, cuts, cuts, async (bytes, before, after) => {
        const key = newKey();
        const encrypted = await whole(encryptChunks(key, cut(bytes, before), OWNER));
        const chunks = Math.max(1, Math.ceil(bytes.length / CHUNK_BYTES));
        expect(encrypted.length).toBe(48 + bytes.length + 16 * chunks);
        const plain = await whole(decryptChunks(key, cut(encrypted, after), OWNER));
        expect(plain.equals(bytes)).toBe(true);
      }),
      { numRuns: 40 },
    ));

  it('are refused with one bit changed, anywhere', () =>
    fc.assert(
      fc.asyncProperty(someBytes, fc.nat(), fc.nat(7), async (bytes, place, bit) => {
        const key = newKey();
        const encrypted = await whole(encryptChunks(key, [bytes], OWNER));
        const at = place % encrypted.length;
        encrypted[at] = (encrypted[at] ?? 0) ^ (1 << bit);
        await expect(whole(decryptChunks(key, [encrypted], OWNER))).rejects.toMatchObject(BROKEN);
      }),
      { numRuns: 40 },
    ));

  it('are refused when cut off, added to, or of another order, key or owner', async () => {
    const key = newKey();
    const bytes = Buffer.alloc(3 * CHUNK_BYTES, 'a');
    const encrypted = await whole(encryptChunks(key, [bytes], OWNER));
    const chunk = CHUNK_BYTES + 16;
    const [head, rest] = [encrypted.subarray(0, 48), encrypted.subarray(48)];
    const [one, two, three] = [0, 1, 2].map((at) => rest.subarray(at * chunk, (at + 1) * chunk));
    const parts = [head, one, two, three] as readonly Buffer[];
    expect((await whole(decryptChunks(key, parts, OWNER))).equals(bytes)).toBe(true);
    const others = [
      [],
      [head],
      [head, one, two],
      [head, one, three],
      [head, one, two, three, three],
      [head, one, two, three, Buffer.alloc(1)],
      [head, two, one, three],
      [head, one, one, two, three],
      [head, three],
    ] as readonly (readonly Buffer[])[];
    for (const other of others) {
      await expect(whole(decryptChunks(key, other, OWNER))).rejects.toMatchObject(BROKEN);
    }
    for (let end = 0; end < encrypted.length; end += 4099) {
      const short = decryptChunks(key, [encrypted.subarray(0, end)], OWNER);
      await expect(whole(short)).rejects.toMatchObject(BROKEN);
    }
    await expect(whole(decryptChunks(newKey(), parts, OWNER))).rejects.toMatchObject(BROKEN);
    const another = decryptChunks(key, parts, Buffer.from('another'));
    await expect(whole(another)).rejects.toMatchObject(BROKEN);
  });

  it('are never twice the same, under one key', async () => {
    const key = newKey();
    const made = await Promise.all(
      [1, 2, 3].map(async () => {
        const encrypted = await whole(encryptChunks(key, [Buffer.from('the same')], OWNER));
        return encrypted.toString('hex');
      }),
    );
    expect(new Set(made).size).toBe(3);
  });

  it('are laid out as is said, so that others can read them', async () => {
    const key = newKey();
    const encrypted = await whole(encryptChunks(key, [Buffer.from('Geachte heer')], OWNER));
    expect(encrypted.subarray(0, 16).toString()).toBe('klacht:chunks:1\n');
    const salt = encrypted.subarray(16, 48);
    const own = Buffer.from(hkdfSync('sha256', key, salt, 'klacht:chunks:1\n', 32));
    const nonce = Buffer.from('000000000000000000000001', 'hex');
    const decipher = createDecipheriv('aes-256-gcm', createSecretKey(own), nonce);
    decipher.setAAD(OWNER);
    decipher.setAuthTag(encrypted.subarray(-16));
    const plain = decipher.update(encrypted.subarray(48, -16));
    expect(Buffer.concat([plain, decipher.final()]).toString()).toBe('Geachte heer');
  });

  it('ask no more of their source than they give, and leave it when they are left', async () => {
    const key = newKey();
    let given = 0;
    let left = false;
    const source = async function* () {
      try {
        for (; given < 1000; given += 1) yield Buffer.alloc(CHUNK_BYTES);
      } finally {
        left = true;
      }
    };
    for await (const piece of decryptChunks(key, encryptChunks(key, source(), OWNER), OWNER)) {
      expect(piece).toHaveLength(CHUNK_BYTES);
      if (given > 3) break;
    }
    expect({ given, left }).toEqual({ given: 4, left: true });
  });
});

describe('pieces of one length', () => {
  it('hold all bytes in their order, and all but the last are full', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uint8Array(),
        fc.integer({ min: 1, max: 9 }),
        cuts,
        async (all, length, at) => {
          const bytes = Buffer.from(all);
          const pieces = await Array.fromAsync(inPieces(cut(bytes, at), length));
          expect(Buffer.concat(pieces.map(({ piece }) => piece)).equals(bytes)).toBe(true);
          expect(pieces.map(({ last }) => last)).toEqual(
            pieces.map((_, index) => index === pieces.length - 1),
          );
          expect(pieces.slice(0, -1).every(({ piece }) => piece.length === length)).toBe(true);
          expect(pieces).toHaveLength(Math.max(1, Math.ceil(bytes.length / length)));
        },
      ),
    ));
});
