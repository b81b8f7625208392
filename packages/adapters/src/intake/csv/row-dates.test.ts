import { describe, expect, it } from 'vitest';
import { bringIn } from './testing/old-register.ts';

const at = (column: string, format = 'dd-MM-yyyy') => ({ at: { column, format } });

/** A register whose columns stand in another order than what happened. */
const MAPPED = {
  source: 'old register',
  timeZone: 'Europe/Amsterdam',
  number: 'Nr',
  delimiter: ';',
  events: {
    Received: at('Binnen'),
    Withdrawn: at('Ingetrokken', 'dd-MM-yyyy HH:mm'),
    Delayed: {
      ...at('Uitgesteld'),
      until: { column: 'Tot', format: 'dd-MM-yyyy HH:mm' },
      reason: { column: 'Waarom' },
    },
    Acknowledged: at('Bevestigd', 'dd-MM-yyyy HH:mm'),
  },
};
const COLUMNS = 'Nr;Ingetrokken;Tot;Waarom;Uitgesteld;Bevestigd;Binnen';

const factsOf = async (...rows: readonly string[]) => {
  const { events, problems } = await bringIn([COLUMNS, ...rows], { map: MAPPED });
  return { facts: events.map(({ type, data }) => [type, data]), problems };
};

describe('the days of a row', () => {
  it('come in as they followed each other, whatever the order of the columns', async () => {
    const { facts, problems } = await factsOf(
      '1;21-04-2026 09:00;15-06-2026 00:00;wij wachten;20-04-2026;07-04-2026 00:30;02-04-2026',
    );
    expect(problems).toEqual([]);
    expect(facts).toMatchObject([
      ['Received', { at: '2026-04-02' }],
      ['Acknowledged', { at: '2026-04-07', instant: '2026-04-06T22:30:00Z' }],
      ['Delayed', { at: '2026-04-20', until: '2026-06-15', reason: 'wij wachten' }],
      ['Withdrawn', { at: '2026-04-21', instant: '2026-04-21T07:00:00Z' }],
    ]);
  });

  it('come in as they followed each other where that is not how the procedure has them', async () => {
    const { facts, problems } = await factsOf(
      '1;21-04-2026 09:00;15-06-2026 00:00;;07-04-2026;08-04-2026 00:30;02-04-2026',
    );
    expect(problems).toEqual([]);
    expect(facts).toMatchObject([
      ['Received', { at: '2026-04-02' }],
      ['Delayed', { at: '2026-04-07' }],
      ['Acknowledged', { at: '2026-04-08' }],
      ['Withdrawn', { at: '2026-04-21' }],
    ]);
  });

  it('on one day follow their moments, and what has none comes before what follows it', async () => {
    const { facts, problems } = await factsOf(
      '1;20-04-2026 09:00;01-06-2026 12:00;;20-04-2026;20-04-2026 15:00;02-04-2026',
      '2;20-04-2026 15:00;01-06-2026 12:00;;20-04-2026;20-04-2026 09:00;02-04-2026',
    );
    expect(problems).toEqual([]);
    expect(facts.map(([type]) => type)).toEqual([
      'Received',
      'Delayed',
      'Withdrawn',
      'Acknowledged',
      'Received',
      'Acknowledged',
      'Delayed',
      'Withdrawn',
    ]);
  });

  it('leave out a fact whose promised day cannot be read, and say so once', async () => {
    const { facts, problems } = await factsOf('1;;juni;;20-04-2026;07-04-2026 09:00;02-04-2026');
    expect(facts.map(([type]) => type)).toEqual(['Received', 'Acknowledged']);
    expect(problems).toMatchObject([
      { row: 2, column: 'Tot', value: 'juni', code: 'unreadable-date', refused: 'fact' },
    ]);
  });
});

describe('a moment of a row', () => {
  const zoned = (timeZone: string) => ({
    ...MAPPED,
    timeZone,
    events: { ...MAPPED.events, Received: at('Binnen', 'dd-MM-yyyy HH:mm:ss') },
  });

  it('becomes a day in the zone of the procedure, also one that was promised', async () => {
    const { events } = await bringIn(
      [COLUMNS, '1;;14-06-2026 22:00;;20-04-2026;02-04-2026 22:30;02-04-2026 22:00:00'],
      { map: zoned('UTC') },
    );
    expect(events.map(({ data }) => data)).toMatchObject([
      { at: '2026-04-03', instant: '2026-04-02T22:00:00Z' },
      { at: '2026-04-03', instant: '2026-04-02T22:30:00Z' },
      { at: '2026-04-20', until: '2026-06-15' },
    ]);
  });

  it.each([
    ['25-10-2025 02:30:00', '2025-10-25T00:30:00Z', []],
    ['26-10-2025 02:30:00', '2025-10-26T00:30:00Z', ['time-shown-twice']],
    ['29-03-2026 02:30:00', '2026-03-29T01:30:00Z', ['time-never-shown']],
  ])(
    '%s is %s, and is noted where a clock shows it twice or never',
    async (cell, instant, codes) => {
      const { events, problems } = await bringIn([COLUMNS, `1;;;;;;${cell}`], {
        map: zoned('Europe/Amsterdam'),
      });
      expect(events).toMatchObject([{ data: { instant } }]);
      expect(problems.map(({ code, refused }) => [code, refused])).toEqual(
        codes.map((code) => [code, 'nothing']),
      );
    },
  );

  it.each([
    ['08:59', undefined, '2026-04-02T07:00:00Z', 'clock-skew'],
    ['08:58', undefined, '2026-04-02T07:00:00Z', 'clock-skew'],
    ['08:57', undefined, null, 'before-receipt'],
    ['08:57', 180, '2026-04-02T07:00:00Z', 'clock-skew'],
    ['08:59', 0, null, 'before-receipt'],
    ['09:01', 0, '2026-04-02T07:01:00Z', null],
  ])(
    'at %s, within %s seconds before the receipt, is %s',
    async (time, clockSkew, instant, code) => {
      const map = {
        ...zoned('Europe/Amsterdam'),
        ...(clockSkew === undefined ? {} : { clockSkew }),
      };
      const row = `1;02-04-2026 ${time};;;;;02-04-2026 09:00:00`;
      const { events, problems } = await bringIn([COLUMNS, row], { map });
      const withdrawn = events[1]?.data as { instant: string } | undefined;
      expect(withdrawn?.instant ?? null).toBe(instant);
      expect(problems.map((problem) => problem.code)).toEqual(code === null ? [] : [code]);
    },
  );

  it('closes the complaint of that day where only its day is taken', async () => {
    const map = zoned('Europe/Amsterdam');
    const { Withdrawn } = map.events;
    const daily = { at: { ...Withdrawn.at, take: 'day' } };
    const { events } = await bringIn([COLUMNS, '1;02-04-2026 00:00;;;;;02-04-2026 09:00:00'], {
      map: { ...map, events: { ...map.events, Withdrawn: daily } },
    });
    expect(events.map(({ type }) => type)).toEqual(['Received', 'Withdrawn']);
  });

  it('is told by the receipt where the mapping says so', async () => {
    const map = zoned('Europe/Amsterdam');
    const { Acknowledged } = map.events;
    const told = { at: { ...Acknowledged.at, daysAfterReceipt: { 'same day': 0, later: 3 } } };
    const rows = ['1;;;;;same day;02-04-2026 23:00:00', '2;;;;;later;02-04-2026 23:00:00'];
    const { events, problems } = await bringIn(
      [COLUMNS, ...rows, '3;;;;;soon;02-04-2026 23:00:00'],
      {
        map: { ...map, events: { ...map.events, Acknowledged: told } },
      },
    );
    expect(events.filter(({ type }) => type === 'Acknowledged')).toMatchObject([
      { data: { at: '2026-04-02' } },
      { data: { at: '2026-04-05' } },
    ]);
    expect(problems).toMatchObject([{ row: 4, code: 'unreadable-date', refused: 'fact' }]);
  });
});

describe('a month in a row', () => {
  const month = { at: { column: 'Uitgesteld', format: 'yyyy-MM', estimated: true } };
  const { Received } = MAPPED.events;

  it.each([
    ['2026-03', '2026-04-02', null],
    ['2026-04', '2026-04-02', '2026-04-02'],
    ['2026-05', '2026-04-02', '2026-05-01'],
  ])(
    '%s is its first day, but no day before a receipt on %s within it',
    async (written, day, expected) => {
      const [year, inYear, date] = day.split('-');
      const { events, problems } = await bringIn(
        [COLUMNS, `1;;;;${written};;${date}-${inYear}-${year}`],
        { map: { ...MAPPED, events: { Received, Acknowledged: month } } },
      );
      expect(events[1]?.data ?? null).toEqual(
        expected === null ? null : { at: expected, estimated: true },
      );
      expect(problems.map(({ code }) => code)).toEqual(expected === null ? ['before-receipt'] : []);
    },
  );

  it('is a receipt on its first day, from which nothing is due', async () => {
    const at = { ...month.at, column: 'Binnen' };
    const { events } = await bringIn([COLUMNS, '1;;;;;;2026-04'], {
      map: { ...MAPPED, events: { Received: { at } } },
    });
    expect(events).toMatchObject([{ data: { at: '2026-04-01', estimated: true } }]);
  });
});

it('a date on another day of the week than it says comes in, and that is noted', async () => {
  const Received = at('Binnen', 'EEE dd-MM-yyyy');
  const map = { ...MAPPED, events: { Received: { at: { ...Received.at, language: 'nl' } } } };
  const { events, problems } = await bringIn(
    [COLUMNS, '1;;;;;;wo 01-04-2026', '2;;;;;;do 01-04-2026'],
    { map },
  );
  expect(events.map(({ data }) => data)).toMatchObject([
    { at: '2026-04-01' },
    { at: '2026-04-01' },
  ]);
  expect(problems).toMatchObject([
    { row: 3, column: 'Binnen', value: 'do 01-04-2026', code: 'other-weekday', refused: 'nothing' },
  ]);
});
