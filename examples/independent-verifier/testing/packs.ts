import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TreeHead } from '@klacht/adapters/proof';
import { attempt, type Head } from '../verify.ts';
import { checkPack } from '../verify-pack.ts';

const MAIN = path.join(import.meta.dirname, '../../../packages/adapters/src/cli/main.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'klacht-'));
export const at = (...names: readonly string[]): string => path.join(folder, ...names);

/** Runs a program of ours, or an auditor's, where the journal and the packs are. */
export const nodeOn = (program: string, args: readonly string[], input = '') => {
  const words = ['--disable-warning=ExperimentalWarning', program, ...args];
  return spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8', input });
};
const submit = (complaintId: string, type: string, data: object): void => {
  const line = JSON.stringify({ commandId: randomUUID(), complaintId, actor: 'anna', type, data });
  nodeOn(MAIN, ['submit', '-'], line);
};
const headFrom = (file: string): TreeHead => {
  nodeOn(MAIN, ['seal', '-o', file]);
  return JSON.parse(readFileSync(at(file), 'utf8')) as TreeHead;
};

/** What an auditor finds in a pack; and what is said of it, where it is sound. */
export const faultOf = (pack: string, outside?: Head, said: string[] = []): string | null =>
  attempt(() => checkPack(pack, { outside }, (line) => said.push(line)));

/** Two complaints, sealed four times, and packs of each and of the whole. */
export const one = randomUUID();
const two = randomUUID();
export const received = { at: '2026-04-02', channel: 'email', subjects: ['price'], text: 'Late.' };
submit(one, 'Receive', received);
const first = headFrom('first.json');
submit(two, 'Receive', received);
submit(one, 'Acknowledge', { at: '2026-04-07' });
const second = headFrom('second.json');
submit(two, 'Acknowledge', { at: '2026-04-08' });
const third = headFrom('third.json');
submit(one, 'Withdraw', { at: '2026-04-09', reason: 'Solved.' });
const head = headFrom('fourth.json');
submit(two, 'Withdraw', { at: '2026-04-10' });
for (const args of [['2026-0001'], ['2026-0002'], ['--all']]) {
  nodeOn(MAIN, ['export', 'pack', ...args, '-o', `pack${args.join('')}`]);
}
export const HEADS = [first, second, third, head] as const;
export const PACKS = ['pack2026-0001', 'pack2026-0002', 'pack--all'];

export const notCovering = (place: number): string =>
  `head ${place} is not shown to cover all that the one before it covered`;

export const hex = (bytes: string | Buffer): string =>
  createHash('sha256').update(bytes).digest('hex');

export type Changes = Readonly<Record<string, (text: string) => string>>;
export type Manifest = {
  files: { path: string; size: number; sha256: string }[];
  dossiers: { number: string; complaintId: string; path: string }[];
};

/** A copy of a pack with some files changed and every digest made anew, as a forger would. */
export const remade = (pack: string, changes: Changes, more: object = {}): string => {
  const copy = at(`copy-${randomUUID()}`);
  cpSync(at(pack), copy, { recursive: true });
  const manifest = JSON.parse(readFileSync(path.join(copy, 'manifest.json'), 'utf8')) as Manifest;
  const files = manifest.files.map((listed) => {
    const before = readFileSync(path.join(copy, listed.path), 'utf8');
    const text = changes[listed.path]?.(before) ?? before;
    writeFileSync(path.join(copy, listed.path), text);
    return { ...listed, size: Buffer.byteLength(text), sha256: hex(text) };
  });
  const made = JSON.stringify({ ...manifest, files, ...more });
  writeFileSync(path.join(copy, 'manifest.json'), made);
  writeFileSync(path.join(copy, 'manifest.json.sha256'), `${hex(made)}  manifest.json\n`);
  return copy;
};
