import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldQuotes } from './fold-quotes.ts';

const linesOf = (...lines: readonly string[]): string => lines.join('\n');

const QUOTE = ['> Geachte heer,', '>', '> Klopt dit?', '> Anna'];

/** The quotes that are folded away. */
const folded = (text: string): readonly string[] =>
  foldQuotes(text).flatMap((one) => (one.isQuoted ? [one.text] : []));

describe('a quote in a mail', () => {
  it.each([
    ['on one line', ['Op 3 maart 2026 om 10:00 schreef Anna <anna@example.com>:']],
    ['in English', ['On Tue, 3 Mar 2026 at 10:00, Anna wrote:']],
    ['with a line between', ['Op 3 maart 2026 schreef Anna:', '']],
    ['wrapped', ['Op di 3 mrt 2026 om 10:00 schreef Anna van der Berg <', 'anna@example.com>:']],
    ['of a mail program', ['-----Oorspronkelijk bericht-----']],
  ])('is folded with the head above it: %s', (_, head) => {
    const text = linesOf('Nee, dat klopt niet.', '', ...head, ...QUOTE, '', 'Fleur');
    expect(folded(text)).toEqual([linesOf(...head, ...QUOTE)]);
  });

  it('goes on over blank lines, and ends at what is said', () => {
    const text = linesOf('Nee.', '> a', '', '> b', '> c', '', 'Ook niet.', '>> d', '> e', '> f');
    expect(foldQuotes(text)).toEqual([
      { isQuoted: false, text: 'Nee.', lines: 1 },
      { isQuoted: true, text: '> a\n\n> b\n> c', lines: 4 },
      { isQuoted: false, text: '\nOok niet.', lines: 2 },
      { isQuoted: true, text: '>> d\n> e\n> f', lines: 3 },
    ]);
  });

  it.each([
    [
      'what a complainant wrote before',
      linesOf('Op 1 maart schreef ik u al:', 'geld weg.', 'Nu weer.'),
    ],
    ['a short one', linesOf('> Klopt dit?', 'Nee.', '', '> En dit?', '> Echt?', 'Ook niet.')],
    ['all there is', linesOf('', ...QUOTE, ' ')],
    ['nothing', ''],
    ['what only points', linesOf('Saldo -> nul', 'a > b', 'c > d', 'e > f')],
  ])('is none, or stays as it is: %s', (_, text) => {
    expect(foldQuotes(text).map((one) => [one.isQuoted, one.text])).toEqual([[false, text]]);
  });

  it('is never lost', () => {
    const line = fc.constantFrom(
      '',
      ' ',
      'Nee.',
      '> a',
      '>> b',
      ' > c',
      'Op 3 maart schreef Anna:',
      'Op 3 maart schreef Anna <',
      'anna@example.com>:',
      '-----Original Message-----',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 24 }), (lines) => {
        const text = linesOf(...lines);
        const pieces = foldQuotes(text);
        expect(pieces.map((one) => one.text).join('\n')).toBe(text);
        expect(pieces.map((one) => one.lines)).toEqual(
          pieces.map((one) => one.text.split('\n').length),
        );
        // Nothing that is said is folded, but for the head of a quote.
        const said = (one: string): number =>
          one.split('\n').filter((each) => each === 'Nee.').length;
        expect(folded(text).reduce((sum, one) => sum + said(one), 0)).toBe(0);
      }),
    );
  });
});
