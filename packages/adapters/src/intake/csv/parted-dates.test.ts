import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitonic, parseInput } from '@klacht/domain';
import { problemInWords } from '../../words/problem-words.ts';
import { journalOf } from '../../event-stores/contract/store-under-test.ts';
import { createMemoryEventStore } from '../../event-stores/memory/memory-event-store.ts';
import { dateReader } from './dates.ts';
import { importRegister, type Problem } from './import-register.ts';
import { mapping } from './mapping.ts';

const DAYS = 'dd-MM-yyyy';
const MOMENTS = ['dd-MM-yyyy HH:mm', DAYS];

const MAP = {
  source: 'register',
  timeZone: 'Europe/Amsterdam',
  number: 'Nr',
  events: {
    Received: { at: { column: 'Dag', time: { column: 'Tijd' }, format: MOMENTS } },
    Judged: {
      at: { column: 'Klaar', format: DAYS },
      outcome: { column: 'Oordeel', values: { gegrond: 'upheld', open: null } },
    },
  },
};

/** What came in of a file, each fact with its day and its moment, and what was told. */
const read = async (file: Buffer | string, map: object = MAP) => {
  const store = createMemoryEventStore();
  const problems: Problem[] = [];
  const { rows, newComplaints, knownComplaints, refusedRows } = await importRegister({
    journal: { store, procedures: [bitonic] },
    csv: async function* () {
      yield Buffer.from(file);
    },
    mapping: parseInput(mapping, map, 'mapping'),
    actor: 'import',
    now: '2026-07-01T10:00:00Z',
    onProblem: (problem) => problems.push(problem),
  });
  expect(rows).toBe(newComplaints + knownComplaints + refusedRows);
  const came = (await journalOf(store)).map(({ type, data }) => {
    const { at, instant } = data as { at: string; instant?: string };
    return [type, at, ...(instant === undefined ? [] : [instant])].join(' ');
  });
  return {
    came,
    problems,
    told: problems.map(({ row, column, value, code }) => [row, column, value, code]),
  };
};

describe('a day and a time of day in two columns', () => {
  it('are one moment, and without a time a day', async () => {
    const { came, told } = await read(
      'Nr;Dag;Tijd;Klaar;Oordeel\n1;02-01-2026;23:30;;\n2;02-07-2025;23:30;;\n3;03-01-2026; ;;\n',
    );
    // In winter an hour before the clock, in summer two.
    expect(came).toEqual([
      'Received 2026-01-02 2026-01-02T22:30:00Z',
      'Received 2025-07-02 2025-07-02T21:30:00Z',
      'Received 2026-01-03',
    ]);
    expect(told).toEqual([]);
  });

  it('are told together where they cannot be read, and a time alone is no date', async () => {
    const { came, told } = await read(
      'Nr;Dag;Tijd;Klaar;Oordeel\n1;02-01-2026;laat;;\n2;;09:00;;\n',
    );
    expect(came).toEqual([]);
    expect(told).toEqual([
      [2, 'Dag', '02-01-2026 laat', 'unreadable-date'],
      [3, 'Dag', '', 'unreadable-date'],
    ]);
  });

  it('refuse the file that has not the second', async () => {
    await expect(read('Nr;Dag;Klaar;Oordeel\n1;02-01-2026;;\n')).rejects.toThrow(
      'mapping: expected a column "Tijd" in the file',
    );
  });

  it('are read of a workbook, in which a time is a part of no day', async () => {
    const sheet = utils.aoa_to_sheet(
      [
        ['Nr', 'Dag', 'Tijd', 'Klaar', 'Oordeel'],
        ['1', new Date(Date.UTC(2026, 0, 2)), null, null, null],
        ['2', new Date(Date.UTC(2026, 0, 2)), null, null, null],
      ],
      { UTC: true },
    );
    sheet['C2'] = { t: 'n', v: 0.5, z: 'hh:mm' };
    sheet['C3'] = { t: 'n', v: 0, z: 'hh:mm' };
    const bytes = write({ SheetNames: ['A'], Sheets: { A: sheet } }, { type: 'buffer' }) as Buffer;
    const at = { column: 'Dag', time: { column: 'Tijd' }, format: 'yyyy-MM-dd HH:mm:ss' };
    const { came } = await read(bytes, { ...MAP, events: { Received: { at } } });
    expect(came).toEqual([
      'Received 2026-01-02 2026-01-02T11:00:00Z',
      'Received 2026-01-02 2026-01-01T23:00:00Z',
    ]);
  });
});

describe('24:00', () => {
  it('is the end of the day that is written, and told', async () => {
    const { came, told, problems } = await read(
      'Nr;Dag;Tijd;Klaar;Oordeel\n1;13-01-2026;24:00;13-01-2026;gegrond\n2;13-01-2026;24:01;;\n',
    );
    expect(came).toEqual(['Received 2026-01-13', 'Judged 2026-01-13']);
    expect(told).toEqual([
      [2, 'Dag', '13-01-2026 24:00', 'end-of-day'],
      [3, 'Dag', '13-01-2026 24:01', 'unreadable-date'],
    ]);
    expect(problemInWords(problems[0] as Problem, 'nl')).toBe(
      '24:00 is het einde van de dag die er staat; die dag is genomen, zonder tijd',
    );
  });

  it.each([
    ['HH:mm', '24:00', '2025-12-31'],
    ['HH.mm', '24.00', '2025-12-31'],
    ["HH'u'mm", '24u00', '2025-12-31'],
    ['HH:mm:ss', '24:00:00', '2025-12-31'],
    ['HH:mm:ss.S', '24:00:00.0', '2025-12-31'],
    ['HH:mmXXX', '24:00+01:00', '2025-12-31T23:00:00Z'],
    ['HH:mm:ss', '24:00:01', null],
    ['HH:mm', '25:00', null],
    ['h:mm a', '24:00 PM', null],
  ])('%s of %s', (format, time, at) => {
    const reader = dateReader({ column: 1, format: `yyyy-MM-dd ${format}` }, 'Europe/Amsterdam');
    expect(reader(`2025-12-31 ${time}`)?.at ?? null).toBe(at);
  });
});

/** The week of ISO 8601: that of its Thursday, counted from the one with 4 January. */
const isoWeek = (day: Date) => {
  const ofWeek = day.getUTCDay() || 7;
  const thursday = new Date(day.getTime() + (4 - ofWeek) * 86_400_000);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * 86_400_000)) + 1;
  return { year, week: String(week).padStart(2, '0'), ofWeek };
};

const days = fc.date({
  min: new Date('2000-01-01'),
  max: new Date('2040-12-31'),
  noInvalidDate: true,
});

describe('a day by its week or by its number in the year', () => {
  it('is the day of the calendar', () => {
    const [byWeek, byNumber] = ["RRRR-'W'II-i", 'yyyy-DDD'].map((format) =>
      dateReader({ column: 1, format }, 'Europe/Amsterdam'),
    );
    fc.assert(
      fc.property(days, (moment) => {
        const day = moment.toISOString().slice(0, 10);
        const { year, week, ofWeek } = isoWeek(new Date(day));
        expect(byWeek?.(`${year}-W${week}-${ofWeek}`)?.at).toBe(day);
        const of = (Date.parse(day) - Date.UTC(moment.getUTCFullYear(), 0, 1)) / 86_400_000 + 1;
        const number = String(of).padStart(3, '0');
        expect(byNumber?.(`${moment.getUTCFullYear()}-${number}`)?.at).toBe(day);
      }),
    );
  });

  it.each([
    ["RRRR-'W'II-i", '2025-W53-1'],
    ["RRRR-'W'II-i", '2025-W00-1'],
    ["RRRR-'W'II-i", '2025-W07-8'],
    ['yyyy-DDD', '2025-366'],
    ['yyyy-DDD', '2025-000'],
  ])('%s is none that is not there, %s', (format, written) => {
    expect(dateReader({ column: 1, format }, 'Europe/Amsterdam')(written)).toBeNull();
  });

  it('is a stand-in where only the week is told, until its Sunday', () => {
    const reader = dateReader({ column: 1, format: "RRRR-'W'II", estimated: true }, 'UTC');
    expect(reader('2026-W01')).toMatchObject({ at: '2025-12-29', until: '2026-01-04' });
  });

  it.each([
    ["RRRR-'W'II", false],
    ["RRRR-'W'II-i", true],
    ['yyyy-DDD', true],
    ["yyyy-'W'II-i", false],
    ["RR-'W'II-i", false],
    ['yyyy-MM-DDD', false],
  ])('as %s is accepted as a day or not', (format, isDay) => {
    const at = { column: 1, format };
    const asked = { source: 'r', timeZone: 'UTC', events: { Received: { at } } };
    expect(mapping.safeParse(asked).success).toBe(isDay);
  });
});

describe('how many days it took', () => {
  const Judged = { ...MAP.events.Judged, at: { column: 'Duur', format: 'days-after-receipt' } };
  const map = { ...MAP, events: { Received: { at: { column: 'Dag', format: DAYS } }, Judged } };

  it('tells the day of the judgement', async () => {
    const { came, told } = await read(
      [
        'Nr;Dag;Duur;Oordeel',
        '1;27-02-2024;2;gegrond',
        '2;27-02-2025;2,0;gegrond',
        '3;27-02-2025;0;gegrond',
        '4;27-02-2025;;',
        '5;27-02-2025;-1;gegrond',
        '6;27-02-2025;2.5;gegrond',
        '7;27-02-2025;twee;gegrond',
        '8;27-02-2025;90000;gegrond',
      ].join('\n'),
      map,
    );
    expect(came.filter((one) => one.startsWith('Judged'))).toEqual([
      'Judged 2024-02-29',
      'Judged 2025-03-01',
      'Judged 2025-02-27',
    ]);
    expect(told).toEqual([
      [6, 'Duur', '-1', 'before-receipt'],
      [7, 'Duur', '2.5', 'unreadable-date'],
      [8, 'Duur', 'twee', 'unreadable-date'],
      [9, 'Duur', '90000', 'in-the-future'],
    ]);
  });
});

it('a day without a judgement, by a mapping that has null for its outcome, is told', async () => {
  const { came, told, problems } = await read(
    'Nr;Dag;Tijd;Klaar;Oordeel\n1;02-01-2026;;03-02-2026;open\n2;02-01-2026;;03-02-2026;gegrond\n',
  );
  expect(came).toEqual(['Received 2026-01-02', 'Received 2026-01-02', 'Judged 2026-02-03']);
  expect(told).toEqual([[2, 'Oordeel', 'open', 'no-outcome']]);
  expect(problemInWords(problems[0] as Problem, 'nl')).toContain('geen oordeel');
});

it('a line may end as another does within its quotes', async () => {
  const at = { column: 'Dag', format: DAYS };
  const lines =
    'Nr,Dag,Klacht\r\n1,02-01-2026,"een\r\ntwee\ndrie\rvier"\r\n2,03-01-2026,x\r\n,,\r\n';
  for (const file of [lines, lines.replaceAll(/\r\n(?=\d|$|,)/g, '\n')]) {
    expect((await read(file, { ...MAP, events: { Received: { at } } })).came).toEqual([
      'Received 2026-01-02',
      'Received 2026-01-03',
    ]);
  }
});

it('is told beside a value of another column that the mapping does not name', async () => {
  const { events } = MAP;
  const channel = { column: 'Weg', values: { brief: 'letter' } };
  const { told } = await read(
    'Nr;Dag;Tijd;Klaar;Oordeel;Weg\n1;02-01-2026;;03-02-2026;open;duif\n2;02-01-2026;;03-02-2026;weg;brief\n',
    { ...MAP, events: { ...events, Received: { ...events.Received, channel } } },
  );
  expect(told).toEqual([
    [2, 'Weg', 'duif', 'unmapped-value'],
    [2, 'Oordeel', 'open', 'no-outcome'],
    [3, 'Oordeel', 'weg', 'unmapped-value'],
  ]);
});

it('24:00 is a day where only the day counts, and what it was by hours from 1 to 24', () => {
  const at = (format: string, cell: string, take: object = {}) =>
    dateReader({ column: 'Dag', format, ...take }, 'UTC')(cell);
  const day = { at: '2026-01-02', shown: 'once' };
  expect(at('yyyy-MM-dd HH:mmXXX', '2026-01-02 24:00Z', { take: 'day' })).toEqual(day);
  expect(at('yyyy-MM-dd HH:mm', '2026-01-02 24:00', { take: 'day' })).toEqual(day);
  expect(at('yyyy-MM-dd HH:mm', '2026-01-02 24:00')).toEqual({ ...day, isEndOfDay: true });
  expect(at('yyyy-MM-dd kk:mm', '2026-01-02 24:00')?.at).toBe('2026-01-02T00:00:00Z');
});
