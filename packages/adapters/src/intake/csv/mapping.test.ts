import { describe, expect, it } from 'vitest';
import { parseInput } from '@klacht/domain';
import { mapping } from './mapping.ts';

const MINIMAL = { source: 's', timeZone: 'UTC' };

const withFormat = (format: unknown) => () =>
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
    'd/M/uu HH:mm',
    'working-days',
  ])('is refused as %j, with where it stands', (format) => {
    expect(withFormat(format)).toThrowError(
      `mapping.json: events.Received.at.format: expected a date-fns format with a year, a month and a day such as dd-MM-yyyy, or one of serial, epoch-seconds, epoch-milliseconds, days-after-receipt, working-days-after-receipt, hours-after-receipt, got ${JSON.stringify(format)}`,
    );
  });

  it.each([
    [['yyyy-MM-dd', 3], '3'],
    [['yyyy-MM-dd', 'snel'], '"snel"'],
  ])('is named by its place in a list: %j', (format, got) => {
    expect(withFormat(format)).toThrowError(
      new RegExp(
        `^mapping.json: events.Received.at.format.1: expected a date-fns format [^;]*, got ${got}$`,
      ),
    );
  });

  it.each(['dd-MM-yy', 'yyMMdd'])(
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
        `events.Received.at.format: expected a format with a day, or beside it "estimated": true, for without a day it is a stand-in, got ${JSON.stringify(format)}`,
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

describe('a value of a mapping', () => {
  const withChannel = (channel: unknown) => () =>
    parseInput(
      mapping,
      {
        ...MINIMAL,
        events: { Received: { at: { column: 'Day', format: 'yyyy-MM-dd' }, channel } },
      },
      'mapping.json',
    );

  it.each([
    [{ value: 'post' }, 'channel.value', 'post'],
    [{ column: 'Via', values: { post: 'duif' } }, 'channel.values.post', 'duif'],
    [{ column: 'Via', values: {}, default: 'duif' }, 'channel.default', 'duif'],
  ])(
    'that is no channel is named, with all channels and what they mean: %j',
    (channel, where, got) => {
      expect(withChannel(channel)).toThrowError(
        `mapping.json: events.Received.${where}: expected one of "email" (by e-mail), "form" (by a form, on a website or in an app), "letter" (by post or fax), "other" (by phone, at a counter, in a chat or otherwise), got "${got}"`,
      );
    },
  );
});
