import { createHash } from 'node:crypto';
import {
  addDays,
  type ComplaintCommand,
  type LocalDate,
  type ComplaintRequest,
} from '../packages/domain/src/index.ts';

const FIRST_DAY: LocalDate = '2000-01-03';
const COMPLAINTS_A_DAY = 28;
const ACTORS = ['anna', 'bram', 'chantal'] as const;
const SUBJECTS = ['account', 'verification', 'transaction', 'transfer', 'price'] as const;
const OUTCOMES = ['upheld', 'partly-upheld', 'rejected', 'settled'] as const;
const SENTENCE = 'The coins that I bought on Tuesday have not arrived in my wallet as of today. ';

/** A UUID that hangs on a text, so that every run has the same. */
const uuidOf = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const pick = <Value>(values: readonly [Value, ...Value[]], index: number): Value =>
  values[index % values.length] ?? values[0];

const received = (index: number, at: LocalDate): ComplaintCommand => ({
  type: 'Receive',
  data: {
    at,
    channel: 'form',
    subjects: [pick(SUBJECTS, index)],
    complainant: { name: `Complainant ${index}`, email: `complainant-${index}@example.org` },
    text: SENTENCE.repeat(1 + (index % 8)),
    officer: pick(ACTORS, index),
  },
});

const acknowledged = (at: LocalDate): ComplaintCommand => ({ type: 'Acknowledge', data: { at } });
const admissible = (at: LocalDate): ComplaintCommand => ({
  type: 'DeclareAdmissible',
  data: { at },
});
const asked = (at: LocalDate): ComplaintCommand => ({
  type: 'RequestInformation',
  data: { at, question: 'Which transaction is it about, and when did you see it?' },
});
const answered = (at: LocalDate): ComplaintCommand => ({
  type: 'ProvideInformation',
  data: { at, answer: 'The one of last Tuesday.' },
});
const delayed = (at: LocalDate): ComplaintCommand => ({
  type: 'Delay',
  data: { at, until: addDays(at, 21), reason: 'We wait for the payment provider.' },
});
const judged = (index: number, at: LocalDate): ComplaintCommand => ({
  type: 'Judge',
  data: { at, outcome: pick(OUTCOMES, index), reasons: SENTENCE.repeat(1 + (index % 3)) },
});
const escalated = (at: LocalDate): ComplaintCommand => ({ type: 'EscalateToKifid', data: { at } });

const requestsOf = (
  name: string,
  commands: readonly ComplaintCommand[],
): readonly ComplaintRequest[] => {
  const complaintId = uuidOf(name);
  return commands.map((command, step) => ({
    ...command,
    complaintId,
    commandId: uuidOf(`${name} step ${step}`),
    actor: pick(ACTORS, step),
    now: '2026-06-30T08:00:00Z',
  }));
};

/** A complaint's requests. The more complaints there are, the more years they came in over. */
export const historyOf = (index: number, firstDay = FIRST_DAY): readonly ComplaintRequest[] => {
  const start = addDays(firstDay, Math.floor(index / COMPLAINTS_A_DAY));
  const day = (count: number): LocalDate => addDays(start, count);
  const begin = [received(index, start), acknowledged(day(3))];
  const paths = [
    () => [...begin, admissible(day(6)), judged(index, day(30 + (index % 40)))],
    () => [...begin, admissible(day(6)), delayed(day(55)), judged(index, day(75))],
    () => [...begin, asked(day(5)), answered(day(9)), admissible(day(11)), judged(index, day(40))],
    () => [...begin, admissible(day(6)), judged(index, day(50)), escalated(day(60))],
  ] as const;
  return requestsOf(`complaint ${index}`, pick(paths, index)());
};

/**
 * As many complaints as there are, the last of them come in today: what is not over yet is still to be
 * done, as on a screen that is worked at.
 */
export const historyUntil =
  (today: LocalDate, complaints: number) =>
  (index: number): readonly ComplaintRequest[] => {
    const firstDay = addDays(today, -Math.floor((complaints - 1) / COMPLAINTS_A_DAY));
    return historyOf(index, firstDay).filter(({ data }) => data.at <= today);
  };

/** A complaint of eight events, and the ninth request, which the benchmark times. */
export const longHistoryOf = (
  index: number,
): { readonly before: readonly ComplaintRequest[]; readonly next: ComplaintRequest } => {
  const day = (count: number): LocalDate => addDays('2025-09-01', (index % 90) + count);
  const before = requestsOf(`long complaint ${index}`, [
    received(index, day(0)),
    acknowledged(day(2)),
    asked(day(4)),
    answered(day(8)),
    asked(day(9)),
    answered(day(12)),
    admissible(day(13)),
    delayed(day(50)),
  ]);
  const [next] = requestsOf(`judgement of long complaint ${index}`, [judged(index, day(70))]);
  const [first] = before;
  if (next === undefined || first === undefined) throw new Error('expected requests');
  return { before, next: { ...next, complaintId: first.complaintId } };
};
