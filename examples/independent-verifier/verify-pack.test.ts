import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Head } from './verify.ts';
import { checkPack } from './verify-pack.ts';

const MAIN = path.join(import.meta.dirname, '../../packages/adapters/src/cli/main.ts');
const VERIFIER = path.join(import.meta.dirname, 'verify-pack.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'klacht-'));
const at = (...names: readonly string[]): string => path.join(folder, ...names);

const nodeOn = (program: string, args: readonly string[], input = '') => {
  const words = ['--disable-warning=ExperimentalWarning', program, ...args];
  return spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8', input });
};
const submit = (complaintId: string, type: string, data: object): void => {
  const line = JSON.stringify({ commandId: randomUUID(), complaintId, actor: 'anna', type, data });
  nodeOn(MAIN, ['submit', '-'], line);
};
const headFrom = (file: string): Head => {
  nodeOn(MAIN, ['seal', '-o', file]);
  return JSON.parse(readFileSync(at(file), 'utf8')) as Head;
};

const [one, two] = [randomUUID(), randomUUID()];
const received = { at: '2026-04-02', channel: 'email', subjects: ['price'], text: 'Late.' };
submit(one, 'Receive', received);
submit(two, 'Receive', received);
const first = headFrom('first.json');
submit(one, 'Acknowledge', { at: '2026-04-07' });
submit(two, 'Acknowledge', { at: '2026-04-08' });
submit(one, 'Withdraw', { at: '2026-04-09', reason: 'Solved.' });
const head = headFrom('head.json');
submit(two, 'Withdraw', { at: '2026-04-10' });
for (const args of [['2026-0001'], ['2026-0002'], ['--all']]) {
  nodeOn(MAIN, ['export', 'pack', ...args, '-o', `pack${args.join('')}`]);
}
const PACKS = ['pack2026-0001', 'pack2026-0002', 'pack--all'];

const filesOf = (pack: string): readonly string[] =>
  readdirSync(at(pack), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(at(pack), path.join(entry.parentPath, entry.name)));

const hex = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

type Manifest = { files: { path: string; size: number; sha256: string }[]; proved: number };

/** A copy of a pack with one file changed and every digest made anew, as a forger would. */
const forged = (
  pack: string,
  file: string,
  change: (text: string) => string,
  more: (manifest: Manifest) => object = () => ({}),
): string => {
  const copy = at(`copy-${randomUUID()}`);
  cpSync(at(pack), copy, { recursive: true });
  const before = readFileSync(path.join(copy, file), 'utf8');
  const text = change(before);
  expect(text).not.toBe(before);
  writeFileSync(path.join(copy, file), text);
  const manifest = JSON.parse(readFileSync(path.join(copy, 'manifest.json'), 'utf8')) as Manifest;
  const files = manifest.files.map((listed) =>
    listed.path === file ? { ...listed, size: Buffer.byteLength(text), sha256: hex(text) } : listed,
  );
  const made = JSON.stringify({ ...manifest, files, ...more(manifest) });
  writeFileSync(path.join(copy, 'manifest.json'), made);
  writeFileSync(path.join(copy, 'manifest.json.sha256'), `${hex(made)}  manifest.json\n`);
  return copy;
};

describe('an audit pack', () => {
  it.each(PACKS)('verifies with nothing of klacht: %s', (pack) => {
    expect(checkPack(at(pack))).toBeNull();
    for (const outside of [first, head]) expect(checkPack(at(pack), outside)).toBeNull();
    const { status, stdout } = nodeOn(VERIFIER, [pack, 'head.json']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\d events, \d of them under the head signed at "/);
  });

  it.each(PACKS)('shows one byte that was changed in any of its files: %s', (pack) => {
    const files = filesOf(pack);
    expect(files.length).toBeGreaterThan(7);
    for (const file of files) {
      const sound = readFileSync(at(pack, file));
      for (const place of [0, 0.2, 0.5, 0.8, 1]) {
        const damaged = Buffer.from(sound);
        const index = Math.round((sound.length - 1) * place);
        damaged.writeUInt8((sound[index] ?? 0) ^ 1, index);
        writeFileSync(at(pack, file), damaged);
        expect([file, place, checkPack(at(pack))]).not.toEqual([file, place, null]);
      }
      writeFileSync(at(pack, file), sound);
    }
    expect(checkPack(at(pack))).toBeNull();
  });

  it('shows a file that was added, and one that was taken away', () => {
    const copy = at('copy-of-files');
    cpSync(at('pack--all'), copy, { recursive: true });
    writeFileSync(path.join(copy, 'more.txt'), '');
    expect(checkPack(copy)).toBe('more.txt is not in the manifest');
    rmSync(path.join(copy, 'more.txt'));
    rmSync(path.join(copy, 'procedures.json'));
    expect(checkPack(copy)).toMatch(/^unreadable: .*procedures\.json/);
  });

  it.each(PACKS)('shows a forgery whose digests were made anew: %s', (pack) => {
    const withoutLast = (text: string): string => text.replace(/[^\n]*\n$/, '');
    const event = forged(pack, 'events.ndjson', (text) => text.replace('2026-04-02', '2026-04-03'));
    expect(checkPack(event)).toMatch(/does not match its hash/);
    const proof = forged(pack, 'proofs.ndjson', (text) =>
      text.replace(/"path":\["./, (start) =>
        start.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')),
      ),
    );
    expect(checkPack(proof)).toMatch(/is not under the head/);
    expect(checkPack(forged(pack, 'proofs.ndjson', withoutLast))).toMatch(/not as many/);
    expect(checkPack(forged(pack, 'heads.ndjson', withoutLast))).toBe(
      'the head is not the last one',
    );
    const signed = forged(pack, 'heads.ndjson', (text) => text.replace('"size":2', '"size":3'));
    expect(checkPack(signed)).toBe('a head has a bad signature');
    expect(checkPack(at(pack), { ...head, root: first.root })).toMatch(/not in the pack/);
    const other = forged(
      pack,
      'events.ndjson',
      (text) => text.split('\n').slice(1).join('\n'),
      () => ({ events: readFileSync(at(pack, 'events.ndjson'), 'utf8').split('\n').length - 2 }),
    );
    expect(checkPack(other)).toMatch(/stands after -1|counts more events than stand before it/);
  });
});
