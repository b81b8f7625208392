import type { LocalDate } from '../calendar/local-date.ts';
import { endOfTerm, type TermEnd } from '../calendar/term.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { factsOf } from './facts.ts';
import { type Keeping, keepingOf, retentionOf } from './retention.ts';
import { closeOf, type Erasure, type Hold, isForgotten, type KnownComplaint } from './state.ts';
import { personsOf } from './whose-text.ts';

/**
 * What is to be done about what a dossier keeps of people:
 * - `to-answer`: somebody asked to be forgotten, and nobody answered yet.
 * - `to-erase`: somebody asked, and nothing keeps the dossier any longer.
 * - `put-off`: somebody asked, and was told to wait.
 * - `held`: nobody waits, and a legal hold keeps the dossier.
 * - `may-erase`: nobody waits, and nothing keeps the dossier any longer.
 * - `kept`: nobody waits, and its retention has not ended.
 */
export type RetentionState = 'to-answer' | 'to-erase' | 'put-off' | 'held' | 'may-erase' | 'kept';

/** A dossier, or a request to be forgotten, and how long it has to wait. */
export type DossierRetention = {
  readonly state: RetentionState;
  /** Who asked, as `Erasure` has it; null where nobody waits, or for all whom the complaint names. */
  readonly person: string | null;
  readonly requestedOn: LocalDate | null;
  /** Why it is kept today; null where nothing keeps it. */
  readonly keptBy: Keeping['ground'] | null;
  /** The last day on which it is kept, inclusive; null while nobody can tell. */
  readonly until: LocalDate | null;
  /** The legal holds that stand. */
  readonly holds: readonly Hold[];
  /** By when it must be answered or erased, with how that came about; null where nothing says. */
  readonly end: TermEnd | null;
};

/** Regulation (EU) 2016/679, article 12(3): within a month. */
const ANSWER = { count: 1, unit: 'months' } as const;

/**
 * The last day on which a request to be forgotten is answered in time (GDPR, article 12(3)).
 *
 * @param requestedOn the day on which it came in
 * @example
 * answerDue('2026-08-01', bitonic).due; // '2026-09-01'
 */
export const answerDue = (
  requestedOn: LocalDate,
  { calendar }: Pick<Procedure, 'calendar'>,
): TermEnd => endOfTerm(ANSWER, requestedOn, calendar);

const later = (a: LocalDate | null, b: LocalDate): LocalDate => (a === null || b > a ? b : a);

/** The last day of its retention; null while the complaint is open, which nobody can tell the end of. */
const keptUntil = (complaint: KnownComplaint, procedure: Procedure): LocalDate | null =>
  closeOf(complaint) === null && !complaint.retracted ? null : retentionOf(complaint, procedure);

/** What is kept of a request that waits. */
const ofRequest = (
  complaint: KnownComplaint,
  procedure: Procedure,
  today: LocalDate,
  erasure: Erasure,
): DossierRetention => {
  const { person } = erasure;
  const request = factsOf(complaint).findLast(
    ({ type, data }) => type === 'ErasureRequested' && (data.person ?? null) === person,
  );
  const requestedOn = request?.data.at ?? erasure.at;
  const keptBy = keepingOf(complaint, procedure, today)?.ground ?? null;
  const ended = keptUntil(complaint, procedure);
  const deferred = erasure.state === 'deferred' ? erasure.until : null;
  const until = deferred === null ? ended : later(ended, deferred);
  const waits = keptBy !== null || (deferred !== null && today <= deferred);
  const holds = complaint.holds.filter(({ lifted }) => lifted === null);
  const about = { person, requestedOn, keptBy, until, holds };
  if (!waits) {
    const from = deferred === null || until === null ? requestedOn : later(until, requestedOn);
    return { ...about, state: 'to-erase', end: answerDue(from, procedure) };
  }
  return deferred === null
    ? { ...about, state: 'to-answer', end: answerDue(requestedOn, procedure) }
    : { ...about, state: 'put-off', end: null };
};

const ofDossier = (
  complaint: KnownComplaint,
  procedure: Procedure,
  today: LocalDate,
): DossierRetention => {
  const keptBy = keepingOf(complaint, procedure, today)?.ground ?? null;
  return {
    state: keptBy === null ? 'may-erase' : keptBy === 'legal-hold' ? 'held' : 'kept',
    person: null,
    requestedOn: null,
    keptBy,
    until: keptUntil(complaint, procedure),
    holds: complaint.holds.filter(({ lifted }) => lifted === null),
    end: null,
  };
};

/**
 * How long what a complaint keeps of people is kept, on a day: each request to be forgotten that
 * waits, else the dossier as a whole; nothing once all whom it names were forgotten. Only the close
 * and the last step at Kifid or in court count, whatever else was recorded since.
 *
 * @param today the local day to judge by; inclusive
 * @example
 * retentionsOf(complaint, bitonic, '2031-06-11').map(({ state }) => state); // ['may-erase']
 */
export const retentionsOf = (
  complaint: KnownComplaint,
  procedure: Procedure,
  today: LocalDate,
): readonly DossierRetention[] => {
  if (personsOf(complaint).every((person) => isForgotten(complaint, person))) return [];
  const waiting = complaint.erasures.filter(
    ({ state }) => state === 'requested' || state === 'deferred',
  );
  return waiting.length === 0
    ? [ofDossier(complaint, procedure, today)]
    : waiting.map((erasure) => ofRequest(complaint, procedure, today, erasure));
};
