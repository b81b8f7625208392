import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { execute, type RecordedEvent } from '@klacht/domain';
import { checkPack } from '../../../../../examples/independent-verifier/verify-pack.ts';
import { HEADS_STREAM } from '../../proof/check-heads.ts';
import { eventHash } from '../../proof/hash-chain.ts';
import { newKey, sign } from '../../proof/testing/journals.ts';
import { exportPack } from './export-pack.ts';
import { openJournal, type OpenJournal } from '../opening/open-journal.ts';

const NOW = '2026-04-02T08:00:00Z';

const ASKED = {
  of: 'all',
  now: NOW,
  language: 'en',
  reader: null,
  tool: 'klacht',
  command: 'klacht export pack --all',
} as const;

const newFolder = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'klacht-')), 'pack');

const linesOf = (folder: string, file: string): readonly unknown[] =>
  readFileSync(path.join(folder, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

/** A journal of one complaint under a head, and what adds another complaint and another head. */
const signedJournal = async () => {
  const journal = await openJournal({ inventedClock: true, store: 'memory:' });
  const privateKey = newKey();
  const receive = async (): Promise<void> => {
    await execute(journal, {
      commandId: randomUUID(),
      complaintId: randomUUID(),
      actor: 'anna',
      now: NOW,
      type: 'Receive',
      data: { at: '2026-04-02', channel: 'email', subjects: ['price'] },
    });
    await sign(journal.store, privateKey);
  };
  await receive();
  await journal.register();
  return { journal, receive };
};

describe('an audit pack', () => {
  it('has a dossier of a complaint that came in and was signed meanwhile', async () => {
    const { journal, receive } = await signedJournal();
    let received = 1;
    const busy: OpenJournal = {
      ...journal,
      store: {
        ...journal.store,
        async *readStream(stream, ...rest) {
          if (stream === HEADS_STREAM && received === 1) {
            received += 1;
            await receive();
          }
          yield* journal.store.readStream(stream, ...rest);
        },
      },
    };
    const folder = newFolder();
    const { manifest } = await exportPack(busy, folder, ASKED);
    await journal.close();
    expect(received).toBe(2);
    expect(manifest.files.map((file) => file.path)).toEqual(
      expect.arrayContaining(['dossiers/2026-0001.html', 'dossiers/2026-0002.html']),
    );
    expect(checkPack(folder)).toBeNull();
  });

  it('is made from two readings of the journal, and of what it gained since', async () => {
    const { journal, receive } = await signedJournal();
    for (let count = 0; count < 20; count += 1) await receive();
    const readings: (string | undefined)[] = [];
    const counted: OpenJournal = {
      ...journal,
      store: {
        ...journal.store,
        readAll: (range = {}) => {
          readings.push(range.from);
          return journal.store.readAll(range);
        },
      },
    };
    const folder = newFolder();
    const register = await journal.register();
    await register.catchUp(journal.store);
    const [entry] = register.entries();
    const of = entry ?? ASKED.of;
    const reader = { role: 'auditor', name: 'bram' } as const;
    const { manifest, unproved } = await exportPack(counted, folder, { ...ASKED, of, reader });
    expect(readings.filter((from) => from === undefined)).toHaveLength(2);

    // Counted without the tree: of 42 events one is about the complaint, and one is the reading.
    expect([manifest.events, manifest.proved, unproved]).toEqual([2, 1, 1]);
    expect(linesOf(folder, 'events.ndjson')).toMatchObject([
      { type: 'Received' },
      { type: 'DossierRead', data: { reader: 'bram' } },
    ]);
    expect(linesOf(folder, 'heads.ndjson')).toHaveLength(21);
    expect(linesOf(folder, 'consistency.ndjson')).toHaveLength(20);
    expect(linesOf(folder, 'proofs.ndjson')).toMatchObject([{ index: 0, size: 41 }]);
    expect(checkPack(folder)).toBeNull();
    await journal.close();
  });

  it.each([
    [
      'in its data',
      ({ data, ...event }: RecordedEvent) => ({ ...event, data: { ...data, channel: 'letter' } }),
    ],
    [
      'with its hash made anew',
      ({ data, ...event }: RecordedEvent) => {
        const changed = { ...event, data: { ...data, channel: 'letter' } };
        const metadata = { ...event.metadata, hash: eventHash(changed) };
        return { ...changed, metadata };
      },
    ],
  ])('is not made of an event that is another when it is read again, %s', async (_, change) => {
    const { journal } = await signedJournal();
    for (const again of ['the journal', 'the complaint']) {
      let readings = 0;
      const changed = async function* (batches: AsyncIterable<readonly RecordedEvent[]>) {
        for await (const batch of batches) {
          yield batch.map((event) => (event.type === 'Received' ? change(event) : event));
        }
      };
      const changing: OpenJournal = {
        ...journal,
        store: {
          ...journal.store,
          readAll: (range = {}) => {
            readings += range.from === undefined ? 1 : 0;
            const events = journal.store.readAll(range);
            return readings === 2 && again === 'the journal' ? changed(events) : events;
          },
          readStream: (stream, ...rest) => {
            const events = journal.store.readStream(stream, ...rest);
            return stream.startsWith('complaint-') && again === 'the complaint'
              ? changed(events)
              : events;
          },
        },
      };
      const folder = newFolder();
      await expect(exportPack(changing, folder, ASKED)).rejects.toMatchObject({
        code: 'journal-damaged',
        message: expect.stringMatching(/changed: .*not/) as unknown,
      });
      expect(existsSync(folder)).toBe(false);
    }
    await journal.close();
  });
});
