import { z } from 'zod';
import { localDate, type LocalDate } from '../calendar/local-date.ts';
import { part, type RuleContext, withContact } from './part.ts';
import { rejection } from './rejection.ts';
import { closeOf, type KnownComplaint, type When } from './state.ts';
import { eachOnce, refuseUnknownSubjects } from './subjects.ts';
import { channel, type Outcome, outcome, text, when, words } from './values.ts';

const change = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ from: value, to: value }).exactOptional();

/** Each fact that can be put right, as it was recorded and as it should have been. */
const changes = {
  receivedOn: change(localDate),
  acknowledgedOn: change(localDate),
  /** The day of the judgement, the withdrawal or the declaration that ended it. */
  closedOn: change(localDate),
  channel: change(channel),
  outcome: change(outcome),
  subjects: change(z.array(text)),
  complainantName: change(words),
  complainantEmail: change(words),
  complainantAddress: change(words),
};

const corrected = z.strictObject({
  ...when,
  ...changes,
  why: words,
  /** The version in force on the corrected day of receipt, where that is corrected. */
  procedure: text.exactOptional(),
});

type Corrected = z.infer<typeof corrected>;

const withSubjectsOnce = (data: Corrected): Corrected =>
  data.subjects === undefined
    ? data
    : {
        ...data,
        subjects: { from: eachOnce(data.subjects.from), to: eachOnce(data.subjects.to) },
      };

/** What the complaint has now for what can be compared; sealed texts cannot. */
const currentOf = (complaint: KnownComplaint) => ({
  receivedOn: complaint.received.at,
  acknowledgedOn: complaint.acknowledged?.at ?? null,
  closedOn: closeOf(complaint)?.closed.at ?? null,
  channel: complaint.channel,
  outcome: complaint.status === 'judged' ? complaint.judgement.outcome : null,
  subjects: complaint.subjects,
});

const refuseMismatch = (complaint: KnownComplaint, data: Corrected, command: string): void => {
  for (const [field, current] of Object.entries(currentOf(complaint))) {
    const wanted = data[field as keyof ReturnType<typeof currentOf>];
    if (wanted === undefined || JSON.stringify(wanted.from) === JSON.stringify(current)) continue;
    throw rejection(
      'correction-mismatch',
      `${command}: ${field}.from: expected what is recorded, ${JSON.stringify(current)}, got ${JSON.stringify(wanted.from)}`,
      { field: `${field}.from`, value: wanted.from, expected: current },
    );
  }
};

/** Where a day of contact was recorded wrongly, the days of contact are the corrected ones. */
const moved = (
  { contacts }: KnownComplaint,
  { at, estimated }: When,
  to: LocalDate,
): readonly LocalDate[] =>
  withContact(
    { contacts: estimated ? contacts : contacts.toSpliced(contacts.indexOf(at), 1) },
    { at: to },
  );

const withAcknowledgedOn = (complaint: KnownComplaint, at: LocalDate): KnownComplaint =>
  complaint.acknowledged === null
    ? complaint
    : {
        ...complaint,
        acknowledged: { at },
        contacts: moved(complaint, complaint.acknowledged, at),
      };

const withClosedOn = (complaint: KnownComplaint, at: LocalDate): KnownComplaint => {
  if (!('closed' in complaint)) return complaint;
  const contacts =
    complaint.status === 'withdrawn' ? complaint.contacts : moved(complaint, complaint.closed, at);
  return { ...complaint, closed: { at }, contacts };
};

const withOutcome = (complaint: KnownComplaint, outcome: Outcome): KnownComplaint =>
  complaint.status === 'judged'
    ? { ...complaint, judgement: { ...complaint.judgement, outcome } }
    : complaint;

const correct = (complaint: KnownComplaint, data: Corrected): KnownComplaint => {
  const { receivedOn, acknowledgedOn, closedOn, channel, outcome, subjects, procedure } = data;
  let next: KnownComplaint = {
    ...complaint,
    corrections: [...complaint.corrections, data.at],
    ...(receivedOn === undefined ? {} : { received: { at: receivedOn.to } }),
    ...(procedure === undefined ? {} : { procedure }),
    ...(channel === undefined ? {} : { channel: channel.to }),
    ...(subjects === undefined ? {} : { subjects: subjects.to }),
  };
  if (acknowledgedOn !== undefined) next = withAcknowledgedOn(next, acknowledgedOn.to);
  if (closedOn !== undefined) next = withClosedOn(next, closedOn.to);
  return outcome === undefined ? next : withOutcome(next, outcome.to);
};

/** The days on which something happened that can only follow the receipt, the earliest among them. */
const daysAfterReceipt = (complaint: KnownComplaint): readonly LocalDate[] => {
  const closes = [closeOf(complaint), ...complaint.reopenings];
  const days = [
    complaint.firstOn,
    complaint.acknowledged?.at,
    ...closes.map((one) => one?.closed.at),
  ];
  return days.flatMap((day) => day ?? []);
};

/** What is corrected still happened after the receipt, and before it was corrected. */
const refuseDisorder = (
  complaint: KnownComplaint,
  data: Corrected,
  { command, when }: RuleContext,
): void => {
  const next = correct(complaint, data);
  const received = next.received.at;
  const [first = when.at] = daysAfterReceipt(next).toSorted();
  const opened = complaint.reopenings.at(-1)?.reopened.at ?? received;
  const bounds: readonly (readonly [string, LocalDate | undefined, LocalDate, LocalDate])[] = [
    ['receivedOn', data.receivedOn?.to, '0000-01-01', first < when.at ? first : when.at],
    ['acknowledgedOn', data.acknowledgedOn?.to, received, when.at],
    ['closedOn', data.closedOn?.to, opened, when.at],
  ];
  for (const [field, day, from, to] of bounds) {
    if (day === undefined || (day >= from && day <= to)) continue;
    throw rejection(
      'correction-out-of-order',
      `${command}: ${field}.to: expected a day from ${from} to ${to}, got ${day}`,
      { field: `${field}.to`, value: day, from, to },
    );
  }
};

/** A correction says what was wrong, and something else in its place. */
const refuseUnchanged = (data: Corrected, command: string): void => {
  const fields = Object.keys(changes) as (keyof typeof changes)[];
  const made = fields.flatMap((field) => {
    const wanted = data[field];
    return wanted === undefined ? [] : [{ field, ...wanted }];
  });
  if (made.length === 0) {
    throw rejection(
      'nothing-corrected',
      `${command}: expected at least one of ${fields.join(', ')}, got none`,
      { expected: fields },
    );
  }
  const same = made.find(({ from, to }) => JSON.stringify(from) === JSON.stringify(to));
  if (same === undefined) return;
  throw rejection(
    'nothing-corrected',
    `${command}: ${same.field}.to: expected something else than ${same.field}.from, got ${JSON.stringify(same.to)}`,
    { field: `${same.field}.to`, value: same.to },
  );
};

/** A wrong fact is put right: both stay in the history, and what is due is computed anew. */
export const correction = part({
  events: { Corrected: corrected },
  folds: { Corrected: (complaint, data) => correct(complaint, withSubjectsOnce(data)) },
  rules: {
    Corrected: (complaint, said, context) => {
      const data = withSubjectsOnce(said);
      const { command, procedure } = context;
      refuseUnchanged(data, command);
      refuseMismatch(complaint, data, command);
      refuseDisorder(complaint, data, context);
      if (data.subjects !== undefined && !complaint.imported) {
        refuseUnknownSubjects(data.subjects.to, procedure, command);
      }
    },
  },
});
