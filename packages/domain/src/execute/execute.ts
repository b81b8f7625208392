import { complaintAggregate, isReviewRequest, reviewAggregate } from './aggregate.ts';
import type { EventOf } from './domain-event.ts';
import { KlachtError } from '../errors.ts';
import type { EventStore } from '../journal/event-store.ts';
import { checkVersions } from '../procedure/check-versions.ts';
import type { Journal } from '../procedure/journal.ts';
import { attempt, type Manner } from './attempt.ts';
import type { Executed, Refused } from './decide-all.ts';
import {
  checkEnvelopes,
  type ComplaintRequest,
  type Request,
  type ReviewRequest,
} from './request.ts';

export type { Executed, Refused } from './decide-all.ts';

/** The complaint or the review that a request is for, as a message names it. */
const targetOf = (request: Request): string =>
  isReviewRequest(request) ? `year ${request.year}` : `complaintId ${request.complaintId}`;

/** Refuses a report that was read up to a position which the journal did not give out. */
const expectPositions = async (store: EventStore, requests: readonly Request[]): Promise<void> => {
  for (const { type, data } of requests) {
    if (type !== 'IssueReport' || typeof data.position !== 'string') continue;
    const { position } = data;
    for await (const _ of store.readAll({ from: position, upTo: position })) break;
  }
};

/**
 * Executes several requests for one complaint, or for one review: each is decided on what the ones
 * before it left, a refused one does not stop the rest, and what is new is recorded as one.
 *
 * Asking again with the same command ids adds nothing. Calls for one complaint of one store take
 * turns. When another process appends first, all is decided anew, at most ten times.
 *
 * A request may name the last revision that its asker saw (`expectedRevision`). Where more was
 * recorded since, nothing that is asked with it is recorded, unless it is a repeat.
 *
 * @param manner what the caller knows of the requests, which spares work; what comes of them is the
 * same
 * @throws KlachtError of kind `conflict` when that did not help, or with the code
 * `changed-meanwhile` where a request names another revision; `unavailable` or `unreadable` from
 * the journal, `invalid` when the requests are not all for one, or one is not of its shape;
 * `unknown-position` for a report that was read up to a position which the journal did not give
 * out; `clashing-procedures` when it is not clear which of the journal's versions holds
 * @example
 * const [received, acknowledged] = await executeAll(journal, [receive, acknowledge]);
 */
export const executeAll = async (
  journal: Journal,
  requests: readonly Request[],
  manner: Manner = {},
): Promise<readonly (Executed | Refused)[]> => {
  checkVersions(journal.procedures);
  checkEnvelopes(requests);
  const [first] = requests;
  if (first === undefined) return [];
  const other = requests.find((request) => targetOf(request) !== targetOf(first));
  if (other !== undefined) {
    throw new KlachtError(
      'invalid',
      'several-subjects',
      `requests: expected ${targetOf(first)} in each, got ${targetOf(other)}`,
    );
  }
  if (isReviewRequest(first)) {
    await expectPositions(journal.store, requests);
    return attempt(journal, reviewAggregate(first), requests as readonly ReviewRequest[], manner);
  }
  return attempt(
    journal,
    complaintAggregate(first),
    requests as readonly ComplaintRequest[],
    manner,
  );
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
