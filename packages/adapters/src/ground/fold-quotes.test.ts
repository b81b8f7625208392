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
    ['of Apple', ['Op 3 mrt 2026, om 10:00 heeft Anna <a@b.nl> het volgende geschreven:', '']],
  ])('is folded with the head above it: %s', (_, head) => {
    const text = linesOf('Nee, dat klopt niet.', '', ...head, ...QUOTE, '', 'Fleur');
    expect(folded(text)).toEqual([linesOf(...head, ...QUOTE)]);
  });

  it.each([
    [
      'Outlook',
      ['Van: Anna', 'Verzonden: dinsdag 3 maart 2026 10:00', 'Aan: F', 'Onderwerp: x', ''],
    ],
    ['Outlook in English', ['From: Anna', 'Sent: Tuesday', 'To: F', 'Cc: G', 'Subject: x', '']],
    ['Outlook on the web', ['____________________', 'From: Anna', 'Sent: Tuesday', 'To: F']],
    ['a telephone', ['*Van:* Anna <a@b.nl>', '*Datum:* 3 maart 2026', '*Aan:* F', '']],
    ['older Outlook', ['-----Oorspronkelijk bericht-----', 'Van: Anna']],
    ['Gmail', ['Op di 3 mrt 2026 om 10:00 schreef Anna <a@b.nl>:', '']],
    ['Gmail, wrapped', ['On Tue, 3 Mar 2026 at 10:00, Anna van der Berg', '<a@b.nl> wrote:', '']],
    ['Gmail, forwarded', ['---------- Forwarded message ---------', 'From: Anna']],
    ['Apple', ['Begin doorgestuurd bericht:', '', 'Van: Anna']],
  ])('is folded to the end where no sign stands before its lines: %s', (_, head) => {
    const quote = linesOf(...head, 'Geachte heer,', '', 'Klopt dit?', 'Anna', '> Dag', '', 'F');
    expect(foldQuotes(linesOf('Nee, dat klopt niet.', '', quote))).toEqual([
      { isQuoted: false, text: 'Nee, dat klopt niet.\n', lines: 2 },
      { isQuoted: true, text: quote, lines: quote.split('\n').length },
    ]);
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
    ['what lists facts', linesOf('Datum: 1 maart', 'Van: mijn rekening', 'Bedrag: 5', 'Weg.')],
    ['what begins as heads do', linesOf('Van: Fleur', '', 'Aan: u', 'Datum: nu', 'Geld weg.')],
    ['what names a mail', linesOf('On 3 March Anna wrote to me:', 'no money.', 'That is odd.')],
    ['a head at the end', linesOf('Nee.', '', '-----Original message-----', '', '')],
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
        // Nothing that is said is folded, but beneath the line of a mail program.
        const beneath = lines.indexOf('-----Original Message-----');
        const above = lines.slice(0, beneath < 0 ? lines.length : beneath);
        const said = (all: readonly string[]): number => all.filter((one) => one === 'Nee.').length;
        const shown = pieces.flatMap((one) => (one.isQuoted ? [] : one.text.split('\n')));
        expect(said(shown)).toBeGreaterThanOrEqual(said(above));
      }),
    );
  });
});
