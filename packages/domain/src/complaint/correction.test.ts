import { describe, expect, it } from 'vitest';
import { change, given, receive, refusal, when } from '../testing/given.ts';
import { on, saying, steps } from '../testing/command-examples.ts';
import type { ComplaintCommand } from './commands.ts';

type Corrected = Omit<Extract<ComplaintCommand, { type: 'Correct' }>['data'], 'at' | 'why'>;

const correct = (said: Corrected, at = '2026-08-15' as const) => ({
  type: 'Correct' as const,
  data: { at, why: 'It was typed in wrongly.', ...said },
});

const acknowledged = [receive(), steps.Acknowledge] as const;
const judged = [...acknowledged, steps.Judge] as const;
const counted = { corrections: ['2026-08-15'] };

describe('a wrong fact is put right', () => {
  it.each([
    [
      'the day of receipt, by which the version in force may be another',
      [receive()],
      { receivedOn: { from: '2026-04-02', to: '2026-03-30' } },
      { received: { at: '2026-03-30' } },
    ],
    [
      'the day of the acknowledgement, which was a contact',
      [...judged, on(steps.ReportProgress, '2026-04-07')],
      { acknowledgedOn: { from: '2026-04-07', to: '2026-04-13' } },
      {
        acknowledged: { at: '2026-04-13' },
        contacts: ['2026-04-07', '2026-04-13', '2026-06-01'],
      },
    ],
    [
      'the day of an acknowledgement that was a guess, and no contact',
      [
        receive(),
        saying(steps.Acknowledge, { estimated: true }),
        on(steps.ReportProgress, '2026-04-07'),
      ],
      { acknowledgedOn: { from: '2026-04-07', to: '2026-04-13' } },
      {
        acknowledged: { at: '2026-04-13' },
        contacts: ['2026-04-07', '2026-04-13'],
      },
    ],
    [
      'the day of the judgement, which was a contact',
      judged,
      { closedOn: { from: '2026-06-01', to: '2026-06-03' } },
      {
        closed: { at: '2026-06-03' },
        contacts: ['2026-04-07', '2026-06-03'],
      },
    ],
    [
      'the day of a withdrawal, which was none',
      [receive(), steps.Withdraw],
      { closedOn: { from: '2026-04-22', to: '2026-04-21' } },
      { closed: { at: '2026-04-21' } },
    ],
    [
      'the channel',
      [receive()],
      { channel: { from: 'email', to: 'letter' } },
      { channel: 'letter' },
    ],
    [
      'the outcome',
      judged,
      { outcome: { from: 'upheld', to: 'rejected' } },
      {
        judgement: {
          outcome: 'rejected',
          reasoned: true,
          points: [],
          remedies: [],
          redress: [],
          deviates: false,
        },
      },
    ],
    [
      'the subjects, which it was never classified under',
      [receive()],
      { subjects: { from: ['price'], to: ['fraud', 'privacy'] } },
      { subjects: ['fraud', 'privacy'] },
    ],
    [
      'what names the complainant, which the rules do not see',
      [receive()],
      {
        complainantName: { from: 'E. de Fries', to: 'E. de Vries' },
        complainantEmail: { from: 'a@example.org', to: 'e@example.org' },
        complainantAddress: { from: 'Dam 2', to: 'Dam 1' },
      },
      {},
    ],
    [
      'several at once',
      judged,
      {
        receivedOn: { from: '2026-04-02', to: '2026-04-08' },
        acknowledgedOn: { from: '2026-04-07', to: '2026-04-09' },
        closedOn: { from: '2026-06-01', to: '2026-05-29' },
      },
      {
        received: { at: '2026-04-08' },
        acknowledged: { at: '2026-04-09' },
        closed: { at: '2026-05-29' },
        contacts: ['2026-04-09', '2026-05-29'],
      },
    ],
  ] as const)('%s', (_, history, said, changed) => {
    expect(change(given(...history), correct(said as Corrected))).toStrictEqual({
      ...counted,
      ...changed,
    });
  });

  it('and the event names the version that holds for the corrected day', () => {
    expect(
      when(given(receive()), correct({ receivedOn: { from: '2026-04-02', to: '2026-03-30' } })),
    ).toHaveProperty('data.procedure', 'bitonic 2025.3');
    expect(
      when(given(receive()), correct({ channel: { from: 'email', to: 'form' } })),
    ).not.toHaveProperty('data.procedure');
  });

  it('twice, from what the first correction made of it', () => {
    const once = given(receive(), correct({ channel: { from: 'email', to: 'letter' } }));
    const again = correct({ channel: { from: 'letter', to: 'form' } });
    expect(change(once, again)).toEqual({
      channel: 'form',
      corrections: ['2026-08-15', '2026-08-15'],
    });
    expect(when(once, correct({ channel: { from: 'email', to: 'form' } }))).toBe(
      'correction-mismatch',
    );
  });

  it('in another register’s own subjects', () => {
    const imported = saying(steps.Receive, {
      origin: { source: 'sheet', reference: '17', untracked: [] },
    });
    const said = correct({ subjects: { from: ['price', 'service'], to: ['koers'] } });
    expect(when(given(imported), said)).toHaveProperty('type');
    expect(when(given(steps.Receive), said)).toBe('unknown-subject');
  });
});

describe('a subject that stands there twice', () => {
  const twice = saying(steps.Receive, { subjects: ['price', 'price'] });

  it('is put right to each once', () => {
    const said = correct({ subjects: { from: ['price'], to: ['fraud', 'price', 'fraud'] } });
    expect(change(given(twice), said)).toMatchObject({ subjects: ['fraud', 'price'] });
  });

  it('is the same as once: as it was recorded, and as it should be', () => {
    const recorded = correct({ subjects: { from: ['price', 'price'], to: ['fraud'] } });
    expect(when(given(twice), recorded)).toHaveProperty('type', 'Corrected');
    const same = correct({ subjects: { from: ['price'], to: ['price', 'price'] } });
    expect(when(given(twice), same)).toBe('nothing-corrected');
  });
});

describe('a correction is refused', () => {
  it('when it corrects nothing', () => {
    const fields = [
      'receivedOn',
      'acknowledgedOn',
      'closedOn',
      'channel',
      'outcome',
      'subjects',
      'complainantName',
      'complainantEmail',
      'complainantAddress',
    ];
    expect(refusal(given(receive()), correct({}))).toEqual({
      code: 'nothing-corrected',
      message: `Correct: expected at least one of ${fields.join(', ')}, got none`,
      details: { expected: fields },
    });
    expect(
      when(given(receive()), correct({ complainantName: { from: 'E. Vos', to: 'E. Vos' } })),
    ).toBe('nothing-corrected');
  });

  it.each([
    [{ acknowledgedOn: { from: '2026-04-07', to: '2026-04-08' } }, null],
    [{ closedOn: { from: '2026-06-01', to: '2026-06-02' } }, null],
    [{ outcome: { from: 'upheld', to: 'rejected' } }, null],
    [{ channel: { from: 'form', to: 'letter' } }, 'email'],
    [{ subjects: { from: ['price', 'fraud'], to: ['fraud'] } }, ['price']],
  ] as const)('when it was not so: %j', (said, expected) => {
    expect(refusal(given(receive()), correct(said as never))).toMatchObject({
      code: 'correction-mismatch',
      details: { expected },
    });
  });

  it.each([
    [
      'a receipt after the correction',
      [receive()],
      { receivedOn: { from: '2026-04-02', to: '2026-08-16' } },
      { field: 'receivedOn.to', from: '0000-01-01', to: '2026-08-15' },
    ],
    [
      'a receipt after the correction, though more happened since',
      [receive(), on(steps.EscalateToKifid, '2026-09-10')],
      { receivedOn: { from: '2026-04-02', to: '2026-08-16' } },
      { field: 'receivedOn.to', from: '0000-01-01', to: '2026-08-15' },
    ],
    [
      'an acknowledgement before the receipt',
      acknowledged,
      { acknowledgedOn: { from: '2026-04-07', to: '2026-04-01' } },
      { field: 'acknowledgedOn.to', from: '2026-04-02', to: '2026-08-15' },
    ],
    [
      'an acknowledgement after the correction',
      acknowledged,
      { acknowledgedOn: { from: '2026-04-07', to: '2026-08-16' } },
      { field: 'acknowledgedOn.to', from: '2026-04-02', to: '2026-08-15' },
    ],
    [
      'an end before the receipt',
      judged,
      { closedOn: { from: '2026-06-01', to: '2026-04-01' } },
      { field: 'closedOn.to', from: '2026-04-02', to: '2026-08-15' },
    ],
    [
      'an end before the reopening',
      [...judged, steps.Reopen, on(steps.Judge, '2026-07-20')],
      { closedOn: { from: '2026-07-20', to: '2026-06-30' } },
      { field: 'closedOn.to', from: '2026-07-01', to: '2026-08-15' },
    ],
  ] as const)('when it states %s', (_, history, said, details) => {
    expect(refusal(given(...history), correct(said as never))).toMatchObject({
      code: 'correction-out-of-order',
      details,
    });
  });

  it('but not on the very bounds', () => {
    const again = given(...judged, steps.Reopen, on(steps.Judge, '2026-07-20'));
    const closedOn = (to: '2026-07-01' | '2026-08-15') =>
      when(again, correct({ closedOn: { from: '2026-07-20', to } }));
    expect(closedOn('2026-07-01')).toHaveProperty('type');
    expect(closedOn('2026-08-15')).toHaveProperty('type');
    expect(
      when(
        given(...acknowledged),
        correct({ acknowledgedOn: { from: '2026-04-07', to: '2026-04-02' } }),
      ),
    ).toHaveProperty('type');
  });

  it.each(['receivedOn', 'acknowledgedOn', 'closedOn'] as const)(
    'when %s is outside what the calendar can judge',
    (field) => {
      const from = {
        receivedOn: '2026-04-02',
        acknowledgedOn: '2026-04-07',
        closedOn: '2026-06-01',
      };
      const said = { [field]: { from: from[field], to: '1989-12-31' } } as Corrected;
      expect(when(given(...judged), correct(said))).toBe('outside-calendar');
    },
  );
});
