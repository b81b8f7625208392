import { describe, expect, it } from 'vitest';
import { parseInput } from '@klacht/domain';
import { mapping } from './mapping.ts';

const MINIMAL = { source: 's', timeZone: 'UTC' };

const withFormat = (format: string) => () =>
  parseInput(
    mapping,
    {
      ...MINIMAL,
      events: { Received: { at: { column: 'Day', format } } },
    },
    'mapping.json',
  );

describe('the format of a column of dates', () => {
  it.each([
    'DD-MM-YYYY',
    'DDD-MM-yyyy',
    'dd-MM-YYYY',
    'dd-mm-yyyy',
    'd-yyyy',
    'yyyy HH:mm',
    'dd-MM',
    'dd-MM-yyyy n',
    'dd MM yyyy HH:hh',
    'dd-MM-yyyy MM',
    'gisteren',
    "dd-MM-yyyy 'om",
    't',
    '',
  ])('is refused as %j, with where it stands', (format) => {
    expect(withFormat(format)).toThrowError(
      `mapping.json: events.Received.at.format: expected a date-fns format with a year, a month and a day such as dd-MM-yyyy, got ${JSON.stringify(format)}`,
    );
  });

  it.each(['dd-MM-yy', 'yyMMdd', 'd/M/uu HH:mm'])(
    'is refused as %j, for its year may be of either century',
    (format) => {
      expect(withFormat(format)).toThrowError(
        `events.Received.at.format: expected a year of four digits, yyyy, or beside it the first of the hundred years that two may stand for, such as "yearsFrom": 1970, got ${JSON.stringify(format)}`,
      );
    },
  );

  it.each(['MM-yyyy', 'yyyyQQQ', 'yyyy'])(
    'is refused as %j unless it is a stand-in, for it has no day',
    (format) => {
      expect(withFormat(format)).toThrowError(
        `events.Received.at.format: expected a date-fns format with a year, a month and a day such as dd-MM-yyyy, or beside it "estimated": true, for without a day it is a stand-in, got ${JSON.stringify(format)}`,
      );
      const at = { column: 'Day', format: [format, 'dd-MM-yyyy'], estimated: true };
      expect(parseInput(mapping, { ...MINIMAL, events: { Received: { at } } }, 'm')).toMatchObject({
        events: { Received: { at } },
      });
    },
  );

  it.each([
    'serial',
    'epoch-seconds',
    'epoch-milliseconds',
    'EEE, d MMM yyyy',
    "dd-MM-yyyy 'yy'",
    'M/d/yyyy',
    'dd-MM-yyyy HH:mm',
    "d MMM yyyy 'om' HH:mm",
    'MM/dd/yyyy hh:mm:ss a',
  ])('is taken as %j', (format) => {
    expect(withFormat(format)).not.toThrow();
  });
});
