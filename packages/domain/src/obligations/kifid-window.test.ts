import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../calendar/local-date.ts';
import { naively } from '../calendar/testing/walk.ts';
import type { ComplaintCommand } from '../complaint/commands.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { anyComplaint, anyToday } from '../testing/any-history.ts';
import { given, receive } from '../testing/given.ts';
import { explainKifidWindow } from './explain-kifid-window.ts';
import { kifidWindow } from './kifid-window.ts';

const command = (type: ComplaintCommand['type'], at: LocalDate, more = {}): ComplaintCommand =>
  ({ type, data: { at, ...more } }) as ComplaintCommand;
const judge = (at: LocalDate) => command('Judge', at, { outcome: 'rejected' });
const escalate = (at: LocalDate) => command('EscalateToKifid', at);
const refuse = (at: LocalDate) =>
  command('DeclareInadmissible', at, { grounds: [{ ground: 'too-late', explanation: 'Late.' }] });

const received = (at: LocalDate, ...commands: readonly ComplaintCommand[]): KnownComplaint =>
  given(
    { ...receive(), data: { ...receive().data, at } } as ComplaintCommand,
    ...commands,
  ) as KnownComplaint;

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
            ends.set(rule, naively(term, step.date).due);
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

describe('the window in words', () => {
  it('tells both ways to open, both ways to close, and its state', () => {
    const judged = july(judge('2026-09-01'));
    expect(explainKifidWindow(kifidWindow(judged, bitonic, '2026-09-02'), 'en')).toBe(
      'Received Wednesday 1 July 2026; 8 weeks without an answer is Wednesday 26 August 2026; ' +
        'opens without an answer, Wednesday 26 August 2026. ' +
        'Final position Tuesday 1 September 2026; 3 months later is Tuesday 1 December 2026. ' +
        'Received Wednesday 1 July 2026; 12 months later is Thursday 1 July 2027; ' +
        'closes at the end of Thursday 1 July 2027, the later (article 4.8, bitonic 2025.1). Open.',
    );
  });

  it('speaks Dutch', () => {
    const used = july(judge('2026-07-20'), escalate('2026-08-03'));
    expect(explainKifidWindow(kifidWindow(used, bitonic, '2026-09-02'), 'nl')).toBe(
      'Ontvangen woensdag 1 juli 2026; 8 weken zonder antwoord is woensdag 26 augustus 2026; ' +
        'opent met het eindoordeel, maandag 20 juli 2026. ' +
        'Eindoordeel maandag 20 juli 2026; 3 maanden later is dinsdag 20 oktober 2026. ' +
        'Ontvangen woensdag 1 juli 2026; 12 maanden later is donderdag 1 juli 2027; ' +
        'sluit na afloop van donderdag 1 juli 2027, de laatste van beide ' +
        '(artikel 4.8, bitonic 2025.1). Gebruikt op 3 augustus 2026.',
    );
  });

  it('does not choose where there is nothing to choose from', () => {
    const window = kifidWindow(july(), bitonic, '2026-07-02');
    expect(explainKifidWindow(window, 'en')).toContain(
      '12 months later is Thursday 1 July 2027; closes at the end of Thursday 1 July 2027, ' +
        'while there is no final position (article 4.8,',
    );
    expect(explainKifidWindow(window, 'nl')).toContain('2027, zolang er geen eindoordeel is (');
  });

  it.each([
    [july(), '2026-07-02', 'Not open yet.', 'Nog niet open.'],
    [july(), '2026-09-02', 'Open.', 'Open.'],
    [july(), '2027-07-02', 'Closed, not used.', 'Gesloten, niet gebruikt.'],
    [
      july(escalate('2026-07-10')),
      '2026-07-11',
      'Kifid was asked on 10 July 2026: outside it.',
      'Kifid is gevraagd op 10 juli 2026: buiten de termijn.',
    ],
    [
      july(escalate('2026-08-27')),
      '2026-09-01',
      'Used on 27 August 2026.',
      'Gebruikt op 27 augustus 2026.',
    ],
  ] as const)('ends with what became of it', (complaint, today, en, nl) => {
    const window = kifidWindow(complaint, bitonic, today);
    expect(explainKifidWindow(window, 'en').endsWith(` ${en}`)).toBe(true);
    expect(explainKifidWindow(window, 'nl').endsWith(` ${nl}`)).toBe(true);
  });
});
