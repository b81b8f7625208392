import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amountInWords,
  countInWords,
  languageInWords,
  listInWords,
  numberInWords,
} from './in-words.ts';

/** Intl puts a no-break space between a currency and its amount. */
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('numbers, amounts, lists and counts in words', () => {
  it.each([
    ['7835.23', 'EUR', '€ 7.835,23', '€7,835.23'],
    ['50', 'EUR', '€ 50,00', '€50.00'],
    ['0.00012', 'BTC', 'BTC 0,00012', 'BTC 0.00012'],
    ['1234.5', 'USDT', 'USDT 1.234,5', 'USDT 1,234.5'],
  ])('writes %s %s', (value, currency, dutch, english) => {
    expect(plain(amountInWords({ value, currency }, 'nl'))).toBe(dutch);
    expect(plain(amountInWords({ value, currency }, 'en'))).toBe(english);
  });

  it('drops no digit of an amount, however long', () => {
    const digits = fc.stringMatching(/^[1-9]\d{0,24}\.\d{1,24}$/);
    fc.assert(
      fc.property(digits, fc.constantFrom('BTC', 'USDT'), (value, currency) => {
        const written = amountInWords({ value, currency }, 'nl').replaceAll(/[^\d,]/g, '');
        expect(written.replace(',', '.')).toBe(value);
      }),
    );
  });

  it('has a decimal comma in Dutch, and the number that a language has for a count', () => {
    expect([numberInWords(39.3, 'nl'), numberInWords(39.3, 'en')]).toEqual(['39,3', '39.3']);
    const texts = { one: 'text', other: 'texts' };
    expect([0, 1, 2].map((count) => countInWords(count, texts, 'en'))).toEqual([
      '0 texts',
      '1 text',
      '2 texts',
    ]);
    expect(listInWords(['a', 'b', 'c'], 'nl')).toBe('a, b en c');
  });
});

describe('words that are kept here, as the data of a machine have them', () => {
  const locales = { en: 'en-GB', nl: 'nl-NL' } as const;
  const language = fc.constantFrom('en', 'nl');

  it('writes a number as it would', () => {
    // Intl shows a hundred digits behind the comma, and no more.
    const doubles = fc
      .double({ noNaN: true, min: -1e12, max: 1e12 })
      .map((value) => (Math.abs(value) < 1e-80 ? 0 : value));
    const numbers = fc.oneof(fc.maxSafeInteger(), doubles);
    fc.assert(
      fc.property(numbers, language, (value, lang) => {
        const format = new Intl.NumberFormat(locales[lang], { maximumFractionDigits: 100 });
        // The shortest digits that say the number: those of its text, and not what it is held as.
        expect(numberInWords(value, lang)).toBe(format.format(`${value}`));
      }),
    );
  });

  it('writes an amount as it would', () => {
    const amounts = fc.stringMatching(/^(?:0|[1-9]\d{0,9})(?:\.\d{1,8})?$/);
    const currencies = fc.constantFrom('EUR', 'GBP', 'USD', 'BTC', 'CHF');
    fc.assert(
      fc.property(amounts, currencies, language, (value, currency, lang) => {
        const digits = Math.max(value.split('.')[1]?.length ?? 0, currency === 'EUR' ? 2 : 0);
        const format = new Intl.NumberFormat(locales[lang], {
          style: 'currency',
          currency,
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        });
        expect(amountInWords({ value, currency }, lang)).toBe(format.format(value as `${number}`));
      }),
    );
  });

  it('joins things, and names languages, as it would', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]+$/), { maxLength: 5 }),
        language,
        (all, lang) => {
          const format = new Intl.ListFormat(locales[lang], { type: 'conjunction' });
          expect(listInWords(all, lang)).toBe(format.format(all));
        },
      ),
    );
    for (const code of ['nl', 'en', 'de', 'fr', 'pl', 'tr', 'ar', 'uk']) {
      for (const lang of ['en', 'nl'] as const) {
        const names = new Intl.DisplayNames([lang], { type: 'language' });
        expect(languageInWords(code, lang)).toBe(names.of(code));
      }
    }
    expect(['qq', 'fil', 'constructor'].map((code) => languageInWords(code, 'nl'))).toEqual([
      'qq',
      'fil',
      'constructor',
    ]);
  });
});
