import { readFileSync } from 'node:fs';
import path from 'node:path';
import { read } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { bitonicVersions, type Language } from '@klacht/domain';
import type { YearlyReport } from '@klacht/projections';
import { reportDocument } from '../../pages/report/report-document.ts';
import { tidyRows } from '../../pages/report/tidy-rows.ts';
import { version } from '../../ground/version.ts';
import { klachtHere, onTerminal } from '../testing/klacht-here.ts';
import { klachtIn, newFolder } from '../testing/klacht-in.ts';

const folder = newFolder();
const STORE = `sqlite:${folder}/klacht-demo/klacht.db`;
const NOW = '2026-01-15T09:00:00Z';

const report = (...args: readonly string[]) =>
  klachtHere('--store', STORE, '--now', NOW, 'report', '2025', ...args);

/** What a format puts in a file. */
const fileOf = async (...args: readonly string[]): Promise<Buffer> => {
  const file = path.join(newFolder(), 'report');
  const { status, stderr } = await report(...args, '-o', file);
  expect(stderr).not.toMatch(/error/);
  expect(status).toBe(0);
  return readFileSync(file);
};

const documentIn = async (language: Language) => {
  const { stdout } = await report('--json');
  const made = JSON.parse(stdout) as YearlyReport;
  return reportDocument(made, language, bitonicVersions, version);
};

beforeAll(() => {
  klachtIn(folder)('demo');
});

describe('klacht report --format', () => {
  it.each(['en', 'nl'] as const)(
    'csv has every value of the report, a line each: %s',
    async (lang) => {
      const { stdout } = await report('--format', 'csv', '--lang', lang);
      const all = parse(stdout, { columns: true }) as readonly Record<string, string>[];
      // The demo has a signed head, which no report has in its JSON.
      const isHead = ({ section, value = '' }: Record<string, string>): boolean =>
        section === 'cover' && /^[0-9a-f]{16}… /.test(value);
      expect(all.filter(isHead)).toHaveLength(1);
      const lines = all.filter((line) => !isHead(line));
      const told = Array.from(tidyRows(await documentIn(lang)), (row) => ({
        ...row,
        row: String(row.row),
      }));
      // What would be a formula in a spreadsheet has a quote before it.
      expect(lines).toEqual(
        told.map((row) =>
          Object.fromEntries(
            Object.entries(row).map(([name, value]) => [name, value.replace(/^(?=[=+\-@])/, "'")]),
          ),
        ),
      );
      expect(told.length).toBeGreaterThan(1000);
    },
  );

  it.each(['en', 'nl'] as const)(
    'text has no line of more than 100 characters: %s',
    async (lang) => {
      const { stdout } = await report('--lang', lang);
      expect(stdout.split('\n').filter(({ length }) => length > 100)).toEqual([]);
    },
  );

  it('csv --spreadsheet is as a spreadsheet in Dutch opens it', async () => {
    const bytes = await fileOf('--format', 'csv', '--spreadsheet', '--lang', 'nl');
    const text = bytes.toString('utf8');
    expect(text.startsWith('\uFEFFsection;table;row;item;column;kind;value;unit\r\n')).toBe(true);
    expect(text).toContain('\r\nsteps;steps;1;bevestigen;gem.;days;2,8;days\r\n');
  });

  it('xlsx opens elsewhere, with a sheet for each table', async () => {
    const bytes = await fileOf('--format', 'xlsx', '--lang', 'nl');
    const book = read(bytes, { cellDates: true, UTC: true });
    const { sections } = await documentIn('nl');
    const tables = sections.reduce((sum, one) => sum + Math.max(1, one.tables.length), 0);
    expect(book.SheetNames).toHaveLength(1 + tables);
    const due: unknown = book.Sheets['Bijlage, te laat of verstreken']?.['C2'];
    expect(due).toMatchObject({ t: 'd', v: expect.any(Date) as Date });
  });

  it.for([[], ['--tree'], ['--issued']])(
    'is the same, byte for byte, by the command on its cover: %s',
    async (options) => {
      const { stdout } = await report(...options, '--lang', 'nl');
      const command = /^ *klacht (report 2025 --at @\d+ .*)$/m.exec(stdout)?.[1] ?? '';
      expect([command.includes('--tree'), stdout.includes('Wortel van de boom')]).toEqual(
        options.length === 0 ? [false, false] : [true, true],
      );
      const again = await klachtHere('--store', STORE, ...command.split(' '));
      expect(again.stdout).toBe(stdout);
      const made = path.join(newFolder(), 'again.xlsx');
      await klachtHere('--store', STORE, ...command.split(' '), '--format', 'xlsx', '-o', made);
      const first = await fileOf(...options, '--format', 'xlsx', '--lang', 'nl');
      expect(readFileSync(made).equals(first)).toBe(true);
    },
  );

  it('shows no bytes on a terminal, and sends them through a pipe', async () => {
    const refused = await onTerminal(80, () => report('--format', 'xlsx'));
    expect(refused).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'klacht: --format xlsx: expected a file, for a terminal shows no bytes, got none; use -o FILE\n',
    });
    const piped = await report('--format', 'xlsx');
    expect(piped.status).toBe(0);
    expect(piped.stdout.length).toBeGreaterThan(1000);
  });

  it.each([
    [['--format', 'xlsx', '--json'], '--format xlsx', '--json'],
    [['--format', 'csv', '--csv'], '--csv', '--format'],
    [['--format', 'xlsx', '--spreadsheet'], '--spreadsheet', '--format xlsx'],
    [['--format', 'csv', '--verify', 'report.json'], '--format', '--verify'],
    [['--spreadsheet', '--verify', 'report.json'], '--spreadsheet', '--verify'],
  ])('%j are not had together', async (args, first, second) => {
    const { status, stderr } = await report(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(`option '${first}' cannot be used with option '${second}'`);
  });

  it('lists what it knows when asked for another', async () => {
    const { status, stderr } = await report('--format', 'docx');
    expect(status).toBe(2);
    expect(stderr).toMatch(/Allowed choices are text, json, csv, xlsx, html, pdf/);
  });
});
