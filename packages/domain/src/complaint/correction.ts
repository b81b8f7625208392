import { z } from 'zod';
import { localDate, type LocalDate } from '../calendar/local-date.ts';
import { part, type RuleContext, withContact } from './part.ts';
import { rejection } from './rejection.ts';
import { closeOf, type Facts, type KnownComplaint } from './state.ts';
import { refuseUnknownSubjects } from './subjects.ts';
import { channel, outcome, text, when, words } from './values.ts';

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

/** The other days that are known, none of which can lie before the receipt. */
const daysAfterReceipt = (complaint: KnownComplaint): readonly LocalDate[] =>
  [
    complaint.acknowledged,
    complaint.declaredAdmissible,
    complaint.escalated,
    closeOf(complaint)?.closed ?? null,
    ...complaint.requests.map(({ asked }) => asked),
    ...complaint.delays.map(({ announced }) => announced),
    ...complaint.reopenings.map(({ closed }) => closed),
  ].flatMap((one) => (one === null ? [] : [one.at]));

const refuseDisorder = (
  complaint: KnownComplaint,
  { receivedOn, acknowledgedOn, closedOn }: Corrected,
  { command, today }: RuleContext,
): void => {
  const received = receivedOn?.to ?? complaint.received.at;
  const lasting = daysAfterReceipt({
    ...complaint,
    ...(acknowledgedOn === undefined ? {} : { acknowledged: null }),
  }).filter((day) => closedOn === undefined || day !== closedOn.from);
  const bounds: readonly (readonly [string, LocalDate | undefined, LocalDate, LocalDate])[] = [
    ['receivedOn', receivedOn?.to, '0000-01-01', lasting.toSorted()[0] ?? today],
    ['acknowledgedOn', acknowledgedOn?.to, received, today],
    ['closedOn', closedOn?.to, received, today],
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

const moved = (complaint: KnownComplaint, from: LocalDate, to: LocalDate): readonly LocalDate[] => {
  const index = complaint.contacts.indexOf(from);
  const contacts = complaint.contacts.toSpliced(index, index < 0 ? 0 : 1);
  return withContact({ ...complaint, contacts }, { at: to });
};

const withClosedOn = (complaint: KnownComplaint, at: LocalDate): KnownComplaint =>
  'closed' in complaint ? { ...complaint, closed: { at } } : complaint;

/** A wrong fact is put right: both stay in the history, and what is due is computed anew. */
export const correction = part({
  events: { Corrected: corrected },
  folds: {
    Corrected: (complaint, data): KnownComplaint => {
      const { receivedOn, acknowledgedOn, closedOn, channel, outcome, subjects, procedure } = data;
      let next: KnownComplaint = { ...complaint, corrections: complaint.corrections + 1 };
      const facts = (change: Partial<Facts>): void => {
        next = { ...next, ...change };
      };
      if (receivedOn !== undefined) facts({ received: { at: receivedOn.to } });
      if (procedure !== undefined) facts({ procedure });
      if (channel !== undefined) facts({ channel: channel.to });
      if (subjects !== undefined) facts({ subjects: subjects.to });
      if (acknowledgedOn !== undefined) {
        const { from, to } = acknowledgedOn;
        facts({ acknowledged: { at: to }, contacts: moved(next, from, to) });
      }
      if (closedOn !== undefined) {
        const { from, to } = closedOn;
        facts({ contacts: moved(next, from, to) });
        next = withClosedOn(next, to);
      }
      if (outcome !== undefined && next.status === 'judged') {
        next = { ...next, judgement: { ...next.judgement, outcome: outcome.to } };
      }
      return next;
    },
  },
  rules: {
    Corrected: (complaint, data, context) => {
      const { command, procedure } = context;
      if (
        Object.keys(changes).every((field) => data[field as keyof typeof changes] === undefined)
      ) {
        throw rejection(
          'nothing-corrected',
          `${command}: expected at least one of ${Object.keys(changes).join(', ')}`,
          { expected: Object.keys(changes) },
        );
      }
      refuseMismatch(complaint, data, command);
      refuseDisorder(complaint, data, context);
      if (data.subjects !== undefined && !complaint.imported) {
        refuseUnknownSubjects(data.subjects.to, procedure, command);
      }
    },
  },
});
