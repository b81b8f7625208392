import type { Aggregate } from './aggregate.ts';
import { differences } from './differing-fields.ts';
import type { DomainEvent } from './domain-event.ts';
import { escaped } from './escaped.ts';
import { isKlachtError, KlachtError } from '../errors.ts';
import type { History, Known } from './history.ts';
import type { NewEvent } from '../journal/event-store.ts';
import { schemaVersions } from '../journal/upcasters.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Request } from './request.ts';

/** What a request led to. `repeated`: the journal had it already, so nothing was added. */
export type Executed<Event extends DomainEvent = DomainEvent> = {
  readonly outcome: 'recorded' | 'repeated';
  readonly event: Event;
  readonly revision: number;
};

/** A request that was not allowed; nothing was recorded for it. */
export type Refused = { readonly outcome: 'rejected'; readonly error: KlachtError };

/** Refuses the id of an earlier command for another command. */
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

/** Who decides on what he saw is told when somebody else has recorded more since. */
const refuseUnseen = (
  stream: string,
  { type, expectedRevision }: Request,
  actual: number,
): void => {
  if (expectedRevision === undefined || expectedRevision === actual) return;
  throw new KlachtError(
    'conflict',
    'changed-meanwhile',
    `${type}: expected ${stream} at revision ${expectedRevision}, as it was seen, but it is at ${actual}; look at what was recorded since, and ask again`,
    { field: 'expectedRevision', expected: expectedRevision, actual },
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

/** The events that are new, and what each request led to once these are recorded. */
export type Decided<Event extends DomainEvent> = {
  readonly outcomes: readonly (Executed<Event> | Refused)[];
  readonly fresh: readonly NewEvent[];
};

/**
 * Decides requests one after another, each on what the ones before it left.
 *
 * @param earlier what the history holds of these very requests
 * @throws KlachtError `changed-meanwhile`; what is no rejection
 */
export const decideAll = <State, Event extends DomainEvent, Command>(
  aggregate: Aggregate<State, Event, Command>,
  procedures: readonly Procedure[],
  requests: readonly (Request & Command)[],
  history: History<State>,
  earlier: ReadonlyMap<string, Known<Event>>,
): Decided<Event> => {
  const known = new Map(earlier);
  const fresh: NewEvent[] = [];
  // An event is folded when the next request is decided on it; the last one seldom is.
  let stateNow = (): State => history.state;

  const handle = (request: Request & Command): Executed<Event> => {
    const before = known.get(request.commandId);
    if (before !== undefined) {
      const again = escaped(aggregate.stream, aggregate.eventFrom(stateNow(), request, procedures));
      return repeat(aggregate.stream, before, again, request);
    }
    refuseUnseen(aggregate.stream, request, history.last + fresh.length);
    const { now, actor } = request;
    const revision = history.last + 1 + fresh.length;
    const context = { procedures, now, actor };
    const decision = aggregate.decide(stateNow(), request, context, revision);
    const event = escaped(aggregate.stream, decision.event);
    // A state holds no personal texts, so it is the same of the event as it is recorded.
    stateNow = decision.after;
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
  return { outcomes, fresh };
};
