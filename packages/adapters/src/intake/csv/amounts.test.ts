import { describe, expect, it } from 'vitest';
import { amountIn } from './amounts.ts';

describe('an amount', () => {
  it.each([
    ['12', '12'],
    ['12.5', '12.5'],
    ['12,50', '12.50'],
    ['0.125', '0.125'],
    ['0,00012', '0.00012'],
    ['\u20AC 120,00', '120.00'],
    ['\u00A31,250.00', '1250.00'],
    ['R$ 1.234,56', '1234.56'],
    ['1\u00A0250,00\u00A0\u20AC', '1250.00'],
    ['CHF 1\u2019250.50', '1250.50'],
    ["1'250", '1250'],
    ['1 234 567,8 K\u010D', '1234567.8'],
    ['1.234.567', '1234567'],
    ['1,234,567', '1234567'],
    ['EUR 12,-', '12'],
    ['\u20AC 2.500,-', '2500'],
    ['2.500,\u2014 EUR', '2500'],
    ['12.500.000,--', '12500000'],
    ['12,50 euro', '12.50'],
    ['1234.567', '1234.567'],
  ])('written as %s is %s', (written, amount) => {
    expect(amountIn(written)).toBe(amount);
  });

  it.each([
    '1.250',
    '1,250',
    '12.34.56',
    '1,23,456.00',
    '-5',
    '',
    'veel',
    '12 50',
    '1.234,567.8',
    '5%',
    '12 \u20AC EUR',
  ])('is none where it is written as %j', (written) => {
    expect(amountIn(written)).toBeNull();
  });

  it.each([
    ['blanks', ' '],
    ['letters', 'EUR.'],
  ])('is none in a cell of a million %s', (_, filling) => {
    expect(amountIn(`1${filling.repeat(1_000_000)}1`)).toBeNull();
  });
});
