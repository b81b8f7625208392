import type { ComplaintEvent, EventData } from './events.ts';
import { whenOf } from './when.ts';
import { partFolds } from './parts.ts';
import { REPRESENTATIVE } from './parties.ts';
import type { Complaint, Fact, Facts, KnownComplaint, When } from './state.ts';
import { eachOnce } from './subjects.ts';

type Fold = (
  complaint: KnownComplaint,
  data: ComplaintEvent['data'],
  when: When,
) => Partial<Facts> | KnownComplaint;

const begin = (
  data: EventData<'Received'>,
  retracted: boolean,
  history: readonly Fact[],
): KnownComplaint => ({
  status: 'received',
  procedure: data.procedure,
  procedureDigest: data.procedureDigest ?? null,
  origin:
    data.origin === undefined
      ? null
      : { source: data.origin.source, number: data.origin.number ?? null },
  untracked: data.origin?.untracked ?? [],
  kept: data.origin?.kept ?? null,
  received: whenOf(data),
  channel: data.channel,
  grounds: data.grounds ?? [],
  subjects: eachOnce(data.subjects),
  language: data.language ?? null,
  service: data.service ?? null,
  forwarded: null,
  officer: data.officer ?? null,
  deputy: null,
  acknowledged: null,
  acknowledgedWith: null,
  requests: [],
  supplements: [],
  declaredAdmissible: null,
  admissibleBefore: [],
  anonymous: data.anonymous === true,
  complainants: [],
  representatives:
    data.representative === undefined
      ? []
      : [
          {
            id: REPRESENTATIVE,
            added: whenOf(data),
            mandated: data.representative.mandate === undefined ? null : whenOf(data),
            left: null,
          },
        ],
  employees: data.employees?.map((name) => ({ name, informed: null, left: null })) ?? [],
  statements: [],
  solution: null,
  proposed: null,
  points: data.points?.map(({ id }) => id) ?? [],
  delays: [],
  contacts: [],
  notices: [],
  parts: [],
  payments: [],
  reopenings: [],
  referrals: [],
  courtCases: [],
  splitFrom: data.splitFrom ?? null,
  links: [],
  feedback: null,
  rootCauses: [],
  lateness: [],
  documents: [],
  drafts: [],
  letters: [],
  corrections: [],
  holds: [],
  erasures: [],
  retracted,
  history,
});

/** An open complaint's status follows from its facts. */
const openStatus = ({ requests, declaredAdmissible }: Facts) =>
  requests.some(({ answered }) => answered === null)
    ? 'awaiting-information'
    : declaredAdmissible === null
      ? 'received'
      : 'admissible';

/** A reopened complaint: the close goes, and the status follows from the facts again. */
const reopen = (complaint: KnownComplaint): KnownComplaint => {
  const {
    closed: _closed,
    judgement: _judgement,
    inadmissibleOn: _grounds,
    ...facts
  } = {
    closed: null,
    judgement: null,
    inadmissibleOn: null,
    ...complaint,
  };
  return { ...facts, status: openStatus(complaint) };
};

/**
 * A complaint after one more fact, which happened after all those before it. Pure and total: what
 * a fact cannot change, it leaves.
 *
 * @param history what was recorded up to then
 */
export const foldNext = (complaint: Complaint, fact: Fact, history: readonly Fact[]): Complaint => {
  const data = fact.data as unknown as ComplaintEvent['data'];
  if (fact.type === 'Received') {
    return complaint.status === 'unknown'
      ? begin(data as EventData<'Received'>, fact.retracted === true, history)
      : complaint;
  }
  if (complaint.status === 'unknown') return complaint;
  const fold = partFolds[fact.type as keyof typeof partFolds] as Fold;
  const change = fold(complaint, data, whenOf(fact.data));
  const changed: KnownComplaint = { ...complaint, ...change, history };
  if (fact.type === 'Reopened') return reopen(changed);
  if ('closed' in changed) return changed;
  const status = openStatus(changed);
  return status === changed.status ? changed : { ...changed, status };
};
