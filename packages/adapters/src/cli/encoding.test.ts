import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { klachtHere } from './testing/klacht-here.ts';
import { klachtIn, newFolder, receive } from './testing/klacht-in.ts';

const MAPPING = {
  source: 'spreadsheet',
  timeZone: 'UTC',
  number: 'Nr',
  events: {
    Received: {
      at: { column: 'Day', format: 'yyyy-MM-dd' },
      complainant: { column: 'Naam' },
    },
  },
};

const REGISTER = 'Nr,Day,Naam\nB-1,2026-04-02,Ren\u00E9 M\u00FCller\n';

/** As a spreadsheet writes it that saves as "ANSI". */
const inWindows1252 = (text: string): Buffer => Buffer.from(text, 'latin1');

const givenFiles = (files: Readonly<Record<string, Buffer | string>>) => {
  const folder = newFolder();
  const at = (name: string): string => path.join(folder, name);
  for (const [name, contents] of Object.entries(files)) writeFileSync(at(name), contents);
  const klacht = (...args: readonly string[]) =>
    klachtHere('--store', `sqlite:${at('klacht.db')}`, ...args);
  const log = async (number: string) =>
    (await klacht('log', number, '--open', '--role', 'officer', '--actor', 'anna')).stdout;
  return { folder, at, klacht, log };
};

describe('a register that is not UTF-8', () => {
  it('is refused before anything of it is recorded; saved as UTF-8 it comes in', async () => {
    const early = Array.from({ length: 10_000 }, (_, row) => `A-${row},2026-04-01,Anna\n`).join('');
    const { at, klacht, log } = givenFiles({
      'm.json': JSON.stringify(MAPPING),
      'l.csv': inWindows1252(REGISTER.replace('\n', `\n${early}`)),
    });
    const refused = await klacht('import', at('l.csv'), '--mapping', at('m.json'));
    expect(refused).toEqual({
      status: 2,
      stdout: '',
      stderr: `klacht: ${at('l.csv')}: line 10002, byte 19: expected UTF-8, got 0xe9; save it as UTF-8; as windows-1252 it reads "René": if that is right, set "encoding": "windows-1252" in the mapping\n`,
    });
    writeFileSync(at('l.csv'), REGISTER);
    expect(await klacht('import', at('l.csv'), '--mapping', at('m.json'))).toMatchObject({
      status: 0,
    });
    expect(await klacht('register', '--json')).toMatchObject({
      stdout: expect.stringMatching(/^\[\n.*\n\]\n$/) as unknown,
    });
    expect(await log('2026-0001')).toContain('Ren\u00E9 M\u00FCller');
  });

  it('comes in as UTF-16 that begins with its mark', async () => {
    const { at, klacht, log } = givenFiles({
      'm.json': JSON.stringify(MAPPING),
      'l.csv': Buffer.from(`\uFEFF${REGISTER}`, 'utf16le'),
    });
    expect(await klacht('import', at('l.csv'), '--mapping', at('m.json'))).toMatchObject({
      status: 0,
    });
    expect(await log('2026-0001')).toContain('Ren\u00E9 M\u00FCller');
  });
});

describe('commands that are not UTF-8', () => {
  const text = (commandId: string, words: string) => {
    const data = { at: '2026-04-02', channel: 'email', subjects: [], text: words };
    return `${JSON.stringify(receive({ complaintId: commandId, commandId, data }))}\n`;
  };
  const [first, second] = [
    '6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a21',
    '6f1c0c1e-5f0e-4c57-9d3c-0d9a3f0b7a22',
  ];
  const damaged = text(first, 'caf\u00E9');
  const lines = Buffer.concat([
    inWindows1252(damaged),
    Buffer.from(text(second, 'caf\u00E9\u2028au lait')),
  ]);
  const answers = (name: string): readonly unknown[] => [
    expect.objectContaining({
      line: 1,
      outcome: 'invalid',
      commandId: null,
      code: 'not-utf8',
      message: `${name}: line 1, byte ${damaged.indexOf('\u00E9') + 1}: expected UTF-8, got 0xe9; save it as UTF-8`,
    }),
    expect.objectContaining({ line: 2, outcome: 'recorded', commandId: second }),
  ];
  const parsed = (stdout: string): unknown[] =>
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);

  it('are refused a line, and the other lines are recorded as they are', async () => {
    const { at, klacht, log } = givenFiles({ 'in.ndjson': lines });
    const { status, stdout } = await klacht('submit', at('in.ndjson'));
    expect(status).toBe(2);
    expect(parsed(stdout)).toEqual(answers(at('in.ndjson')));
    expect(await log('2026-0001')).toContain('caf\u00E9');
    expect(await klacht('log', first)).toMatchObject({ status: 2 });
  });

  it('are refused a line of standard input', () => {
    const { status, stdout } = klachtIn(newFolder(), {}, lines)('submit', '-');
    expect(status).toBe(2);
    expect(parsed(stdout)).toEqual(answers('standard input'));
  });
});

describe('JSON that is not UTF-8', () => {
  it.each(['--mapping', '--procedure'])('is refused as %s', async (option) => {
    const { at, klacht } = givenFiles({
      'l.csv': REGISTER,
      'm.json': JSON.stringify(MAPPING),
      'ansi.json': inWindows1252('{\n"title": "Ren\u00E9"\n}'),
    });
    const mapping = option === '--mapping' ? [] : ['--mapping', at('m.json')];
    expect(await klacht('import', at('l.csv'), ...mapping, option, at('ansi.json'))).toEqual({
      status: 2,
      stdout: '',
      stderr: `klacht: ${at('ansi.json')}: line 2, byte 14: expected UTF-8, got 0xe9; save it as UTF-8\n`,
    });
  });
});
