import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { given, receive, refusal } from '../testing/given.ts';
import { on, steps } from '../testing/command-examples.ts';
import type { ComplaintCommand } from './commands.ts';

const correct = (said: object, at: LocalDate) =>
  on(
    { type: 'Correct', data: { why: 'It was typed in wrongly.', ...said } } as ComplaintCommand,
    at,
  );

/** What becomes of a receipt of 2 April 2026 that is put right to another day, in August. */
const receiptTo = (to: LocalDate, history: readonly ComplaintCommand[]) =>
  refusal(given(...history), correct({ receivedOn: { from: '2026-04-02', to } }, '2026-08-15'));

const about = [receive(), steps.NameEmployee] as const;
const asked = [receive(), steps.RequestInformation] as const;
const proposed = [receive(), steps.ProposeSolution] as const;
const acknowledged = [receive(), steps.Acknowledge] as const;
const judged = [receive(), steps.Judge] as const;

describe('a receipt is put right up to the first day on which something happened', () => {
  it.each([
    ['an officer', [receive(), steps.AssignOfficer], '2026-04-03'],
    ['an employee', about, '2026-04-08'],
    ['a contact', [...about, on(steps.ReportContact, '2026-04-06')], '2026-04-06'],
    ['progress', [receive(), steps.ReportProgress], '2026-05-06'],
    ['a point', [receive(), steps.ListPoints], '2026-05-07'],
    ['other subjects', [receive(), steps.Reclassify], '2026-05-08'],
    ['a cause', [receive(), steps.RecordRootCause], '2026-06-03'],
    ['a document', [receive(), steps.AddDocument], '2026-04-03'],
    ['what was thought of it', [receive(), steps.GiveFeedback], '2026-06-05'],
    ['a request to be forgotten', [receive(), steps.RequestErasure], '2026-08-01'],
    ['a hold', [receive(), steps.PlaceHold], '2026-08-02'],
    ['a hold that was lifted', [receive(), steps.PlaceHold, steps.LiftHold], '2026-08-02'],
    ['a first proposal', [...proposed, on(steps.ProposeSolution, '2026-05-10')], '2026-04-29'],
    ['the first of all', [...asked, steps.PlaceHold, steps.AddDocument], '2026-04-03'],
    ['a forwarding', [receive(), steps.Forward], '2026-04-03'],
    ['a declaration', [receive(), steps.DeclareAdmissible], '2026-04-21'],
    ['a denial', [receive(), steps.DeclareInadmissible], '2026-04-21'],
    ['a solution', proposed, '2026-04-29'],
    ['Kifid', [receive(), steps.EscalateToKifid], '2026-06-10'],
    ['a notice', [receive(), steps.Judge, on(steps.Notify, '2026-06-01')], '2026-06-01'],
    ['an employee informed', [...about, on(steps.InformEmployee, '2026-04-07')], '2026-04-07'],
    ['an invitation', [receive(), steps.InviteStatement], '2026-04-22'],
    ['a statement', [receive(), steps.GiveStatement], '2026-04-24'],
    ['a waiver', [receive(), steps.WaiveStatement], '2026-04-24'],
    ['a request', asked, '2026-04-10'],
    ['a delay', [receive(), steps.Delay], '2026-05-20'],
    ['an earlier close', [receive(), steps.Judge, steps.Reopen], '2026-06-01'],
    ['the acknowledgement', acknowledged, '2026-04-07'],
    ['the judgement', judged, '2026-06-01'],
    ['a withdrawal', [receive(), steps.Withdraw], '2026-04-22'],
    [
      'an earlier correction',
      [receive(), correct({ channel: { from: 'email', to: 'form' } }, '2026-05-01')],
      '2026-05-01',
    ],
    [
      'the acknowledgement as it was put right',
      [
        ...acknowledged,
        correct({ acknowledgedOn: { from: '2026-04-07', to: '2026-04-13' } }, '2026-08-14'),
      ],
      '2026-04-13',
    ],
    [
      'the judgement as it was put right',
      [...judged, correct({ closedOn: { from: '2026-06-01', to: '2026-05-28' } }, '2026-08-14')],
      '2026-05-28',
    ],
  ] as const)('%s', (_, history, day) => {
    expect(receiptTo(day, history)).toHaveProperty('accepted.type', 'Corrected');
    expect(receiptTo(addDays(day, 1), history)).toMatchObject({
      code: 'correction-out-of-order',
      details: { to: day },
    });
  });

  it('or past an acknowledgement that is put right with it', () => {
    const said = {
      receivedOn: { from: '2026-04-02', to: '2026-04-08' },
      acknowledgedOn: { from: '2026-04-07', to: '2026-04-09' },
    };
    expect(refusal(given(...acknowledged), correct(said, '2026-08-15'))).toHaveProperty('accepted');
  });
});
