import { toLocalDate } from '../calendar/instant.ts';
import { daysBetween, type LocalDate } from '../calendar/local-date.ts';
import { endOfTerm } from '../calendar/term.ts';
import { type ComplaintFact, factsOf } from '../complaint/facts.ts';
import type { KnownComplaint } from '../complaint/state.ts';
import type { ObligationKind } from '../complaint/values.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Obligation, ProofStep } from './obligation.ts';

type Types = ReadonlySet<string>;

const DECISIONS: Types = new Set(['Judged', 'DeclaredInadmissible']);

/** The facts that meet an obligation, by its kind. */
const MEETING: Readonly<Record<ObligationKind, Types>> = {
  acknowledge: new Set(['Acknowledged']),
  'request-information': new Set(['InfoRequested']),
  judge: DECISIONS,
  'judge-by-announced-date': DECISIONS,
  'judge-reopened': DECISIONS,
  progress: new Set([
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
    'ProgressReported',
    'Delayed',
    'Judged',
    'Notified',
  ]),
};

/** The moment since which the journal says that a fact happened on its day. */
const saidSince = (
  { revision, data, recordedAt, correctedAt }: ComplaintFact,
  { history }: KnownComplaint,
  timeZone: string,
): readonly LocalDate[] => {
  const atFirst = history.find((fact) => fact.revision === revision);
  const since = atFirst?.data.at === data.at ? recordedAt : (correctedAt ?? recordedAt);
  return since === undefined ? [] : [toLocalDate(since, timeZone)];
};

const recordedLate = (
  { kind, due, metOn }: Obligation,
  complaint: KnownComplaint,
  { timeZone, calendar, recording }: Procedure,
): ProofStep | null => {
  const [on] = factsOf(complaint)
    .filter(({ type, data }) => data.at === metOn && MEETING[kind].has(type))
    .flatMap((fact) => saidSince(fact, complaint, timeZone))
    .toSorted();
  const last = recording === undefined ? due : endOfTerm(recording.grace, due, calendar).due;
  if (on === undefined || on <= last) return null;
  const days = daysBetween(due, on);
  return { step: 'recorded', date: on, days, imported: complaint.origin !== null };
};

/**
 * Adds to the proof of a met obligation that the act was recorded only after it was due. The
 * version says how many days of grace are normal; without that there are none. A fact from another
 * register was recorded on the day of the import, which says nothing, so nobody is held to it.
 */
export const withRecording = (
  obligation: Obligation,
  complaint: KnownComplaint,
  procedure: Procedure,
): Obligation => {
  const { state, due, proof } = obligation;
  if (state !== 'met') return obligation;
  // Most facts are recorded at once, so only a later one is looked at closely.
  const isLater = complaint.history.some(({ recordedAt }) => (recordedAt ?? '') > due);
  const recorded = isLater ? recordedLate(obligation, complaint, procedure) : null;
  return recorded === null
    ? obligation
    : { ...obligation, proof: proof.toSpliced(-1, 0, recorded) };
};

/** Whether its proof tells that it was recorded after it was due. */
export const isRecordedLate = ({ proof }: Obligation): boolean =>
  proof.some(({ step }) => step === 'recorded');
