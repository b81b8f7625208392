import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../calendar/local-date.ts';
import type { ComplaintCommand } from '../complaint/commands.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { anyComplaint, anyToday } from '../testing/arbitraries.ts';
import { given, receive } from '../testing/given.ts';
import { letterDays } from './letter-days.ts';

const command = (type: ComplaintCommand['type'], at: LocalDate, more = {}): ComplaintCommand =>
  ({ type, data: { at, ...more } }) as ComplaintCommand;
const delay = (at: LocalDate, until: LocalDate) => command('Delay', at, { until });
const judge = (at: LocalDate) => command('Judge', at, { outcome: 'rejected' });
const escalate = (at: LocalDate) => command('EscalateToKifid', at);

/** Received on 2 April 2026: two months are 2 June, eight weeks 28 May, a year 2 April 2027. */
const april = (...commands: readonly ComplaintCommand[]) =>
  given(
    { ...receive(), data: { ...receive().data, at: '2026-04-02' } },
    ...commands,
  ) as KnownComplaint;

const termsOn = (at: LocalDate, complaint: KnownComplaint) => {
  const { judgeBy, judgeByGone, putOff } = letterDays(complaint, bitonic, at);
  return [judgeBy, judgeByGone, putOff];
};

describe('the days that a letter tells', () => {
  it.each<[string, LocalDate, KnownComplaint, readonly (LocalDate | null)[]]>([
    ['before the term', '2026-04-07', april(), ['2026-06-02', null, '2026-06-02']],
    ['on its last day', '2026-06-02', april(), ['2026-06-02', null, '2026-06-02']],
    ['a day after', '2026-06-03', april(), [null, '2026-06-02', '2026-06-02']],
    [
      'once a delay was announced',
      '2026-05-20',
      april(delay('2026-05-20', '2026-07-01')),
      ['2026-07-01', null, '2026-06-02'],
    ],
    [
      'once another was',
      '2026-06-20',
      april(delay('2026-05-20', '2026-07-01'), delay('2026-06-20', '2026-08-03')),
      ['2026-08-03', null, '2026-07-01'],
    ],
    ['once it was judged', '2026-05-29', april(judge('2026-05-29')), [null, null, null]],
    [
      'once it was opened again',
      '2026-06-10',
      april(judge('2026-05-29'), command('Reopen', '2026-06-10')),
      ['2026-08-10', null, '2026-08-10'],
    ],
  ])('of the judgement: %s', (_, at, complaint, expected) => {
    expect(termsOn(at, complaint)).toEqual(expected);
  });

  it.each([
    ['judged', [judge('2026-05-29')]],
    // Kifid sends back what comes before the firm has answered; the answer must tell the way all the same.
    ['put to Kifid too early', [escalate('2026-04-20'), judge('2026-05-29')]],
    ['put to Kifid without an answer', [escalate('2026-05-28'), judge('2026-05-29')]],
  ])('to go to Kifid: %s', (_, commands) => {
    expect(letterDays(april(...commands), bitonic, '2026-05-29').kifid).toEqual({
      opensOn: '2026-05-28',
      closesOn: '2027-04-02',
      finalPositionOn: '2026-05-29',
      closesAfterAnswer: '2026-08-29',
      closesAfterReceipt: '2027-04-02',
    });
  });

  it('to go to Kifid without a final position: the day on which it opens all the same', () => {
    expect(letterDays(april(), bitonic, '2026-04-07').kifid).toEqual({
      opensOn: '2026-05-28',
      closesOn: '2027-04-02',
      finalPositionOn: null,
      closesAfterAnswer: null,
      closesAfterReceipt: '2027-04-02',
    });
  });

  it('never promise a day that is gone, and close by the later of the two terms', () => {
    fc.assert(
      fc.property(anyComplaint, anyToday, (complaint, at) => {
        const { judgeBy, judgeByGone, kifid } = letterDays(complaint, bitonic, at);
        expect(judgeBy === null || judgeBy >= at).toBe(true);
        expect(judgeByGone === null || judgeByGone < at).toBe(true);
        expect(judgeBy === null || judgeByGone === null).toBe(true);
        expect(kifid.closesOn).toBe(
          [kifid.closesAfterAnswer ?? '', kifid.closesAfterReceipt].toSorted().at(-1),
        );
      }),
    );
  });
});
