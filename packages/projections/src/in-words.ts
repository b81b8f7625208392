import type { Language, Redress } from '@klacht/domain';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', nl: 'nl-NL' };

/** The most digits behind the comma that Intl can show. */
const MOST_DIGITS = 100;

/**
 * A number as it is written: `4.5` in English, `4,5` in Dutch. No digit is dropped.
 *
 * @param value a number, or a decimal such as `'7835.23'`
 * @example
 * numberInWords(4.5, 'nl'); // '4,5'
 */
export const numberInWords = (value: number | string, language: Language): string => {
  const digits = Math.min(String(value).split('.')[1]?.length ?? 0, MOST_DIGITS);
  return new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(`${value}` as `${number}`);
};

/**
 * An amount as it is written, with a no-break space where Intl has one. No digit is dropped; an
 * amount in euro has two digits behind the comma at least.
 *
 * @example
 * amountInWords({ value: '7835.23', currency: 'EUR' }, 'nl'); // € 7.835,23, with a space that does not break
 * amountInWords({ value: '0.00012', currency: 'BTC' }, 'en'); // BTC 0.00012, likewise
 */
export const amountInWords = (
  { value, currency }: NonNullable<Redress['amount']>,
  language: Language,
): string => {
  // Intl knows currencies of three letters only.
  if (currency.length !== 3) return `${currency} ${numberInWords(value, language)}`;
  const written = Math.min(value.split('.')[1]?.length ?? 0, MOST_DIGITS);
  const digits = Math.max(written, currency === 'EUR' ? 2 : 0);
  return new Intl.NumberFormat(LOCALES[language], {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value as `${number}`);
};

/**
 * Several things as one phrase.
 *
 * @example
 * listInWords(['a', 'b', 'c'], 'nl'); // 'a, b en c'
 */
export const listInWords = (items: readonly string[], language: Language): string =>
  new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(items);

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
): string => {
  const form = new Intl.PluralRules(LOCALES[language]).select(count) === 'one' ? 'one' : 'other';
  return `${numberInWords(count, language)} ${noun[form]}`;
};

/**
 * A language as people call it; its code where it has no name.
 *
 * @param code in ISO 639, such as `'nl'`
 * @example
 * languageInWords('nl', 'en'); // 'Dutch'
 */
export const languageInWords = (code: string, language: Language): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
