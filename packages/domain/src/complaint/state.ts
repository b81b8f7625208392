import type { Instant } from '../calendar/instant.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Channel, ComplaintEvent, ObligationKind, Outcome } from './events.ts';

/** When a fact happened; see the events. */
export type When = {
  readonly at: LocalDate;
  readonly instant?: Instant;
  readonly estimated?: true;
};

/** What is known of every complaint once it has come in. It names no person but the officer. */
export type Facts = {
  readonly procedure: string;
  readonly received: When;
  readonly channel: Channel;
  readonly subjects: readonly string[];
  readonly officer: string | null;
  readonly untracked: readonly ObligationKind[];
  readonly acknowledged: When | null;
  readonly requests: readonly { readonly asked: When; readonly answered: When | null }[];
  readonly declaredAdmissible: When | null;
  readonly delays: readonly { readonly announced: When; readonly until: LocalDate }[];
  readonly escalated: When | null;
};

/** A complaint that has come in; `status` is what the register shows. */
export type KnownComplaint = Facts &
  (
    | { readonly status: 'received' | 'awaiting-information' | 'admissible' }
    | { readonly status: 'inadmissible' | 'withdrawn'; readonly closed: When }
    | { readonly status: 'judged'; readonly closed: When; readonly outcome: Outcome }
  );

/** A complaint as its events leave it. */
export type Complaint = { readonly status: 'unknown' } | KnownComplaint;

export type Status = KnownComplaint['status'];

export const initialState = (): Complaint => ({ status: 'unknown' });

const whenOf = ({ at, instant, estimated }: When): When => ({
  at,
  ...(instant === undefined ? {} : { instant }),
  ...(estimated === undefined ? {} : { estimated }),
});

const isClosed = (complaint: KnownComplaint) => 'closed' in complaint;

/** An open complaint's status follows from its facts; a closed one keeps its own. */
const withFacts = (complaint: KnownComplaint, change: Partial<Facts>): KnownComplaint => {
  const changed = { ...complaint, ...change };
  if (isClosed(complaint)) return changed;
  const waiting = changed.requests.some(({ answered }) => answered === null);
  const status = waiting
    ? 'awaiting-information'
    : changed.declaredAdmissible === null
      ? 'received'
      : 'admissible';
  return { ...changed, status };
};

/** One answer answers the latest request that is open, and all before it. */
const answerAll = (requests: Facts['requests'], answered: When): Facts['requests'] =>
  requests.map((request) => (request.answered === null ? { ...request, answered } : request));

/**
 * The complaint after one more event. Pure and total: what an event cannot change, it leaves.
 *
 * @example
 * const complaint = events.reduce(evolve, initialState());
 */
export const evolve = (complaint: Complaint, event: ComplaintEvent): Complaint => {
  if (event.type === 'Received') {
    const { procedure, channel, subjects, officer, origin } = event.data;
    return {
      status: 'received',
      procedure,
      received: whenOf(event.data),
      channel,
      subjects,
      officer: officer ?? null,
      untracked: origin?.untracked ?? [],
      acknowledged: null,
      requests: [],
      declaredAdmissible: null,
      delays: [],
      escalated: null,
    };
  }
  if (complaint.status === 'unknown') return complaint;
  const when = whenOf(event.data);
  switch (event.type) {
    case 'Acknowledged':
      return withFacts(complaint, { acknowledged: when });
    case 'InfoRequested':
      return withFacts(complaint, {
        requests: [...complaint.requests, { asked: when, answered: null }],
      });
    case 'InfoProvided':
      return withFacts(complaint, { requests: answerAll(complaint.requests, when) });
    case 'DeclaredAdmissible':
      return withFacts(complaint, { declaredAdmissible: when });
    case 'Delayed':
      return withFacts(complaint, {
        delays: [...complaint.delays, { announced: when, until: event.data.until }],
      });
    case 'EscalatedToKifid':
      return withFacts(complaint, { escalated: when });
    case 'DeclaredInadmissible':
      return { ...complaint, status: 'inadmissible', closed: when };
    case 'Withdrawn':
      return { ...complaint, status: 'withdrawn', closed: when };
    case 'Judged':
      return { ...complaint, status: 'judged', closed: when, outcome: event.data.outcome };
  }
};
