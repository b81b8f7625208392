import type { Aggregate } from './aggregate.ts';
import { type Decided, decideAll, type Executed, type Refused } from './decide-all.ts';
import type { DomainEvent } from './domain-event.ts';
import { isKlachtError, KlachtError } from '../errors.ts';
import { type History, load, type Loaded, noHistory } from './history.ts';
import { inTurn } from '../journal/in-turn.ts';
import type { EventStore, NewEvent } from '../journal/event-store.ts';
import { forget, forgetAll, keep, kept, written } from './kept-histories.ts';
import type { Journal } from '../procedure/journal.ts';
import type { Request } from './request.ts';

/** What the caller knows of requests, which spares work. What comes of them is the same. */
export type Manner = {
  /** They are likely to be recorded already, so the stream is read before anything is decided. */
  readonly mayBeKnown?: boolean;
  /** This stream is not asked for again soon, so its state is not kept. */
  readonly isLast?: boolean;
};

type Outcomes<Event extends DomainEvent> = readonly (Executed<Event> | Refused)[];

/**
 * Records what is new after the history it was decided on.
 *
 * @returns whether this call recorded it; false when the same ids stood there already
 * @throws KlachtError `conflict` when the stream is at another revision
 */
const record = async <State, Event extends DomainEvent, Command>(
  { store }: Journal,
  { stream, isKept }: Aggregate<State, Event, Command>,
  history: History<State>,
  fresh: readonly NewEvent[],
  isLast: boolean,
): Promise<boolean> => {
  const recorded = isKept && !isLast ? written(fresh) : null;
  forget(store, stream);
  const { outcome } = await store.append(stream, history.last, fresh);
  if (outcome === 'repeated') return false;
  if (recorded !== null) keep(store, stream, history, recorded);
  return true;
};

/**
 * A history to decide on without reading; null when there is none, or when it may hold a request.
 */
const guessed = <State, Event extends DomainEvent, Command>(
  store: EventStore,
  aggregate: Aggregate<State, Event, Command>,
  requests: readonly (Request & Command)[],
): History<State> | null => {
  const { begins, initialState } = aggregate;
  const history = kept(store, aggregate);
  if (history !== null) {
    return requests.some(({ commandId }) => history.ids.has(commandId)) ? null : history;
  }
  const [first] = requests;
  return first !== undefined && begins(first) ? noHistory(initialState) : null;
};

/**
 * Decides without reading: on what was kept of the stream, or on nothing for a command that begins
 * one. Only an append that succeeds proves that nothing else was there.
 *
 * @returns null when that is not proved, so that the stream must be read
 * @throws KlachtError of kind `unavailable`; `conflict` when another process appended first
 */
const withoutReading = async <State, Event extends DomainEvent, Command>(
  journal: Journal,
  aggregate: Aggregate<State, Event, Command>,
  requests: readonly (Request & Command)[],
  isLast: boolean,
): Promise<Outcomes<Event> | null> => {
  const history = guessed(journal.store, aggregate, requests);
  if (history === null) return null;
  try {
    const { procedures } = journal;
    const decided: Decided<Event> = decideAll(aggregate, procedures, requests, history, new Map());
    if (decided.fresh.length === 0) return null;
    const isRecorded = await record(journal, aggregate, history, decided.fresh, isLast);
    return isRecorded ? decided.outcomes : null;
  } catch (error) {
    if (!isKlachtError(error)) throw error;
    if (error.kind === 'unavailable' || error.code === 'conflict') throw error;
    return null;
  }
};

/** The history, and what it holds of these requests. Texts are opened where it holds something. */
const read = async <State, Event extends DomainEvent, Command>(
  store: EventStore,
  aggregate: Aggregate<State, Event, Command>,
  requests: readonly Request[],
  mayBeKnown: boolean,
): Promise<Loaded<State, Event>> => {
  const asked = new Set(requests.map(({ commandId }) => commandId));
  if (!mayBeKnown) {
    const loaded = await load(store, aggregate, 'stored', asked);
    if (loaded.known.size === 0) return loaded;
  }
  return load(store, aggregate, 'opened', asked);
};

/** Reads the stream, decides, and records what is new. */
const byReading = async <State, Event extends DomainEvent, Command>(
  journal: Journal,
  aggregate: Aggregate<State, Event, Command>,
  requests: readonly (Request & Command)[],
  { mayBeKnown = false, isLast = false }: Manner,
): Promise<Outcomes<Event>> => {
  const { store, procedures } = journal;
  const { stream } = aggregate;
  const { history, known } = await read(store, aggregate, requests, mayBeKnown);
  const { outcomes, fresh } = decideAll(aggregate, procedures, requests, history, known);
  if (fresh.length === 0) {
    if (aggregate.isKept && !isLast) keep(store, stream, history);
    return outcomes;
  }
  if (await record(journal, aggregate, history, fresh, isLast)) return outcomes;
  throw new KlachtError(
    'conflict',
    'conflict',
    `${stream}: the same was recorded by another process at the same time`,
    { stream, expected: history.last, actual: history.last + fresh.length },
  );
};

/**
 * Executes requests for one stream, when all that this process began on it before is done. When
 * another process appended first, they are decided anew on what is read then.
 *
 * @throws KlachtError of kind `conflict` when ten times did not help; what the store throws
 */
export const attempt = async <State, Event extends DomainEvent, Command>(
  journal: Journal,
  aggregate: Aggregate<State, Event, Command>,
  requests: readonly (Request & Command)[],
  manner: Manner = {},
): Promise<Outcomes<Event>> => {
  let isFirst = manner.mayBeKnown !== true;
  try {
    return await inTurn(journal.store, aggregate.stream, async () => {
      const mayGuess = isFirst;
      isFirst = false;
      const guess = mayGuess
        ? await withoutReading(journal, aggregate, requests, manner.isLast === true)
        : null;
      return guess ?? (await byReading(journal, aggregate, requests, manner));
    });
  } catch (error) {
    if (!isKlachtError(error) || error.kind === 'unavailable') forgetAll(journal.store);
    throw error;
  }
};
