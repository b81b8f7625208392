import type { z } from 'zod';
import { type Instant, toLocalDate } from '../calendar/instant.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { KlachtError } from '../errors.ts';
import { parseInput } from '../parse-input.ts';
import { type Procedure, procedureTitle } from '../procedure/procedure.ts';
import { type ComplaintCommand, eventOf } from './commands.ts';
import { type ComplaintEvent, complaintEvents } from './events.ts';
import type { Complaint, KnownComplaint, When } from './state.ts';

/** Why a complaint does not allow a command. Stable, to switch on. */
export type RejectionCode =
  | 'already-received'
  | 'not-received'
  | 'in-the-future'
  | 'outside-calendar'
  | 'before-receipt'
  | 'already-acknowledged'
  | 'no-information-requested'
  | 'before-request'
  | 'already-declared'
  | 'until-before-announcement'
  | 'already-closed'
  | 'after-close'
  | 'already-escalated';

const reject = (code: RejectionCode, message: string, details: Record<string, unknown> = {}) =>
  new KlachtError('rejected', code, message, details);

const dayAndInstant = (at: LocalDate | Instant, timeZone: string): When =>
  at.endsWith('Z')
    ? { at: toLocalDate(at as Instant, timeZone), instant: at as Instant }
    : { at: at as LocalDate };

/** Days decide; within a day, moments do where both are known. */
const isBefore = (a: When, b: When): boolean =>
  a.at < b.at ||
  (a.at === b.at &&
    a.instant !== undefined &&
    b.instant !== undefined &&
    Date.parse(a.instant) < Date.parse(b.instant));

const closedOf = (complaint: KnownComplaint): When | null =>
  'closed' in complaint ? complaint.closed : null;

/** The last year is left free, for a term that begins in the year before it to end in. */
const refuseOutsideCalendar = (type: string, day: LocalDate, { calendar }: Procedure): void => {
  const year = Number(day.slice(0, 4));
  if (year < calendar.from || year >= calendar.to) {
    throw reject(
      'outside-calendar',
      `${type}: ${day} is outside what calendar ${calendar.name} can judge, ${calendar.from} to ${calendar.to - 1}`,
      { value: day, calendar: calendar.name },
    );
  }
};

const refuseWhenClosed = (complaint: KnownComplaint, type: string): void => {
  const closed = closedOf(complaint);
  if (closed !== null) {
    throw reject(
      'already-closed',
      `${type}: the complaint is ${complaint.status} since ${closed.at}; it ends once`,
      { status: complaint.status, closedOn: closed.at },
    );
  }
};

/** A step of the handling may be recorded after the close, but must have happened by then. */
const refuseAfterClose = (complaint: KnownComplaint, type: string, when: When): void => {
  const closed = closedOf(complaint);
  if (closed !== null && closed.at < when.at) {
    throw reject(
      'after-close',
      `${type}: at ${when.at} is after the complaint was ${complaint.status}, ${closed.at}`,
      { field: 'at', value: when.at, closedOn: closed.at },
    );
  }
};

const refuseImpossible = (
  complaint: KnownComplaint,
  command: Exclude<ComplaintCommand, { type: 'Receive' }>,
  when: When,
): void => {
  switch (command.type) {
    case 'Acknowledge':
      if (complaint.acknowledged !== null) {
        throw reject(
          'already-acknowledged',
          `Acknowledge: the complaint was acknowledged on ${complaint.acknowledged.at} already`,
          { acknowledgedOn: complaint.acknowledged.at },
        );
      }
      return;
    case 'RequestInformation':
      return refuseAfterClose(complaint, command.type, when);
    case 'ProvideInformation': {
      const asked = complaint.requests.findLast(({ answered }) => answered === null)?.asked;
      if (asked === undefined) {
        throw reject(
          'no-information-requested',
          'ProvideInformation: no request for information is open',
        );
      }
      if (isBefore(when, asked)) {
        throw reject(
          'before-request',
          `ProvideInformation: at ${when.at} is before the request of ${asked.at}`,
          { field: 'at', value: when.at, askedOn: asked.at },
        );
      }
      return;
    }
    case 'DeclareAdmissible':
    case 'DeclareInadmissible':
      if (complaint.declaredAdmissible !== null || complaint.status === 'inadmissible') {
        const word = complaint.status === 'inadmissible' ? 'inadmissible' : 'admissible';
        throw reject(
          'already-declared',
          `${command.type}: the complaint was declared ${word} already`,
          { declared: word },
        );
      }
      return command.type === 'DeclareAdmissible'
        ? refuseAfterClose(complaint, command.type, when)
        : refuseWhenClosed(complaint, command.type);
    case 'Delay':
      if (command.data.until < when.at) {
        throw reject(
          'until-before-announcement',
          `Delay: until ${command.data.until} is before the announcement on ${when.at}`,
          { field: 'until', value: command.data.until, announcedOn: when.at },
        );
      }
      return refuseAfterClose(complaint, command.type, when);
    case 'Judge':
    case 'Withdraw':
      return refuseWhenClosed(complaint, command.type);
    case 'EscalateToKifid':
      if (complaint.escalated !== null) {
        throw reject(
          'already-escalated',
          `EscalateToKifid: the complaint was escalated on ${complaint.escalated.at} already`,
          { escalatedOn: complaint.escalated.at },
        );
      }
  }
};

/**
 * What a command would record, before anybody asks whether it may.
 *
 * @throws KlachtError `invalid-input` when the data is not of its shape
 * @example
 * eventFrom({ type: 'Acknowledge', data: { at: '2026-04-07' } }, bitonic); // Acknowledged
 */
export const eventFrom = (command: ComplaintCommand, procedure: Procedure): ComplaintEvent => {
  const type = eventOf[command.type];
  const data = parseInput<z.ZodType>(
    complaintEvents[type],
    {
      ...command.data,
      ...dayAndInstant(command.data.at, procedure.timeZone),
      ...(type === 'Received' ? { procedure: procedureTitle(procedure) } : {}),
    },
    command.type,
  );
  return { type, data } as ComplaintEvent;
};

/**
 * The event that a command leads to. Facts that break the procedure are accepted and show as
 * late; only the impossible and the meaningless are refused.
 *
 * @param context the procedure that holds for the complaint, and the moment of deciding
 * @throws KlachtError of kind `rejected`, with a {@link RejectionCode}
 * @example
 * decide(initialState(), { type: 'Receive', data }, { procedure: bitonic, now }); // Received
 */
export const decide = (
  complaint: Complaint,
  command: ComplaintCommand,
  { procedure, now }: { readonly procedure: Procedure; readonly now: Instant },
): ComplaintEvent => {
  const when = dayAndInstant(command.data.at, procedure.timeZone);
  const today = toLocalDate(now, procedure.timeZone);
  if (isBefore({ at: today, instant: now }, when)) {
    throw reject(
      'in-the-future',
      `${command.type}: at ${command.data.at} is in the future (now is ${now})`,
      { field: 'at', value: command.data.at, now },
    );
  }
  const days = command.type === 'Delay' ? [when.at, command.data.until] : [when.at];
  for (const day of days) refuseOutsideCalendar(command.type, day, procedure);
  if (command.type === 'Receive') {
    if (complaint.status !== 'unknown') {
      throw reject(
        'already-received',
        `Receive: the complaint was received on ${complaint.received.at} already`,
        { receivedOn: complaint.received.at },
      );
    }
    return eventFrom(command, procedure);
  }
  if (complaint.status === 'unknown') {
    throw reject('not-received', `${command.type}: no such complaint has been received`);
  }
  if (isBefore(when, complaint.received)) {
    throw reject(
      'before-receipt',
      `${command.type}: at ${when.at} is before the complaint was received, ${complaint.received.at}`,
      { field: 'at', value: command.data.at, receivedOn: complaint.received.at },
    );
  }
  refuseImpossible(complaint, command, when);
  return eventFrom(command, procedure);
};
