import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../calendar/local-date.ts';
import { walkedTerm } from '../calendar/testing/walk.ts';
import type { ComplaintCommand } from '../complaint/commands.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { anyComplaint, anyToday } from '../testing/arbitraries.ts';
import { given, receive } from '../testing/given.ts';
import { kifidWindow } from './kifid-window.ts';

const command = (type: ComplaintCommand['type'], at: LocalDate, more = {}): ComplaintCommand =>
  ({ type, data: { at, ...more } }) as ComplaintCommand;
const judge = (at: LocalDate) => command('Judge', at, { outcome: 'rejected' });
const escalate = (at: LocalDate) => command('EscalateToKifid', at);
const refuse = (at: LocalDate) =>
  command('DeclareInadmissible', at, { grounds: [{ ground: 'too-late', explanation: 'Late.' }] });

const received = (at: LocalDate, ...commands: readonly ComplaintCommand[]): KnownComplaint =>
  given({ ...receive(), data: { ...receive().data, at } }, ...commands) as KnownComplaint;

/** Received on 1 July 2026: 8 weeks are 26 August 2026, a year is 1 July 2027. */
const july = (...commands: readonly ComplaintCommand[]) => received('2026-07-01', ...commands);
/** Received on 15 July 2025: 8 weeks are 9 September 2025, a year is 15 July 2026. */
const before = (...commands: readonly ComplaintCommand[]) => received('2025-07-15', ...commands);

describe('the right to go to Kifid (article 4.8)', () => {
  it.each([
    ['before 8 weeks', july(), '2026-08-25', '2026-08-26', '2027-07-01', 'not-yet'],
    ['at 8 weeks', july(), '2026-08-26', '2026-08-26', '2027-07-01', 'open'],
    ['on its last day', july(), '2027-07-01', '2026-08-26', '2027-07-01', 'open'],
    ['a day after', july(), '2027-07-02', '2026-08-26', '2027-07-01', 'closed'],
    ['once judged', july(judge('2026-07-20')), '2026-07-20', '2026-07-20', '2027-07-01', 'open'],
    [
      'once inadmissible',
      july(refuse('2026-07-06')),
      '2026-08-01',
      '2026-07-06',
      '2027-07-01',
      'open',
    ],
    [
      'judged after 8 weeks',
      july(judge('2026-09-01')),
      '2026-09-02',
      '2026-08-26',
      '2027-07-01',
      'open',
    ],
    [
      'judged after a year',
      before(judge('2026-07-30')),
      '2026-10-30',
      '2025-09-09',
      '2026-10-30',
      'open',
    ],
    [
      'three months after that',
      before(judge('2026-07-30')),
      '2026-10-31',
      '2025-09-09',
      '2026-10-30',
      'closed',
    ],
    [
      'judged nine months after',
      before(judge('2026-04-16')),
      '2026-07-16',
      '2025-09-09',
      '2026-07-16',
      'open',
    ],
    [
      'judged a day before that',
      before(judge('2026-04-15')),
      '2026-07-16',
      '2025-09-09',
      '2026-07-15',
      'closed',
    ],
    [
      'judged at a month end, clamped',
      before(judge('2026-11-30')),
      '2027-03-01',
      '2025-09-09',
      '2027-02-28',
      'closed',
    ],
    [
      'after a withdrawal',
      july(command('Withdraw', '2026-07-10')),
      '2026-08-25',
      '2026-08-26',
      '2027-07-01',
      'not-yet',
    ],
    [
      'judged again after a reopening',
      before(judge('2025-08-01'), command('Reopen', '2026-06-01'), judge('2026-07-01')),
      '2026-10-01',
      '2025-08-01',
      '2026-10-01',
      'open',
    ],
    [
      'reopened and not yet judged again',
      before(judge('2025-08-01'), command('Reopen', '2026-06-01')),
      '2026-06-02',
      '2025-08-01',
      '2026-07-15',
      'open',
    ],
    [
      'used at once',
      july(judge('2026-07-20'), escalate('2026-07-20')),
      '2028-01-01',
      '2026-07-20',
      '2027-07-01',
      'used',
    ],
    [
      'used without an answer',
      july(escalate('2026-08-26')),
      '2026-09-01',
      '2026-08-26',
      '2027-07-01',
      'used',
    ],
    [
      'used too early',
      july(escalate('2026-08-25')),
      '2026-09-01',
      '2026-08-26',
      '2027-07-01',
      'used-outside',
    ],
    [
      'used on its last day',
      before(escalate('2026-07-15')),
      '2026-12-01',
      '2025-09-09',
      '2026-07-15',
      'used',
    ],
    [
      'used too late',
      before(escalate('2026-07-16')),
      '2026-12-01',
      '2025-09-09',
      '2026-07-15',
      'used-outside',
    ],
    [
      'used too early, though judged afterwards',
      july(escalate('2026-07-10'), judge('2026-07-20')),
      '2026-12-01',
      '2026-08-26',
      '2027-07-01',
      'used-outside',
    ],
    [
      'used too late, though judged afterwards',
      before(escalate('2026-07-16'), judge('2026-08-01')),
      '2026-12-01',
      '2025-09-09',
      '2026-07-15',
      'used-outside',
    ],
  ] as const)('%s', (_, complaint, today, opensOn, closesOn, state) => {
    expect(kifidWindow(complaint, bitonic, today)).toMatchObject({ opensOn, closesOn, state });
  });

  it('is read from the procedure', () => {
    const kifid = {
      ...bitonic.kifid,
      article: '9.1',
      opensAfter: { count: 10, unit: 'days' },
      closesAfterReceipt: { count: 20, unit: 'days' },
    } as const;
    expect(kifidWindow(july(), { ...bitonic, kifid }, '2026-07-11')).toMatchObject({
      article: '9.1',
      opensOn: '2026-07-11',
      closesOn: '2026-07-21',
      finalPositionOn: null,
      state: 'open',
    });
  });

  it('comes about as its terms do when they are walked, whatever happened', () => {
    fc.assert(
      fc.property(anyComplaint, anyToday, (complaint, today) => {
        const window = kifidWindow(complaint, bitonic, today);
        const ends = new Map<string, string | undefined>();
        let rule = '';
        let end: string | undefined;
        for (const step of window.proof) {
          if (step.step === 'rule') rule = step.rule;
          if (step.step === 'start') {
            const term = bitonic.kifid[rule as 'opensAfter'];
            ends.set(rule, walkedTerm(term, step.date).due);
          }
          if (step.step === 'end') {
            end = step.date;
            expect(end).toBe(ends.get(rule));
          }
        }
        const { finalPositionOn, opensOn, closesOn } = window;
        expect([ends.get('opensAfter'), ...complaint.contacts]).toContain(opensOn);
        expect(opensOn <= (ends.get('opensAfter') ?? '')).toBe(true);
        expect(closesOn).toBe(
          [ends.get('closesAfterReceipt') ?? '', ends.get('closesAfterAnswer') ?? '']
            .toSorted()
            .at(-1),
        );
        expect(ends.has('closesAfterAnswer')).toBe(finalPositionOn !== null);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the window of what is judged on the very day of the 8 weeks', () => {
  it('opens with the final position', () => {
    const { proof } = kifidWindow(july(judge('2026-08-26')), bitonic, '2026-09-01');
    expect(proof).toContainEqual({ step: 'opens', date: '2026-08-26', by: 'final-position' });
  });
});

describe('the proof of the window', () => {
  const about = { article: '4.8', procedure: 'bitonic 2025.3', calendar: 'NL-2026-11' };

  it('has two terms from the receipt while there is no final position', () => {
    expect(kifidWindow(july(), bitonic, '2026-07-02').proof).toEqual([
      {
        step: 'rule',
        rule: 'opensAfter',
        ...about,
        term: { count: 8, unit: 'weeks' },
        from: 'receipt',
      },
      { step: 'start', date: '2026-07-01' },
      {
        step: 'same-day',
        toward: 'due',
        date: '2026-08-26',
        count: 8,
        unit: 'weeks',
        clamped: false,
      },
      { step: 'end', toward: 'due', date: '2026-08-26' },
      { step: 'opens', date: '2026-08-26', by: 'no-answer' },
      {
        step: 'rule',
        rule: 'closesAfterReceipt',
        ...about,
        term: { count: 12, unit: 'months' },
        from: 'receipt',
      },
      { step: 'start', date: '2026-07-01' },
      {
        step: 'same-day',
        toward: 'due',
        date: '2027-07-01',
        count: 12,
        unit: 'months',
        clamped: false,
      },
      { step: 'end', toward: 'due', date: '2027-07-01' },
      { step: 'closes', date: '2027-07-01', by: 'closesAfterReceipt' },
      { step: 'state', state: 'not-yet' },
    ]);
  });

  /** Received on 15 July 2025; three months after 15 April is the very day of the year. */
  it.each([
    ['2026-04-14', '2026-07-15', 'closesAfterReceipt'],
    ['2026-04-15', '2026-07-15', 'closesAfterReceipt'],
    ['2026-04-16', '2026-07-16', 'closesAfterAnswer'],
  ] as const)('judged on %s, closes on %s by %s', (at, date, by) => {
    const { proof } = kifidWindow(before(judge(at)), bitonic, '2026-12-01');
    expect(proof.filter(({ step }) => step === 'closes')).toEqual([{ step: 'closes', date, by }]);
    expect(proof.flatMap((step) => (step.step === 'rule' ? [[step.rule, step.from]] : []))).toEqual(
      [
        ['opensAfter', 'receipt'],
        ['closesAfterAnswer', 'final-position'],
        ['closesAfterReceipt', 'receipt'],
      ],
    );
  });
});
