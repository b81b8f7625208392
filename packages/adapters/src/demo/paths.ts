import {
  addDays,
  addMonths,
  type ComplaintCommand,
  type LocalDate,
  type Outcome,
} from '@klacht/domain';
import type { Chance } from './chance.ts';

/** What happened to a complaint after it came in, each fact with its day, in order. */
export type Path = (received: LocalDate, chance: Chance) => readonly ComplaintCommand[];

const acknowledged = (received: LocalDate, chance: Chance, late = false): ComplaintCommand => ({
  type: 'Acknowledge',
  data: { at: addDays(received, late ? chance.between(9, 16) : chance.between(0, 4)) },
});

const admissible = (at: LocalDate): ComplaintCommand => ({
  type: 'DeclareAdmissible',
  data: { at },
});

const judged = (at: LocalDate, chance: Chance): ComplaintCommand => {
  const outcome = chance.oneOf<Outcome>([
    'upheld',
    'partly-upheld',
    'partly-upheld',
    'rejected',
    'rejected',
    'rejected',
    'settled',
  ]);
  return { type: 'Judge', data: { at, outcome, reasons: REASONS[outcome] } };
};

const REASONS = {
  upheld: 'The order was executed at the wrong price; the difference was paid back.',
  'partly-upheld': 'The delay was ours, the price difference was not.',
  rejected: 'The fee was shown before the order was confirmed.',
  settled: 'A goodwill credit was offered and accepted.',
} as const;

const delayed = (at: LocalDate, until: LocalDate): ComplaintCommand => ({
  type: 'Delay',
  data: { at, until, reason: 'We wait for an answer from the payment provider.' },
});

const escalated = (at: LocalDate): ComplaintCommand => ({ type: 'EscalateToKifid', data: { at } });

const inTime: Path = (received, chance) => {
  const decided = addDays(received, chance.between(12, 55));
  return [
    acknowledged(received, chance, chance.percent(8)),
    admissible(addDays(received, chance.between(4, 8))),
    judged(decided, chance),
    ...(chance.percent(7) ? [escalated(addDays(decided, chance.between(10, 80)))] : []),
  ];
};

const late: Path = (received, chance) => {
  const decided = addDays(addMonths(received, 2), chance.between(1, 25));
  return [
    acknowledged(received, chance, chance.percent(40)),
    admissible(addDays(received, chance.between(4, 12))),
    ...(chance.percent(40) ? [escalated(addDays(received, 57))] : []),
    judged(decided, chance),
  ];
};

const neverAcknowledged: Path = (received, chance) => [
  judged(addDays(received, chance.between(20, 50)), chance),
];

const delayKept: Path = (received, chance) => {
  const due = addMonths(received, 2);
  const until = addDays(due, chance.between(14, 35));
  return [
    acknowledged(received, chance),
    admissible(addDays(received, 5)),
    delayed(addDays(due, -chance.between(2, 8)), until),
    judged(addDays(until, -chance.between(0, 6)), chance),
  ];
};

const delayBroken: Path = (received, chance) => {
  const due = addMonths(received, 2);
  const until = addDays(due, 14);
  const again = addDays(due, 28);
  return [
    acknowledged(received, chance),
    admissible(addDays(received, 5)),
    delayed(addDays(due, -3), until),
    ...(chance.percent(50) ? [delayed(addDays(until, -1), again)] : []),
    judged(addDays(again, chance.between(2, 9)), chance),
  ];
};

const delayTooLate: Path = (received, chance) => {
  const due = addMonths(received, 2);
  return [
    acknowledged(received, chance),
    delayed(addDays(due, chance.between(1, 5)), addDays(due, 21)),
    judged(addDays(due, 20), chance),
  ];
};

const question = 'Which transaction is it about, and when did you see it?';

const informed: Path = (received, chance) => {
  const asked = addDays(received, chance.between(3, 20));
  const answered = addDays(asked, chance.between(2, 15));
  return [
    acknowledged(received, chance),
    { type: 'RequestInformation', data: { at: asked, question } },
    { type: 'ProvideInformation', data: { at: answered, answer: 'The one of last Tuesday.' } },
    admissible(addDays(answered, 2)),
    judged(addDays(answered, chance.between(8, 30)), chance),
  ];
};

const askedTooLate: Path = (received, chance) => [
  acknowledged(received, chance),
  { type: 'RequestInformation', data: { at: addDays(addMonths(received, 1), 3), question } },
];

const unanswered: Path = (received, chance) => [
  acknowledged(received, chance),
  { type: 'RequestInformation', data: { at: addDays(received, 6), question } },
  inadmissibleAt(addDays(received, chance.between(35, 50))),
];

const inadmissibleAt = (at: LocalDate): ComplaintCommand => ({
  type: 'DeclareInadmissible',
  data: {
    at,
    grounds: [
      { ground: 'too-little-detail', explanation: 'It does not say which order it is about.' },
    ],
  },
});

const inadmissible: Path = (received, chance) => [
  acknowledged(received, chance),
  inadmissibleAt(addDays(received, chance.between(4, 12))),
];

const withdrawn: Path = (received, chance) => [
  acknowledged(received, chance),
  {
    type: 'Withdraw',
    data: { at: addDays(received, chance.between(6, 40)), reason: 'It has been solved.' },
  },
];

const forgotten: Path = (received, chance) =>
  chance.percent(50) ? [acknowledged(received, chance)] : [];

/** Each path as often as it should turn up in a hundred. */
export const PATHS: readonly (readonly [number, Path])[] = [
  [44, inTime],
  [9, late],
  [3, neverAcknowledged],
  [8, delayKept],
  [4, delayBroken],
  [3, delayTooLate],
  [10, informed],
  [2, askedTooLate],
  [3, unanswered],
  [6, inadmissible],
  [6, withdrawn],
  [2, forgotten],
];
