import { randomUUID } from 'node:crypto';
import {
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  at,
  type Changes,
  faultOf,
  HEADS,
  hex,
  type Manifest,
  nodeOn,
  notCovering,
  PACKS,
  remade,
} from './testing/packs.ts';

const VERIFIER = path.join(import.meta.dirname, 'verify-pack.ts');
const [first, , , head] = HEADS;

const filesOf = (pack: string): readonly string[] =>
  readdirSync(at(pack), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(at(pack), path.join(entry.parentPath, entry.name)));

describe('an audit pack', () => {
  it.each(PACKS)('verifies with nothing of klacht: %s', (pack) => {
    expect(faultOf(at(pack))).toBeNull();
    for (const outside of HEADS) expect(faultOf(at(pack), outside)).toBeNull();
    const { status, stdout } = nodeOn(VERIFIER, [pack, 'fourth.json']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^events, of .*: \d+\nunder the head that you have, signed at /);
  });

  it.each(PACKS)('shows one byte that was changed in any of its files: %s', (pack) => {
    const files = filesOf(pack);
    expect(files.length).toBeGreaterThan(8);
    for (const file of files) {
      const sound = readFileSync(at(pack, file));
      for (const place of [0, 0.2, 0.5, 0.8, 1]) {
        const damaged = Buffer.from(sound);
        const index = Math.round((sound.length - 1) * place);
        damaged.writeUInt8((sound[index] ?? 0) ^ 1, index);
        writeFileSync(at(pack, file), damaged);
        expect([file, place, faultOf(at(pack))]).not.toEqual([file, place, null]);
      }
      writeFileSync(at(pack, file), sound);
    }
    expect(faultOf(at(pack))).toBeNull();
  });

  it('shows a file that was added, and one that was taken away', () => {
    const copy = at('copy-of-files');
    cpSync(at('pack--all'), copy, { recursive: true });
    writeFileSync(path.join(copy, 'more.txt'), '');
    expect(faultOf(copy)).toBe('more.txt is not in the manifest');
    rmSync(path.join(copy, 'more.txt'));
    rmSync(path.join(copy, 'procedures.json'));
    expect(faultOf(copy)).toBe('procedures.json is no file of the pack');
  });

  it.each(PACKS)('shows a file that the manifest leaves out with it: %s', (pack) => {
    const files = filesOf(pack).filter((file) => !file.startsWith('manifest.'));
    const listed = JSON.parse(readFileSync(at(pack, 'manifest.json'), 'utf8')) as Manifest;
    for (const file of files) {
      const rest = listed.files.filter((one) => one.path !== file);
      const copy = remade(pack, {}, { files: rest });
      rmSync(path.join(copy, file));
      expect([file, faultOf(copy)]).toEqual([
        file,
        file.startsWith('dossiers/')
          ? 'there are fewer dossiers than complaints'
          : expect.stringContaining(file),
      ]);
    }
  });

  it.each(PACKS)('shows a file that stands outside of it: %s', (pack) => {
    for (const file of [...filesOf(pack), 'dossiers']) {
      const copy = remade(pack, {});
      const outside = at(`outside-${randomUUID()}`);
      renameSync(path.join(copy, file), outside);
      symlinkSync(outside, path.join(copy, file));
      expect([file, faultOf(copy)]).toEqual([file, expect.stringContaining(file)]);
    }
    writeFileSync(at('beside.txt'), '');
    const { files } = JSON.parse(readFileSync(at(pack, 'manifest.json'), 'utf8')) as Manifest;
    const beside = { path: '../beside.txt', size: 0, sha256: hex('') };
    expect(faultOf(remade(pack, {}, { files: [...files, beside] }))).toMatch(
      /beside\.txt is no file/,
    );
  });

  it.each(PACKS)('shows a forgery whose digests were made anew: %s', (pack) => {
    const withoutLast = (text: string): string => text.replace(/[^\n]*\n$/, '');
    const fault = (changes: Changes, more: object = {}) => faultOf(remade(pack, changes, more));
    expect(fault({})).toBeNull();
    expect(fault({ 'events.ndjson': (text) => text.replace('2026-04-02', '2026-04-03') })).toMatch(
      /does not match its hash/,
    );
    const otherDigit = (text: string): string =>
      text.replace(/"path":\["./, (start) =>
        start.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')),
      );
    expect(fault({ 'proofs.ndjson': otherDigit })).toMatch(/is not under the head/);
    expect(fault({ 'proofs.ndjson': withoutLast })).toMatch(/^the manifest says /);
    expect(fault({ 'consistency.ndjson': otherDigit })).toBe(notCovering(2));
    expect(fault({ 'consistency.ndjson': withoutLast })).toBe(notCovering(4));
    expect(fault({ 'consistency.ndjson': () => '' })).toBe(notCovering(2));
    expect(fault({ 'consistency.ndjson': (text) => `${text}${text}` })).toMatch(/of no head/);
    const cut = { 'heads.ndjson': withoutLast, 'consistency.ndjson': withoutLast };
    expect(fault(cut)).toMatch(/is not under the head|not the last one/);
    expect(fault({ 'heads.ndjson': (text) => text.replace('"size":1', '"size":3') })).toBe(
      'head 1 has a bad signature',
    );
    expect(faultOf(at(pack), { ...head, root: first.root })).toMatch(/not in the pack/);
    for (const field of ['format', 'events', 'proved', 'position', 'head', 'of']) {
      expect([field, fault({}, { [field]: false })]).not.toEqual([field, null]);
      expect([field, fault({}, { [field]: undefined })]).not.toEqual([field, null]);
    }
    const events = readFileSync(at(pack, 'events.ndjson'), 'utf8').split('\n').slice(1);
    const more = { events: events.length - 1 };
    expect(fault({ 'events.ndjson': () => events.join('\n') }, more)).toMatch(
      /is not what is proved/,
    );
  });
});
