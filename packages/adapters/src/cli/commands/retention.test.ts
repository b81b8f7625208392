import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RetentionRow } from '@klacht/projections';
import { klachtHere, onTerminal } from '../testing/klacht-here.ts';
import { newFolder, receive } from '../testing/klacht-in.ts';

const IDS = Array.from({ length: 6 }, () => randomUUID());
const [OPEN, FREE, KEPT, HELD, ASKED, TWO] = IDS;

const command = (complaintId: string | undefined, type: string, data: object) =>
  receive({ commandId: randomUUID(), complaintId, type, data });

const came = (complaintId: string | undefined, at: string, more: object = {}) =>
  command(complaintId, 'Receive', { at, channel: 'email', subjects: ['price'], ...more });

/** Closed on 1 June of a year. */
const closed = (complaintId: string | undefined, year: number, more: object = {}) => [
  came(complaintId, `${year}-04-02`, more),
  command(complaintId, 'Judge', { at: `${year}-06-01`, outcome: 'rejected' }),
];

const COMMANDS = [
  came(OPEN, '2020-01-02'),
  ...closed(FREE, 2020),
  // Years later another officer and another subject: neither prolongs it.
  command(FREE, 'AssignOfficer', { at: '2024-05-01', officer: 'bram' }),
  command(FREE, 'Reclassify', { at: '2024-05-01', subjects: ['service'] }),
  ...closed(KEPT, 2021),
  ...closed(HELD, 2019),
  command(HELD, 'PlaceHold', { at: '2020-01-05', ground: '=court case' }),
  ...closed(ASKED, 2022),
  command(ASKED, 'RequestErasure', { at: '2026-01-02', channel: 'letter' }),
  ...closed(TWO, 2022, { complainant: { name: 'Anna' }, representative: { name: 'Bob' } }),
  command(TWO, 'RequestErasure', {
    at: '2026-01-03',
    channel: 'email',
    person: 'representative',
  }),
  command(TWO, 'DeferErasure', {
    at: '2026-01-04',
    person: 'representative',
    ground: 'retention',
    until: '2027-06-01',
  }),
];

const folder = newFolder();

const klacht = async (...args: readonly string[]) =>
  klachtHere(
    '--store',
    `sqlite:${folder}/klacht.db`,
    '--invented-clock',
    '--now',
    '2026-03-10T09:00:00Z',
    ...args,
  );

beforeAll(async () => {
  const file = path.join(folder, 'in.ndjson');
  writeFileSync(file, COMMANDS.map((line) => JSON.stringify(line)).join('\n'));
  await klacht('submit', file);
});

const rowsOf = async (...args: readonly string[]) =>
  JSON.parse((await klacht('retention', '--json', ...args)).stdout) as readonly RetentionRow[];

const inShort = (rows: readonly RetentionRow[]) =>
  rows.map(({ number, state, person, requestedOn, due, daysLate, keptBy, until }) => [
    number,
    state,
    person,
    requestedOn,
    due,
    daysLate,
    keptBy,
    until,
  ]);

describe('klacht retention', () => {
  it('has what may or must be erased, requests that wait, and holds', async () => {
    expect(inShort(await rowsOf())).toEqual([
      ['2022-0001', 'to-answer', null, '2026-01-02', '2026-02-02', 36, 'retention', '2027-06-01'],
      ['2019-0001', 'held', null, null, null, 0, 'legal-hold', '2024-06-01'],
      ['2020-0002', 'may-erase', null, null, null, 0, null, '2025-06-01'],
      ['2022-0002', 'put-off', 'representative', '2026-01-03', null, 0, 'retention', '2027-06-01'],
    ]);
    const held = (await rowsOf()).find(({ state }) => state === 'held');
    expect(held?.holds).toEqual([{ ground: '=court case', placedOn: '2020-01-05' }]);
  });

  it('reminds of what need not be kept much longer', async () => {
    const near = (days: string) => rowsOf('--within', days);
    expect(inShort(await near('82'))).not.toContainEqual(expect.arrayContaining(['2021-0001']));
    expect(inShort(await near('83'))).toContainEqual([
      '2021-0001',
      'kept',
      null,
      null,
      null,
      0,
      'retention',
      '2026-06-01',
    ]);
  });

  it('answers as of a day, by what had happened by then', async () => {
    expect(inShort(await rowsOf('--as-of', '2025-06-01', '--by', 'happened'))).toEqual([
      ['2019-0001', 'held', null, null, null, 0, 'legal-hold', '2024-06-01'],
    ]);
    expect(inShort(await rowsOf('--as-of', '2025-06-02', '--by', 'happened'))).toEqual([
      ['2019-0001', 'held', null, null, null, 0, 'legal-hold', '2024-06-01'],
      ['2020-0002', 'may-erase', null, null, null, 0, null, '2025-06-01'],
    ]);
    expect(inShort(await rowsOf('--as-of', '9998-12-31', '--within', '9999'))).toHaveLength(5);
  });

  // The second of February was the last day; it is Tuesday the tenth of March.
  it.each([
    ['yesterday', 35],
    ['gisteren', 35],
    ['Monday', 35],
    ['vrijdag', 32],
    ['today', 36],
    ['dinsdag', 36],
  ])('answers as of a day as people say it: %s', async (day, late) => {
    const rows = await rowsOf('--as-of', day, '--by', 'happened');
    expect(rows.find(({ state }) => state === 'to-answer')?.daysLate).toBe(late);
  });

  it('takes such a day in the time zone of the procedure', async () => {
    const night = ['--now', '2026-03-10T23:30:00Z', '--as-of', 'vandaag', '--by', 'happened'];
    const rows = await rowsOf(...night);
    expect(rows.find(({ state }) => state === 'to-answer')?.daysLate).toBe(37);
  });

  it('is a table in the language that is asked for', async () => {
    const en = (await klacht('retention', '--lang', 'en')).stdout.split('\n');
    expect(en[0]).toMatch(
      /^Number +State +Person +Requested +Due +Target +Days late +Kept by +Kept until +Legal holds$/,
    );
    expect(en[1]).toMatch(
      /^2022-0001 +request to answer +2026-01-02 +2026-02-02 +2026-02-02 +36 +retention +2027-06-01$/,
    );
    expect(en[2]).toMatch(
      /^2019-0001 +kept for a legal hold .*legal hold +2024-06-01 +=court case/,
    );
    expect(en[3]).toMatch(/^2020-0002 +may be erased +2025-06-01$/);
    expect(en[4]).toMatch(/^2022-0002 +request put off +representative /);
    const soon = (await klacht('retention', '--lang', 'en', '--within', '83')).stdout;
    expect(soon).toMatch(/^2021-0001 +retention ends soon +retention +2026-06-01$/m);
    const nl = (await klacht('retention', '--lang', 'nl')).stdout.split('\n');
    expect(nl[1]).toMatch(/^2022-0001 +verzoek beantwoorden .* bewaartermijn +2027-06-01$/);
    expect(nl[2]).toMatch(/bewaring wegens een geschil .*=court case \(sinds 2020-01-05\)$/);
    expect(nl[4]).toMatch(/^2022-0002 +verzoek uitgesteld +vertegenwoordiger /);
  });

  it('is CSV, with no cell that a spreadsheet would compute', async () => {
    const { stdout } = await klacht('retention', '--csv');
    const rows: readonly Record<string, string>[] = parse(stdout, { columns: true });
    expect(rows.map(({ number, state }) => [number, state])).toEqual(
      (await rowsOf()).map(({ number, state }) => [number, state]),
    );
    expect(rows[1]?.['holds']).toBe('2020-01-05 =court case');
  });

  it('opens no personal text, and records nothing', async () => {
    const log = async () => (await klacht('log', '2022-0002', '--json')).stdout;
    const before = await log();
    for (const form of ['--json', '--csv', '--lang=nl']) {
      expect((await klacht('retention', form)).stdout).not.toMatch(/Anna|Bob|sealed/);
    }
    expect(await log()).toBe(before);
    expect(JSON.parse((await klacht('readers', '2022-0002', '--json')).stdout)).toEqual([]);
  });

  it.each([
    ['--within', '-1'],
    ['--within', 'x'],
    ['--by', 'happened'],
  ])('refuses %s %s', async (...args) => {
    expect(await klacht('retention', ...args)).toMatchObject({ status: 2, stdout: '' });
  });

  it('tells the state whole on a narrow terminal, with a hold or without, and all with --wide', async () => {
    const shown = (width: number, ...args: readonly string[]) =>
      onTerminal(width, () => klacht('--lang', 'nl', 'retention', '--no-pager', ...args));
    const narrow = await shown(60);
    expect(narrow.stdout).toMatch(/^Nummer +Stand/);
    expect(narrow.stdout).toContain('bewaring wegens een geschil');
    expect(narrow.stdout).not.toContain('\u2026');
    expect(narrow.stderr).toContain('weggelaten; maak het venster breder, of gebruik --wide of');
    const wide = await shown(60, '--wide');
    expect(wide.stderr).toBe('');
    expect(wide.stdout).toBe((await klacht('--lang', 'nl', 'retention')).stdout);
  });
});
