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
    expect([read(cell), read(cell)]).toEqual([expected, expected]);
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
           console.log(day('3/29/2026'), day('12/31/2011'), moment('3/29/2026 03:00'), moment('10/25/2026 00:30'));`,
        ],
        { encoding: 'utf8', env: { ...process.env, TZ: zone } },
      );
      expect(stdout.trim()).toBe('2026-03-29 2011-12-31 2026-03-29T01:00:00Z 2026-10-24T22:30:00Z');
    },
  );
});
