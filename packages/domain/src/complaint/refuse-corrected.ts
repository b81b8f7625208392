import type { LocalDate } from '../calendar/local-date.ts';
import { changes, type Corrected } from './corrected.ts';
import { effectiveOf } from './effective.ts';
import type { RuleContext } from './part.ts';
import { rejection } from './rejection.ts';
import { closeOf, type KnownComplaint } from './state.ts';
import { eachOnce, refuseUnknownSubjects } from './subjects.ts';

const withSubjectsOnce = (data: Corrected): Corrected =>
  data.subjects === undefined
    ? data
    : {
        ...data,
        subjects: { from: eachOnce(data.subjects.from), to: eachOnce(data.subjects.to) },
      };

/** The present values of the fields that can be compared; sealed texts cannot. */
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

/** The first day on which something happened that can only follow the receipt. */
const firstDayAfterReceipt = ({ history }: KnownComplaint, until: LocalDate): LocalDate =>
  effectiveOf(history)
    .flatMap(({ type, data }) => (type === 'Received' ? [] : [data.at]))
    .reduce((first, day) => (day < first ? day : first), until);

/** Refuses a corrected day before the receipt, or after the correction. */
const refuseDisorder = (
  complaint: KnownComplaint,
  data: Corrected,
  { command, when, whole }: RuleContext,
): void => {
  const after = whole();
  const received = after.received.at;
  const first = firstDayAfterReceipt(after, when.at);
  const opened = complaint.reopenings.at(-1)?.reopened.at ?? received;
  const bounds: readonly (readonly [string, LocalDate | undefined, LocalDate, LocalDate])[] = [
    ['receivedOn', data.receivedOn?.to, '0000-01-01', first],
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

/** Refuses a correction of nothing, or of a field to what it says already. */
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

/**
 * Refuses a correction of what is not so, of nothing, or to a day on which it cannot have happened.
 *
 * @throws KlachtError of kind `rejected`
 */
export const refuseCorrected = (
  complaint: KnownComplaint,
  said: Corrected,
  context: RuleContext,
): void => {
  const data = withSubjectsOnce(said);
  const { command, procedure } = context;
  refuseUnchanged(data, command);
  refuseMismatch(complaint, data, command);
  refuseDisorder(complaint, data, context);
  if (data.subjects !== undefined && complaint.origin === null) {
    refuseUnknownSubjects(data.subjects.to, procedure, command);
  }
};
