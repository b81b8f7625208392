import {
  acknowledged,
  admissible,
  begun,
  euro,
  handled,
  inadmissible,
  judged,
  LETTER,
  MANDATE,
  received,
  told,
  type Awkward,
  type Step,
} from './awkward-steps.ts';

/** One of each that the procedure does not foresee, or that goes wrong in practice. */
export const AWKWARD: readonly Awkward[] = [
  {
    story: 'refused in time, reopened, and judged long after two months from the receipt',
    steps: () => [
      received('2025-03-03', 'price'),
      acknowledged('2025-03-05'),
      ...inadmissible('2025-04-28', 'too-late', 'It is about an order of 2019.'),
      { type: 'Reopen', data: { at: '2025-04-29', reason: 'The order turned out to be of 2025.' } },
      judged('2025-06-26', 'upheld'),
      told('2025-06-26'),
      {
        type: 'ExplainLateness',
        data: {
          at: '2025-06-30',
          step: 'judge',
          due: '2025-05-03',
          cause: 'reopened-late',
          explanation: 'The order turned out to be of this year.',
        },
      },
    ],
  },
  {
    story: 'judged without remedies, reopened, and judged again as it should be',
    steps: () => [
      ...begun('2025-03-10', 'service'),
      judged('2025-03-31', 'rejected', { remedies: [] }),
      told('2025-03-31'),
      { type: 'Reopen', data: { at: '2025-04-07', reason: 'The complainant found the receipt.' } },
      judged('2025-04-24', 'partly-upheld'),
      told('2025-04-24'),
    ],
  },
  {
    story: 'acknowledged in time by its own date, and typed in a month later',
    steps: () => [
      received('2025-04-07', 'account'),
      { ...acknowledged('2025-04-10'), typedIn: '2025-05-12' },
      { ...admissible('2025-04-11'), typedIn: '2025-05-12' },
      judged('2025-05-20', 'rejected'),
      told('2025-05-20'),
    ],
  },
  {
    story: 'put to Kifid too early, then again, and on appeal by the firm',
    steps: () => [
      received('2025-03-17', 'transaction'),
      acknowledged('2025-03-18'),
      admissible('2025-03-19'),
      { type: 'EscalateToKifid', data: { at: '2025-04-01', reference: 'K-2001' } },
      {
        type: 'RecordKifidRuling',
        data: { at: '2025-04-15', result: 'inadmissible', reference: 'K-2001' },
      },
      { type: 'ReportProgress', data: { at: '2025-04-14', summary: 'It is being looked into.' } },
      judged('2025-05-05', 'rejected'),
      told('2025-05-05'),
      { type: 'EscalateToKifid', data: { at: '2025-06-10', reference: 'K-2002' } },
      {
        type: 'RecordKifidRuling',
        data: { at: '2025-09-16', result: 'upheld', reference: 'K-2002' },
      },
      {
        type: 'EscalateToKifid',
        data: { at: '2025-10-07', reference: 'K-2002', appeal: true, by: 'firm' },
      },
    ],
  },
  {
    story: 'refused for want of a mandate, which came later',
    steps: () => [
      received('2025-05-12', 'privacy', { representative: { name: 'Mr. Proef' } }),
      acknowledged('2025-05-13'),
      ...inadmissible('2025-05-14', 'no-mandate', 'Nothing shows that the representative may.'),
      {
        type: 'ProvideMandate',
        data: { at: '2025-05-21', id: 'representative', mandate: MANDATE },
      },
      { type: 'Reopen', data: { at: '2025-05-22', reason: 'The mandate came.' } },
      admissible('2025-05-22'),
      judged('2025-06-10', 'upheld'),
      told('2025-06-10'),
    ],
  },
  {
    story: 'found admissible, and inadmissible when more was known',
    steps: () => [
      ...begun('2025-06-02', 'fraud'),
      ...inadmissible('2025-06-20', 'outside-scope', 'The order was placed with another firm.'),
    ],
  },
  {
    story: 'supplemented by the complainant, unasked',
    steps: () => [
      ...begun('2025-06-10', 'transfer', { language: 'en', service: 'wallet' }),
      {
        type: 'ProvideInformation',
        data: { at: '2025-06-16', answer: 'Here is the receipt.', unasked: true },
      },
      judged('2025-07-01', 'upheld'),
      told('2025-07-01'),
    ],
  },
  {
    story: 'brought to court, and held twice for it',
    steps: () => [
      ...handled('2025-02-10', 'price'),
      { type: 'BringToCourt', data: { at: '2025-04-02', reference: 'C-77' } },
      { type: 'PlaceHold', data: { at: '2025-04-03', ground: 'case C-77' } },
      { type: 'PlaceHold', data: { at: '2025-04-10', ground: 'request of the AFM' } },
      {
        type: 'RecordCourtRuling',
        data: { at: '2025-11-12', result: 'rejected', reference: 'C-77' },
      },
      { type: 'LiftHold', data: { at: '2025-11-20', ground: 'case C-77' } },
    ],
  },
  {
    story: 'about two agreements, with damage and what is sought',
    steps: () =>
      handled('2025-07-07', 'transaction', {
        agreements: ['account 42', 'order 7'],
        factsOn: ['2025-06-30', '2025-07-01'],
        damage: { amount: euro('240.00'), what: 'Both orders came too late.' },
        remedySought: { kind: 'compensation' },
      }),
  },
  {
    story: 'judged in parts, and paid in two times, the last in the next year',
    steps: () => [
      ...begun('2025-09-15', 'price', { points: [{ id: 'fee' }, { id: 'delay' }] }),
      {
        type: 'JudgePart',
        data: {
          at: '2025-10-06',
          points: [{ id: 'fee', finding: 'upheld', reasons: 'It was not shown.' }],
          redress: [{ kind: 'compensation', amount: euro('120.00') }],
          remedies: ['kifid', 'court'],
          letter: LETTER,
        },
      },
      judged('2025-10-27', 'partly-upheld', {
        points: [{ id: 'delay', finding: 'rejected', reasons: 'It was the network.' }],
      }),
      told('2025-10-27'),
      {
        type: 'PayRedress',
        data: { at: '2025-11-03', kind: 'compensation', amount: euro('70.00') },
      },
      {
        type: 'PayRedress',
        data: { at: '2026-01-05', kind: 'compensation', amount: euro('50.00') },
      },
    ],
  },
  {
    story: 'with a judgement that was recorded wrongly, and amended',
    steps: () => [
      ...handled('2025-08-04', 'verification'),
      {
        type: 'Amend',
        data: {
          at: '2025-09-01',
          revision: 3,
          changes: [{ field: 'outcome', from: 'rejected', to: 'upheld' }],
          why: 'The letter says so.',
        },
      },
    ],
  },
  {
    story: 'with a root cause that was recorded of the wrong complaint, and retracted',
    steps: () => [
      ...handled('2025-08-11', 'account'),
      { type: 'RecordRootCause', data: { at: '2025-09-03', cause: 'human-error' } },
      {
        type: 'Retract',
        data: { at: '2025-09-05', revision: 5, why: 'It belongs to another complaint.' },
      },
    ],
  },
  {
    story: 'a question that was registered as a complaint, and taken back',
    steps: () => [
      received('2025-08-18', 'price'),
      { type: 'Retract', data: { at: '2025-08-19', revision: 0, why: 'It was a question.' } },
    ],
  },
  {
    story: 'the same complaint once more by another way',
    steps: (idOf) => [
      received('2025-08-25', 'verification', { channel: 'letter' }),
      acknowledged('2025-08-26'),
      {
        type: 'Link',
        data: {
          at: '2025-08-26',
          to: idOf('with a judgement that was recorded wrongly, and amended'),
          as: 'duplicate-of',
        },
      },
    ],
  },
  {
    story: 'a complaint of which a part was split off',
    steps: (idOf) => [
      ...begun('2025-09-01', 'service'),
      {
        type: 'Link',
        data: { at: '2025-09-05', to: idOf('the part that was split off'), as: 'split-into' },
      },
      judged('2025-09-22', 'rejected'),
      told('2025-09-22'),
    ],
  },
  {
    story: 'the part that was split off',
    steps: (idOf) =>
      handled('2025-09-01', 'privacy', {
        splitFrom: idOf('a complaint of which a part was split off'),
      }),
  },
  {
    story: 'a sequel of the same cause',
    steps: (idOf) => [
      ...handled('2025-10-13', 'service'),
      ...(['follows', 'same-cause', 'same-complainant'] as const).map((as): Step => ({
        type: 'Link',
        data: { at: '2025-10-14', to: idOf('a complaint of which a part was split off'), as },
      })),
    ],
  },
  {
    story: 'put off twice',
    steps: () => [
      ...begun('2025-07-14', 'fraud'),
      { type: 'ReportProgress', data: { at: '2025-08-11' } },
      {
        type: 'Delay',
        data: { at: '2025-09-05', until: '2025-10-03', reason: 'The provider is slow.' },
      },
      {
        type: 'Delay',
        data: { at: '2025-10-01', until: '2025-10-31', reason: 'The provider is slow still.' },
      },
      judged('2025-10-24', 'upheld'),
      told('2025-10-24'),
    ],
  },
  {
    story: 'told of its judgement three weeks later, and by no letter',
    steps: () => [
      ...begun('2025-10-06', 'transfer'),
      judged('2025-10-27', 'rejected'),
      told('2025-11-17', 'judgement', {}),
    ],
  },
  {
    story: 'withdrawn, for it was solved',
    steps: () => [
      ...begun('2025-11-03', 'account'),
      { type: 'Withdraw', data: { at: '2025-11-14', reason: 'It works again.' } },
    ],
  },
  {
    story: 'overdue when the year ends, and judged in the next',
    steps: () => [
      ...begun('2025-10-20', 'price'),
      judged('2026-01-09', 'upheld'),
      told('2026-01-09'),
    ],
  },
  {
    story: 'judged in December, which was typed in after the report of the year was issued',
    steps: () => [
      ...begun('2025-12-01', 'price'),
      { ...judged('2025-12-22', 'upheld'), typedIn: '2026-01-14' },
      { ...told('2025-12-22'), typedIn: '2026-01-14' },
      { type: 'Reclassify', data: { at: '2026-01-14', subjects: ['transaction'] } },
    ],
  },
];
