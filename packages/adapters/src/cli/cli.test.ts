import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { klachtIn, newFolder, newJournal, receive } from './testing/klacht-in.ts';

const demo = newFolder();
const DEMO = [
  '--store',
  'sqlite:klacht-demo/klacht.db',
  '--invented-clock',
  '--now',
  '2026-01-15T09:00:00Z',
];
let demonstrated: ReturnType<ReturnType<typeof klachtIn>>;

beforeAll(() => {
  demonstrated = klachtIn(demo)('demo');
});

describe('klacht demo', () => {
  it('shows the register, what is overdue, the report, and what to try next', () => {
    expect(demonstrated.status).toBe(0);
    expect(demonstrated.stderr).toMatch(
      /^klacht: made the master key in klacht-demo\/klacht\.db\.keys\.master; keep a copy.*\n$/,
    );
    for (const part of [
      /of 282 complaints/,
      /^Overdue on 2026-01-15: \d+$/m,
      /Complaints report 2025/,
    ]) {
      expect(demonstrated.stdout).toMatch(part);
    }
  });

  it('is the same each time, in the same folder and in another', () => {
    expect(klachtIn(demo)('demo')).toEqual({ ...demonstrated, stderr: '' });
    const abroad = klachtIn(newFolder(), { TZ: 'America/New_York' });
    expect(abroad('demo').stdout).toBe(demonstrated.stdout);
  });

  it('invites to commands that work', () => {
    const commands = [...demonstrated.stdout.matchAll(/^ {2}klacht (.*)$/gm)].map(
      ([, line]) => line,
    );
    expect(commands.length).toBeGreaterThan(4);
    for (const line of commands) {
      const { status, stdout } = klachtIn(demo)(...(line ?? '').split(' '));
      expect([line, status]).toEqual([line, 0]);
      expect(stdout === '').toBe(/ verify | -o /.test(line ?? ''));
    }
  });

  it('invites to change one byte, which verify then finds, and to put it back', () => {
    const change = /^ {2}(node .*)$/m.exec(demonstrated.stdout)?.[1] ?? '';
    const verify = () =>
      klachtIn(demo)(...DEMO, 'verify', '--head', path.join('klacht-demo', 'head.json'));
    const changeOneByte = () => spawnSync(change, { cwd: demo, shell: true }).status;
    expect(verify()).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(changeOneByte()).toBe(0);
    expect(verify()).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(
        /^complaint-[-0-9a-f]+ revision \d+ \(@\d+\): changed: [^\n]*\n$/,
      ) as unknown,
    });
    expect(changeOneByte()).toBe(0);
    expect(verify()).toEqual({ status: 0, stdout: '', stderr: '' });
  });
});

describe('klacht report', () => {
  it('balances, and is the same bytes from the live register and from the journal', () => {
    const live = klachtIn(demo)(...DEMO, 'report', '2025', '--json').stdout;
    const report = JSON.parse(live) as {
      position: string;
      rollForward: Record<'openAtStart' | 'received' | 'reopened' | 'closed' | 'openAtEnd', number>;
    };
    const { openAtStart, received, reopened, closed, openAtEnd } = report.rollForward;
    expect(openAtStart + received + reopened - closed).toBe(openAtEnd);
    const at = ['report', '2025', '--json', '--at', `@${report.position}`];
    expect(klachtIn(demo)(...DEMO, ...at).stdout).toBe(live);
    expect(klachtIn(demo, { TZ: 'Asia/Tokyo' })(...DEMO, ...at).stdout).toBe(live);
  });

  it('is there in Dutch, and of a year without complaints', () => {
    expect(klachtIn(demo)(...DEMO, 'report', '2025', '--lang', 'nl').stdout).toMatch(
      /^Klachtenverslag 2025/,
    );
    expect(klachtIn(demo)(...DEMO, 'report', '2020').stdout).toMatch(/\+ received +0/);
  });
});

describe('klacht submit', () => {
  it('answers each line on a line, and a refused one does not stop the rest', () => {
    const lines = [
      receive(),
      receive(),
      receive({ commandId: '6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a11' }),
      receive({ commandId: 'x' }),
      receive({ now: '2020-01-01T00:00:00Z' }),
    ].map((line) => JSON.stringify(line));
    const input = [...lines.slice(0, 2), '', 'no json', ...lines.slice(2)].join('\n');
    const { status, stdout } = klachtIn(newFolder(), {}, input)('submit', '-');
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(answers).toMatchObject([
      { line: 1, outcome: 'recorded', event: 'Received', revision: 0 },
      { line: 2, outcome: 'repeated', revision: 0 },
      { line: 4, outcome: 'invalid', code: 'invalid-json' },
      { line: 5, outcome: 'rejected', code: 'already-received' },
      { line: 6, outcome: 'invalid', code: 'invalid-input' },
      { line: 7, outcome: 'invalid' },
    ]);
    expect(status).toBe(2);
  });

  it('ends with 1 when something was rejected, with 0 when all is well', () => {
    const folder = newFolder();
    const file = path.join(folder, 'commands.ndjson');
    writeFileSync(file, `${JSON.stringify(receive())}\r\n`);
    expect(klachtIn(folder)('submit', file).status).toBe(0);
    const again = JSON.stringify(receive({ commandId: '6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a12' }));
    expect(klachtIn(folder, {}, again)('submit', '-').status).toBe(1);
  });
});

describe('klacht', () => {
  it.each([
    [[], 2, /Usage: klacht/],
    [['nonsense'], 2, /unknown command 'nonsense'/],
    [['register', '--sauce'], 2, /unknown option '--sauce'/],
    [
      ['export', 'pack', '--sauce'],
      2,
      /unknown option '--sauce'\n\(klacht export pack --help says more\)/,
    ],
    [['register', '--status', 'lost'], 2, /Allowed choices are received/],
    [
      ['register', '--as-of', '2026-02-30'],
      2,
      /--as-of: expected a day as YYYY-MM-DD, today, yesterday or a weekday, or a position, such as @1200, got "2026-02-30"/,
    ],
    [['register', '--as-of', '@99'], 2, /--as-of: expected a position that the journal gave out/],
    [['register', '--invented-clock', '--now', 'today'], 2, /--now: expected a moment in UTC/],
    [['overdue', '--within', 'x'], 2, /expected a whole number of working days/],
    [['report', '25'], 2, /expected a year \(1900 to 2099\), a part of one, or two days/],
    [
      ['log', '2026-0001'],
      2,
      /expected the number \(2025-0001\), the id or its beginning.* got '2026-0001'/,
    ],
    [['submit', 'none.ndjson'], 2, /none\.ndjson/],
    [['import', 'none.csv', '--mapping', 'none.json'], 2, /none\.csv/],
    [['verify', '--head', 'none.json'], 2, /none\.json/],
    [['import', import.meta.filename], 2, /--mapping: expected a file, which import --suggest/],
    [
      ['register', '--store', 'postgres:x'],
      2,
      /--store: expected sqlite:PATH, esdb:\/\/HOST or memory:, got 'postgres:x'/,
    ],
    [['register', '--store', 'sqlite:no/such/folder/klacht.db'], 3, /no\/such\/folder/],
  ])('%j ends with %d and says why on stderr', async (args, code, message) => {
    const { status, stdout, stderr } = klachtIn(await newJournal())(...args);
    expect([status, stdout]).toEqual([code, '']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it.each([
    ['register', '--json', '[]\n'],
    ['overdue', '--json', '[]\n'],
    [
      'overdue',
      '--csv',
      'number,complaintId,kind,article,due,target,daysLate,officer,officerWhenDue,source,sourceNumber,outsideCalendar\n',
    ],
  ])('%s %s of an empty journal is well-formed', async (command, format, expected) => {
    expect(klachtIn(await newJournal())(command, format)).toMatchObject({
      status: 0,
      stdout: expected,
    });
  });

  it('writes to a file that is whole or not there', async () => {
    const folder = await newJournal();
    const klacht = klachtIn(folder);
    expect(klacht('register', '--json', '-o', 'register.json')).toMatchObject({
      status: 0,
      stdout: '',
    });
    expect(readFileSync(path.join(folder, 'register.json'), 'utf8')).toBe('[]\n');
    expect(klacht('register', '-o', 'none/register.json').status).toBe(2);
    expect(readdirSync(folder).filter((file) => file.includes('unfinished'))).toEqual([]);
  });

  it('takes the journal from the environment, and explains itself', () => {
    const folder = newFolder();
    klachtIn(folder, { KLACHT_STORE: 'sqlite:other.db' })('submit', '-');
    expect(readdirSync(folder)).toContain('other.db');
    for (const command of [
      'demo',
      'submit',
      'import',
      'register',
      'overdue',
      'report',
      'log',
      'explain',
      'seal',
      'verify',
      'keys',
    ]) {
      expect(klachtIn(folder)(command, '--help')).toMatchObject({ status: 0, stderr: '' });
    }
  });

  it('never hands control characters to a terminal, nor a formula to a spreadsheet', () => {
    const data = {
      at: '2026-04-02',
      channel: 'email',
      subjects: ['price'],
      officer: '=1+1\u001b[31mred\u0007',
    };
    const folder = newFolder();
    klachtIn(folder, {}, JSON.stringify(receive({ data })))('submit', '-');
    const { stdout } = klachtIn(folder)('register');
    expect(stdout).toContain('red');
    expect(/[\u0000-\u0009\u000b-\u001f]/.test(stdout)).toBe(false);
    expect(klachtIn(folder)('register', '--csv').stdout).toContain("'=1+1");
  });
});
