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
