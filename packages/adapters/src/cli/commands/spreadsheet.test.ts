import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { klachtHere } from '../testing/klacht-here.ts';
import { newFolder, receive } from '../testing/klacht-in.ts';

const { complaintId } = receive();

const COMMANDS = [
  receive({
    data: { at: '2025-04-02', channel: 'email', subjects: ['price', 'service'], officer: '=1+1' },
  }),
  ...[
    ['Acknowledge', { at: '2025-04-20' }],
    ['PlaceHold', { at: '2025-04-21', ground: '@SUM(A1); "Zoë"' }],
    [
      'Judge',
      {
        at: '2025-05-20',
        outcome: 'upheld',
        redress: [{ kind: 'compensation', amount: { value: '1234.50', currency: 'EUR' } }],
      },
    ],
  ].map(([type, data]) => receive({ commandId: randomUUID(), complaintId, type, data })),
  receive({
    commandId: randomUUID(),
    complaintId: randomUUID(),
    data: { at: '2025-04-03', channel: 'letter', subjects: ['price'] },
  }),
];

const folder = newFolder();
const klacht = (...args: readonly string[]) =>
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

const LISTS: readonly string[] = ['register', 'overdue', 'check', 'retention', 'report 2025'];

const read = (text: string, delimiter: ',' | ';') =>
  parse(text, { bom: true, delimiter, record_delimiter: '\r\n' }) as readonly string[][];

describe.each(LISTS)('klacht %s as CSV', (line) => {
  const list = line.split(' ');
  const of = async (...args: readonly string[]) => (await klacht(...list, ...args)).stdout;

  it('is the same for a program in every language', async () => {
    const plain = await of('--csv');
    expect(await of('--csv', '--lang', 'nl')).toBe(plain);
    expect(plain.startsWith('\uFEFF')).toBe(false);
    expect(plain).not.toContain('\r');
    expect(parse(plain)).not.toHaveLength(1);
  });

  it('is read back by a spreadsheet in English, and in Dutch with semicolons', async () => {
    const plain = parse(await of('--csv')) as readonly string[][];
    const english = await of('--spreadsheet', '--lang', 'en');
    const dutch = await of('--spreadsheet', '--lang', 'nl');
    expect([english[0], dutch[0]]).toEqual(['\uFEFF', '\uFEFF']);
    expect(read(english, ',')).toEqual(plain);
    const isDecimal = (cell: string): boolean => /^\d+,\d+$/.test(cell);
    const withPoints = read(dutch, ';').map((row) =>
      row.map((cell) => (isDecimal(cell) ? cell.replace(',', '.') : cell)),
    );
    expect(withPoints).toEqual(plain);
  });

  it('has no cell that is a formula', async () => {
    for (const row of read(await of('--spreadsheet', '--lang', 'nl'), ';').flat()) {
      expect(row).not.toMatch(/^[=+@\t\r]/);
    }
  });

  it('goes into a file with its byte-order mark', async () => {
    const file = path.join(folder, `${line}.csv`);
    await klacht(...list, '--spreadsheet', '--lang', 'nl', '-o', file);
    expect(readFileSync(file).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  });

  it.each([
    ['--csv', '--json'],
    ['--spreadsheet', '--json'],
    ['--csv', '--spreadsheet'],
  ])('is asked for in one way: not %s %s', async (...args) => {
    expect(await klacht(...list, ...args)).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('decimals for a spreadsheet', () => {
  const figuresOf = async (lang: 'nl' | 'en') =>
    new Map(
      read(
        (await klacht('report', '2025', '--spreadsheet', '--lang', lang)).stdout,
        lang === 'nl' ? ';' : ',',
      ).map(([figure, value]) => [figure, value]),
    );

  it('have a comma in Dutch, and articles keep their point', async () => {
    const [nl, en] = [await figuresOf('nl'), await figuresOf('en')];
    expect(nl.get('redress.amounts.EUR')).toBe('1234,50');
    expect(en.get('redress.amounts.EUR')).toBe('1234.50');
    expect(nl.get('rollForward.received')).toBe('2');
    expect(nl.get('departures.0.article')).toMatch(/^\d\.\d/);
  });
});
