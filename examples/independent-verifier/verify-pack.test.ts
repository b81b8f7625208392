import { spawnSync } from 'node:child_process';
import { createHash, createPrivateKey, randomUUID, sign } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMemoryEventStore } from '@klacht/adapters/memory';
import {
  canonicalJson,
  consistencyProofsOf,
  eventHash,
  headDigest,
  inclusionProofsOf,
  type TreeHead,
} from '@klacht/adapters/proof';
import type { EventStore, RecordedEvent } from '@klacht/domain';
import { attempt, type Head, rootOf } from './verify.ts';
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
const headFrom = (file: string): TreeHead => {
  nodeOn(MAIN, ['seal', '-o', file]);
  return JSON.parse(readFileSync(at(file), 'utf8')) as TreeHead;
};
const faultOf = (pack: string, outside?: Head, said: string[] = []): string | null =>
  attempt(() => checkPack(pack, outside, (line) => said.push(line)));

const [one, two] = [randomUUID(), randomUUID()];
const received = { at: '2026-04-02', channel: 'email', subjects: ['price'], text: 'Late.' };
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
const notCovering = (place: number): string =>
  `head ${place} is not shown to cover all that the one before it covered`;
const HEADS = [first, second, third, head] as const;
const PACKS = ['pack2026-0001', 'pack2026-0002', 'pack--all'];

const filesOf = (pack: string): readonly string[] =>
  readdirSync(at(pack), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(at(pack), path.join(entry.parentPath, entry.name)));

const hex = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

type Changes = Readonly<Record<string, (text: string) => string>>;
type Manifest = { files: { path: string; size: number; sha256: string }[] };

/** A copy of a pack with some files changed and every digest made anew, as a forger would. */
const remade = (pack: string, changes: Changes, more: object): string => {
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
    expect(fault({ 'proofs.ndjson': withoutLast })).toMatch(/not as many/);
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
    const events = readFileSync(at(pack, 'events.ndjson'), 'utf8').split('\n').slice(1);
    const more = { events: events.length - 1 };
    expect(fault({ 'events.ndjson': () => events.join('\n') }, more)).toMatch(
      /is not what is proved/,
    );
  });
});

/** The journal as the firm can make it anew: one day changed, and the hashes of its stream with it. */
const rewritten = async (day: string): Promise<EventStore> => {
  const store = createMemoryEventStore();
  let previous = '';
  for (const line of readFileSync(at('pack--all/events.ndjson'), 'utf8').trim().split('\n')) {
    const event = JSON.parse(line) as RecordedEvent;
    if (event.stream !== `complaint-${one}`) {
      await store.append(event.stream, event.revision - 1, [event]);
      continue;
    }
    const data = event.revision === 0 ? { ...event.data, at: day } : event.data;
    const changed = { ...event, data, metadata: { ...event.metadata, previous } };
    previous = eventHash(changed);
    const metadata = { ...changed.metadata, hash: previous };
    await store.append(event.stream, event.revision - 1, [{ ...changed, metadata }]);
  }
  return store;
};

/** A head over a whole journal, signed with the firm's key, that says it follows another. */
const signedOver = async (store: EventStore, before: TreeHead): Promise<TreeHead> => {
  const events = (await Array.fromAsync(store.readAll())).flat();
  const { signature: _, ...claim } = {
    ...before,
    size: events.length,
    root: rootOf(events.map(({ metadata }) => metadata['hash'] ?? '')).toString('hex'),
    previous: headDigest(before),
  };
  const key = createPrivateKey(readFileSync(at('klacht.db.seal.pem')));
  const signature = sign(null, Buffer.from(canonicalJson(claim)), key).toString('base64url');
  return { ...claim, signature };
};

describe('a pack of one complaint, made by the firm with its key after what it says was recorded', () => {
  const linesOf = (rows: readonly unknown[]) => () =>
    rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  const wanted = ({ stream }: RecordedEvent): boolean => stream === `complaint-${one}`;

  /** With every head up to one that is kept, and one more; and with each path there might be to it. */
  const packsAfter = async (kept: TreeHead, day: string): Promise<readonly string[]> => {
    const store = await rewritten(day);
    const events = (await Array.fromAsync(store.readAll())).flat().filter(wanted);
    const last = await signedOver(store, kept);
    const proofs = await inclusionProofsOf(store, last, wanted);
    const heads = [...HEADS.slice(0, HEADS.indexOf(kept) + 1), last];
    const grown = await consistencyProofsOf(await rewritten(received.at), heads);
    const [grownAnew] = await consistencyProofsOf(store, [kept, last]);
    const anew = grown.with(-1, grownAnew ?? { first: 0, second: 0, path: [] });
    const none = grown.with(-1, { first: kept.size, second: last.size, path: [] });
    return [anew, grown, none].map((consistency) =>
      remade(
        'pack2026-0001',
        {
          'events.ndjson': linesOf(events),
          'proofs.ndjson': linesOf(proofs),
          'heads.ndjson': linesOf(heads),
          'consistency.ndjson': linesOf(consistency),
          'head.json': () => JSON.stringify(last),
        },
        { proved: proofs.length, head: last },
      ),
    );
  };

  it.each(HEADS)('is taken when it says the same: $size events kept', async (kept) => {
    const [pack = ''] = await packsAfter(kept, received.at);
    expect(faultOf(pack, kept)).toBeNull();
  });

  it.each(HEADS)('is refused when it says another day: $size events kept', async (kept) => {
    const packs = await packsAfter(kept, '2026-04-03');
    const place = HEADS.indexOf(kept) + 2;
    for (const outside of HEADS.slice(0, place - 1)) {
      expect(packs.map((pack) => faultOf(pack, outside))).toEqual(
        packs.map(() => notCovering(place)),
      );
    }
  });

  it('is refused without the head that is kept', async () => {
    const [pack = ''] = await packsAfter(first, '2026-04-03');
    expect(faultOf(pack, second)).not.toBeNull();
  });

  it('says what is bound by the head that is kept, by the last one, and by none', async () => {
    const [pack = ''] = await packsAfter(second, received.at);
    const said: string[] = [];
    expect(faultOf(pack, second, said)).toBeNull();
    expect(said).toEqual([
      `events, of ["${one}"]: 3`,
      `under the head that you have, signed at ${second.at}: 2`,
      `under the last head, signed at ${second.at}: 3`,
      'without a proof, held by their own chain only: 0',
      'dated before a head that does not cover them: 0',
    ]);
    const bare = remade('pack2026-0001', { 'proofs.ndjson': () => '' }, { proved: 0 });
    said.length = 0;
    expect(faultOf(bare, head, said)).toBeNull();
    expect(said.slice(1)).toEqual([
      `under the head that you have, signed at ${head.at}: 0`,
      `under the last head, signed at ${head.at}: 0`,
      'without a proof, held by their own chain only: 3',
      'dated before a head that does not cover them: 3',
    ]);
  });
});
