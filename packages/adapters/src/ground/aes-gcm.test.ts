import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decrypt, encrypt } from './aes-gcm.ts';

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');

/** NIST CAVP, gcmEncryptExtIV256.rsp, and test cases 13 and 14 of the GCM specification. */
const VECTORS = [
  {
    source: 'CAVP, 128 bits of text, count 0',
    key: '31bdadd96698c204aa9ce1448ea94ae1fb4a9a0b3c9d773b51bb1822666b8f22',
    nonce: '0d18e06c7c725ac9e362e1ce',
    text: '2db5168e932556f8089a0622981d017d',
    associated: '',
    ciphertext: 'fa4362189661d163fcd6a56d8bf0405a',
    tag: 'd636ac1bbedd5cc3ee727dc2ab4a9489',
  },
  {
    source: 'CAVP, 104 bits of text, count 3',
    key: 'e5a0eb92cc2b064e1bc80891faf1fab5e9a17a9c3a984e25416720e30e6c2b21',
    nonce: '4742357c335913153ff0eb0f',
    text: '8499893e16b0ba8b007d54665a',
    associated: '',
    ciphertext: 'eb8e6175f1fe38eb1acf95fd51',
    tag: '88a8b74bb74fda553e91020a23deed45',
  },
  {
    source: 'CAVP, 128 bits of text, 160 bits associated',
    key: '83688deb4af8007f9b713b47cfa6c73e35ea7a3aa4ecdb414dded03bf7a0fd3a',
    nonce: '0b459724904e010a46901cf3',
    text: '33d893a2114ce06fc15d55e454cf90c3',
    associated: '794a14ccd178c8ebfd1379dc704c5e208f9d8424',
    ciphertext: 'cc66bee423e3fcd4c0865715e9586696',
    tag: '0fb291bd3dba94a1dfd8b286cfb97ac5',
  },
  {
    source: 'GCM specification, test case 13',
    key: '00'.repeat(32),
    nonce: '00'.repeat(12),
    text: '',
    associated: '',
    ciphertext: '',
    tag: '530f8afbc74536b9a963b4f1c4cb738b',
  },
  {
    source: 'GCM specification, test case 14',
    key: '00'.repeat(32),
    nonce: '00'.repeat(12),
    text: '00'.repeat(16),
    associated: '',
    ciphertext: 'cea7403d4d606b6e074ec5d3baf39d18',
    tag: 'd0d1c8a799996bf0265b98b5d48ab919',
  },
] as const;

const keyOf = (raw: Uint8Array) => createSecretKey(raw);

describe('AES-256-GCM', () => {
  it.each(VECTORS)('$source', ({ key, nonce, text, associated, ciphertext, tag }) => {
    const sealed = encrypt(keyOf(bytes(key)), bytes(text), bytes(associated), bytes(nonce));
    expect(sealed.toString('hex')).toBe(nonce + ciphertext + tag);
    expect(decrypt(keyOf(bytes(key)), sealed, bytes(associated))?.toString('hex')).toBe(text);
  });

  it('decrypts to nothing when a bit of key, bytes or associated data is another', () => {
    const of = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
    const flipped = (array: Uint8Array, bit: number): Uint8Array => {
      const copy = Uint8Array.from(array);
      const at = Math.floor(bit / 8) % copy.length;
      copy[at] = (copy[at] ?? 0) ^ (1 << (bit % 8));
      return copy;
    };
    fc.assert(
      fc.property(
        of(32),
        fc.uint8Array({ maxLength: 50 }),
        fc.uint8Array({ minLength: 1, maxLength: 50 }),
        fc.nat({ max: 5_000 }),
        (raw, text, associated, bit) => {
          const key = keyOf(raw);
          const sealed = encrypt(key, text, associated);
          expect(decrypt(key, sealed, associated)).toEqual(Buffer.from(text));
          expect(decrypt(keyOf(flipped(raw, bit)), sealed, associated)).toBeNull();
          expect(decrypt(key, flipped(sealed, bit), associated)).toBeNull();
          expect(decrypt(key, sealed, flipped(associated, bit))).toBeNull();
          expect(decrypt(key, sealed.subarray(0, bit % sealed.length), associated)).toBeNull();
        },
      ),
    );
  });

  it('never takes the same nonce by itself', () => {
    const key = keyOf(bytes('00'.repeat(32)));
    const nonces = Array.from({ length: 1_000 }, () =>
      encrypt(key, bytes('00'), bytes('')).toString('hex', 0, 12),
    );
    expect(new Set(nonces).size).toBe(1_000);
  });
});
