import type { ComplaintCommand } from '../complaint/commands.ts';
import type { RejectionCode } from '../complaint/rejection.ts';
import { bitonic } from '../procedure/bitonic.ts';
import { receive } from './given.ts';
import { DIGEST, on, saying, steps } from './steps.ts';

/** What was done before, what is asked, and the words of the refusal; the actor unless anna. */
export type Refused = readonly [
  before: readonly ComplaintCommand[],
  command: ComplaintCommand,
  message: string,
  details?: Readonly<Record<string, unknown>>,
  actor?: string,
];

const received = [receive()];
const about = [receive(), steps.NameEmployee];
const judged = [receive(), steps.Judge];
const asked = [receive(), steps.RequestInformation];
const escalated = [receive(), steps.EscalateToKifid];
const forgotten = [...judged, steps.RequestErasure];

/** An example of every code: the compiler holds that none is left out. */
export const refused = {
  'already-received': [
    received,
    on(receive(), '2026-05-01'),
    'Receive: the complaint was received on 2026-04-02 already',
    { receivedOn: '2026-04-02' },
  ],
  'not-received': [[], steps.Acknowledge, 'Acknowledge: no such complaint has been received'],
  'not-written': [
    [],
    saying(steps.Receive, { channel: 'phone' }),
    'Receive: channel: a complaint is written (article 1); ask the complainant to send it by email, form or letter, got "phone"',
    { field: 'channel', value: 'phone' },
  ],
  'in-the-future': [
    received,
    on(steps.Forward, '2037-01-01'),
    'Forward: at 2037-01-01 is in the future (now is 2036-12-31T12:00:00Z)',
    { field: 'at', value: '2037-01-01', now: '2036-12-31T12:00:00Z' },
  ],
  'outside-calendar': [
    [],
    on(receive(), '1989-12-31'),
    'Receive: 1989-12-31 is outside what calendar NL-2026 can judge, 1990 to 2059',
    { value: '1989-12-31', calendar: 'NL-2026' },
  ],
  'before-receipt': [
    received,
    on(steps.Acknowledge, '2026-04-01'),
    'Acknowledge: at 2026-04-01 is before the complaint was received, 2026-04-02',
    { field: 'at', value: '2026-04-01', receivedOn: '2026-04-02' },
  ],
  erased: [
    [...forgotten, steps.Erase],
    on(steps.GiveFeedback, '2031-07-01'),
    'GiveFeedback: the complaint was erased on 2031-06-02',
    { erasedOn: '2031-06-02' },
  ],
  'actor-concerned': [
    about,
    steps.Judge,
    "Judge: actor: the complaint is about 'jan', who may only GiveStatement, WaiveStatement, ReportContact, ProposeSolution",
    { field: 'actor', value: 'jan' },
    'jan',
  ],
  'unknown-subject': [
    received,
    saying(steps.Reclassify, { subjects: ['price', 'toString'] }),
    `Reclassify: subjects: expected some of ${Object.keys(bitonic.subjects).join(', ')}, got 'toString'`,
    { field: 'subjects', value: 'toString', expected: Object.keys(bitonic.subjects) },
  ],
  'already-forwarded': [
    [receive(), steps.Forward],
    on(steps.Forward, '2026-04-04'),
    'Forward: the complaint was forwarded on 2026-04-03 already',
    { forwardedOn: '2026-04-03' },
  ],
  'officer-concerned': [
    about,
    on(saying(steps.AssignOfficer, { deputy: 'jan' }), '2026-04-09'),
    "AssignOfficer: officer: expected somebody whom the complaint is not about, got 'jan'",
    { field: 'officer', value: 'jan' },
  ],
  'deputy-is-officer': [
    received,
    saying(steps.AssignOfficer, { deputy: 'anna' }),
    "AssignOfficer: deputy: expected somebody else than the officer, got 'anna'",
    { field: 'deputy', value: 'anna' },
  ],
  'already-acknowledged': [
    [receive(), steps.Acknowledge],
    on(steps.Acknowledge, '2026-04-08'),
    'Acknowledge: the complaint was acknowledged on 2026-04-07 already',
    { acknowledgedOn: '2026-04-07' },
  ],
  'no-information-requested': [
    received,
    steps.ProvideInformation,
    'ProvideInformation: no request for information is open',
  ],
  'before-request': [
    [...asked, on(steps.RequestInformation, '2026-04-09')],
    on(steps.ProvideInformation, '2026-04-08'),
    'ProvideInformation: at 2026-04-08 is before the request of 2026-04-09',
    { field: 'at', value: '2026-04-08', askedOn: '2026-04-09' },
  ],
  'already-declared': [
    [receive(), steps.DeclareAdmissible],
    steps.DeclareInadmissible,
    'DeclareInadmissible: the complaint was declared admissible already',
    { declared: 'admissible' },
  ],
  'no-explanation': [
    received,
    { type: 'DeclareInadmissible', data: { at: '2026-04-21', reasons: 'It is too late.' } },
    'DeclareInadmissible: grounds: expected at least one, each with its explanation to the complainant (article 4.7)',
    { field: 'grounds' },
  ],
  'already-named': [
    about,
    steps.NameEmployee,
    "NameEmployee: employee: 'jan' is a party to the complaint already",
    { field: 'employee', value: 'jan' },
  ],
  'unknown-party': [
    about,
    saying(steps.GiveStatement, { party: 'piet' }),
    "GiveStatement: party: expected complainant or jan, got 'piet'; name an employee first",
    { field: 'party', value: 'piet', expected: ['complainant', 'jan'] },
  ],
  'already-informed': [
    [...about, steps.InformEmployee],
    on(steps.InformEmployee, '2026-04-10'),
    "InformEmployee: employee: 'jan' was informed on 2026-04-09 already",
    { field: 'employee', value: 'jan', informedOn: '2026-04-09' },
  ],
  'already-invited': [
    [receive(), steps.InviteStatement],
    on(steps.InviteStatement, '2026-04-23'),
    "InviteStatement: party: 'complainant' was invited on 2026-04-22 already",
    { field: 'party', value: 'complainant', invitedOn: '2026-04-22' },
  ],
  'already-heard': [
    [receive(), steps.GiveStatement],
    on(steps.GiveStatement, '2026-04-25'),
    "GiveStatement: party: 'complainant' gave a statement on 2026-04-24 already",
    { field: 'party', value: 'complainant', on: '2026-04-24' },
  ],
  'no-solution-proposed': [
    [receive(), steps.ProposeSolution, steps.DeclineSolution],
    steps.AcceptSolution,
    'AcceptSolution: no solution is on the table',
    { solution: 'declined' },
  ],
  'before-proposal': [
    [receive(), steps.ProposeSolution],
    on(steps.AcceptSolution, '2026-04-28'),
    'AcceptSolution: at 2026-04-28 is before the solution was proposed, 2026-04-29',
    { field: 'at', value: '2026-04-28', proposedOn: '2026-04-29' },
  ],
  'already-listed': [
    [receive(), steps.ListPoints],
    saying(steps.ListPoints, { points: [{ id: 'answer' }, { id: 'call' }] }),
    "ListPoints: points: expected each id once, got 'call' again",
    { field: 'points', value: 'call' },
  ],
  'unknown-point': [
    [receive(), steps.ListPoints],
    saying(steps.Judge, { points: [{ id: 'manners', finding: 'upheld' }] }),
    "Judge: points: expected one of price, call, got 'manners'",
    { field: 'points', value: 'manners', expected: ['price', 'call'] },
  ],
  'until-before-announcement': [
    received,
    saying(steps.Delay, { until: '2026-05-19' }),
    'Delay: until: expected 2026-05-20, the day of the announcement, or later, got 2026-05-19',
    { field: 'until', value: '2026-05-19', announcedOn: '2026-05-20' },
  ],
  'already-closed': [
    judged,
    on(steps.Withdraw, '2026-06-02'),
    'Withdraw: the complaint has been judged since 2026-06-01; it ends once, unless it is reopened',
    { status: 'judged', closedOn: '2026-06-01' },
  ],
  'after-close': [
    judged,
    on(steps.Delay, '2026-06-02'),
    'Delay: at 2026-06-02 is after the complaint was judged, 2026-06-01',
    { field: 'at', value: '2026-06-02', closedOn: '2026-06-01' },
  ],
  'nothing-to-notify': [
    judged,
    on(steps.Notify, '2026-05-31'),
    'Notify: of: the judgement was decided on 2026-06-01, after 2026-05-31',
    { field: 'of', value: 'judgement', decidedOn: '2026-06-01' },
  ],
  'already-notified': [
    [...judged, steps.Notify],
    on(steps.Notify, '2026-06-03'),
    'Notify: complainant was notified of the judgement on 2026-06-02 already',
    { party: 'complainant', of: 'judgement', notifiedOn: '2026-06-02' },
  ],
  'not-closed': [
    asked,
    steps.Reopen,
    'Reopen: the complaint is awaiting-information',
    { status: 'awaiting-information' },
  ],
  'before-close': [
    judged,
    on(steps.Reopen, '2026-05-31'),
    'Reopen: at 2026-05-31 is before the complaint was judged, 2026-06-01',
    { field: 'at', value: '2026-05-31', closedOn: '2026-06-01' },
  ],
  'before-reopening': [
    [...judged, steps.Reopen],
    on(steps.Judge, '2026-06-30'),
    'Judge: at 2026-06-30 is before the complaint was reopened, 2026-07-01',
    { field: 'at', value: '2026-06-30', reopenedOn: '2026-07-01' },
  ],
  'already-escalated': [
    escalated,
    on(steps.EscalateToKifid, '2026-06-11'),
    'EscalateToKifid: the complaint was escalated on 2026-06-10 already',
    { escalatedOn: '2026-06-10' },
  ],
  'not-escalated': [
    judged,
    steps.RecordKifidRuling,
    'RecordKifidRuling: the complaint was not put to Kifid',
  ],
  'before-escalation': [
    escalated,
    on(steps.RecordKifidRuling, '2026-06-09'),
    'RecordKifidRuling: at 2026-06-09 is before the complaint was escalated, 2026-06-10',
    { field: 'at', value: '2026-06-09', escalatedOn: '2026-06-10' },
  ],
  'already-ruled': [
    [...escalated, steps.RecordKifidRuling],
    on(steps.RecordKifidRuling, '2026-09-02'),
    'RecordKifidRuling: Kifid ruled on 2026-09-01 already',
    { ruledOn: '2026-09-01' },
  ],
  'already-added': [
    [receive(), steps.AddDocument],
    saying(steps.AddDocument, { name: 'again.pdf' }),
    `AddDocument: digest: the dossier has the document ${DIGEST} from complainant already`,
    { field: 'digest', value: DIGEST },
  ],
  'nothing-corrected': [
    received,
    saying(steps.Correct, { receivedOn: { from: '2026-04-02', to: '2026-04-02' } }),
    'Correct: receivedOn.to: expected something else than receivedOn.from, got "2026-04-02"',
    { field: 'receivedOn.to', value: '2026-04-02' },
  ],
  'correction-mismatch': [
    received,
    saying(steps.Correct, { receivedOn: { from: '2026-04-03', to: '2026-04-01' } }),
    'Correct: receivedOn.from: expected what is recorded, "2026-04-02", got "2026-04-03"',
    { field: 'receivedOn.from', value: '2026-04-03', expected: '2026-04-02' },
  ],
  'correction-out-of-order': [
    [receive(), steps.Acknowledge],
    saying(steps.Correct, { receivedOn: { from: '2026-04-02', to: '2026-04-08' } }),
    'Correct: receivedOn.to: expected a day from 0000-01-01 to 2026-04-07, got 2026-04-08',
    { field: 'receivedOn.to', value: '2026-04-08', from: '0000-01-01', to: '2026-04-07' },
  ],
  'no-erasure-requested': [
    judged,
    steps.Erase,
    'Erase: no request for erasure is open',
    { erasure: null },
  ],
  'already-requested': [
    forgotten,
    on(steps.RequestErasure, '2026-08-02'),
    'RequestErasure: erasure was requested on 2026-08-01 already',
    { erasure: 'requested', on: '2026-08-01' },
  ],
  'under-retention': [
    forgotten,
    on(steps.Erase, '2031-06-01'),
    'Erase: the dossier is kept until 2031-06-01, that day included',
    { until: '2031-06-01' },
  ],
  'under-hold': [
    [...forgotten, steps.PlaceHold],
    steps.Erase,
    'Erase: a legal hold keeps the dossier; lift it first',
  ],
  'already-held': [
    [receive(), steps.PlaceHold],
    on(steps.PlaceHold, '2026-08-03'),
    'PlaceHold: a legal hold keeps the dossier already',
  ],
  'not-held': [received, steps.LiftHold, 'LiftHold: no legal hold was placed'],
} satisfies Record<RejectionCode, Refused>;
