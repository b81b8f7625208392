import {
  addDays,
  type ComplaintCommand,
  type KifidResult,
  letterContent,
  type LocalDate,
  type Outcome,
} from '@klacht/domain';
import type { Chance } from './chance.ts';

/** What a complaint raises, which its handling must answer. */
export type Raised = {
  readonly points: readonly string[];
  /** The employee it is about. */
  readonly employee: string | null;
};

/** The letters of this year are kept elsewhere. */
const LETTER = 'a1'.repeat(32);

const REASONS = {
  upheld: 'The order was executed at the wrong price; the difference was paid back.',
  'partly-upheld': 'The delay was ours, the price difference was not.',
  rejected: 'The fee was shown before the order was confirmed.',
  settled: 'A goodwill credit was offered and accepted.',
} as const;

export const acknowledged = (
  received: LocalDate,
  chance: Chance,
  late = false,
): ComplaintCommand => ({
  type: 'Acknowledge',
  data: {
    at: addDays(received, late ? chance.between(9, 16) : chance.between(0, 4)),
    contents: chance.percent(96)
      ? [...letterContent.options]
      : letterContent.options.filter((one) => one !== 'free-of-charge'),
  },
});

export const admissible = (at: LocalDate): ComplaintCommand => ({
  type: 'DeclareAdmissible',
  data: { at, grounds: ['services'] },
});

export const inadmissible = (at: LocalDate): readonly ComplaintCommand[] => [
  {
    type: 'DeclareInadmissible',
    data: {
      at,
      grounds: [
        { ground: 'too-little-detail', explanation: 'It does not say which order it is about.' },
      ],
    },
  },
  { type: 'Notify', data: { at, of: 'admissibility', party: 'complainant', letter: LETTER } },
];

/** Both sides are heard where the complaint is about an employee (article 4.4). */
export const heard = (
  received: LocalDate,
  { employee }: Raised,
  chance: Chance,
): readonly ComplaintCommand[] => {
  if (employee === null) return [];
  const invited = addDays(received, 5);
  return [
    { type: 'InformEmployee', data: { at: addDays(received, 3), employee } },
    { type: 'InviteStatement', data: { at: invited, party: employee } },
    { type: 'InviteStatement', data: { at: invited, party: 'complainant' } },
    {
      type: 'GiveStatement',
      data: { at: addDays(invited, 3), party: employee, statement: 'I quoted the old fee.' },
    },
    chance.percent(70)
      ? {
          type: 'GiveStatement',
          data: {
            at: addDays(invited, chance.between(2, 5)),
            party: 'complainant',
            statement: 'I was told another fee on the telephone.',
          },
        }
      : { type: 'WaiveStatement', data: { at: addDays(invited, 4), party: 'complainant' } },
  ];
};

export const delayed = (at: LocalDate, until: LocalDate): ComplaintCommand => ({
  type: 'Delay',
  data: { at, until, reason: 'We wait for an answer from the payment provider.' },
});

const progress = (at: LocalDate): ComplaintCommand => ({
  type: 'ReportProgress',
  data: { at, summary: 'The trade desk is looking into the order.' },
});

/** A word to the complainant every three weeks, until a day. */
export const keptInformed = (from: LocalDate, until: LocalDate): readonly ComplaintCommand[] => {
  const next = addDays(from, 21);
  return next >= until ? [] : [progress(next), ...keptInformed(next, until)];
};

const redressOf = (outcome: Outcome, chance: Chance) => {
  if (outcome === 'rejected') return {};
  if (outcome === 'settled') {
    return {
      redress: [{ kind: 'goodwill', amount: { value: '25.00', currency: 'EUR' } } as const],
    };
  }
  const value = `${chance.between(5, 180)}.${String(chance.between(0, 99)).padStart(2, '0')}`;
  return { redress: [{ kind: 'compensation', amount: { value, currency: 'EUR' } } as const] };
};

export const judged = (
  at: LocalDate,
  { points, employee }: Raised,
  chance: Chance,
): readonly ComplaintCommand[] => {
  const outcome = chance.oneOf<Outcome>([
    'upheld',
    'partly-upheld',
    'partly-upheld',
    'rejected',
    'rejected',
    'rejected',
    'settled',
  ]);
  const finding = outcome === 'settled' ? 'partly-upheld' : outcome;
  const addressed = points.length > 0 && chance.percent(95) ? points : points.slice(1);
  const told = ['complainant', ...(employee === null ? [] : [employee])];
  return [
    ...(outcome === 'settled'
      ? ([
          { type: 'ProposeSolution', data: { at, by: 'anna', solution: 'A credit of EUR 25.' } },
          { type: 'AcceptSolution', data: { at } },
        ] as const)
      : []),
    {
      type: 'Judge',
      data: {
        at,
        outcome,
        reasons: REASONS[outcome],
        ...(addressed.length === 0
          ? {}
          : { points: addressed.map((id) => ({ id, finding, reasons: REASONS[outcome] })) }),
        ...redressOf(outcome, chance),
        remedies: ['kifid', 'court'],
      },
    },
    ...told.map((party): ComplaintCommand => ({
      type: 'Notify',
      data: { at, of: 'judgement', party, letter: LETTER },
    })),
  ];
};

/** A cause of the procedure's list, and beside it what else there is to say. */
type Because = { readonly cause: string; readonly explanation: string };

const LATE_BECAUSE: readonly (Because | null)[] = [
  { cause: 'capacity', explanation: 'Two of the three officers were on leave.' },
  { cause: 'third-party', explanation: 'The payment provider answered after five weeks.' },
  null,
];

/** Why it was judged late, which nobody told of some. */
export const explained = (judgedOn: LocalDate): readonly ComplaintCommand[] => {
  const at = addDays(judgedOn, 1);
  const why = LATE_BECAUSE[Number(judgedOn.slice(-2)) % LATE_BECAUSE.length] ?? null;
  return why === null ? [] : [{ type: 'ExplainLateness', data: { at, step: 'judge', ...why } }];
};

const POSSIBLE_BECAUSE: readonly [Because, ...Because[]] = [
  { cause: 'information', explanation: 'The fee stood on another page than the price.' },
  { cause: 'third-party', explanation: 'The payment provider held the money for days.' },
  { cause: 'human-error', explanation: 'The desk read the amount of another order.' },
];

/** What is learnt and said once it is over. */
export const learnt = (at: LocalDate, chance: Chance): readonly ComplaintCommand[] => [
  ...(chance.percent(40)
    ? ([
        {
          type: 'RecordRootCause',
          data: { at, ...chance.oneOf(POSSIBLE_BECAUSE) },
        },
      ] as const)
    : []),
  ...(chance.percent(25)
    ? ([
        {
          type: 'GiveFeedback',
          data: { at: addDays(at, chance.between(1, 9)), satisfaction: chance.between(1, 5) },
        },
      ] as const)
    : []),
];

export const escalated = (at: LocalDate, chance: Chance): readonly ComplaintCommand[] => [
  { type: 'EscalateToKifid', data: { at, reference: `K-${chance.between(1000, 9999)}` } },
  ...(chance.percent(60)
    ? ([
        {
          type: 'RecordKifidRuling',
          data: {
            at: addDays(at, chance.between(60, 110)),
            result: chance.oneOf<KifidResult>(['rejected', 'rejected', 'upheld', 'partly-upheld']),
            deviates: chance.percent(35),
          },
        },
      ] as const)
    : []),
];
