import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { klachtIn, newFolder, receive } from '../testing/klacht-in.ts';

describe('klacht seal and verify', () => {
  it('seal a journal with a key that is made once, and verify it by the head', () => {
    const folder = newFolder();
    const klacht = klachtIn(folder, {}, JSON.stringify(receive()));
    const now = ['--invented-clock', '--now', '2026-05-01T08:00:00Z'];
    klacht(...now, 'submit', '-');
    const sealed = klacht('seal', ...now, '-o', 'head.json');
    expect(sealed).toEqual({
      status: 0,
      stdout: '',
      stderr: 'klacht: made the signing key in klacht.db.seal.pem, for your eyes only\n',
    });
    const text = readFileSync(path.join(folder, 'head.json'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ size: 1, at: '2026-05-01T08:00:00Z', previous: '' });
    expect(klacht('seal')).toEqual({ status: 0, stdout: text, stderr: '' });
    expect(klacht('verify')).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(klacht('verify', '--head', 'head.json', '--json').stdout).toBe('null\n');
    expect(klacht('register').status).toBe(0);
  });

  it('find a journal that is not the one of the head', () => {
    const folder = newFolder();
    klachtIn(folder, {}, JSON.stringify(receive()))('submit', '-');
    klachtIn(folder)('seal', '-o', 'head.json');
    const other = klachtIn(folder, { KLACHT_STORE: 'sqlite:other.db' });
    expect(other('submit', '-').status).toBe(0);
    expect(other('verify').status).toBe(0);
    const { status, stdout } = other('verify', '--head', 'head.json', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      stream: null,
      revision: null,
      position: null,
      kind: 'truncated',
      message: 'the head kept outside counts 1 events, but the journal has 0',
    });
    expect(other('verify', '--head', 'head.json').stdout).toMatch(/^the journal: truncated: /);
  });

  it('make no second key for a journal that was sealed', () => {
    const folder = newFolder();
    const klacht = klachtIn(folder, {}, JSON.stringify(receive()));
    klacht('submit', '-');
    klacht('seal', '-o', 'head.json');
    renameSync(path.join(folder, 'klacht.db.seal.pem'), path.join(folder, 'elsewhere.pem'));
    expect(klacht('seal')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        "klacht: --key: expected the key that the journal's heads are signed with, got 'klacht.db.seal.pem', which is not there\n",
    });
    expect(readdirSync(folder)).not.toContain('klacht.db.seal.pem');
    expect(klacht('seal', '--key', 'elsewhere.pem').status).toBe(0);
  });

  it('refuse to seal with what is no key, and to verify by what is no head', () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, 'notes.txt'), '{}');
    expect(klachtIn(folder)('seal', '--key', 'notes.txt')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/notes\.txt: expected an Ed25519 private key/) as unknown,
    });
    expect(klachtIn(folder)('verify', '--head', 'notes.txt')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/notes\.txt: size: /) as unknown,
    });
  });

  it('answers a fault of a position that no number holds', () => {
    const folder = newFolder();
    klachtIn(folder, {}, JSON.stringify(receive()))('submit', '-');
    const raw = new DatabaseSync(path.join(folder, 'klacht.db'));
    raw.exec('UPDATE events SET position = 9007199254740995');
    raw.close();
    const { status, stdout, stderr } = klachtIn(folder)('verify', '--json');
    expect([status, stderr]).toEqual([1, '']);
    expect(JSON.parse(stdout)).toMatchObject({
      stream: null,
      kind: 'changed',
      message: expect.stringMatching(
        /a number that klacht never wrote: .*9007199254740995/,
      ) as unknown,
    });
  });
});
