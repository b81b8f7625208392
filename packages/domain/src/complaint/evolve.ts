import type { z } from 'zod';
import { isCorrectable } from './correctable.ts';
import type { ComplaintEvent, ComplaintEventType } from './events.ts';
import type { received } from './intake.ts';
import { whenOf } from './moment.ts';
import { partFolds } from './parts.ts';
import { privacy } from './privacy.ts';
import type { Complaint, Facts, KnownComplaint, When } from './state.ts';
import { eachOnce } from './subjects.ts';

type Fold = (
  complaint: KnownComplaint,
  data: ComplaintEvent['data'],
  when: When,
) => Partial<Facts> | KnownComplaint;

const begin = (data: z.infer<typeof received>): KnownComplaint => ({
  status: 'received',
  procedure: data.procedure,
  imported: data.origin !== undefined,
  untracked: data.origin?.untracked ?? [],
  received: whenOf(data),
  channel: data.channel,
  grounds: data.grounds ?? [],
  subjects: eachOnce(data.subjects),
  forwarded: null,
  officer: data.officer ?? null,
  deputy: null,
  acknowledged: null,
  acknowledgedWith: null,
  requests: [],
  declaredAdmissible: null,
  employees: data.employees?.map((name) => ({ name, informed: null })) ?? [],
  statements: [],
  solution: null,
  proposed: null,
  points: data.points?.map(({ id }) => id) ?? [],
  delays: [],
  contacts: [],
  notices: [],
  reopenings: [],
  referrals: [],
  courtCases: [],
  feedback: null,
  rootCauses: [],
  documents: [],
  corrections: [],
  firstOn: null,
  lastOn: data.at,
  holds: [],
  erasure: null,
});

/** An open complaint's status follows from its facts. */
const openStatus = ({ requests, declaredAdmissible }: Facts) =>
  requests.some(({ answered }) => answered === null)
    ? 'awaiting-information'
    : declaredAdmissible === null
      ? 'received'
      : 'admissible';

/** The days of these are corrected in facts of their own. */
const CORRECTABLE: ReadonlySet<ComplaintEventType> = new Set(
  (Object.keys(partFolds) as ComplaintEventType[]).filter((type) => isCorrectable(type, 'at')),
);

/** The first day and the last one on which something happened, with one more event. */
const span = (
  { firstOn, lastOn }: KnownComplaint,
  { type, data: { at } }: ComplaintEvent,
): Pick<Facts, 'firstOn' | 'lastOn'> => ({
  firstOn: CORRECTABLE.has(type) || (firstOn !== null && firstOn <= at) ? firstOn : at,
  lastOn: type in privacy.events || at < lastOn ? lastOn : at,
});

/** What closed it goes, and its status follows from its facts again. */
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
 * The complaint after one more event. Pure and total: what an event cannot change, it leaves.
 *
 * @example
 * const complaint = events.reduce(evolve, initialState());
 */
export const evolve = (complaint: Complaint, event: ComplaintEvent): Complaint => {
  const { type, data } = event;
  if (type === 'Received') return complaint.status === 'unknown' ? begin(data) : complaint;
  if (complaint.status === 'unknown') return complaint;
  const change = (partFolds[type] as Fold)(complaint, data, whenOf(data));
  const changed: KnownComplaint = { ...complaint, ...change, ...span(complaint, event) };
  if (type === 'Reopened') return reopen(changed);
  if ('closed' in changed) return changed;
  const status = openStatus(changed);
  return status === changed.status ? changed : { ...changed, status };
};
