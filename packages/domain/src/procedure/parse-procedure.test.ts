import { describe, expect, it } from 'vitest';
import { netherlands2026 } from '../calendar/netherlands.ts';
import { isKlachtError } from '../errors.ts';
import { bitonic, bitonicVersions } from './bitonic.ts';
import { parseProcedure } from './parse-procedure.ts';

const file: Readonly<Record<string, unknown>> = { ...bitonic, calendar: 'NL-2026-11' };

const messageOf = (json: unknown): string => {
  try {
    parseProcedure(json, 'rules.json');
  } catch (error) {
    if (isKlachtError(error, 'invalid')) return error.message;
    throw error;
  }
  throw new Error('expected it to be refused');
};

describe('a procedure from a file', () => {
  it('has its calendar by name, or written out', () => {
    expect(parseProcedure(file)).toEqual(bitonic);
    const calendar = { ...netherlands2026, name: 'ours' };
    expect(parseProcedure({ ...file, calendar }).calendar).toEqual(calendar);
  });

  it.each(bitonicVersions)('is what the preset $version is, which nobody parses', (preset) => {
    const file: unknown = JSON.parse(JSON.stringify(preset));
    expect(parseProcedure(file)).toStrictEqual(preset);
  });

  it('may say which schema an editor checks it by, and is the same', () => {
    expect(parseProcedure({ $schema: './procedure.schema.json', ...file })).toEqual(bitonic);
  });

  it.each([
    [{ version: '' }, /^rules\.json: version: .*, got ""$/],
    [
      { validFrom: '2025-02-29' },
      /^rules\.json: validFrom: expected a day as YYYY-MM-DD, got "2025-02-29"$/,
    ],
    [
      { timeZone: 'Europe/Atlantis' },
      /^rules\.json: timeZone: expected an IANA time zone such as Europe\/Amsterdam, got "Europe\/Atlantis"$/,
    ],
    [{ timeZone: '+01:00' }, /timeZone: expected an IANA time zone .*, got "\+01:00"$/],
    [
      { calendar: 'NL-2020' },
      /^rules\.json: calendar: expected a calendar, or the name of a frozen one: NL-2026, NL-2026-11, got "NL-2020"$/,
    ],
    [{ calendar: undefined }, /^rules\.json: calendar: .*expected an object.*$/],
    [
      { calendar: { ...netherlands2026, to: 2061 } },
      /^rules\.json: calendar\.days\.2061: expected the days of this year, got undefined$/,
    ],
    [
      {
        terms: { ...bitonic.terms, judge: { article: '4.9', term: { count: 2, unit: 'months' } } },
      },
      /^rules\.json: terms\.judge\.article: expected the number of a clause in articles \(1\.1, .*\), got "4\.9"$/,
    ],
    [{ review: { ...bitonic.review, article: '8.1' } }, /review\.article: .*, got "8\.1"$/],
    [{ kifid: { ...bitonic.kifid, article: '8.1' } }, /kifid\.article: .*, got "8\.1"$/],
    [
      { acknowledgement: { article: '8.1', contents: [] } },
      /acknowledgement\.article: .*, got "8\.1"$/,
    ],
    [
      { terms: { ...bitonic.terms, judge: { article: '4.6', term: { count: 0, unit: 'years' } } } },
      /terms\.judge\.term\.count: .*at least 1, got 0; terms\.judge\.term\.unit: .*"months", got "years"$/,
    ],
    [
      { articles: { ...bitonic.articles, 'four.2': { nl: 'a', en: 'b' } } },
      /articles\.four\.2: expected an article and its bullet, such as 4\.2, got "four\.2"$/,
    ],
    [{ fee: 5 }, /^rules\.json: fee: expected no such field, got 5$/],
    [
      { contact: { ...bitonic.contact, fax: '1' } },
      /contact\.fax: expected no such field, got "1"$/,
    ],
    [
      { contact: { ...bitonic.contact, name: { nl: 'Klachten' } } },
      /^rules\.json: contact\.name\b/,
    ],
  ])('that is wrong is named by path, value and what was expected: %#', (change, message) => {
    expect(messageOf({ ...file, ...change })).toMatch(message);
  });

  it.each([null, 5, 'NL-2026', [file]])('is an object, not %#', (json) => {
    expect(messageOf(json)).toMatch(/^rules\.json: .*expected an object/);
  });
});
