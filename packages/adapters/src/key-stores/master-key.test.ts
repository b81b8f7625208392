import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, masterKeyFromText, masterKeyInFile } from './master-key.ts';

const key = randomBytes(32);
const hex = (of: KeyObject): string => of.export().toString('hex');
const newFile = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'klacht-')), 'master');

describe('a master key', () => {
  it.each(['hex', 'base64', 'base64url'] as const)('is read from %s', (encoding) => {
    for (const written of [key.toString(encoding), ` ${key.toString(encoding)}\n`]) {
      expect(masterKeyFromText(written, 'x').read().map(hex)).toEqual([key.toString('hex')]);
    }
  });

  it.each([
    '',
    'secret-and-short',
    'secret'.repeat(12),
    randomBytes(31).toString('hex'),
    randomBytes(33).toString('base64'),
    `${'f'.repeat(63)}g`,
  ])('of another form is refused, and never repeated: %j', (written) => {
    const file = newFile();
    writeFileSync(file, written);
    for (const [read, origin] of [
      [() => masterKeyFromText(written, 'KLACHT_MASTER_KEY'), 'KLACHT_MASTER_KEY'],
      [() => masterKeyInFile(file).read(), file],
    ] as const) {
      expect(read).toThrowError(
        expect.objectContaining({
          kind: 'invalid',
          code: 'bad-master-key',
          message: `${origin}: expected 32 bytes in base64 (44 characters) or hex (64), got ${written.length} characters`,
        }) as Error,
      );
    }
  });

  it('is made once, in a file for its owner only, and is another each time', () => {
    const [file, other] = [newFile(), newFile()];
    const created: string[] = [];
    const master = masterKeyInFile(file, (name) => created.push(name));
    expect(master.read()).toEqual([]);
    const made = hex(master.create());
    expect(hex(master.create())).toBe(made);
    expect(hex(masterKeyInFile(file).create())).toBe(made);
    expect(masterKeyInFile(file).read().map(hex)).toEqual([made]);
    expect(hex(masterKeyInFile(other).create())).not.toBe(made);
    expect(created).toEqual([file]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(path.dirname(file))).toEqual(['master']);
  });

  it('is told from another by a fingerprint that holds nothing of it', () => {
    const fingerprint = fingerprintOf(createSecretKey(key));
    expect(fingerprintOf(createSecretKey(Buffer.from(key)))).toBe(fingerprint);
    expect(fingerprintOf(createSecretKey(randomBytes(32)))).not.toBe(fingerprint);
    expect(fingerprint).toMatch(/^[0-9a-f]{32}$/);
    expect(key.toString('hex')).not.toContain(fingerprint.slice(0, 8));
  });
});
