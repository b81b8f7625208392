import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { read } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { klachtHere, onTerminal } from '../testing/klacht-here.ts';
import { sealedFolder } from '../testing/sealed-folder.ts';

const NOW = '2026-07-31T09:00:00Z';
const FIRST = randomUUID();
const SECOND = randomUUID();
const THIRD = randomUUID();

const command = (complaintId: string, type: string, data: object) => ({
  commandId: randomUUID(),
  complaintId,
  actor: 'anna',
  type,
  data,
});

const COMMANDS = [
  command(FIRST, 'Receive', {
    at: '2026-04-02',
    channel: 'letter',
    subjects: ['price', 'service'],
    complainant: { name: 'A. Jansn', email: 'a@example.org', address: 'Kade 1, Delft' },
    text: 'The fee is not what I was told.',
  }),
  command(FIRST, 'AddComplainant', {
    at: '2026-04-11',
    id: 'k2',
    complainant: { name: '=B. de Vries', address: 'Kade 2, Delft' },
  }),
  command(FIRST, 'AddRepresentative', {
    at: '2026-04-12',
    id: 'r1',
    representative: { name: 'Mr. Bos' },
  }),
  command(FIRST, 'AddRepresentative', {
    at: '2026-04-12',
    id: 'r2',
    representative: { name: 'Mr. Tak' },
  }),
  command(FIRST, 'EndRepresentation', { at: '2026-05-14', id: 'r2' }),
  command(FIRST, 'Correct', {
    at: '2026-05-15',
    complainantName: { from: 'A. Jansn', to: 'A. Jansen' },
    why: 'A letter was missing.',
  }),
  command(FIRST, 'Judge', {
    at: '2026-05-20',
    outcome: 'partly-upheld',
    reasons: 'The fee was not on the page.',
    redress: [{ kind: 'goodwill', amount: { value: '12.50', currency: 'EUR' } }],
  }),
  command(SECOND, 'Receive', {
    at: '2026-04-03',
    channel: 'email',
    subjects: ['fraud'],
    complainant: { name: 'C. Smit' },
    text: 'Somebody took my coins.',
  }),
  command(THIRD, 'Receive', { at: '2026-07-01', channel: 'form', subjects: [] }),
];

type Klacht = Awaited<ReturnType<typeof sealedFolder>>['klacht'];
let klacht: Klacht;
let at: (name: string) => string;

const OPEN = ['--open', '--role', 'compliance', '--actor', 'eva'];

const csv = async (...args: readonly string[]): Promise<readonly Record<string, string>[]> => {
  const { status, stdout, stderr } = await klacht('export', 'register', ...args);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return parse(stdout, { columns: true });
};

const readingsOf = async (id: string): Promise<readonly string[]> =>
  (await klacht('readers', id)).stdout.split('\n').filter((line) => line.includes('eva'));

beforeAll(async () => {
  ({ klacht, at } = await sealedFolder(COMMANDS, NOW));
});

describe('klacht export register', () => {
  it('tells who complained, when, of what and how it was handled, as last put right', async () => {
    const [first, second, third] = await csv(...OPEN);
    expect(first).toEqual({
      Number: '2026-0001',
      Complainant: 'A. Jansen; =B. de Vries',
      Address: 'Kade 1, Delft; Kade 2, Delft',
      'E-mail': 'a@example.org',
      'Represented by': 'Mr. Bos',
      'Received on': '2026-04-02',
      Complaint: 'The fee is not what I was told.',
      Subjects: 'Price and fees; Service and conduct',
      Outcome: 'partly upheld',
      'Closed on': '2026-05-20',
      'How it was handled':
        '20 May 2026: Judgement: partly upheld. Reasons: The fee was not on the page. Redress: goodwill of €12.50.',
    });
    expect(second).toMatchObject({
      Complainant: 'C. Smit',
      Outcome: 'received',
      'Closed on': '',
      'How it was handled': '',
    });
    expect(third).toMatchObject({ Complainant: '', Complaint: '', 'Received on': '2026-07-01' });
  });

  it('has its heads and words in Dutch as well', async () => {
    const [first] = await csv(...OPEN, '--lang', 'nl');
    expect(Object.keys(first ?? {})).toEqual([
      'Nummer',
      'Klager',
      'Adres',
      'E-mail',
      'Vertegenwoordigd door',
      'Ontvangen op',
      'Klacht',
      'Onderwerpen',
      'Resultaat',
      'Afgesloten op',
      'Hoe de klacht is behandeld',
    ]);
    expect(first).toMatchObject({
      Onderwerpen: 'Koers en kosten; Dienstverlening en bejegening',
      Resultaat: 'deels gegrond',
    });
    expect(first?.['Hoe de klacht is behandeld']).toMatch(/^20 mei 2026: Oordeel: deels gegrond\./);
  });

  it('records of each complaint in it that it was read, and of no other', async () => {
    const before = [await readingsOf(FIRST), await readingsOf(THIRD)];
    await csv('2026-Q2', ...OPEN);
    const [first, third] = [await readingsOf(FIRST), await readingsOf(THIRD)];
    expect(first).toHaveLength((before[0]?.length ?? 0) + 1);
    expect(first.at(-1)).toMatch(/ eva +compliance +register for the supervisor$/);
    expect(third).toEqual(before[1]);
  });

  it('has the complaints that came in on the days that are asked for, both inclusive', async () => {
    const numbersOf = async (days: string) => (await csv(days)).map((row) => row['Number']);
    expect(await numbersOf('2026-04-02..2026-04-02')).toEqual(['2026-0001']);
    expect(await numbersOf('2026-H1')).toEqual(['2026-0001', '2026-0002']);
    expect(await numbersOf('2025')).toEqual([]);
  });

  it('has no name without --open, and records nothing', async () => {
    const before = await readingsOf(FIRST);
    const [first] = await csv('--lang', 'nl');
    expect(first).toMatchObject({ Klager: '[verzegeld]; [verzegeld]', Klacht: '[verzegeld]' });
    expect(await readingsOf(FIRST)).toEqual(before);
  });

  it.each(['auditor', 'employee', 'complainant'])(
    'is refused for %s, who may not see whoever complained',
    async (role) => {
      const before = await readingsOf(FIRST);
      const asked = ['--open', '--role', role, '--actor', 'eva', '-o', at('refused.csv')];
      const { status, stdout, stderr } = await klacht('export', 'register', ...asked);
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/role: expected officer or compliance/);
      expect(() => statSync(at('refused.csv'))).toThrow(/ENOENT/);
      expect(await readingsOf(FIRST)).toEqual(before);
    },
  );

  it('is a workbook for its owner alone, with a cover that says for whom it was opened', async () => {
    const file = at('register.xlsx');
    await klacht('export', 'register', '2026', ...OPEN, '--format', 'xlsx', '-o', file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const book = read(readFileSync(file), { cellDates: true, UTC: true });
    const [cover = '', table = ''] = book.SheetNames;
    const cell = (sheet: string, address: string): unknown => {
      const found: unknown = book.Sheets[sheet]?.[address];
      return typeof found === 'object' && found !== null ? Reflect.get(found, 'v') : undefined;
    };
    expect(cell(cover, 'B4')).toBe('eva (compliance)');
    expect(cell(table, 'B2')).toBe('A. Jansen; =B. de Vries');
    expect(cell(table, 'F2')).toEqual(new Date('2026-04-02T00:00:00Z'));
  });

  it('goes to no terminal as a workbook, and is no spreadsheet of CSV then', async () => {
    const shown = await onTerminal(80, () => klacht('export', 'register', '--format', 'xlsx'));
    expect(shown.stderr).toMatch(/use -o FILE/);
    const both = await klacht('export', 'register', '--format', 'xlsx', '--spreadsheet');
    expect(both.stderr).toMatch(/'--spreadsheet' cannot be used with option '--format xlsx'/);
  });

  it('says of who was forgotten that they are erased', async () => {
    const store = ['--store', `sqlite:${at('klacht.db')}`, '--invented-clock'];
    const later = [...store, '--now', '2032-06-30T09:00:00Z'];
    const asked = ['--requested', '2032-06-01', '--channel', 'email', '--actor', 'anna', '--yes'];
    const erased = await klachtHere(...later, 'erase', '2026-0001', ...asked);
    expect(erased.stderr).not.toMatch(/expected/);
    const { stdout } = await klachtHere(...later, 'export', 'register', ...OPEN, '--lang', 'nl');
    const [first] = parse(stdout, { columns: true }) as readonly Record<string, string>[];
    expect(first).toMatchObject({
      Klager: '[gewist]; [gewist]',
      Adres: '[gewist]; [gewist]',
      Klacht: '[gewist]',
      Resultaat: 'deels gegrond',
    });
    expect(stdout).not.toContain('Jansen');
  });
});
