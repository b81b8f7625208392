import { addDays, addMonths, type ComplaintCommand, type LocalDate } from '@klacht/domain';
import type { Chance } from './chance.ts';
import {
  acknowledged,
  admissible,
  delayed,
  escalated,
  explained,
  heard,
  inadmissible,
  judged,
  keptInformed,
  learnt,
  type Raised,
} from './demo-commands.ts';

/** What happened to a complaint after it came in, each fact with its day. */
export type Path = (
  received: LocalDate,
  raised: Raised,
  chance: Chance,
) => readonly ComplaintCommand[];

const inTime: Path = (received, raised, chance) => {
  const decided = addDays(received, chance.between(14, 55));
  const opened = addDays(received, chance.between(4, 8));
  return [
    acknowledged(received, chance, chance.percent(8)),
    admissible(opened),
    ...heard(received, raised, chance),
    ...(chance.percent(85) ? keptInformed(opened, decided) : []),
    ...judged(decided, raised, chance),
    ...learnt(decided, chance),
    ...(chance.percent(7) ? escalated(addDays(decided, chance.between(10, 80)), chance) : []),
  ];
};

const late: Path = (received, raised, chance) => {
  const decided = addDays(addMonths(received, 2), chance.between(1, 25));
  return [
    acknowledged(received, chance, chance.percent(40)),
    admissible(addDays(received, chance.between(4, 12))),
    ...heard(received, raised, chance),
    ...(chance.percent(40) ? escalated(addDays(received, 57), chance) : []),
    ...judged(decided, raised, chance),
    ...explained(decided),
  ];
};

const neverAcknowledged: Path = (received, raised, chance) =>
  judged(addDays(received, chance.between(20, 50)), raised, chance);

const delayKept: Path = (received, raised, chance) => {
  const due = addMonths(received, 2);
  const until = addDays(due, chance.between(14, 35));
  const decided = addDays(until, -chance.between(0, 6));
  return [
    acknowledged(received, chance),
    admissible(addDays(received, 5)),
    ...heard(received, raised, chance),
    ...keptInformed(addDays(received, 5), decided),
    delayed(addDays(due, -chance.between(2, 8)), until),
    ...judged(decided, raised, chance),
  ];
};

const delayBroken: Path = (received, raised, chance) => {
  const due = addMonths(received, 2);
  const until = addDays(due, 14);
  const again = addDays(due, 28);
  return [
    acknowledged(received, chance),
    admissible(addDays(received, 5)),
    delayed(addDays(due, -3), until),
    ...(chance.percent(50) ? [delayed(addDays(until, -1), again)] : []),
    ...judged(addDays(again, chance.between(2, 9)), raised, chance),
  ];
};

const delayTooLate: Path = (received, raised, chance) => {
  const due = addMonths(received, 2);
  return [
    acknowledged(received, chance),
    delayed(addDays(due, chance.between(1, 5)), addDays(due, 21)),
    ...judged(addDays(due, 20), raised, chance),
  ];
};

/** New facts come in after the judgement, and it is judged again. */
const reopened: Path = (received, raised, chance) => {
  const decided = addDays(received, chance.between(15, 40));
  const again = addDays(decided, chance.between(10, 25));
  return [
    acknowledged(received, chance),
    admissible(addDays(received, 5)),
    ...judged(decided, { ...raised, employee: null }, chance),
    { type: 'Reopen', data: { at: again, reason: 'The complainant found the receipt.' } },
    ...judged(addDays(again, chance.between(8, 30)), { ...raised, employee: null }, chance),
  ];
};

/** The date on the letter was misread, and is put right. */
const corrected: Path = (received, raised, chance) => {
  const at = addDays(received, 3);
  const decided = addDays(received, chance.between(20, 50));
  return [
    {
      type: 'Correct',
      data: {
        at,
        receivedOn: { from: received, to: addDays(received, -2) },
        why: 'The stamp of the post room was misread.',
      },
    },
    acknowledged(at, chance),
    admissible(addDays(received, 8)),
    ...keptInformed(addDays(received, 8), decided),
    ...judged(decided, raised, chance),
  ];
};

const question = 'Which transaction is it about, and when did you see it?';

const informed: Path = (received, raised, chance) => {
  const asked = addDays(received, chance.between(3, 20));
  const answered = addDays(asked, chance.between(2, 15));
  return [
    acknowledged(received, chance),
    { type: 'RequestInformation', data: { at: asked, question } },
    { type: 'ProvideInformation', data: { at: answered, answer: 'The one of last Tuesday.' } },
    admissible(addDays(answered, 2)),
    ...judged(addDays(answered, chance.between(8, 30)), raised, chance),
  ];
};

const askedTooLate: Path = (received, _raised, chance) => [
  acknowledged(received, chance),
  { type: 'RequestInformation', data: { at: addDays(addMonths(received, 1), 3), question } },
];

const unanswered: Path = (received, _raised, chance) => [
  acknowledged(received, chance),
  { type: 'RequestInformation', data: { at: addDays(received, 6), question } },
  ...inadmissible(addDays(received, chance.between(35, 50))),
];

const refused: Path = (received, _raised, chance) => [
  acknowledged(received, chance),
  ...inadmissible(addDays(received, chance.between(4, 12))),
];

const withdrawn: Path = (received, _raised, chance) => [
  acknowledged(received, chance),
  {
    type: 'Withdraw',
    data: { at: addDays(received, chance.between(6, 40)), reason: 'It has been solved.' },
  },
];

const forgotten: Path = (received, _raised, chance) =>
  chance.percent(50) ? [acknowledged(received, chance)] : [];

/** Each path as often as it should turn up in a hundred. */
export const PATHS: readonly (readonly [number, Path])[] = [
  [40, inTime],
  [9, late],
  [3, neverAcknowledged],
  [8, delayKept],
  [4, delayBroken],
  [3, delayTooLate],
  [2, reopened],
  [2, corrected],
  [10, informed],
  [2, askedTooLate],
  [3, unanswered],
  [6, refused],
  [6, withdrawn],
  [2, forgotten],
];
