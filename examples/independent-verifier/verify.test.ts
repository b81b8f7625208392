import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { createMemoryEventStore } from '@klacht/adapters/memory';
import {
  canonicalJson,
  chained,
  eventHash,
  headDigest,
  signJournal,
  type TreeHead,
  treeHead,
  verifyJournal,
} from '@klacht/adapters/proof';
import { openSqliteEventStore } from '@klacht/adapters/sqlite';
import type { EventStore, RecordedEvent } from '@klacht/domain';
import { attempt, check } from './verify.ts';

const MAIN = path.join(import.meta.dirname, 'verify.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'klacht-'));
const fileOf = (name: string, contents: string | Buffer): string => {
  const file = path.join(folder, name);
  writeFileSync(file, contents);
  return file;
};
const run = (...args: readonly string[]) => {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', MAIN, ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout };
};

const { privateKey } = generateKeyPairSync('ed25519');
const signed = (store: EventStore, key = privateKey) =>
  signJournal(store, { privateKey: key, now: '2026-01-15T09:00:00Z', actor: 'anna' });

/** Two complaints, with texts that are hard to write the same way twice. */
const fill = async (store: EventStore, from: number, count: number): Promise<void> => {
  for (let index = from; index < from + count; index += 1) {
    await store.append(`complaint-${index % 2}`, Math.floor(index / 2) - 1, [
      {
        id: randomUUID(),
        type: 'SomethingHappened',
        data: {
          text: '\ud800 é 😂\u0000"\\/',
          '10': 1e21,
          '9': [5e-324, null, true],
          ö: {},
          '': [],
        },
        metadata: { actor: 'anna' },
        recordedAt: '2026-04-02T08:00:00Z',
      },
    ]);
  }
};

const journal = path.join(folder, 'klacht.db');
const store = chained(openSqliteEventStore(journal));
await fill(store, 0, 9);
const first = await signed(store);
await fill(store, 9, 4);
const head = await signed(store);
const events: readonly RecordedEvent[] = (await Array.fromAsync(store.readAll())).flat();
await store.close();

const storeOf = (found: readonly RecordedEvent[]): EventStore => ({
  ...createMemoryEventStore(),
  async *readStream(stream, from = 0) {
    yield found.filter((event) => event.stream === stream && event.revision >= from);
  },
  async *readAll() {
    if (found.length > 0) yield found;
  },
});

/** Ours and theirs find a fault, or neither does; ours is given. */
const agree = async (found: readonly RecordedEvent[], outside?: TreeHead) => {
  const isHead = outside === undefined || treeHead.safeParse(outside).success;
  const ours = await verifyJournal(storeOf(found), outside === undefined ? {} : { head: outside });
  const theirs = attempt(() => check(found, outside));
  const isSound = isHead && ours === null;
  expect([theirs, isSound]).toEqual([isSound ? null : expect.any(String), isSound]);
  return isSound ? null : ours;
};

/** The journal with another last head, signed with its key and hashed. */
const resigned = (change: object, type = 'TreeHeadSigned', more: object = {}) => {
  const { signature: _, timeStamp, ...said } = { ...head, ...change };
  const signature = sign(null, Buffer.from(canonicalJson(said)), privateKey).toString('base64url');
  const signed = { ...said, signature, ...(timeStamp === undefined ? {} : { timeStamp }) };
  const other = { ...signed, ...more } as TreeHead;
  const last = events.at(-1);
  if (last === undefined) throw new Error('expected a journal with events');
  const event = { ...last, type, data: other };
  const metadata = { ...event.metadata, hash: eventHash(event) };
  return { found: [...events.slice(0, -1), { ...event, metadata }], other };
};

const SHA_256 = '0609608648016503040201';
/** What of a time-stamp names the head that it is for, after two bytes of what may stand around it. */
const imprint = (algorithm: string, stamped: TreeHead): string =>
  Buffer.from(`3031${algorithm}0420${headDigest(stamped)}`, 'hex').toString('base64');
const respelled = (text: string): string =>
  text.slice(0, -1) + String.fromCodePoint((text.codePointAt(text.length - 1) ?? 0) + 1);

describe('the independent verifier', () => {
  it.each([
    ['verify.ts', /^node:/],
    ['verify-contents.ts', /^(?:node:|\.\/verify\.ts$)/],
    ['verify-pack.ts', /^(?:node:|\.\/verify(?:-contents)?\.ts$)/],
  ])('is under 170 lines, and uses nothing of ours: %s', (file, foreign) => {
    const text = readFileSync(path.join(import.meta.dirname, file), 'utf8');
    expect(text.split('\n').length).toBeLessThan(170);
    const imports = [...text.matchAll(/from '([^']+)'/g)].map(([, name]) => name);
    expect(imports.length).toBeGreaterThan(2);
    for (const name of imports) expect(name).toMatch(foreign);
  });

  it('says nothing of a sound journal, from SQLite and from lines of JSON', () => {
    const lines = fileOf('journal.ndjson', events.map((event) => JSON.stringify(event)).join('\n'));
    const outside = fileOf('head.json', JSON.stringify(head));
    for (const args of [[journal], [journal, outside], [lines], [lines, outside]]) {
      expect(run(...args)).toEqual({ status: 0, stdout: '' });
    }
  });

  it('refuses events that are a view, and bytes that are no UTF-8', () => {
    const changed = (...statements: readonly string[]): string => {
      const file = path.join(folder, `${randomUUID()}.db`);
      copyFileSync(journal, file);
      const db = new DatabaseSync(file);
      for (const statement of statements) db.exec(statement);
      db.close();
      return file;
    };
    expect(
      run(changed('ALTER TABLE events RENAME TO kept', 'CREATE VIEW events AS SELECT * FROM kept')),
    ).toEqual({ status: 1, stdout: 'unreadable: a journal whose events are no table\n' });
    const notUtf8 = "UPDATE events SET data = CAST(data || x'ff' AS TEXT) WHERE position = 1";
    expect(run(changed(notUtf8))).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^unreadable: .*utf-8/) as unknown,
    });
    const lines = events.map((event) => JSON.stringify(event)).join('\n');
    const file = fileOf('bad.ndjson', Buffer.concat([Buffer.from(lines), Buffer.of(0xff)]));
    expect(run(file).stdout).toMatch(/^unreadable: .*utf-8/);
    const noObject = "UPDATE events SET metadata = '[]' WHERE position = 1";
    expect(run(changed(noObject)).stdout).toMatch(/ revision 0 is no event\n$/);
  });

  it('names what is wrong, and ends with 1', () => {
    const changed = JSON.stringify(events[3]).replace('anna', 'anne');
    const lines = fileOf(
      'changed.ndjson',
      events.map((event, index) => (index === 3 ? changed : JSON.stringify(event))).join('\n'),
    );
    expect(run(lines)).toEqual({
      status: 1,
      stdout: 'complaint-1 revision 1 does not match its hash\n',
    });
    const other = fileOf('other.json', JSON.stringify({ ...head, size: 3 }));
    expect(run(journal, other).status).toBe(1);
  });

  it('agrees with ours on every event left out, doubled, moved, or changed in any field', async () => {
    for (const outside of [undefined, first, head]) {
      expect(await agree(events, outside)).toBeNull();
      let faults = 0;
      for (const [index, event] of events.entries()) {
        const damaged: readonly (readonly RecordedEvent[])[] = [
          events.toSpliced(index, 1),
          events.toSpliced(index, 0, event),
          events.toSpliced(index, 1).toSpliced((index * 7) % 14, 0, event),
          events.slice(0, index),
          ...Object.keys(event).map((field) => events.with(index, { ...event, [field]: 'x' })),
          ...Object.keys(event.metadata).map((field) =>
            events.with(index, { ...event, metadata: { ...event.metadata, [field]: 'x' } }),
          ),
          ...(event.stream === 'heads-journal' ? Object.keys(event.data) : []).map((field) =>
            events.with(index, { ...event, data: { ...event.data, [field]: 'x' } }),
          ),
        ];
        for (const found of damaged) if ((await agree(found, outside)) !== null) faults += 1;
      }
      expect(faults).toBeGreaterThan(150);
    }
    await agree(events, { ...head, root: first.root });
    await agree(events, { ...head, signature: first.signature });
    const rebuilt = chained(createMemoryEventStore());
    await fill(rebuilt, 0, 13);
    await signed(rebuilt, generateKeyPairSync('ed25519').privateKey);
    const others = (await Array.fromAsync(rebuilt.readAll())).flat();
    expect(await agree(others)).toBeNull();
    expect(await agree(others, head)).not.toBeNull();
  });

  const isSound = async ({ found, other }: ReturnType<typeof resigned>): Promise<boolean> => {
    const verdicts = [await agree(found), await agree(found, other)].map((fault) => fault === null);
    expect(new Set(verdicts).size).toBe(1);
    return verdicts[0] === true;
  };

  it.each<[string, object]>([
    ['nothing changed', {}],
    ['a fraction of a second', { at: '2026-01-15T09:00:00.1234567Z' }],
    ['a leap day', { at: '2024-02-29T00:00:00Z' }],
    ['no position', { position: null }],
    ['a position of another store', { position: 'C:12/P:\u2028' }],
    ['a time-stamp', { timeStamp: imprint(SHA_256, head) }],
    ['a time-stamp with a null', { timeStamp: imprint(`${SHA_256}0500`, head) }],
  ])('takes with ours a head with %s', async (_, change) => {
    expect(await isSound(resigned(change))).toBe(true);
  });

  it.each<[string, object]>([
    ['its size as text', { size: String(head.size) }],
    ['a broken size', { size: head.size + 0.5 }],
    ['a size below zero', { size: -1 }],
    ['an upper-case root', { root: head.root.toUpperCase() }],
    ['a number for its position', { position: 13 }],
    ['no moment', { at: 'today' }],
    ['a day that is none', { at: '2026-02-30T09:00:00Z' }],
    ['an hour that is none', { at: '2026-01-15T24:00:00Z' }],
    ['no seconds', { at: '2026-01-15T09:00Z' }],
    ['an offset', { at: '2026-01-15T09:00:00+00:00' }],
    ['null for none before it', { previous: null }],
    ['a padded key', { key: `${head.key}=` }],
    ['another spelling of its key', { key: respelled(head.key) }],
    ['a field too many', { note: 'x' }],
    ['an empty time-stamp', { timeStamp: '' }],
    ['a time-stamp that is no base64', { timeStamp: 'none!' }],
    ['a digest without its algorithm', { timeStamp: imprint('', head) }],
    ['a time-stamp of another head', { timeStamp: imprint(SHA_256, first) }],
    ['a time-stamp without padding', { timeStamp: imprint(SHA_256, head).replace('=', '') }],
    ['a time-stamp and a line-feed', { timeStamp: `${imprint(SHA_256, head)}\n` }],
    [
      'another spelling of its time-stamp',
      { timeStamp: `${respelled(imprint(SHA_256, head).replace('=', ''))}=` },
    ],
  ])('refuses with ours a head with %s', async (_, change) => {
    expect(await isSound(resigned(change))).toBe(false);
  });

  it.each([
    ['padded', `${head.signature}==`],
    ['in another spelling', respelled(head.signature)],
    ['cut short', head.signature.slice(4)],
  ])('refuses with ours a head whose signature is %s', async (_, signature) => {
    expect(await isSound(resigned({}, 'TreeHeadSigned', { signature }))).toBe(false);
  });

  it('refuses with ours a head in an event of another type', async () => {
    expect(await agree(resigned({}, 'TreeHeadFound').found)).toMatchObject({ kind: 'forged-head' });
  });

  it('takes a head from an editor that puts a mark before it', () => {
    const marked = fileOf('marked.json', `\uFEFF${JSON.stringify(head)}`);
    expect(run(journal, marked)).toEqual({ status: 0, stdout: '' });
  });

  it.each(['', 'null', '{}', 'my notes', '[1'])('says so of a head that is none: %j', (text) => {
    const { status, stdout } = run(journal, fileOf('none.json', text));
    expect(status).toBe(1);
    expect(stdout).toMatch(/^(?:unreadable: |the head kept outside is no head\n$)/);
    expect(run(journal, path.join(folder, 'gone.json')).stdout).toMatch(/^unreadable: .*gone/);
  });

  it.each([0, -1])('refuses a row at position %d', (position) => {
    const copy = path.join(folder, `at${position}.db`);
    copyFileSync(journal, copy);
    const db = new DatabaseSync(copy);
    db.prepare('UPDATE events SET position = ? WHERE position = 1').run(position);
    db.close();
    expect(run(copy)).toEqual({
      status: 1,
      stdout: 'unreadable: an event without a position from 1\n',
    });
  });
});
