import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dateReader } from './dates.ts';

describe('a date in a cell', () => {
  it.each([
    ['M/d/yyyy', '7/29/2013', '2013-07-29'],
    ['dd-MM-yyyy', '29-03-2026', '2026-03-29'],
    ['MM/dd/yyyy hh:mm:ss a', '09/01/2016 12:00:00 AM', '2016-09-01T04:00:00Z'],
    ['MM/dd/yyyy hh:mm:ss a', '12/31/2016 11:59:59 PM', '2017-01-01T04:59:59Z'],
    ['yyyy-MM-dd HH:mm', '2016-03-13 01:59', '2016-03-13T06:59:00Z'],
    ['yyyy-MM-dd HH:mm', '2016-03-13 03:00', '2016-03-13T07:00:00Z'],
    ['yyyy-MM-dd HH:mm', '2016-11-06 00:59', '2016-11-06T04:59:00Z'],
    ['yyyy-MM-dd HH:mm', '2016-11-06 02:00', '2016-11-06T07:00:00Z'],
    ["d MMM yyyy 'om' HH:mm", '1 Sep 2016 om 10:00', '2016-09-01T14:00:00Z'],
    ['M/d/yyyy', '2/30/2016', null],
    ['M/d/yyyy', '29-07-2013', null],
    ['M/d/yyyy', '7/29/13', null],
    ['M/d/yyyy', '', null],
    ['yyyyMMdd', '20130729', '2013-07-29'],
    ['yyyyMMdd', '2034112', null],
    ['yyyyMMdd', '200340112', null],
    ["yyyyMMdd'T'HHmm", '20160901T1000', '2016-09-01T14:00:00Z'],
    ['ddMMyyyy', '29072013', '2013-07-29'],
    ['epoch-seconds', '1375113600', '2013-07-29T16:00:00Z'],
    ['epoch-seconds', '1375113600.25', '2013-07-29T16:00:00.250Z'],
    ['epoch-milliseconds', '1375113600000', '2013-07-29T16:00:00Z'],
    ['epoch-milliseconds', '29-07-2013', null],
    ['epoch-seconds', '999999999999999', null],
    ["dd-MM-yyyy H.mm 'uur'", '29-07-2013 9.05 uur', '2013-07-29T13:05:00Z'],
    ["yyyy-MM-dd H'u'mm", '2013-07-29 9u05', '2013-07-29T13:05:00Z'],
    ['M/d/yyyy h:mm a', '7/29/2013 9:05 p.m.', '2013-07-30T01:05:00Z'],
    ["yyyy-MM-dd'T'HH:mm:ss.SXX", '2013-07-29T18:00:00.000+0200', '2013-07-29T16:00:00Z'],
  ])('written as %s: %j is %j in New York', (format, cell, expected) => {
    const read = dateReader({ column: 'x', format }, 'America/New_York');
    const at = () => read(cell)?.at ?? null;
    expect([at(), at()]).toEqual([expected, expected]);
  });

  it.each(['America/New_York', 'Asia/Kolkata', 'Europe/Amsterdam', 'Pacific/Auckland'])(
    'is the same on a machine in %s',
    (zone) => {
      const { stdout } = spawnSync(
        process.execPath,
        [
          '--input-type=module',
          '-e',
          `import { dateReader } from ${JSON.stringify(path.join(import.meta.dirname, 'dates.ts'))};
           const day = dateReader({ column: 'x', format: 'M/d/yyyy' }, 'Europe/Amsterdam');
           const moment = dateReader({ column: 'x', format: 'M/d/yyyy HH:mm' }, 'Europe/Amsterdam');
           const read = [day('3/29/2026'), day('12/31/2011'), moment('3/29/2026 03:00'), moment('10/25/2026 00:30'), moment('10/25/2026 02:30'), moment('3/29/2026 02:30')];
           console.log(...read.map(({ at }) => at));`,
        ],
        { encoding: 'utf8', env: { ...process.env, TZ: zone } },
      );
      expect(stdout.trim()).toBe(
        '2026-03-29 2011-12-31 2026-03-29T01:00:00Z 2026-10-24T22:30:00Z 2026-10-25T00:30:00Z 2026-03-29T01:30:00Z',
      );
    },
  );
});

describe('a date as people write it', () => {
  it.each([
    ['d MMM yyyy', 'nl', '3 mrt 2026', '2026-03-03'],
    ['d MMM yyyy', 'nl', '3 mrt. 2026', '2026-03-03'],
    ['d MMMM yyyy', 'nl', '17 Mei 2026', '2026-05-17'],
    ['dd-MMM-yyyy', 'nl', '05-okt-2026', '2026-10-05'],
    ['d MMMM yyyy', 'nl', '1 augustus 2026', '2026-08-01'],
    ['d MMM yyyy', 'nl', '1 sept 2026', '2026-09-01'],
    ['d. MMMM yyyy', 'de', '3. M\u00E4rz 2026', '2026-03-03'],
    ['d MMMM yyyy', 'fr', '14 ao\u00FBt 2026', '2026-08-14'],
    ['d MMM yyyy', 'it', '2 giu 2026', '2026-06-02'],
    ['d MMMM yyyy', 'cs', '2. kv\u011Btna 2026'.replace('.', ''), '2026-05-02'],
    ['d MMM yyyy', undefined, '9 Sept 2026', '2026-09-09'],
    ['d MMM yyyy', 'nl', '3 ma 2026', null],
    ['d MMM yyyy', 'nl', '3 xyz 2026', null],
    ['d MMM yyyy', 'nl', '31 feb 2026', null],
    ['d MMM yyyy', 'nl', '3 03 2026', null],
    ['EEE d MMM yyyy', 'nl', 'do 2 januari 2025', '2025-01-02'],
    ['EEE d MMM yyyy', 'nl', 'Donderdag 2 jan. 2025', '2025-01-02'],
    ['EEEE dd-MM-yyyy', 'nl', 'do. 02-01-2025', '2025-01-02'],
    ['EEE, d MMM yyyy', undefined, 'Thu, 2 Jan 2025', '2025-01-02'],
    ['EEE, d MMM yyyy', undefined, 'Thurs. 2 Jan 2025', '2025-01-02'],
    ['EEEE, MMMM d, yyyy', undefined, 'Thursday, January 2, 2025', '2025-01-02'],
    ['dd/MM/yyyy (EEE)', 'it', '04/03/2025 (mar)', '2025-03-04'],
    ['EEE d MMM yyyy', 'it', 'mar 4 mar 2025', '2025-03-04'],
    ['EEE d MMM yyyy', 'pt', 'quinta-feira 2 jan 2025', '2025-01-02'],
    ["EEE, d 'de' MMM 'de' yyyy", 'pt', 'qui., 2 de jan de 2025', '2025-01-02'],
    ['EEE d MMM yyyy', 'nl', '2 januari 2025', null],
    ['EEE d MMM yyyy', 'nl', 'z 4 januari 2025', null],
    ['do MMM yyyy', 'fr', '1er f\u00E9vrier 2025', '2025-02-01'],
    ['do MMM yyyy', 'fr', '2 f\u00E9vrier 2025', '2025-02-02'],
    ['do MMM yyyy', 'nl', '3e mrt 2025', '2025-03-03'],
    ["do 'de' MMM 'de' yyyy", 'pt', '1\u00BA de abril de 2025', '2025-04-01'],
  ])('%s in %s: %j is %j', (format, language, cell, expected) => {
    const column = { column: 'x', format, ...(language === undefined ? {} : { language }) };
    expect(dateReader(column, 'UTC')(cell)?.at ?? null).toBe(expected);
  });

  it.each([
    ['.5', '.500'],
    ['.05', '.050'],
    ['.123456789', '.123'],
    [',25', '.250'],
    ['.000', ''],
  ])('a second and %s is that part of one', (written, read) => {
    const format = ['yyyy-MM-dd HH:mm:ss.S', 'yyyy-MM-dd HH:mm:ss,S'];
    const at = dateReader({ column: 'x', format }, 'UTC')(`2026-04-02 09:00:01${written}`)?.at;
    expect(at).toBe(`2026-04-02T09:00:01${read}Z`);
  });

  it.each([
    ['46114', '2026-04-02'],
    ['46114.5', '2026-04-02T10:00:00Z'],
    ['46114,75', '2026-04-02T16:00:00Z'],
    ['61', '1900-03-01'],
    ['60', null],
    ['46114 x', null],
    ['2026-04-02', null],
  ])('%j as a spreadsheet counts days is %j', (cell, expected) => {
    const read = dateReader({ column: 'x', format: 'serial' }, 'Europe/Amsterdam');
    expect(read(cell)?.at ?? null).toBe(expected);
  });

  it('is of the first of several formats that fits', () => {
    const read = dateReader({ column: 'x', format: ['dd-MM-yyyy', 'serial', 'MM-dd-yyyy'] }, 'UTC');
    expect(['04-03-2026', '04-13-2026', '46114', 'x'].map((cell) => read(cell)?.at)).toEqual([
      '2026-03-04',
      '2026-04-13',
      '2026-04-02',
      undefined,
    ]);
  });

  it('is the part of a cell that a pattern tells', () => {
    const column = { column: 'x', format: 'dd-MM-yyyy', pattern: 'gesloten op (\\S+)' };
    const read = dateReader(column, 'UTC');
    expect(read('zaak gesloten op 02-04-2026 (Anna)')?.at).toBe('2026-04-02');
    expect(read('02-04-2026')).toBeNull();
  });

  it('is the day that is written, where only that is taken', () => {
    const column = { column: 'x', format: 'dd-MM-yyyy HH:mm', take: 'day' } as const;
    expect(dateReader(column, 'America/New_York')('02-04-2026 23:30')).toEqual({
      at: '2026-04-02',
      shown: 'once',
    });
  });

  it('names its own offset where it has one', () => {
    const read = dateReader(
      { column: 'x', format: "yyyy-MM-dd'T'HH:mm:ssxxx" },
      'America/New_York',
    );
    expect(read('2026-04-02T09:00:00+02:00')?.at).toBe('2026-04-02T07:00:00Z');
  });
});

describe('a date without a day', () => {
  it.each([
    ['yyyy-MM', '2025-02', '2025-02-01', '2025-02-28'],
    ['MM/yyyy', '12/2024', '2024-12-01', '2024-12-31'],
    ['MMM yyyy', 'Feb 2024', '2024-02-01', '2024-02-29'],
    ['yyyyQQQ', '2025Q1', '2025-01-01', '2025-03-31'],
    ['QQQ yyyy', 'Q4 2025', '2025-10-01', '2025-12-31'],
    ['yyyy', '2025', '2025-01-01', '2025-12-31'],
  ])('written as %s: %j is the first day, and the last is known', (format, cell, at, until) => {
    const read = dateReader({ column: 'x', format, estimated: true }, 'Europe/Amsterdam');
    expect(read(cell)).toEqual({ at, shown: 'once', until });
    expect(read('2025-13')).toBeNull();
  });
});

it('a text of a million characters is no date, and one may stand in it', () => {
  const at = { column: 'x', format: 'yyyy-MM-dd HH:mm:ss.S' };
  const long = `${'.1'.repeat(500_000)} at 2025-01-02 09:30:00.5`;
  expect(dateReader(at, 'UTC')(long)).toBeNull();
  expect(dateReader({ ...at, pattern: 'at (.+)' }, 'UTC')(long)).toEqual({
    at: '2025-01-02T09:30:00.500Z',
    shown: 'once',
  });
});

it('a day of the week that the date is not on is told', () => {
  const read = dateReader({ column: 'x', format: 'EEE d MMM yyyy', language: 'nl' }, 'UTC');
  expect(read('vr 2 jan 2025')).toEqual({ at: '2025-01-02', shown: 'once', isOtherWeekday: true });
  expect(read('do 2 jan 2025')).toEqual({ at: '2025-01-02', shown: 'once' });
});
