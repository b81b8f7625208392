import type { ComplaintCommand, ComplaintCommandType } from '../complaint/commands.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Instant } from '../calendar/instant.ts';
import { DIGEST, letterSteps } from './letter-examples.ts';

export { DIGEST, LETTER } from './letter-examples.ts';

/** Another complaint. */
const OTHER = '4c1f2b7e-0000-4000-8000-00000000000a';

type CommandOf<Type extends ComplaintCommandType> = Extract<ComplaintCommand, { type: Type }>;

/** One command of each type, which says all that it can. They follow each other from 2 April 2026. */
export const steps: { readonly [Type in ComplaintCommandType]: CommandOf<Type> } = {
  Receive: {
    type: 'Receive',
    data: {
      at: '2026-04-02',
      channel: 'form',
      grounds: ['services', 'persons'],
      subjects: ['price', 'service'],
      complainant: { name: 'E. de Vries', email: 'e@example.org', address: 'Dam 1, Amsterdam' },
      representative: { name: 'Mr. Bos', mandate: DIGEST },
      concerns: 'account 42',
      text: 'The price was wrong, and nobody called back.',
      language: 'en',
      service: 'brokerage',
      factsOn: ['2026-03-30'],
      damage: { amount: { value: '12.50', currency: 'EUR' }, what: 'The difference.' },
      remedySought: { kind: 'compensation', what: 'The difference back.' },
      agreements: ['account 42', 'order 7'],
      points: [{ id: 'price', text: 'The price was wrong.' }, { id: 'call' }],
      employees: ['jan'],
      officer: 'anna',
      splitFrom: OTHER,
    },
  },
  Forward: { type: 'Forward', data: { at: '2026-04-03' } },
  AssignOfficer: {
    type: 'AssignOfficer',
    data: { at: '2026-04-03', officer: 'anna', deputy: 'bert', reason: 'Anna is on leave.' },
  },
  Acknowledge: {
    type: 'Acknowledge',
    data: { at: '2026-04-07', contents: ['contact', 'free-of-charge'], letter: DIGEST },
  },
  NameEmployee: { type: 'NameEmployee', data: { at: '2026-04-08', employee: 'jan' } },
  InformEmployee: { type: 'InformEmployee', data: { at: '2026-04-09', employee: 'jan' } },
  ReportDeparture: { type: 'ReportDeparture', data: { at: '2026-04-30', employee: 'jan' } },
  RequestInformation: {
    type: 'RequestInformation',
    data: { at: '2026-04-10', question: 'Which order is it about?' },
  },
  ProvideInformation: {
    type: 'ProvideInformation',
    data: { at: '2026-04-20', answer: 'Order 7.' },
  },
  DeclareAdmissible: {
    type: 'DeclareAdmissible',
    data: { at: '2026-04-21', grounds: ['services', 'quality'] },
  },
  DeclareInadmissible: {
    type: 'DeclareInadmissible',
    data: {
      at: '2026-04-21',
      grounds: [
        { ground: 'outside-scope', explanation: 'It is not about a service of ours.' },
        { ground: 'too-late', explanation: 'It is about 2019.' },
      ],
      reasons: 'See the letter.',
      letter: DIGEST,
    },
  },
  InviteStatement: { type: 'InviteStatement', data: { at: '2026-04-22', party: 'complainant' } },
  GiveStatement: {
    type: 'GiveStatement',
    data: { at: '2026-04-24', party: 'complainant', statement: 'As I wrote.', document: DIGEST },
  },
  WaiveStatement: { type: 'WaiveStatement', data: { at: '2026-04-24', party: 'complainant' } },
  ReportContact: {
    type: 'ReportContact',
    data: { at: '2026-04-28', employee: 'jan', summary: 'They called.' },
  },
  ProposeSolution: {
    type: 'ProposeSolution',
    data: { at: '2026-04-29', by: 'jan', solution: 'The difference is paid back.' },
  },
  TrySolution: {
    type: 'TrySolution',
    data: { at: '2026-04-28', by: 'jan', solution: 'Jan called to set it right.' },
  },
  AcceptSolution: { type: 'AcceptSolution', data: { at: '2026-05-01' } },
  DeclineSolution: {
    type: 'DeclineSolution',
    data: { at: '2026-05-01', reason: 'It is not enough.' },
  },
  ReportProgress: {
    type: 'ReportProgress',
    data: { at: '2026-05-06', summary: 'We await the provider.' },
  },
  ListPoints: {
    type: 'ListPoints',
    data: { at: '2026-05-07', points: [{ id: 'price', text: 'The price.' }, { id: 'call' }] },
  },
  JudgePart: {
    type: 'JudgePart',
    data: {
      at: '2026-05-15',
      points: [{ id: 'price', finding: 'upheld', reasons: 'The feed was stale.' }],
      redress: [
        {
          kind: 'compensation',
          amount: { value: '12.50', currency: 'EUR' },
          what: 'The difference.',
        },
      ],
      remedies: ['kifid'],
      letter: DIGEST,
    },
  },
  PayRedress: {
    type: 'PayRedress',
    data: {
      at: '2026-05-22',
      kind: 'compensation',
      amount: { value: '12.50', currency: 'EUR' },
      what: 'The difference.',
    },
  },
  Delay: {
    type: 'Delay',
    data: { at: '2026-05-20', until: '2026-06-30', reason: 'The provider has not answered.' },
  },
  Judge: {
    type: 'Judge',
    data: { at: '2026-06-01', outcome: 'upheld', reasons: 'The price was wrong.' },
  },
  Notify: {
    type: 'Notify',
    data: { at: '2026-06-02', of: 'judgement', party: 'complainant', letter: DIGEST },
  },
  Withdraw: { type: 'Withdraw', data: { at: '2026-04-22', reason: 'It was solved.' } },
  EscalateToKifid: {
    type: 'EscalateToKifid',
    data: { at: '2026-06-10', reference: 'K-26-1', by: 'complainant' },
  },
  RecordKifidRuling: {
    type: 'RecordKifidRuling',
    data: {
      at: '2026-09-01',
      result: 'partly-upheld',
      reference: 'K-26-1',
      deviates: true,
      summary: 'Half of it.',
    },
  },
  BringToCourt: {
    type: 'BringToCourt',
    data: { at: '2026-06-12', reference: 'C-26-7', by: 'complainant' },
  },
  RecordCourtRuling: {
    type: 'RecordCourtRuling',
    data: { at: '2026-09-03', result: 'rejected', reference: 'C-26-7', summary: 'It has no case.' },
  },
  Reopen: { type: 'Reopen', data: { at: '2026-07-01', reason: 'New facts.' } },
  GiveFeedback: {
    type: 'GiveFeedback',
    data: { at: '2026-06-05', satisfaction: 4, text: 'Slow, but fair.' },
  },
  Reclassify: {
    type: 'Reclassify',
    data: { at: '2026-05-08', subjects: ['transfer', 'fraud'], reason: 'It was a transfer.' },
  },
  RecordRootCause: {
    type: 'RecordRootCause',
    data: { at: '2026-06-03', cause: 'system', explanation: 'It froze for an hour.' },
  },
  ExplainLateness: {
    type: 'ExplainLateness',
    data: {
      at: '2026-06-04',
      step: 'judge',
      due: '2026-06-02',
      cause: 'absence',
      explanation: 'Two officers were ill.',
    },
  },
  AddDocument: {
    type: 'AddDocument',
    data: {
      at: '2026-04-03',
      digest: DIGEST,
      name: 'order.pdf',
      mediaType: 'application/pdf',
      from: 'complainant',
      size: 48_213,
    },
  },
  ...letterSteps,
  AddNote: {
    type: 'AddNote',
    data: { at: '2026-04-20', text: 'Called the bank: it needs a week.' },
  },
  Correct: {
    type: 'Correct',
    data: {
      at: '2026-06-15',
      receivedOn: { from: '2026-04-02', to: '2026-04-01' },
      why: 'The letter was stamped a day earlier.',
    },
  },
  Amend: {
    type: 'Amend',
    data: {
      at: '2026-06-15',
      revision: 0,
      changes: [{ field: 'channel', from: 'email', to: 'letter' }],
      why: 'It came by post.',
    },
  },
  Retract: {
    type: 'Retract',
    data: { at: '2026-06-15', revision: 1, why: 'It was sent to somebody else.' },
  },
  AddComplainant: {
    type: 'AddComplainant',
    data: { at: '2026-04-11', id: 'k2', complainant: { name: 'B. Jansen' } },
  },
  AddRepresentative: {
    type: 'AddRepresentative',
    data: { at: '2026-04-12', id: 'r1', representative: { name: 'Mr. Bos' }, mandate: DIGEST },
  },
  ProvideMandate: { type: 'ProvideMandate', data: { at: '2026-04-14', id: 'r1', mandate: DIGEST } },
  EndRepresentation: {
    type: 'EndRepresentation',
    data: { at: '2026-05-14', id: 'r1', reason: 'They manage by themselves.' },
  },
  RecordDetails: {
    type: 'RecordDetails',
    data: {
      at: '2026-04-13',
      language: 'nl',
      service: 'wallet',
      factsOn: ['2026-03-30', '2026-03-31'],
      damage: { amount: { value: '20', currency: 'EUR' }, what: 'A late transfer.' },
      remedySought: { kind: 'apology', what: 'A letter.' },
      agreements: ['account 42'],
    },
  },
  Link: {
    type: 'Link',
    data: { at: '2026-04-16', to: OTHER, as: 'duplicate-of', why: 'It came by mail as well.' },
  },
  Unlink: {
    type: 'Unlink',
    data: { at: '2026-04-17', to: OTHER, as: 'duplicate-of', why: 'It is about another order.' },
  },
  RequestErasure: {
    type: 'RequestErasure',
    data: { at: '2026-08-01', channel: 'email', request: 'Forget me, please.' },
  },
  RefuseErasure: { type: 'RefuseErasure', data: { at: '2026-08-03', ground: 'legal claim' } },
  DeferErasure: {
    type: 'DeferErasure',
    data: { at: '2026-08-03', ground: 'retention', until: '2031-06-02' },
  },
  Erase: { type: 'Erase', data: { at: '2031-06-02' } },
  PlaceHold: { type: 'PlaceHold', data: { at: '2026-08-02', ground: 'court case' } },
  LiftHold: { type: 'LiftHold', data: { at: '2027-08-02', ground: 'court case' } },
};

/**
 * The command, happened on another day.
 *
 * @example
 * when(given(receive()), on(steps.Acknowledge, '2026-05-07'));
 */
export const on = <Command extends ComplaintCommand>(
  command: Command,
  at: LocalDate | Instant,
): Command => ({ ...command, data: { ...command.data, at } });

/**
 * The command, with something else said.
 *
 * @example
 * when(given(receive()), saying(steps.Judge, { outcome: 'settled' }));
 */
export const saying = <Command extends ComplaintCommand>(
  command: Command,
  said: Partial<Command['data']>,
): Command => ({ ...command, data: { ...command.data, ...said } });
