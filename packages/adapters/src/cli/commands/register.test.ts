import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RegisterRow } from '@klacht/projections';
import { klachtHere } from '../testing/klacht-here.ts';
import { newFolder, receive } from '../testing/klacht-in.ts';
import { registerColumns } from './register.ts';

const obligation = (
  kind: 'judge' | 'judge-by-announced-date' | 'acknowledge',
  state: 'overdue' | 'late' | 'met' | 'open' | 'void',
  due: string,
) => ({
  kind,
  article: '4.6',
  due,
  target: due,
  state,
  metOn: null,
});

describe('the rows that the register is asked for', () => {
  const journal = async () => {
    const folder = newFolder();
    const klacht = (...args: readonly string[]) =>
      klachtHere('--store', `sqlite:${path.join(folder, 'klacht.db')}`, ...args);
    for (const [day, officer] of [
      ['2025-12-31', 'Bert'],
      ['2025-03-05', 'anna'],
      ['2026-01-02', 'anna'],
      ['2025-01-01', null],
    ] as const) {
      const who = officer === null ? [] : ['--officer', officer];
      const by = ['--channel', 'email', '--actor', 'anna'];
      expect((await klacht('receive', '--at', day, ...who, ...by)).status).toBe(0);
    }
    const daysOf = async (...args: readonly string[]): Promise<readonly string[]> => {
      const { stdout } = await klacht('register', '--json', ...args);
      return (JSON.parse(stdout) as readonly RegisterRow[]).map(({ receivedOn }) => receivedOn);
    };
    return { klacht, daysOf };
  };

  it('are those of an officer, a year or some days, in an order and so many', async () => {
    const { klacht, daysOf } = await journal();
    expect(await daysOf('--officer', 'ANNA')).toEqual(['2025-03-05', '2026-01-02']);
    expect(await daysOf('--year', '2025')).toEqual(['2025-12-31', '2025-03-05', '2025-01-01']);
    expect(await daysOf('--received', '2025-12-31')).toEqual(['2025-12-31']);
    expect(await daysOf('--received', '2025-03-05..2025-12-31')).toEqual([
      '2025-12-31',
      '2025-03-05',
    ]);
    const oldest = ['2025-01-01', '2025-03-05', '2025-12-31', '2026-01-02'];
    expect(await daysOf('--sort', 'received')).toEqual(oldest);
    expect(await daysOf('--sort', 'target', '--limit', '3')).toEqual(oldest.slice(0, 3));
    expect(await daysOf('--sort', 'officer')).toEqual([
      '2025-12-31',
      '2025-03-05',
      '2026-01-02',
      '2025-01-01',
    ]);
    expect(await daysOf('--limit', '0')).toEqual([]);
    const { stdout } = await klacht('overdue', '--officer', 'bert', '--json');
    const rows = JSON.parse(stdout) as readonly { readonly officer: string }[];
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ officer }) => officer))).toEqual(new Set(['Bert']));
  });

  it.each([
    [['--received', '2025-02-30'], 'expected a day (2026-04-02), or two'],
    [['--received', '2025-03-01..2025-02-01'], 'the first day first'],
    [['--received', '2025-01-01..2025-02-01..2025-03-01'], 'or two'],
    [['--year', '25'], 'expected a year'],
    [['--year', '2025', '--received', '2025-01-01'], "cannot be used with option '--year"],
    [['--sort', 'name'], 'Allowed choices are received, target, officer'],
    [['--limit', '-1'], 'expected a whole number of rows'],
    [['--status', 'closed'], 'Allowed choices'],
  ])('cannot be asked for by %j', async (args, message) => {
    const { status, stderr } = await klachtHere('--store', 'memory:', 'register', ...args);
    expect({ status, isTold: stderr.includes(message) }).toEqual({ status: 2, isTold: true });
  });
});

describe('the columns of the register', () => {
  const judge = registerColumns('en', []).find(({ heading }) => heading === 'Judge');

  it.each([
    ['met', [obligation('judge', 'met', '2026-06-02')]],
    ['open 2026-06-02', [obligation('judge', 'open', '2026-06-02')]],
    ['', [obligation('acknowledge', 'late', '2026-06-02')]],
    // Judged late, reopened, and not judged again; judged again in time; taken back.
    [
      'late, open 2026-10-01',
      [obligation('judge', 'late', '2026-06-02'), obligation('judge', 'open', '2026-10-01')],
    ],
    ['late', [obligation('judge', 'late', '2026-06-02'), obligation('judge', 'met', '2026-10-01')]],
    ['met', [obligation('judge', 'met', '2026-06-02'), obligation('judge', 'void', '2026-10-01')]],
    // Put off, to a day that has not come yet; to a day that was not kept.
    [
      'overdue 2026-06-02',
      [
        obligation('judge', 'overdue', '2026-06-02'),
        obligation('judge-by-announced-date', 'open', '2026-07-01'),
      ],
    ],
    [
      'late',
      [
        obligation('judge', 'met', '2026-06-02'),
        obligation('judge-by-announced-date', 'late', '2026-05-01'),
      ],
    ],
  ])('hide no breach: %s', (shown, obligations) => {
    expect(judge?.value({ obligations } as unknown as RegisterRow)).toBe(shown);
  });

  it('call the outcome by the word of the procedure, beside the step that leads to it', () => {
    const headings = registerColumns('nl', []).map(({ heading }) => heading);
    expect(headings.slice(5, 7)).toEqual(['Oordelen', 'Resultaat']);
  });
});

describe('klacht register --csv', () => {
  it('shows the worst of each kind, and how many were breaches; JSON has them all', async () => {
    const folder = newFolder();
    const file = path.join(folder, 'in.ndjson');
    const { data: _, ...about } = receive();
    // To be judged by 2 June, promised by 10 June, judged on 11 June; again by 1 September.
    const commands = [
      receive(),
      { ...about, type: 'Acknowledge', data: { at: '2026-04-03' } },
      { ...about, type: 'Delay', data: { at: '2026-05-01', until: '2026-06-10', reason: 'A' } },
      { ...about, type: 'Delay', data: { at: '2026-05-20', until: '2026-06-30', reason: 'B' } },
      { ...about, type: 'Judge', data: { at: '2026-06-11', outcome: 'rejected' } },
      { ...about, type: 'Reopen', data: { at: '2026-07-01', reason: 'C' } },
      { ...about, type: 'Judge', data: { at: '2026-07-15', outcome: 'upheld' } },
    ].map((command) => JSON.stringify({ ...command, commandId: randomUUID() }));
    writeFileSync(file, commands.join('\n'));
    const journal = [
      '--store',
      `sqlite:${folder}/klacht.db`,
      '--invented-clock',
      '--now',
      '2026-08-01T09:00:00Z',
    ];
    expect(await klachtHere(...journal, 'submit', file)).toMatchObject({ status: 0 });

    const csv = await klachtHere(...journal, 'register', '--csv');
    const [head = [], cells = []] = csv.stdout.split('\n').map((line) => line.split(','));
    const cell = (kind: string) =>
      ['due', 'target', 'state', 'metOn', 'breaches'].map(
        (field) => cells[head.indexOf(`${kind}.${field}`)],
      );
    expect(cell('acknowledge')).toEqual(['2026-04-13', '2026-04-10', 'met', '2026-04-03', '0']);
    expect(cell('judge')).toEqual(['2026-06-02', '2026-06-02', 'late', '2026-06-11', '1']);
    expect(cell('judge-by-announced-date')).toEqual([
      '2026-06-10',
      '2026-06-10',
      'late',
      '2026-06-11',
      '1',
    ]);
    expect(cell('request-information')).toEqual(['2026-05-02', '2026-05-01', 'void', '', '0']);

    const json = await klachtHere(...journal, 'register', '--json');
    const [row] = JSON.parse(json.stdout) as readonly RegisterRow[];
    expect(
      row?.obligations.flatMap(({ kind, due, state }) =>
        kind.startsWith('judge') ? [`${kind} ${due} ${state}`] : [],
      ),
    ).toEqual([
      'judge 2026-06-02 late',
      'judge-by-announced-date 2026-06-10 late',
      'judge-by-announced-date 2026-06-30 met',
      'judge-reopened 2026-09-01 met',
    ]);
  });
});

describe('klacht register --subject', () => {
  it.each(['', '--json', '--csv'])('says that nothing has a subject (%s)', async (form) => {
    const folder = newFolder();
    const file = path.join(folder, 'in.ndjson');
    writeFileSync(file, JSON.stringify(receive()));
    const journal = ['--store', `sqlite:${folder}/klacht.db`];
    await klachtHere(...journal, 'submit', file);
    const register = (subject: string) =>
      klachtHere(...journal, 'register', '--subject', subject, ...(form === '' ? [] : [form]));
    expect(await register('prise')).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(
        /^klacht: no procedure has the subject 'prise'; there are .*price, service/,
      ) as unknown,
    });
    for (const subject of ['price', 'service']) {
      expect(await register(subject)).toMatchObject({ status: 0, stderr: '' });
    }
  });
});
