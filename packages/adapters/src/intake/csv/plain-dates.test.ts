import { TZDate, tz } from '@date-fns/tz';
import { isValid } from 'date-fns/isValid';
import { parse } from 'date-fns/parse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDateReader } from './plain-dates.ts';

const FORMATS = [
  'dd-MM-yyyy',
  'd/M/yyyy',
  'M/d/yyyy H:mm',
  'yyyy-MM-dd HH:mm:ss',
  "yyyy-MM-dd'T'HH:mm:ss'Z'",
  "dd.MM.yyyy 'om' HH:mm",
];

/** As date-fns reads it, in the years that a register can have. */
const byDateFns = (cell: string, format: string): string | null => {
  const date = parse(cell, format, new TZDate(0, 'UTC'), { in: tz('UTC') });
  if (!isValid(date)) return null;
  const text = new Date(date.getTime()).toISOString();
  return /^[12]\d{3}-/.test(text) ? text : null;
};

const number = (max: number) =>
  fc
    .integer({ min: 0, max })
    .chain((value) => fc.constantFrom(String(value), String(value).padStart(2, '0')));

describe('a date in figures', () => {
  it('is read as date-fns reads it', () => {
    const parts = fc.record({
      y: fc.integer({ min: 1000, max: 2999 }).map(String),
      M: number(13),
      d: number(32),
      H: number(25),
      m: number(61),
      s: number(61),
      around: fc.constantFrom('', '', '', 'x', '1', '-'),
    });
    fc.assert(
      fc.property(fc.constantFrom(...FORMATS), parts, (format, { around, ...figures }) => {
        const cell =
          format.replaceAll(/'[^']*'|([yMdHms])\1*/g, (part, token?: keyof typeof figures) =>
            token === undefined ? part.replaceAll("'", '') : figures[token],
          ) + around;
        expect(plainDateReader(format)?.(cell)).toBe(byDateFns(cell, format));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    'yyyyMd',
    'yyyy-MM',
    'd MMM yyyy',
    'dd-MM-yyyy hh:mm a',
    'yyyy-MM-dd HH:mm:ss.SSS',
    'D-M-yyyy',
    "yyyy'1'MM-dd",
  ])('is left to date-fns where it is %s', (format) => {
    expect(plainDateReader(format)).toBeNull();
  });
});
