import { spawnSync } from 'node:child_process';
import { createPrivateKey, sign, verify } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSigningKey, publicKeyOf, readPublicKey } from './signing-key.ts';
import { isStampOf } from './time-stamp.ts';
import { headDigest, isSigned, signHead, treeHead } from './tree-head.ts';

const newFile = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'klacht-')), 'seal.pem');

/** A private key from its seed: PKCS #8 in DER (RFC 8410). */
const keyOf = (seed: string) =>
  createPrivateKey({
    key: Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex'),
    format: 'der',
    type: 'pkcs8',
  });

const SEED = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';

const claim = {
  size: 3,
  root: 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  position: '3',
  at: '2026-01-15T09:00:00Z',
  previous: '',
} as const;

describe('Ed25519, by the vectors of RFC 8032, 7.1', () => {
  it.each([
    [
      SEED,
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      '',
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    ],
    [
      '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
      '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      '72',
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    ],
    [
      'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
      'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
      'af82',
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    ],
  ])('the seed %s', (seed, publicKey, message, signature) => {
    const key = keyOf(seed);
    const data = Buffer.from(message, 'hex');
    expect(Buffer.from(publicKeyOf(key), 'base64url').toString('hex')).toBe(publicKey);
    expect(sign(null, data, key).toString('hex')).toBe(signature);
    expect(verify(null, data, readPublicKey(publicKeyOf(key)), Buffer.from(signature, 'hex'))).toBe(
      true,
    );
  });
});

describe('a tree head', () => {
  it('is signed over a text that anybody can write', () => {
    const head = signHead(claim, keyOf(SEED));
    const text =
      '{"at":"2026-01-15T09:00:00Z","key":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",' +
      '"position":"3","previous":"",' +
      '"root":"aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77","size":3}';
    const signature = Buffer.from(head.signature, 'base64url');
    expect(verify(null, Buffer.from(text), readPublicKey(head.key), signature)).toBe(true);
    expect(isSigned(head)).toBe(true);
    expect(treeHead.parse(JSON.parse(JSON.stringify(head)))).toEqual(head);
  });

  it.each([
    ['size', 4],
    ['root', '0'.repeat(64)],
    ['position', null],
    ['at', '2026-01-15T09:00:01Z'],
    ['previous', '0'.repeat(64)],
    ['key', publicKeyOf(keyOf(SEED.replace('9', '8')))],
    ['signature', 'A'.repeat(86)],
  ])('does not hold with another %s', (field, value) => {
    const head = { ...signHead(claim, keyOf(SEED)), [field]: value };
    expect(isSigned(head)).toBe(false);
  });

  it.each([
    [
      'padded otherwise',
      { key: `${'A'.repeat(43)}=`, signature: `${'A'.repeat(86)}==`, timeStamp: 'AA' },
    ],
    [
      'with spare bits set',
      { key: `${'A'.repeat(42)}B`, signature: 'B'.repeat(86), timeStamp: 'AB==' },
    ],
    ['cut short', { key: 'A'.repeat(42), signature: 'A'.repeat(85), timeStamp: 'AAA' }],
  ])('is none with a key, a signature or a time-stamp that is %s', (_, respelled) => {
    const head = { ...signHead(claim, keyOf(SEED)), timeStamp: 'AA==' };
    expect(treeHead.parse(head)).toEqual(head);
    expect(treeHead.safeParse({ ...head, ...respelled }).error?.issues).toMatchObject([
      { path: ['key'], message: 'expected 32 bytes in base64url' },
      { path: ['signature'], message: 'expected 64 bytes in base64url' },
      { path: ['timeStamp'], message: 'expected bytes in base64' },
    ]);
  });

  it('has a digest that a time-stamp leaves as it is', () => {
    const head = signHead(claim, keyOf(SEED));
    expect(headDigest({ ...head, timeStamp: 'AAAA' })).toBe(headDigest(head));
    expect(headDigest({ ...head, signature: 'A'.repeat(86) })).not.toBe(headDigest(head));
  });
});

describe('the signing key', () => {
  it('is made on first use, for its owner only, and then is the same', () => {
    const file = newFile();
    const first = openSigningKey(file);
    const again = openSigningKey(file);
    expect([first.created, again.created]).toEqual([true, false]);
    expect(publicKeyOf(again.privateKey)).toBe(publicKeyOf(first.privateKey));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----/);
  });

  /** In a process that can write no byte to any file; what it ended with. */
  const openUnableToWrite = (file: string) => {
    const fixture = path.join(import.meta.dirname, 'fixtures/signing-key-maker.ts');
    const limited = ['-c', 'ulimit -f 0; exec "$@"', 'sh', process.execPath, fixture, file];
    return spawnSync('sh', limited).status;
  };

  it('is made by the next when the first was cut short while writing it', () => {
    const file = newFile();
    expect(openUnableToWrite(file)).not.toBe(0);
    expect(readdirSync(path.dirname(file))).toEqual([]);
    expect(openSigningKey(file).created).toBe(true);
  });

  it('is read where nothing can be written', () => {
    const file = newFile();
    openSigningKey(file);
    expect(openUnableToWrite(file)).toBe(0);
    expect(readdirSync(path.dirname(file))).toEqual(['seal.pem']);
  });

  it('is refused when it is something else, and the file left alone', () => {
    const file = newFile();
    writeFileSync(file, 'my notes');
    expect(() => openSigningKey(file)).toThrow(
      expect.objectContaining({ code: 'bad-key' }) as Error,
    );
    expect(readFileSync(file, 'utf8')).toBe('my notes');
  });
});

describe('a time-stamp', () => {
  const digest = 'ab'.repeat(32);
  const token = (hash: string, parameters = '0500') =>
    Buffer.from(`3082aaaa0609608648016503040201${parameters}0420${hash}020101`, 'hex');

  it('is taken when it is for our digest, with the null parameter or without', () => {
    expect(isStampOf(token(digest), digest)).toBe(true);
    expect(isStampOf(token(digest, ''), digest)).toBe(true);
    expect(isStampOf(token('cd'.repeat(32)), digest)).toBe(false);
    expect(isStampOf(Buffer.from(digest, 'hex'), digest)).toBe(false);
  });
});
