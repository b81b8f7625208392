import { complaintAggregate } from './aggregate.ts';
import { decideAll, type Executed, type Refused } from './decide-all.ts';
import { isKlachtError } from '../errors.ts';
import type { NewEvent, NewStreams } from '../journal/event-store.ts';
import { noHistory } from './history.ts';
import { forget } from './kept-histories.ts';
import type { Journal } from '../procedure/journal.ts';
import { complaintStream } from '../complaint/stream.ts';
import { checkEnvelopes, type ComplaintRequest } from './request.ts';

type Outcomes = readonly (Executed | Refused)[];

/** The complaint that requests begin; null where they begin none. */
const begunBy = (requests: readonly ComplaintRequest[]): string | null => {
  const [first] = requests;
  if (first?.type !== 'Receive') return null;
  const { complaintId } = first;
  return requests.every((request) => request.complaintId === complaintId) ? complaintId : null;
};

/** What requests would record of a new complaint; null where what they ask is refused. */
const decidedOnNothing = (
  { procedures }: Journal,
  requests: readonly ComplaintRequest[],
): { readonly events: readonly NewEvent[]; readonly outcomes: Outcomes } | null => {
  try {
    checkEnvelopes(requests);
    const aggregate = complaintAggregate(requests[0] as ComplaintRequest);
    const history = noHistory(aggregate.initialState);
    const { outcomes, fresh } = decideAll(aggregate, procedures, requests, history, new Map());
    return outcomes[0]?.outcome === 'recorded' ? { events: fresh, outcomes } : null;
  } catch (error) {
    if (isKlachtError(error)) return null;
    throw error;
  }
};

/**
 * How many complaints are decided and written before the next are. With more the collection of garbage
 * takes longer, and with fewer the processor goes from one code to the other all the time.
 */
const AT_ONCE = 64;

type Asked = {
  readonly place: number;
  readonly stream: string;
  readonly requests: readonly ComplaintRequest[];
};

/**
 * Executes requests for several new complaints at once: each complaint's are decided on nothing, and
 * all are recorded in one commit, in the order that they are given. What is recorded is what
 * `executeAll` would record. A few are decided and written before the next are asked for, so that memory
 * holds few of them.
 *
 * @param asked the requests of each complaint, `Receive` first
 * @param tell what is told of a complaint, made as soon as it is decided, from what will have come of
 * its requests and its place in the list
 * @returns what is told of each complaint; null where nothing of it was recorded and `executeAll` has to
 * be asked: one that is there already, that comes twice, or that is refused, and every one where the
 * store begins no streams together
 * @throws KlachtError of kind `unavailable` from the journal
 * @example
 * const asked = [[receive, acknowledge]];
 * const [outcomes] = await beginComplaints(journal, asked, (outcomes) => outcomes);
 * const results = outcomes ?? (await executeAll(journal, [receive, acknowledge]));
 */
export const beginComplaints = async <Told>(
  journal: Journal,
  asked: Iterable<readonly ComplaintRequest[]>,
  tell: (outcomes: Outcomes, place: number) => Told,
): Promise<readonly (Told | null)[]> => {
  const { store } = journal;
  const { begin } = store.append;
  if (begin === undefined) return Array.from(asked, () => null);
  // Of requests for one complaint the first are decided first, together or not.
  const seen = new Set<string>();
  const told: (Told | null)[] = [];
  const given: number[] = [];

  const decided = ({ place, requests }: Asked): readonly NewEvent[] | null => {
    const found = decidedOnNothing(journal, requests);
    if (found === null) return null;
    told[place] = tell(found.outcomes, place);
    return found.events;
  };

  const together = (some: readonly Asked[]): NewStreams => ({
    streams: some.map(({ stream }) => stream),
    events: (absent) => {
      const wanted = new Set(absent);
      return some.flatMap((one) => (wanted.has(one.stream) ? [decided(one)] : []));
    },
  });

  function* fewAtOnce(): Generator<NewStreams> {
    let some: Asked[] = [];
    for (const requests of asked) {
      const place = told.length;
      told.push(null);
      const complaintId = begunBy(requests);
      if (complaintId === null || seen.has(complaintId)) continue;
      seen.add(complaintId);
      const stream = complaintStream(complaintId);
      forget(store, stream);
      given.push(place);
      some.push({ place, stream, requests });
      if (some.length < AT_ONCE) continue;
      yield together(some);
      some = [];
    }
    if (some.length > 0) yield together(some);
  }

  const begun = await begin(fewAtOnce());
  given.forEach((place, index) => {
    if (begun[index] !== true) told[place] = null;
  });
  return told;
};
