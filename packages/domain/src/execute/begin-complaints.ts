import { complaintAggregate } from './aggregate.ts';
import { decideAll, type Executed, type Refused } from './decide-all.ts';
import { isKlachtError } from '../errors.ts';
import type { NewEvent } from '../journal/event-store.ts';
import { noHistory } from './history.ts';
import { forget } from './kept-histories.ts';
import type { Journal } from '../procedure/journal.ts';
import { checkEnvelopes, type ComplaintRequest } from './request.ts';

type Outcomes = readonly (Executed | Refused)[];

type Beginning = {
  readonly stream: string;
  readonly events: readonly NewEvent[];
  readonly outcomes: Outcomes;
};

/** What requests would begin; null where something else may be there, or what they ask is refused. */
const beginningOf = (
  { procedures }: Journal,
  requests: readonly ComplaintRequest[],
): Beginning | null => {
  const [first] = requests;
  if (first?.type !== 'Receive') return null;
  const { complaintId } = first;
  if (requests.some((request) => request.complaintId !== complaintId)) return null;
  try {
    checkEnvelopes(requests);
    const aggregate = complaintAggregate(first);
    const history = noHistory(aggregate.initialState);
    const { outcomes, fresh } = decideAll(aggregate, procedures, requests, history, new Map());
    if (outcomes[0]?.outcome !== 'recorded') return null;
    return { stream: aggregate.stream, events: fresh, outcomes };
  } catch (error) {
    if (isKlachtError(error)) return null;
    throw error;
  }
};

/**
 * Executes requests for several new complaints at once: each complaint's are decided on nothing, and
 * all are recorded in one commit, in the order that they are given. What is recorded is what
 * `executeAll` would record.
 *
 * @param asked the requests of each complaint, `Receive` first
 * @returns what came of each complaint's requests; null where nothing of them was recorded and
 * `executeAll` has to be asked: one that is there already, that comes twice, or that is refused,
 * and every one where the store begins no streams together
 * @throws KlachtError of kind `unavailable` from the journal
 * @example
 * const [outcomes] = await beginComplaints(journal, [[receive, acknowledge]]);
 * const results = outcomes ?? (await executeAll(journal, [receive, acknowledge]));
 */
export const beginComplaints = async (
  journal: Journal,
  asked: readonly (readonly ComplaintRequest[])[],
): Promise<readonly (Outcomes | null)[]> => {
  const { store } = journal;
  const { begin } = store.append;
  if (begin === undefined) return asked.map(() => null);
  // Of requests for one complaint the first are decided first, together or not.
  const seen = new Set<string>();
  const beginnings = asked.map((requests) => {
    const complaintId = requests[0]?.complaintId ?? '';
    if (seen.has(complaintId)) return null;
    seen.add(complaintId);
    return beginningOf(journal, requests);
  });
  const given = beginnings.filter((one) => one !== null);
  for (const { stream } of given) forget(store, stream);
  const answers = given.length === 0 ? [] : await begin(given);
  const begun = new Set(given.filter((_, index) => answers[index] === true));
  return beginnings.map((one) => (one !== null && begun.has(one) ? one.outcomes : null));
};
