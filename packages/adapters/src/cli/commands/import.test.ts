import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { GOOD, HEADER, MAPPING as OLD } from '../../intake/csv/testing/old-register.ts';
import { klachtHere } from '../testing/klacht-here.ts';
import { klachtIn, newFolder } from '../testing/klacht-in.ts';

const MAPPING = {
  source: 'spreadsheet',
  timeZone: 'UTC',
  number: 'Nr',
  events: { Received: { at: { column: 'Day', format: 'yyyy-MM-dd' } } },
};

/** Imports rows of a register into the journal of a folder. */
const bringIn = (folder: string, rows: readonly string[]) => {
  const [register, mapping] = [path.join(folder, 'r.csv'), path.join(folder, 'm.json')];
  writeFileSync(register, ['Nr,Day', ...rows].join('\n'));
  writeFileSync(mapping, JSON.stringify(MAPPING));
  const store = `sqlite:${path.join(folder, 'klacht.db')}`;
  return klachtHere('--store', store, 'import', register, '--mapping', mapping);
};

describe('klacht import', () => {
  it('says how many came in, one or more', async () => {
    const folder = newFolder();
    expect((await bringIn(folder, ['A,2026-04-02'])).stdout).toBe(
      '1 row: 1 complaint came in, 0 were known.\n1 event recorded, 0 were known.\n0 rows and 0 facts refused; 0 exact copies.\n',
    );
    const again = await bringIn(folder, ['A,2026-04-03', 'B,2026-04-02', 'B,2026-04-02', 'C,x']);
    expect(again).toEqual({
      status: 1,
      stdout:
        '4 rows: 1 complaint came in, 2 were known.\n1 event recorded, 1 was known.\n1 row and 1 fact refused; 1 exact copy.\n',
      stderr: [
        'row 2 (A), Day: "2026-04-03": fact refused: number A came in before with another day of receipt (2026-04-02 then, 2026-04-03 now); correct it with Correct, or give this row another number',
        'row 4 (B): noted: an exact copy of an earlier row',
        'row 5 (C), Day: "x": row refused: expected a date as yyyy-MM-dd',
        '',
      ].join('\n'),
    });
  });
});

describe('klacht import of the same register again', () => {
  it('makes no register of the journal to find that nothing is new', async () => {
    const folder = newFolder();
    const rows = ['A,2026-04-02', 'B,2026-04-03'];
    await bringIn(folder, rows);
    const { stdout } = await bringIn(folder, rows);
    expect(stdout).toContain('2 rows: 0 complaints came in, 2 were known.');
    expect(readdirSync(folder)).not.toContain('klacht.db.views');

    const { stdout: fewer } = await bringIn(folder, rows.slice(1));
    expect(fewer).toContain('1 complaint that came in before is not in this file');
    expect(readdirSync(folder)).toContain('klacht.db.views');
  });
});

describe('klacht import -', () => {
  it('reads the register from standard input, and writes to the screen with -o -', () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, 'm.json'), JSON.stringify(MAPPING));
    const klacht = klachtIn(folder, {}, 'Nr,Day\nA,2026-04-02\nB,x\n');
    const words = ['import', '-', '--mapping', 'm.json', '-o', '-'];
    const dry = klacht(...words, '--dry-run');
    expect(dry.stdout).toContain('2 rows: 1 complaint came in, 0 were known.');
    const { status, stdout, stderr } = klacht(...words);
    expect({ status, stderr }).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('row 3 (B), Day: "x": row refused') as string,
    });
    expect(stdout).toContain('2 rows: 1 complaint came in, 0 were known.');
    expect(klacht('register', '--json', '-o', '-').stdout).toContain('"receivedOn":"2026-04-02"');
    expect(readdirSync(folder)).not.toContain('-');
  });
});

describe('a number that looks like one that came in before', () => {
  it('is told as a possible double of that complaint, and comes in', async () => {
    const folder = newFolder();
    await bringIn(folder, ['K-007,2026-04-02', 'K-8,2026-04-02']);
    const { status, stdout, stderr } = await bringIn(folder, ['k-7,2026-04-03', 'K-8,2026-04-02']);
    expect([status, stderr]).toEqual([
      0,
      'row 2 (k-7), Nr: "k-7": noted: a possible double: 2026-0001 came in before as "K-007"; each is a complaint of its own\n',
    ]);
    expect(stdout).toContain('1 complaint came in, 1 was known');
    // Nothing new came in, so nothing is looked for.
    expect((await bringIn(folder, ['k-7,2026-04-03'])).stderr).toBe('');
  });

  it('is told of those that are not in a file that has others, which stay', async () => {
    const folder = newFolder();
    const rows = ['A', 'B', 'C', 'D', 'E'].map((number) => `${number},2026-04-02`);
    await bringIn(folder, rows);
    const tail = async (some: readonly string[]) =>
      (await bringIn(folder, some)).stdout.split('\n').slice(3).join('\n');
    expect(await tail(rows)).toBe('');
    expect(await tail(rows.slice(1))).toBe(
      '1 complaint that came in before is not in this file and stays as it is: A.\n',
    );
    expect(await tail([...rows.slice(4), 'F,2026-04-03'])).toBe(
      '4 complaints that came in before are not in this file and stay as they are: A, B, C, ….\n',
    );
    // A file of new ones alone says nothing of the others.
    expect(await tail(['G,2026-04-03'])).toBe('');
    const isRefused = 'H,no day';
    expect(await tail([...rows.slice(1), 'F,2026-04-03', 'G,2026-04-03', isRefused])).toBe(
      '1 complaint that came in before is not in this file and stays as it is: A.\n',
    );
  });

  it('is told once where the file has both', async () => {
    const folder = newFolder();
    await bringIn(folder, ['K-007,2026-04-02']);
    const { stderr } = await bringIn(folder, ['k-7,2026-04-03', 'K-007,2026-04-02']);
    expect(stderr.match(/possible double/g)).toHaveLength(1);
  });
});

describe('klacht import --dry-run', () => {
  it('tells the events by year and type, and makes and records nothing', async () => {
    const folder = newFolder();
    const [register, mapping] = [path.join(folder, 'r.csv'), path.join(folder, 'm.json')];
    writeFileSync(register, 'Nr,Day\nA,2025-04-02\nB,2026-04-02\nC,2026-04-03\nD,x');
    writeFileSync(mapping, JSON.stringify(MAPPING));
    const store = `sqlite:${path.join(folder, 'klacht.db')}`;
    const how = ['--store', store, 'import', register, '--mapping', mapping];
    const files = readdirSync(folder);
    const dry = await klachtHere(...how, '--dry-run');
    expect(dry).toEqual({
      status: 1,
      stdout: `4 rows: 3 complaints came in, 0 were known.
3 events recorded, 0 were known.
1 row and 0 facts refused; 0 exact copies.
Year  Event     Count
2025  Received  1
2026  Received  2
A dry run: nothing was recorded.
`,
      stderr: 'row 5 (D), Day: "x": row refused: expected a date as yyyy-MM-dd\n',
    });
    expect(readdirSync(folder)).toEqual(files);
    expect((await klachtHere(...how)).stdout).toBe(
      dry.stdout.split('\n').slice(0, 3).join('\n') + '\n',
    );
    const again = JSON.parse((await klachtHere(...how, '--dry-run', '--json')).stdout) as object;
    expect(again).toMatchObject({ knownComplaints: 3, recorded: 0, repeated: 3, events: [] });
  });
});

describe('how klacht import ends', () => {
  const good = GOOD.replace('\n', ' ');
  const badRow = good.replace('02-04-2026', 'ooit');
  const badFact = good.replace('07-04-2026', 'ooit');
  const noted = good.replace('mail', 'fax');

  it.each([
    ['all of it came in', [good], 0],
    ['it only notes something', [noted], 0],
    ['a row was refused', [badRow], 1],
    ['a fact was refused', [badFact], 1],
    ['there are no rows', [], 0],
  ])('says by how it ends whether %s', async (_, rows, status) => {
    const folder = newFolder();
    const at = (file: string) => path.join(folder, file);
    writeFileSync(at('map.json'), JSON.stringify(OLD));
    writeFileSync(at('old.csv'), [HEADER, ...rows].join('\n'));
    const journal = [
      '--store',
      `sqlite:${at('klacht.db')}`,
      '--invented-clock',
      '--now',
      '2026-07-01T10:00:00Z',
    ];
    const how = [at('old.csv'), '--mapping', at('map.json')];
    const imported = await klachtHere(...journal, 'import', ...how);
    expect(imported.status).toBe(status);
  });
});

describe('klacht import where the keys are gone', () => {
  it('ends with 3, and records nothing', async () => {
    const folder = newFolder();
    const at = (file: string) => path.join(folder, file);
    writeFileSync(at('map.json'), JSON.stringify(OLD));
    const klacht = (rows: readonly string[]) => {
      writeFileSync(at('old.csv'), [HEADER, ...rows].join('\n'));
      const store = [
        '--store',
        `sqlite:${at('klacht.db')}`,
        '--invented-clock',
        '--now',
        '2026-07-01T10:00:00Z',
      ];
      return klachtHere(...store, 'import', at('old.csv'), '--mapping', at('map.json'));
    };
    expect((await klacht([GOOD])).status).toBe(0);
    for (const file of readdirSync(folder)) if (file.includes('.keys')) rmSync(at(file));
    const { status, stdout, stderr } = await klacht([GOOD, GOOD.replace(/^1/, '2')]);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toContain('keys');
  });
});

describe('the number of an imported complaint', () => {
  it('leads to it, and stands in every list', async () => {
    const folder = newFolder();
    const at = (file: string) => path.join(folder, file);
    await bringIn(folder, ['K-1,2026-04-02', 'K-2,2026-04-03']);
    const klacht = (...args: readonly string[]) =>
      klachtHere(
        '--store',
        `sqlite:${at('klacht.db')}`,
        '--invented-clock',
        '--now',
        '2026-07-01T10:00:00Z',
        ...args,
      );
    for (const command of ['explain', 'log', 'readers', 'check']) {
      const byOwn = await klacht(command, 'K-2');
      expect(byOwn).toEqual(await klacht(command, '2026-0002'));
      expect(byOwn.stderr).toBe('');
    }
    expect((await klacht('erase', 'K-2', '--dry-run')).stderr).not.toContain('K-2');
    const table = (await klacht('register')).stdout;
    expect(table).toMatch(/^Number +Earlier no\. +Received .*\n2026-0001 +K-1 +2026-04-02 /);
    const listed = { source: 'spreadsheet', sourceNumber: 'K-1' };
    for (const list of [['register'], ['overdue', '--within', '0']]) {
      const rows = JSON.parse((await klacht(...list, '--json')).stdout) as unknown[];
      expect(rows.every((row) => JSON.stringify(row).includes('"sourceNumber":"K-'))).toBe(true);
      const [heading = '', first] = (await klacht(...list, '--csv')).stdout.split('\n');
      const csv = heading.split(',').map((name, index) => [name, first?.split(',')[index]]);
      if (first !== undefined && first !== '')
        expect(Object.fromEntries(csv)).toMatchObject(listed);
    }
  });
});

describe('klacht import --suggest', () => {
  it('writes a mapping that the import takes as it is, and tells what is left to look at', async () => {
    const folder = newFolder();
    const [register, file] = [path.join(folder, 'old.csv'), path.join(folder, 'm.json')];
    writeFileSync(register, 'Nr;Ontvangen;Oordeel\n1;02-04-2026;13-04-2026\n2;05-04-2026;\n');
    const store = ['--store', `sqlite:${path.join(folder, 'klacht.db')}`];
    const suggest = ['import', '--suggest', register];
    const shown = await klachtHere(...store, ...suggest);
    expect(shown).toMatchObject({
      status: 0,
      stderr: [
        'klacht: read as utf-8, with ";" between the cells, the header in row 1: 2 rows, 3 columns',
        'klacht: taken for: number "Nr", Received "Ontvangen", Judged "Oordeel"',
        'klacht: Judged: no column tells the outcome; every judgement is called settled: fill in another, or take Judged out',
        'klacht: source: "old" identifies the register; do not change it once it came in',
        '',
      ].join('\n'),
    });
    const zoned = await klachtHere(...store, ...suggest, '--time-zone', 'UTC', '-o', file);
    expect(zoned).toMatchObject({ status: 0, stdout: '' });
    expect(readFileSync(file, 'utf8')).toBe(shown.stdout.replace('Europe/Amsterdam', 'UTC'));
    expect(readdirSync(folder).toSorted()).toEqual(['m.json', 'old.csv']);
    const came = await klachtHere(...store, 'import', register, '--mapping', file);
    expect(came).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('2 complaints came in') as unknown,
    });
  });

  it('is refused beside a mapping, over the register, and for a zone that is none', async () => {
    const folder = newFolder();
    const register = path.join(folder, 'r.csv');
    writeFileSync(register, 'Nr,Day\nA,2025-04-02');
    const run = (...args: readonly string[]) => klachtHere('--store', 'memory:', 'import', ...args);
    const refusals = [
      [await run(register), '--mapping: expected a file'],
      [await run(register, '--suggest', '--mapping', register), '--suggest: expected no --mapping'],
      [await run(register, '--suggest', '-o', register), '-o: expected'],
      [await run(register, '--suggest', '--time-zone', 'Mars/Base'), '--time-zone: expected'],
      [await run(register, '--mapping', register, '--time-zone', 'UTC'), '--time-zone: expected'],
    ] as const;
    for (const [{ status, stderr }, what] of refusals) {
      expect([status, stderr]).toEqual([2, expect.stringContaining(what) as unknown]);
    }
  });
});
