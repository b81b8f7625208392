import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountInWords, countInWords, listInWords, numberInWords } from './in-words.ts';

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
