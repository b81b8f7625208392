import {
  type Aggregate,
  complaintAggregate,
  isReviewRequest,
  reviewAggregate,
} from './aggregate.ts';
import type { DomainEvent, EventOf } from './domain-event.ts';
import { isKlachtError, KlachtError } from '../errors.ts';
import { type EventStore, NO_STREAM, type NewEvent } from '../journal/event-store.ts';
import { checkVersions } from '../procedure/check-versions.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { differences } from './differences.ts';
import { escaped } from './escaped.ts';
import { inTurn } from './in-turn.ts';
import {
  checkEnvelopes,
  type ComplaintRequest,
  type Request,
  type ReviewRequest,
} from './request.ts';
import { schemaVersions } from '../journal/upcasters.ts';

/** Where complaints are recorded, and the procedure versions they are handled by. */
export type Journal = {
  readonly store: EventStore;
  readonly procedures: readonly Procedure[];
};

/** What a request led to. `repeated`: the journal had it already, so nothing was added. */
export type Executed<Event extends DomainEvent = DomainEvent> = {
  readonly outcome: 'recorded' | 'repeated';
  readonly event: Event;
  readonly revision: number;
};

/** A request that was not allowed; nothing was recorded for it. */
export type Refused = { readonly outcome: 'rejected'; readonly error: KlachtError };

type Known<Event> = { readonly event: Event; readonly revision: number };

type History<State> = {
  readonly state: State;
  /** The last revision, or {@link NO_STREAM}. */
  readonly last: number;
  /** Whether one of the events is of a request that is asked again. */
  readonly repeated: boolean;
};

/** No decision needs a personal text, so none is opened. */
const load = async <State, Event, Command>(
  store: EventStore,
  { stream, initialState, decode, evolve }: Aggregate<State, Event, Command>,
  asked: ReadonlySet<string>,
): Promise<History<State>> => {
  let state = initialState();
  let last = NO_STREAM;
  let repeated = false;
  for await (const batch of store.readStream(stream, 0, 'stored')) {
    for (const recorded of batch) {
      const event = decode(recorded);
      if (event === null) continue;
      state = evolve(state, event);
      last = recorded.revision;
      repeated ||= asked.has(recorded.id);
    }
  }
  return { state, last, repeated };
};

/** The events of the requests that are asked again, opened, to be compared and answered. */
const loadKnown = async <State, Event, Command>(
  store: EventStore,
  { stream, decode }: Aggregate<State, Event, Command>,
  asked: ReadonlySet<string>,
): Promise<Map<string, Known<Event>>> => {
  const known = new Map<string, Known<Event>>();
  for await (const batch of store.readStream(stream)) {
    for (const recorded of batch) {
      if (!asked.has(recorded.id)) continue;
      const event = decode(recorded);
      if (event !== null) known.set(recorded.id, { event, revision: recorded.revision });
    }
  }
  return known;
};

/** The id of an earlier command means that command, and no other. */
const repeat = <Event extends DomainEvent>(
  stream: string,
  { event, revision }: Known<Event>,
  again: Event,
  { type, commandId }: Request,
): Executed<Event> => {
  const fields = again.type === event.type ? differences(stream, event, again) : ['type'];
  if (fields.length === 0) {
    const { type, data } = event;
    return { outcome: 'repeated', event: { type, data } as Event, revision };
  }
  throw new KlachtError(
    'rejected',
    'command-id-reused',
    `${type}: commandId ${commandId} was used for another ${event.type} at revision ${revision}; what differs: ${fields.join(', ')}`,
    { field: 'commandId', value: commandId, revision, differs: fields },
  );
};

const toNewEvent = (request: Request, { type, data }: DomainEvent): NewEvent => ({
  id: request.commandId,
  type,
  data,
  metadata: {
    actor: request.actor,
    commandId: request.commandId,
    $correlationId: request.correlationId ?? request.commandId,
    $causationId: request.causationId ?? request.commandId,
    schema: schemaVersions.versionOf(type),
  },
  recordedAt: request.now,
});

const attempt = async <State, Event extends DomainEvent, Command>(
  { store, procedures }: Journal,
  aggregate: Aggregate<State, Event, Command>,
  requests: readonly (Request & Command)[],
): Promise<readonly (Executed<Event> | Refused)[]> => {
  const asked = new Set(requests.map(({ commandId }) => commandId));
  const history = await load(store, aggregate, asked);
  const { last, repeated } = history;
  let { state } = history;
  const known = repeated
    ? await loadKnown<State, Event, Command>(store, aggregate, asked)
    : new Map<string, Known<Event>>();
  const fresh: NewEvent[] = [];

  const handle = (request: Request & Command): Executed<Event> => {
    const earlier = known.get(request.commandId);
    if (earlier !== undefined) {
      const again = escaped(aggregate.stream, aggregate.eventFrom(state, request, procedures));
      return repeat(aggregate.stream, earlier, again, request);
    }
    const { now, actor } = request;
    const asked = aggregate.decide(state, request, { procedures, now, actor });
    const event = escaped(aggregate.stream, asked);
    const revision = last + 1 + fresh.length;
    state = aggregate.evolve(state, event);
    known.set(request.commandId, { event, revision });
    fresh.push(toNewEvent(request, event));
    return { outcome: 'recorded', event, revision };
  };

  const outcomes = requests.map((request): Executed<Event> | Refused => {
    try {
      return handle(request);
    } catch (error) {
      if (isKlachtError(error, 'rejected')) return { outcome: 'rejected', error };
      throw error;
    }
  });
  if (fresh.length > 0) await store.append(aggregate.stream, last, fresh);
  return outcomes;
};

/** What a request is for, as a word to compare by. */
const subjectOf = (request: Request): string =>
  isReviewRequest(request) ? `year ${request.year}` : `complaintId ${request.complaintId}`;

const attemptInTurn = <State, Event extends DomainEvent, Command>(
  journal: Journal,
  aggregate: Aggregate<State, Event, Command>,
  requests: readonly (Request & Command)[],
): Promise<readonly (Executed<Event> | Refused)[]> =>
  inTurn(journal.store, aggregate.stream, () => attempt(journal, aggregate, requests));

/**
 * Executes several requests for one complaint, or for one review: each is decided on what the ones
 * before it left, a refused one does not stop the rest, and what is new is recorded as one.
 *
 * Asking again with the same command ids adds nothing. Who ask at the same time for one complaint of
 * one store take turns. When another process appends first, all is decided anew, at most ten times.
 *
 * @throws KlachtError of kind `conflict` when that did not help, `unavailable` or `unreadable`
 * from the journal, `invalid` when the requests are not all for one, or one is not of its shape;
 * `clashing-procedures` when it is not clear which of the journal's versions holds
 * @example
 * const [received, acknowledged] = await executeAll(journal, [receive, acknowledge]);
 */
export const executeAll = async (
  journal: Journal,
  requests: readonly Request[],
): Promise<readonly (Executed | Refused)[]> => {
  checkVersions(journal.procedures);
  checkEnvelopes(requests);
  const [first] = requests;
  if (first === undefined) return [];
  const other = requests.find((request) => subjectOf(request) !== subjectOf(first));
  if (other !== undefined) {
    throw new KlachtError(
      'invalid',
      'several-subjects',
      `requests: expected ${subjectOf(first)} in each, got ${subjectOf(other)}`,
    );
  }
  return isReviewRequest(first)
    ? attemptInTurn(journal, reviewAggregate(first), requests as readonly ReviewRequest[])
    : attemptInTurn(journal, complaintAggregate(first), requests as readonly ComplaintRequest[]);
};

/**
 * Executes one request: loads what it is for, decides, and records the event.
 *
 * @returns the event that a command of its type leads to
 * @throws KlachtError of kind `rejected` when it is not allowed; else as {@link executeAll}
 * @example
 * await execute({ store, procedures: [bitonic] }, {
 *   commandId: randomUUID(), complaintId, actor: 'anna', now: '2026-04-07T08:00:00Z',
 *   type: 'Acknowledge', data: { at: '2026-04-07' },
 * });
 */
export const execute = async <Command extends Request['type']>(
  journal: Journal,
  request: Request & { readonly type: Command },
): Promise<Executed<EventOf<Command>>> => {
  const [result] = (await executeAll(journal, [request])) as [Executed<EventOf<Command>> | Refused];
  if (result.outcome === 'rejected') throw result.error;
  return result;
};
