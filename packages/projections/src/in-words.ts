import type { Language, Redress } from '@klacht/domain';
import { LANGUAGE_NAMES } from './language-names.ts';

/**
 * What stands between groups of three digits, and before what is behind the comma. It is kept here,
 * as are the names of languages, so that a report that is made again is the same report whatever the
 * machine's own data say.
 */
const SEPARATORS: Readonly<Record<Language, readonly [group: string, decimal: string]>> = {
  en: [',', '.'],
  nl: ['.', ','],
};

const AND: Readonly<Record<Language, string>> = { en: 'and', nl: 'en' };

/** The currencies that people know by a sign. */
const SIGNS: Readonly<Record<string, string>> = { EUR: '€', GBP: '£', USD: 'US$' };

const NO_BREAK_SPACE = '\u00A0';

/** The digits of a number without an exponent: `0.0000001` rather than `1e-7`. */
const digitsOf = (value: number | string): string => {
  const written = String(value);
  if (!written.includes('e')) return written;
  const [digits = '', exponent = ''] = written.split('e');
  const [whole = '', fraction = ''] = digits.replace('-', '').split('.');
  const point = whole.length + Number(exponent);
  const all = (whole + fraction).padEnd(point, '0');
  const moved =
    point > 0
      ? [all.slice(0, point), all.slice(point)].filter((part) => part !== '').join('.')
      : `0.${'0'.repeat(-point)}${all}`;
  return written.startsWith('-') ? `-${moved}` : moved;
};

/**
 * A number as it is written: `4.5` in English, `4,5` in Dutch. No digit is dropped.
 *
 * @param value a number, or a decimal such as `'7835.23'`
 * @example
 * numberInWords(4.5, 'nl'); // '4,5'
 */
export const numberInWords = (value: number | string, language: Language): string => {
  const [group, decimal] = SEPARATORS[language];
  const [whole = '', fraction] = digitsOf(value).split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, group);
  return fraction === undefined ? grouped : grouped + decimal + fraction;
};

/**
 * An amount as it is written: with a no-break space between currency and amount, but for a sign in
 * English. No digit is dropped; an amount in euro has two digits behind the comma at least.
 *
 * @example
 * amountInWords({ value: '7835.23', currency: 'EUR' }, 'nl'); // € 7.835,23, with a space that does not break
 * amountInWords({ value: '0.00012', currency: 'BTC' }, 'en'); // BTC 0.00012, likewise
 */
export const amountInWords = (
  { value, currency }: NonNullable<Redress['amount']>,
  language: Language,
): string => {
  const [whole = '', fraction = ''] = value.split('.');
  const digits = currency === 'EUR' ? fraction.padEnd(2, '0') : fraction;
  const amount = numberInWords(digits === '' ? whole : `${whole}.${digits}`, language);
  const sign = SIGNS[currency];
  const space = sign !== undefined && language === 'en' ? '' : NO_BREAK_SPACE;
  return `${sign ?? currency}${space}${amount}`;
};

/**
 * Several things as one phrase.
 *
 * @example
 * listInWords(['a', 'b', 'c'], 'nl'); // 'a, b en c'
 */
export const listInWords = (items: readonly string[], language: Language): string => {
  const before = items.slice(0, -1).join(', ');
  const last = items.at(-1) ?? '';
  return before === '' ? last : `${before} ${AND[language]} ${last}`;
};

/**
 * A count with its noun, in the number that the language has for it.
 *
 * @example
 * countInWords(1, { one: 'event', other: 'events' }, 'en'); // '1 event'
 */
export const countInWords = (
  count: number,
  noun: { readonly one: string; readonly other: string },
  language: Language,
): string => `${numberInWords(count, language)} ${count === 1 ? noun.one : noun.other}`;

/**
 * A language as people call it; its code where it has no name here.
 *
 * @param code in ISO 639, such as `'nl'`
 * @example
 * languageInWords('nl', 'en'); // 'Dutch'
 */
export const languageInWords = (code: string, language: Language): string =>
  LANGUAGE_NAMES.get(code)?.[language] ?? code;
