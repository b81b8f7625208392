import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeOn as nodeHere } from './testing/packs.ts';
import { attempt } from './verify.ts';
import { checkPack } from './verify-pack.ts';

const MAIN = path.join(import.meta.dirname, '../../packages/adapters/src/cli/main.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'klacht-'));
const at = (...names: readonly string[]): string => path.join(folder, ...names);
const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

const klacht = (...args: readonly string[]) => {
  const ran = nodeHere(MAIN, ['--store', `sqlite:${at('klacht.db')}`, ...args]);
  if (ran.status !== 0) throw new Error(ran.stderr);
  return ran.stdout;
};

type Document = { complaintId: string; digest: string | null; path: string };
type Manifest = {
  documents: Document[];
  files: { path: string; size: number; sha256: string }[];
};

const manifestOf = (pack: string): Manifest =>
  JSON.parse(readFileSync(path.join(pack, 'manifest.json'), 'utf8')) as Manifest;

/** A copy of a pack with its manifest changed, and its digest made anew, as a forger would. */
const forged = (name: string, change: (manifest: Manifest, copy: string) => Manifest): string => {
  const copy = at(`copy-${randomUUID()}`);
  cpSync(at(name), copy, { recursive: true });
  const made = JSON.stringify(change(manifestOf(copy), copy));
  writeFileSync(path.join(copy, 'manifest.json'), made);
  writeFileSync(path.join(copy, 'manifest.json.sha256'), `${sha256(made)}  manifest.json\n`);
  return copy;
};

const faultOf = (pack: string, said: string[] = []): string | null =>
  attempt(() => checkPack(pack, {}, (line) => said.push(line)));

const order = randomBytes(200_000);
const memo = Buffer.from('A memo.');

beforeAll(() => {
  writeFileSync(at('order.pdf'), order);
  writeFileSync(at('memo'), memo);
  const by = ['--actor', 'anna'];
  for (const number of ['2026-0001', '2026-0002']) {
    klacht('receive', '--at', '2026-04-02', '--channel', 'email', '--subjects', 'price', ...by);
    klacht('attach', number, at('order.pdf'), '--from', 'complainant', ...by);
  }
  klacht('attach', '2026-0001', at('memo'), ...by);
  klacht('document', '2026-0001', '--digest', 'ab'.repeat(32), '--name', 'elsewhere', ...by);
  klacht('seal', '-o', at('head.json'));
  const open = ['--open', '--role', 'auditor', '--actor', 'bram'];
  klacht('export', 'pack', '--all', '-o', at('sealed'));
  klacht('export', 'pack', '--all', ...open, '-o', at('open'));
  klacht('export', 'pack', '2026-0002', ...open, '-o', at('one'));
});

describe('the documents of a pack', () => {
  it('are the very ones, by their digests, when they are opened', () => {
    const said: string[] = [];
    expect(faultOf(at('open'), said)).toBeNull();
    expect(said).toContain(
      'documents that the firm says it keeps: 3, open here: 3, sealed here: 0',
    );
    const { documents } = manifestOf(at('open'));
    expect(documents.map((one) => one.path)).toEqual([
      `documents/2026-0001/${sha256(order)}.pdf`,
      `documents/2026-0001/${sha256(memo)}`,
      `documents/2026-0002/${sha256(order)}.pdf`,
    ]);
    for (const { path: file, digest } of documents) {
      expect(sha256(readFileSync(at('open', file)))).toBe(digest);
    }
    expect(manifestOf(at('one')).documents).toHaveLength(1);
    expect(faultOf(at('one'))).toBeNull();
  });

  it('are ciphertext, and tell no digest, when they are sealed', () => {
    const said: string[] = [];
    expect(faultOf(at('sealed'), said)).toBeNull();
    expect(said).toContain(
      'documents that the firm says it keeps: 3, open here: 0, sealed here: 3',
    );
    const { documents } = manifestOf(at('sealed'));
    expect(documents.map(({ digest }) => digest)).toEqual([null, null, null]);
    for (const { path: file } of documents) {
      expect(file).not.toContain(sha256(order));
      expect(readFileSync(at('sealed', file)).includes(order.subarray(0, 32))).toBe(false);
    }
    expect(new Set(documents.map(({ path: file }) => path.basename(file))).size).toBe(3);
  });

  it.each(['sealed', 'open'])('show one byte that was changed, and one more: %s', (name) => {
    const [document] = manifestOf(at(name)).documents;
    const copy = forged(name, (manifest) => manifest);
    const file = path.join(copy, document?.path ?? '');
    const bytes = readFileSync(file);
    bytes.writeUInt8((bytes[5] ?? 0) ^ 1, 5);
    writeFileSync(file, bytes);
    expect(faultOf(copy)).toBe(`${document?.path} is not as the manifest says`);
    const more = forged(name, (manifest) => manifest);
    writeFileSync(path.join(more, 'documents/2026-0001/more'), '');
    expect(faultOf(more)).toBe('documents/2026-0001/more is not in the manifest');
  });

  it('that are forged with every digest made anew are told from those of the events', () => {
    const other = Buffer.from('Another order.');
    const replaced = forged('open', (manifest, copy) => {
      const [first] = manifest.documents;
      if (first === undefined) throw new Error('expected a document');
      const file = `documents/2026-0001/${sha256(other)}`;
      renameSync(path.join(copy, first.path), path.join(copy, file));
      writeFileSync(path.join(copy, file), other);
      const listed = { path: file, size: other.length, sha256: sha256(other) };
      return {
        ...manifest,
        documents: manifest.documents.map((one) =>
          one === first ? { ...one, digest: sha256(other), path: file } : one,
        ),
        files: manifest.files.map((one) => (one.path === first.path ? listed : one)),
      };
    });
    expect(faultOf(replaced)).toMatch(/is told of by no event$/);
    const underOldName = forged('open', (manifest, copy) => {
      const [first] = manifest.documents;
      if (first === undefined) throw new Error('expected a document');
      writeFileSync(path.join(copy, first.path), other);
      const listed = { path: first.path, size: other.length, sha256: sha256(other) };
      return {
        ...manifest,
        files: manifest.files.map((one) => (one.path === first.path ? listed : one)),
      };
    });
    expect(faultOf(underOldName)).toMatch(/is not the document that it is said to be$/);
    const moved = forged('open', (manifest) => ({
      ...manifest,
      documents: manifest.documents.map((one) => ({ ...one, complaintId: randomUUID() })),
    }));
    expect(faultOf(moved)).toMatch(/is of no complaint in the pack$/);
  });

  it('are left by no pack that is refused', () => {
    const asked = ['--all', '--open', '--role', 'employee', '--actor', 'x', '-o', at('refused')];
    expect(() => klacht('export', 'pack', ...asked)).toThrow('reader: expected an officer');
    const left = readdirSync(folder).filter((name) => /unfinished|^refused$/.test(name));
    expect(left).toEqual([]);
  });
});
