import { decide, eventFrom } from './complaint/decide.ts';
import { decodeComplaintEvent } from './complaint/decode.ts';
import type { ComplaintEvent } from './complaint/events.ts';
import { evolve } from './complaint/evolve.ts';
import { type Complaint, initialState } from './complaint/state.ts';
import { complaintStream } from './complaint/stream.ts';
import { isKlachtError, KlachtError } from './errors.ts';
import { type EventStore, NO_STREAM, type NewEvent } from './event-store.ts';
import type { Procedure } from './procedure/procedure.ts';
import type { Request } from './request.ts';

/** Where complaints are recorded, and the procedure versions they are handled by. */
export type Journal = {
  readonly store: EventStore;
  readonly procedures: readonly Procedure[];
};

/** What a request led to. `repeated`: the journal had it already, so nothing was added. */
export type Executed = {
  readonly outcome: 'recorded' | 'repeated';
  readonly event: ComplaintEvent;
  readonly revision: number;
};

/** A request that the complaint did not allow; nothing was recorded for it. */
export type Refused = { readonly outcome: 'rejected'; readonly error: KlachtError };

const ATTEMPTS = 10;

type Known = { readonly event: ComplaintEvent; readonly revision: number };
type History = { readonly complaint: Complaint; readonly known: Map<string, Known> };

const load = async (store: EventStore, stream: string): Promise<History> => {
  let complaint = initialState();
  const known = new Map<string, Known>();
  for await (const batch of store.readStream(stream)) {
    for (const recorded of batch) {
      const event = decodeComplaintEvent(recorded);
      if (event === null) continue;
      complaint = evolve(complaint, event);
      known.set(recorded.id, { event, revision: recorded.revision });
    }
  }
  return { complaint, known };
};

/** What a command said. Which version of the procedure was in force is not its own. */
const sayingOf = ({ data }: ComplaintEvent): string =>
  JSON.stringify({ ...data, procedure: undefined });

/** The id of an earlier command means that command, and no other. */
const repeat = ({ event, revision }: Known, again: ComplaintEvent, request: Request): Executed => {
  if (again.type !== event.type || sayingOf(again) !== sayingOf(event)) {
    throw new KlachtError(
      'rejected',
      'command-id-reused',
      `${request.type}: commandId ${request.commandId} was used for another ${event.type} at revision ${revision}`,
      { field: 'commandId', value: request.commandId, revision },
    );
  }
  return { outcome: 'repeated', event, revision };
};

const toNewEvent = (request: Request, { type, data }: ComplaintEvent): NewEvent => ({
  id: request.commandId,
  type,
  data,
  metadata: {
    actor: request.actor,
    commandId: request.commandId,
    $correlationId: request.correlationId ?? request.commandId,
    $causationId: request.causationId ?? request.commandId,
    schema: '1',
  },
  recordedAt: request.now,
});

const attempt = async (
  { store, procedures }: Journal,
  complaintId: string,
  requests: readonly Request[],
): Promise<readonly (Executed | Refused)[]> => {
  const stream = complaintStream(complaintId);
  const history = await load(store, stream);
  const { known } = history;
  let { complaint } = history;
  const last = known.size === 0 ? NO_STREAM : known.size - 1;
  const fresh: NewEvent[] = [];

  const handle = (request: Request): Executed => {
    const earlier = known.get(request.commandId);
    if (earlier !== undefined) {
      return repeat(earlier, eventFrom(complaint, request, procedures), request);
    }
    const { now, actor } = request;
    const event = decide(complaint, request, { procedures, now, actor });
    const revision = last + 1 + fresh.length;
    complaint = evolve(complaint, event);
    known.set(request.commandId, { event, revision });
    fresh.push(toNewEvent(request, event));
    return { outcome: 'recorded', event, revision };
  };

  const outcomes = requests.map((request): Executed | Refused => {
    try {
      return handle(request);
    } catch (error) {
      if (isKlachtError(error, 'rejected')) return { outcome: 'rejected', error };
      throw error;
    }
  });
  if (fresh.length > 0) await store.append(stream, last, fresh);
  return outcomes;
};

/**
 * Executes several requests for one complaint: each is decided on what the ones before it left,
 * a refused one does not stop the rest, and what is new is recorded as one.
 *
 * Asking again with the same command ids adds nothing. When somebody else appends at the same
 * time, all is decided anew, at most ten times.
 *
 * @throws KlachtError of kind `conflict` when that did not help, `unavailable` or `unreadable`
 * from the journal, `invalid` when the requests are not all for one complaint
 * @example
 * const [received, acknowledged] = await executeAll(journal, [receive, acknowledge]);
 */
export const executeAll = async (
  journal: Journal,
  requests: readonly Request[],
): Promise<readonly (Executed | Refused)[]> => {
  const [first] = requests;
  if (first === undefined) return [];
  const other = requests.find(({ complaintId }) => complaintId !== first.complaintId);
  if (other !== undefined) {
    throw new KlachtError(
      'invalid',
      'several-complaints',
      `complaintId: expected ${first.complaintId} in every request, got ${other.complaintId}`,
    );
  }
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt(journal, first.complaintId, requests);
    } catch (error) {
      if (!isKlachtError(error, 'conflict') || tries === ATTEMPTS) throw error;
    }
  }
};

/**
 * Executes one request: loads the complaint, decides, and records the event.
 *
 * @throws KlachtError of kind `rejected` when the complaint does not allow it; else as
 * {@link executeAll}
 * @example
 * await execute({ store, procedures: [bitonic] }, {
 *   commandId: randomUUID(), complaintId, actor: 'anna', now: '2026-04-07T08:00:00Z',
 *   type: 'Acknowledge', data: { at: '2026-04-07' },
 * });
 */
export const execute = async (journal: Journal, request: Request): Promise<Executed> => {
  const [result] = await executeAll(journal, [request]);
  if (result?.outcome === 'rejected') throw result.error;
  return result as Executed;
};
