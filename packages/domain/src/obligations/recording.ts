import { toLocalDate } from '../calendar/instant.ts';
import { daysBetween, type LocalDate } from '../calendar/local-date.ts';
import { endOfTerm } from '../calendar/term.ts';
import { type ComplaintFact, factsOf } from '../complaint/facts.ts';
import type { ComplaintEventType } from '../complaint/events.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import type { ObligationKind } from '../complaint/values.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Obligation } from './obligation.ts';

type Types = ReadonlySet<ComplaintEventType>;

const DECISIONS: Types = new Set(['Judged', 'DeclaredInadmissible']);

/** The facts that meet an obligation, by its kind. */
const MEETING: Readonly<Record<ObligationKind, Types>> = {
  acknowledge: new Set(['Acknowledged']),
  'request-information': new Set(['InfoRequested']),
  judge: DECISIONS,
  'judge-by-announced-date': DECISIONS,
  'judge-reopened': DECISIONS,
  progress: new Set([
    'ProgressReported',
    'Acknowledged',
    'InfoRequested',
    'DeclaredAdmissible',
    'DeclaredInadmissible',
    'StatementInvited',
    'StatementGiven',
    'ContactReported',
    'SolutionProposed',
    'SolutionAccepted',
    'SolutionDeclined',
    'Delayed',
    'Judged',
    'Notified',
  ]),
};

/**
 * The events that meet an obligation of a kind, the one that is meant for it first.
 *
 * @example
 * eventsMeeting('judge'); // ['Judged', 'DeclaredInadmissible']
 */
export const eventsMeeting = (kind: ObligationKind): readonly ComplaintEventType[] => [
  ...MEETING[kind],
];

/** The day since which the journal says that a fact happened on its day. */
const saidSince = (
  { revision, data, recordedAt, correctedAt }: ComplaintFact,
  { history }: KnownComplaint,
  timeZone: string,
): LocalDate | undefined => {
  const atFirst = history.find((fact) => fact.revision === revision);
  const since = atFirst?.data.at === data.at ? recordedAt : (correctedAt ?? recordedAt);
  return since === undefined ? undefined : toLocalDate(since, timeZone);
};

/**
 * The day on which facts were first recorded that were to be there by a day, where that was after it
 * and after the days of grace that the version names; null else.
 *
 * @param says which facts those are; one of them is enough
 */
export const recordedAfter = (
  complaint: KnownComplaint,
  { timeZone, calendar, recording }: Procedure,
  says: (fact: ComplaintFact) => boolean,
  due: LocalDate,
): LocalDate | null => {
  // Most facts are recorded at once, so only a later one is looked at closely.
  if (!complaint.history.some(({ recordedAt }) => (recordedAt ?? '') > due)) return null;
  let on: LocalDate | undefined;
  for (const fact of factsOf(complaint)) {
    const since = says(fact) ? saidSince(fact, complaint, timeZone) : undefined;
    if (since !== undefined && (on === undefined || since < on)) on = since;
  }
  const last = recording === undefined ? due : endOfTerm(recording.grace, due, calendar).due;
  return on === undefined || on <= last ? null : on;
};

const ENDS: Types = new Set([...DECISIONS, 'Withdrawn']);

const endedInTime = ({ proof }: Obligation): boolean =>
  proof.some((step) => step.step === 'state' && step.ground === 'ended-before-due');

/** The facts by which an obligation is met, or need not be met any more. */
const savedBy =
  (obligation: Obligation) =>
  ({ type, data }: ComplaintFact): boolean =>
    obligation.state === 'met'
      ? data.at === obligation.metOn && MEETING[obligation.kind].has(type)
      : data.at <= obligation.due && ENDS.has(type);

/**
 * Adds to the proof of an obligation that was met, or that ended in time, that the act was recorded
 * only after it was due. The version says how many days of grace are normal; without that there are
 * none. A fact from another register was recorded on the day of the import, which says nothing, so
 * nobody is held to it.
 */
export const withRecording = (
  obligation: Obligation,
  complaint: KnownComplaint,
  procedure: Procedure,
): Obligation => {
  const { state, due, proof, metOn } = obligation;
  if (state !== 'met' && !endedInTime(obligation)) return obligation;
  const saved = savedBy(obligation);
  const date = recordedAfter(complaint, procedure, saved, due);
  const on = metOn ?? factsOf(complaint).findLast(saved)?.data.at;
  if (date === null || on === undefined) return obligation;
  const imported = complaint.origin !== null;
  const step = { step: 'recorded', on, date, days: daysBetween(due, date), imported } as const;
  return { ...obligation, proof: [...proof.slice(0, -1), step, ...proof.slice(-1)] };
};

/** Whether its proof tells that it was recorded after it was due. */
export const isRecordedLate = ({ proof }: Obligation): boolean =>
  proof.some(({ step }) => step === 'recorded');
