import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { bitonic, type EventStore, parseInput, type RecordedEvent } from '@klacht/domain';
import { journalOf } from '../event-stores/contract/given.ts';
import { createMemoryEventStore } from '../event-stores/memory/memory-event-store.ts';
import { openSqliteEventStore } from '../event-stores/sqlite/sqlite-event-store.ts';
import { importRegister } from './import-register.ts';
import { mapping } from './mapping.ts';
import type { Problem } from './row-commands.ts';

const MAPPING = {
  source: 'old register',
  timeZone: 'Europe/Amsterdam',
  number: 'Nr',
  delimiter: ';',
  events: {
    Received: {
      at: { column: 'Binnen', format: 'dd-MM-yyyy HH:mm' },
      channel: { column: 'Via', values: { mail: 'email', brief: 'letter' } },
      subjects: [{ column: 'Onderwerp', values: { koers: 'price' } }],
      text: { column: 'Klacht' },
    },
    Acknowledged: { at: { column: 'Bevestigd', format: 'dd-MM-yyyy' } },
    Judged: {
      at: { column: 'Oordeel', format: 'dd-MM-yyyy' },
      outcome: {
        column: 'Uitkomst',
        values: { gegrond: 'upheld', ongegrond: 'rejected', open: null },
      },
    },
    EscalatedToKifid: {
      at: { column: 'Oordeel', format: 'dd-MM-yyyy', estimated: true },
      when: { column: 'Kifid', in: ['ja'] },
    },
  },
} as const;

const HEADER = 'Nr;Binnen;Via;Onderwerp;Klacht;Bevestigd;Oordeel;Uitkomst;Kifid';
const GOOD =
  '1;02-04-2026 23:30;mail;koers;"De koers; klopt\nniet";07-04-2026;01-06-2026;gegrond;ja';

const bringIn = async (
  lines: readonly string[],
  { store = createMemoryEventStore(), map = MAPPING }: { store?: EventStore; map?: object } = {},
) => {
  const problems: Problem[] = [];
  const csv = async function* () {
    for (const character of lines.join('\r\n').match(/.{1,7}/gsu) ?? []) yield character;
  };
  const summary = await importRegister({
    journal: { store, procedures: [bitonic] },
    csv: csv(),
    mapping: parseInput(mapping, map, 'mapping'),
    actor: 'import',
    now: '2026-07-01T10:00:00Z',
    onProblem: (problem) => problems.push(problem),
  });
  return { store, summary, problems, events: await journalOf(store) };
};

const facts = (events: readonly RecordedEvent[]) => events.map(({ type, data }) => [type, data]);

describe('importing a register', () => {
  it('makes an event of each date a row has, with when it happened and when it was recorded', async () => {
    const { events, summary, problems } = await bringIn([`\uFEFF${HEADER}`, GOOD]);
    expect(problems).toEqual([]);
    expect(summary).toMatchObject({ rows: 1, newComplaints: 1, recorded: 4, refusedFacts: 0 });
    expect(facts(events)).toEqual([
      [
        'Received',
        {
          at: '2026-04-02',
          instant: '2026-04-02T21:30:00Z',
          procedure: 'bitonic 2025.1',
          channel: 'email',
          subjects: ['price'],
          text: 'De koers; klopt\nniet',
          origin: {
            source: 'old register',
            reference: '1',
            untracked: ['request-information', 'progress'],
          },
        },
      ],
      ['Acknowledged', { at: '2026-04-07' }],
      ['Judged', { at: '2026-06-01', outcome: 'upheld' }],
      ['EscalatedToKifid', { at: '2026-06-01', estimated: true }],
    ]);
    expect(new Set(events.map(({ recordedAt }) => recordedAt))).toEqual(
      new Set(['2026-07-01T10:00:00Z']),
    );
  });

  it('twice is once; a later export adds what is new, and tells what has changed', async () => {
    const open = '2;03-04-2026 09:00;brief;;;;;open;nee';
    const first = await bringIn([HEADER, GOOD, open]);
    const again = await bringIn([HEADER, GOOD, open], first);
    expect(again.events).toEqual(first.events);
    expect(again.summary).toMatchObject({
      newComplaints: 0,
      knownComplaints: 2,
      recorded: 0,
      repeated: 5,
    });
    const later = await bringIn(
      [
        HEADER,
        GOOD.replace('07-04-2026', '08-04-2026'),
        '2;03-04-2026 09:00;brief;;;;02-06-2026;ongegrond;nee',
      ],
      first,
    );
    expect(later.summary).toMatchObject({ recorded: 1 });
    expect(later.problems).toMatchObject([
      {
        row: 2,
        column: 'Bevestigd',
        value: '08-04-2026',
        code: 'command-id-reused',
        refused: 'fact',
      },
    ]);
  });

  it('refuses what is impossible or unreadable by name, and takes the rest of the row', async () => {
    const { events, problems, summary } = await bringIn([
      HEADER,
      '1;02-04-2026 09:00;fax;koers;;31-02-2026;01-04-2026;gegrond;nee',
      '2;03-04-2026 09:00;mail;koers;;;01-06-2026;misschien;nee',
      ';;;;;;;;',
      '3;ooit;mail;koers;;;;open;nee',
      '4;too few',
      '5;03-04-2026 09:00;mail;koers;;07-04-2026;01-01-2030;gegrond;nee',
    ]);
    expect(problems).toEqual([
      {
        row: 2,
        column: 'Via',
        value: 'fax',
        reason: 'expected one of: mail, brief',
        code: 'unmapped-value',
        refused: 'nothing',
      },
      {
        row: 2,
        column: 'Bevestigd',
        value: '31-02-2026',
        reason: 'expected a date as dd-MM-yyyy',
        code: 'unreadable-date',
        refused: 'fact',
      },
      {
        row: 2,
        column: 'Oordeel',
        value: '01-04-2026',
        reason: 'Judge: at 2026-04-01 is before the complaint was received, 2026-04-02',
        code: 'before-receipt',
        refused: 'fact',
      },
      {
        row: 3,
        column: 'Uitkomst',
        value: 'misschien',
        reason: 'expected one of: gegrond, ongegrond, open',
        code: 'unmapped-value',
        refused: 'fact',
      },
      {
        row: 5,
        column: 'Binnen',
        value: 'ooit',
        reason: 'expected a date as dd-MM-yyyy HH:mm',
        code: 'unreadable-date',
        refused: 'row',
      },
      {
        row: 6,
        column: null,
        value: null,
        reason: 'expected 9 cells as in the header, got 2',
        code: 'ragged-row',
        refused: 'row',
      },
      expect.objectContaining({
        row: 7,
        column: 'Oordeel',
        code: 'in-the-future',
        refused: 'fact',
      }),
    ]);
    expect(events.map(({ type }) => type)).toEqual([
      'Received',
      'Received',
      'Received',
      'Acknowledged',
    ]);
    expect(summary).toMatchObject({ rows: 5, newComplaints: 3, refusedRows: 2, refusedFacts: 4 });
  });

  it('without a number, takes equal rows for complaints of their own, and says so', async () => {
    const { number: _, ...map } = MAPPING;
    const row = GOOD.replace(/^1/, '');
    const first = await bringIn([HEADER, row, row, row], { map });
    expect(first.summary).toMatchObject({ newComplaints: 3, copies: 2 });
    expect(first.problems.map(({ row: at, code }) => [at, code])).toEqual([
      [3, 'exact-copy'],
      [4, 'exact-copy'],
    ]);
    const again = await bringIn([HEADER, row, row, row, row], { store: first.store, map });
    expect(again.summary).toMatchObject({ newComplaints: 1, knownComplaints: 3 });
  });

  it('names a column that the file lacks, and a file that is no CSV', async () => {
    await expect(bringIn([HEADER.replace('Oordeel', 'Besluit'), GOOD])).rejects.toThrowError(
      "mapping: expected a column 'Oordeel' in the file, which has: Nr, Binnen",
    );
    await expect(bringIn([HEADER, '1;"never closed'])).rejects.toMatchObject({ code: 'not-csv' });
  });

  it('comes to nothing with an empty file', async () => {
    expect((await bringIn([''])).summary).toMatchObject({ rows: 0, recorded: 0 });
    expect((await bringIn([HEADER])).summary).toMatchObject({ rows: 0, recorded: 0 });
  });

  it.each([
    [{ ...MAPPING, timeZone: 'Europe/Atlantis' }, 'timeZone: expected an IANA time zone'],
    [{ ...MAPPING, sauce: 1 }, 'sauce: expected no such field, got 1'],
    [{ ...MAPPING, events: { ...MAPPING.events, Judged: {} } }, 'events.Judged.at'],
  ])('names the path of what is wrong in a mapping', async (map, message) => {
    await expect(bringIn([HEADER], { map })).rejects.toThrowError(message);
  });

  it('goes on after a kill, and loses and doubles nothing', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'klacht-'));
    const csv = path.join(folder, 'register.csv');
    const map = path.join(folder, 'mapping.json');
    const rows = Array.from(
      { length: 20_000 },
      (_, index) => `${index};02-04-2026 09:00;mail;koers;;07-04-2026;01-06-2026;gegrond;nee`,
    );
    writeFileSync(csv, [HEADER, ...rows].join('\n'));
    writeFileSync(map, JSON.stringify(MAPPING));
    const file = path.join(folder, 'klacht.db');
    const start = () =>
      spawn(
        process.execPath,
        [
          '--disable-warning=ExperimentalWarning',
          path.join(import.meta.dirname, '../cli/main.ts'),
          'import',
          csv,
          '--mapping',
          map,
          '--store',
          `sqlite:${file}`,
        ],
        { stdio: 'ignore' },
      );
    const killed = start();
    while (!existsSync(`${file}-wal`) || readFileSync(`${file}-wal`).length < 2_000_000) {
      await setTimeout(20);
    }
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    const halfway = openSqliteEventStore(file);
    const before = (await journalOf(halfway)).map(({ id }) => id);
    await halfway.close();
    expect(before.length).toBeGreaterThan(0);
    expect(before.length).toBeLessThan(60_000);
    const [code] = (await once(start(), 'exit')) as [number];
    expect(code).toBe(0);
    const store = openSqliteEventStore(file);
    const ids = (await journalOf(store)).map(({ id }) => id);
    expect(ids.slice(0, before.length)).toEqual(before);
    expect(ids.length).toBe(60_000);
    expect(new Set(ids).size).toBe(60_000);
    await store.close();
  });
});
