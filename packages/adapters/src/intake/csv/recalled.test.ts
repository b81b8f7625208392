import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bitonic, type EventStore, execute } from '@klacht/domain';
import { forget } from '../../use-cases/privacy/forget.ts';
import { openJournal, type OpenJournal } from '../../use-cases/opening/open-journal.ts';
import { complaintIdOfImport } from './import-register.ts';
import { bringIn, GOOD, HEADER, MAPPING } from './testing/old-register.ts';

const ROWS = [
  HEADER,
  GOOD,
  '2;03-04-2026 10:00;brief;koers;tekst;;;open;nee',
  '3;04-04-2026 10:00;brief;koers;tekst;08-04-2026;;open;nee',
  // A row of which something is told is read each time.
  '4;05-04-2026 10:00;brief;koers;tekst;01-04-2026;;open;nee',
];

const open = (file: string) => openJournal({ store: `sqlite:${file}`, inventedClock: true });

const newFile = () => path.join(mkdtempSync(path.join(tmpdir(), 'klacht-')), 'klacht.db');

/** A journal into which the rows came, and the same again. */
const imported = async (work: (journal: OpenJournal, file: string) => Promise<void>) => {
  const file = newFile();
  const journal = await open(file);
  const { summary } = await bringIn(ROWS, journal);
  expect(summary).toMatchObject({ rows: 4, newComplaints: 4, recorded: 8, refusedFacts: 1 });
  await work(journal, file);
  await journal.close();
};

/** How many streams an import reads of the journal to find what is known. */
const counting = (store: EventStore) => {
  const read: string[] = [];
  const counted: EventStore = {
    ...store,
    readStreams: async (streams, texts) => {
      read.push(...streams);
      return (await store.readStreams?.(streams, texts)) ?? new Map();
    },
    readStream: (stream, ...rest) => {
      read.push(stream);
      return store.readStream(stream, ...rest);
    },
  };
  return { counted, read };
};

/** Imports with what is remembered and without, which must come to the same; answers what was read. */
const compared = async (
  { store, knownRows }: OpenJournal,
  lines: readonly string[],
  options: Omit<NonNullable<Parameters<typeof bringIn>[1]>, 'store' | 'knownRows'> = {},
) => {
  const { counted, read } = counting(store);
  const quick = await bringIn(lines, { ...options, store: counted, knownRows });
  const full = await bringIn(lines, { ...options, store });
  expect([quick.summary, quick.problems]).toEqual([full.summary, full.problems]);
  return { read: new Set(read).size, summary: quick.summary };
};

describe('a row that came in before as it is', () => {
  it('is not looked up in the journal, but where something is told of it', () =>
    imported(async (journal) => {
      const { read, summary } = await compared(journal, ROWS);
      expect(read).toBe(1);
      expect(summary).toMatchObject({ rows: 4, knownComplaints: 4, recorded: 0, repeated: 8 });
    }));

  it('is found in any order, and beside rows that are new', () =>
    imported(async (journal) => {
      const lines = [HEADER, ROWS[3] ?? '', '5;05-04-2026 10:00;mail;koers;;;;open;nee', GOOD];
      const { counted, read } = counting(journal.store);
      const { summary } = await bringIn(lines, { store: counted, knownRows: journal.knownRows });
      expect(summary).toMatchObject({ newComplaints: 1, knownComplaints: 2, recorded: 1 });
      expect(new Set(read).size).toBe(1);
    }));

  it('is read when the row, a title of a column, the mapping or the procedure is another', () =>
    imported(async (journal) => {
      const changed = ROWS.with(2, '2;03-04-2026 10:00;brief;koers;tekst;07-04-2026;;open;nee');
      const { counted, read } = counting(journal.store);
      await bringIn(changed, { store: counted, knownRows: journal.knownRows });
      expect(new Set(read).size).toBe(2);
      const swapped = HEADER.replace('Bevestigd;Oordeel', 'Oordeel;Bevestigd');
      expect((await compared(journal, ROWS.with(0, swapped))).read).toBe(4);
      const { Judged: _, ...events } = MAPPING.events;
      const map = { ...MAPPING, events };
      expect((await compared(journal, ROWS, { map })).read).toBe(4);
      const procedures = [{ ...bitonic, name: 'another' }];
      expect((await compared(journal, ROWS, { procedures })).read).toBe(4);
    }));

  it('is read when its complaint changed, and not the time after', () =>
    imported(async (journal) => {
      await execute(journal, {
        type: 'Acknowledge',
        data: { at: '2026-04-07' },
        complaintId: complaintIdOfImport(MAPPING.source, '2'),
        commandId: '5f0d2f6e-5a4c-4b6e-9d43-0d7b3a1f2c11',
        actor: 'anna',
        now: '2026-07-01T11:00:00Z',
      });
      expect((await compared(journal, ROWS)).read).toBe(2);
      expect((await compared(journal, ROWS)).read).toBe(1);
    }));

  it('is read when the journal is put back to before it came in', async () => {
    const file = newFile();
    const before = await open(file);
    await bringIn(ROWS.slice(0, 2), before);
    await before.close();
    copyFileSync(file, `${file}.copy`);
    const then = await open(file);
    await bringIn(ROWS, then);
    await then.close();
    copyFileSync(`${file}.copy`, file);
    const now = await open(file);
    const { summary } = await bringIn(ROWS, now);
    expect(summary).toMatchObject({ newComplaints: 3, knownComplaints: 1 });
    await now.close();
  });

  it('is forgotten with the person', () =>
    imported(async (journal, file) => {
      const complaintId = complaintIdOfImport(MAPPING.source, '1');
      const unknown = complaintIdOfImport(MAPPING.source, '99');
      const entry = await journal.ask((register) => register.find(complaintId));
      if (entry === null) throw new Error('expected the complaint');
      expect(journal.knownRows.findAll([unknown, complaintId])).toMatchObject([
        null,
        { facts: 4, revision: 3 },
      ]);
      const request = { at: '2026-08-01', channel: 'email' } as const;
      const asked = { actor: 'anna', now: '2040-08-01T10:00:00Z', request } as const;
      expect((await forget(journal, entry, asked)).outcome).toBe('erased');
      expect(journal.knownRows.findAll([complaintId])).toEqual([null]);
      const bytes = Buffer.from(complaintId.replaceAll('-', ''), 'hex');
      for (const name of [`${file}.imported`, `${file}.imported-wal`]) {
        expect(readFileSync(name).includes(bytes)).toBe(false);
      }
      const { summary } = await compared(journal, ROWS);
      expect(summary).toMatchObject({ knownComplaints: 4, recorded: 0 });
    }));

  it('is read when the memory of rows is damaged, which is then made anew', async () => {
    const file = newFile();
    const first = await open(file);
    const many = Array.from({ length: 600 }, (_, at) => GOOD.replace(/^1/, String(at)));
    await bringIn([HEADER, ...many], first);
    await first.close();
    const bytes = readFileSync(`${file}.imported`);
    writeFileSync(`${file}.imported`, bytes.fill(0x5a, 4_096, bytes.length - 4_096));
    const again = await open(file);
    expect((await compared(again, [HEADER, ...many])).read).toBe(600);
    expect((await compared(again, [HEADER, ...many])).read).toBe(0);
    await again.close();
  });

  it('is told nothing of where another file stands in that place', async () => {
    const file = newFile();
    writeFileSync(`${file}.imported`, 'a letter to my aunt'.repeat(100));
    const journal = await open(file);
    await expect(bringIn(ROWS, journal)).rejects.toThrow(`${file}.imported: expected a memory`);
    await journal.close();
  });
});
