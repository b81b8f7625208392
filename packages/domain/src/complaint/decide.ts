import type { z } from 'zod';
import { localDate, type LocalDate } from '../calendar/local-date.ts';
import { compiled } from '../input/compiled.ts';
import { once } from '../input/lazily.ts';
import type { DecisionContext } from '../procedure/decision-context.ts';
import { parseInput } from '../input/parse-input.ts';
import { procedureDigest } from '../procedure/procedure-digest.ts';
import { type Procedure, procedureTitle } from '../procedure/procedure.ts';
import { procedureInForce, procedureNamed, procedureOf } from '../procedure/procedures.ts';
import { refuseFuture } from './refuse-future.ts';
import { refuseOutsideCalendar } from './refuse-outside-calendar.ts';
import { aboutEvent, factAt } from './amend.ts';
import { type ComplaintCommand, type ComplaintCommandType, eventOf } from './commands.ts';
import { type ComplaintEvent, complaintEvents, type EventData } from './events.ts';
import { evolve } from './evolve.ts';
import { refuseReceived } from './intake.ts';
import { dayAndInstant } from './when.ts';
import { isSamePerson } from './person.ts';
import { refuseImpossible, refuseLeftImpossible } from './possible.ts';
import { amendedEvent } from './refuse-amended.ts';
import { refuseBeforeReceipt } from './refuse-before-receipt.ts';
import { refuseCorrected } from './refuse-corrected.ts';
import { refuseOwnDraft } from './refuse-own-draft.ts';
import { refuseRetracted } from './refuse-retracted.ts';
import { rejection } from './rejection.ts';
import { type Complaint, erasureOf, type KnownComplaint, type When } from './state.ts';
import { refuseUnknownSubjects } from './subjects.ts';

/** The version that a command is decided by: the complaint's own, or the one in force on its day. */
const procedureFor = (
  complaint: Complaint,
  { data }: ComplaintCommand,
  procedures: readonly Procedure[],
): Procedure =>
  complaint.status === 'unknown'
    ? procedureInForce(procedures, data.at)
    : procedureOf(procedures, complaint);

const named = (procedure: Procedure) => ({
  procedure: procedureTitle(procedure),
  procedureDigest: procedureDigest(procedure),
});

/** The corrected day of receipt, where a command corrects it. */
const receiptIn = (complaint: Complaint, { type, data }: ComplaintCommand): LocalDate | null => {
  if (type === 'Correct') return data.receivedOn?.to ?? null;
  if (type !== 'Amend' || factAt(complaint, data.revision)?.type !== 'Received') return null;
  const day = localDate.safeParse(data.changes.find(({ field }) => field === 'at')?.to);
  return day.success ? day.data : null;
};

/** The fields in which an event names a version, where it is of such a type. */
const procedureIn = (
  complaint: Complaint,
  command: ComplaintCommand,
  procedure: Procedure,
  procedures: readonly Procedure[],
): Partial<ReturnType<typeof named>> => {
  if (command.type === 'Receive') return named(procedure);
  const day = receiptIn(complaint, command);
  return day === null ? {} : named(procedureInForce(procedures, day));
};

/** Article 1: a complaint is a written expression of dissatisfaction. */
const refuseUnwritten = ({ type, data }: ComplaintCommand): void => {
  if (type !== 'Receive' || data.channel !== 'phone') return;
  throw rejection(
    'not-written',
    'Receive: channel: a complaint is written (article 1); ask the complainant to send it by email, form or letter, got "phone"',
    { field: 'channel', value: 'phone' },
  );
};

/**
 * The data that a command would record, when that happened, and the version that it is decided by.
 */
type Asked = {
  readonly event: ComplaintEvent;
  readonly when: When;
  readonly procedure: Procedure;
};

const askedOf = (
  complaint: Complaint,
  command: ComplaintCommand,
  procedures: readonly Procedure[],
): Asked => {
  refuseUnwritten(command);
  const type = eventOf[command.type];
  const procedure = procedureFor(complaint, command, procedures);
  const when = dayAndInstant(command.data.at, procedure.timeZone);
  const data = parseInput<z.ZodType>(
    compiled(complaintEvents[type]),
    {
      ...command.data,
      ...when,
      ...aboutEvent(complaint, command),
      ...procedureIn(complaint, command, procedure, procedures),
    },
    command.type,
  );
  return { event: { type, data } as ComplaintEvent, when, procedure };
};

/**
 * The event that a command would record, before it is decided whether it may.
 *
 * @throws KlachtError `invalid-input` when the data is not of its shape; `not-written`;
 * `unknown-procedure`
 * @example
 * eventFrom(complaint, { type: 'Acknowledge', data: { at: '2026-04-07' } }, [bitonic]);
 */
export const eventFrom = (
  complaint: Complaint,
  command: ComplaintCommand,
  procedures: readonly Procedure[],
): ComplaintEvent => askedOf(complaint, command, procedures).event;

/** The version that holds for the complaint once this has happened. */
const procedureAfter = (
  event: ComplaintEvent,
  procedure: Procedure,
  procedures: readonly Procedure[],
): Procedure =>
  (event.type === 'Corrected' || event.type === 'Amended') && event.data.procedure !== undefined
    ? procedureNamed(procedures, event.data.procedure)
    : procedure;

/** The days of an event that terms are counted from, or to. */
const daysOf = (event: ComplaintEvent): readonly LocalDate[] => {
  if (event.type === 'Delayed') return [event.data.at, event.data.until];
  if (event.type === 'Corrected') {
    const { at, receivedOn, acknowledgedOn, closedOn } = event.data;
    return [at, ...[receivedOn, acknowledgedOn, closedOn].flatMap((one) => one?.to ?? [])];
  }
  return [event.data.at];
};

const refuseReceipt = (
  complaint: Complaint,
  data: EventData<'Received'>,
  procedure: Procedure,
): void => {
  if (complaint.status !== 'unknown') {
    throw rejection(
      'already-received',
      `Receive: the complaint was received on ${complaint.received.at} already`,
      { receivedOn: complaint.received.at },
    );
  }
  refuseReceived(data, 'Receive');
  if (data.origin === undefined) refuseUnknownSubjects(data.subjects, procedure, 'Receive');
};

/** The events that an employee may record of a complaint about them. */
const OPEN_TO_CONCERNED: readonly string[] = [
  'GiveStatement',
  'WaiveStatement',
  'ReportContact',
  'ProposeSolution',
  'TrySolution',
];

const refuseConcernedActor = (
  employees: readonly string[],
  type: ComplaintCommand['type'],
  actor: string,
): void => {
  const concerned = employees.some((name) => isSamePerson(name, actor));
  if (OPEN_TO_CONCERNED.includes(type) || !concerned) return;
  throw rejection(
    'actor-concerned',
    `${type}: actor: the complaint is about '${actor}', who may only ${OPEN_TO_CONCERNED.join(', ')}`,
    { field: 'actor', value: actor },
  );
};

/** The events that are still accepted of a complaint that was registered by mistake. */
const OPEN_WHEN_RETRACTED: ReadonlySet<ComplaintCommandType> = new Set([
  'Retract',
  'RequestErasure',
  'RefuseErasure',
  'DeferErasure',
  'Erase',
  'PlaceHold',
  'LiftHold',
  // What left before that was known.
  'SendLetter',
  'FailLetter',
]);

const refuseAnyway = (
  complaint: KnownComplaint,
  { type }: ComplaintCommand,
  when: When,
  actor: string,
): void => {
  const erasure = erasureOf(complaint, null);
  if (erasure?.state === 'erased') {
    throw rejection('erased', `${type}: the complaint was erased on ${erasure.at}`, {
      erasedOn: erasure.at,
    });
  }
  if (complaint.retracted && !OPEN_WHEN_RETRACTED.has(type)) {
    throw rejection(
      'retracted',
      `${type}: the complaint was registered by mistake; retract that first, if it was none`,
    );
  }
  refuseBeforeReceipt(complaint, when, type);
  refuseConcernedActor(
    complaint.employees.map(({ name }) => name),
    type,
    actor,
  );
};

/** What a command leads to, and the complaint once that is recorded, worked out where it is needed. */
type Decision = { readonly event: ComplaintEvent; readonly after: () => Complaint };

/**
 * The same as {@link decide}, for who goes on with the complaint.
 *
 * @param revision at which the event will be recorded; the next of the complaint unless told
 */
export const decided = (
  complaint: Complaint,
  command: ComplaintCommand,
  { procedures, now, actor }: DecisionContext,
  revision?: number,
): Decision => {
  const { type } = command;
  const { event, when, procedure } = askedOf(complaint, command, procedures);
  refuseFuture(type, when, { now, timeZone: procedure.timeZone });
  const version = procedureAfter(event, procedure, procedures);
  for (const day of daysOf(event)) refuseOutsideCalendar(type, day, version);
  const place = revision === undefined ? {} : { revision };
  const after = once(() => evolve(complaint, { ...event, ...place, recordedAt: now }));
  if (event.type === 'Received') {
    refuseReceipt(complaint, event.data, procedure);
    refuseConcernedActor(event.data.employees ?? [], type, actor);
    return { event, after };
  }
  if (complaint.status === 'unknown') {
    throw rejection('not-received', `${type}: no such complaint has been received`);
  }
  refuseAnyway(complaint, command, when, actor);
  refuseOwnDraft(complaint, event, type, actor);
  const whole = after as () => KnownComplaint;
  if (event.type === 'Corrected') {
    refuseCorrected(complaint, event.data, { command: type, when, whole, procedure });
  } else if (event.type === 'Amended') {
    const amended = amendedEvent(complaint, event.data, version);
    for (const day of daysOf(amended)) refuseOutsideCalendar(type, day, version);
    refuseLeftImpossible(type, complaint, whole(), version);
  } else if (event.type === 'Retracted') {
    refuseRetracted(complaint, event.data);
    const its = procedureNamed(procedures, whole().procedure);
    refuseLeftImpossible(type, complaint, whole(), its);
  } else {
    refuseImpossible(complaint, event, whole, procedure);
  }
  return { event, after };
};

/**
 * The event that a command leads to. Facts that break the procedure are accepted and show as
 * late, or as a finding; only the impossible and the meaningless are refused.
 *
 * @throws KlachtError of kind `rejected`, with a {@link RejectionCode}; `invalid-input` when the
 * data is not of its shape, `unknown-procedure` when the complaint's version is not given
 * @example
 * const data = { at: '2026-04-02', channel: 'email', subjects: ['price'] } as const;
 * const context = { procedures: [bitonic], now: '2026-04-07T08:00:00Z', actor: 'anna' } as const;
 * decide(initialState(), { type: 'Receive', data }, context); // Received
 */
export const decide = (
  complaint: Complaint,
  command: ComplaintCommand,
  context: DecisionContext,
): ComplaintEvent => decided(complaint, command, context).event;
