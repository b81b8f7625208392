import { expect } from 'vitest';
import { letterStateOf } from '../../complaint/queued-letter.ts';
import type { Complaint, Proceeding } from '../../complaint/state.ts';
import {
  all,
  employees,
  holds,
  isComplainants,
  type Model,
  openEnd,
  points,
  standing,
  unanswered,
} from './complaint-model.ts';
import { COURT, KIFID, proceedings } from './model-proceedings.ts';
import { ordered } from './model-order.ts';

const STATUS = { Judge: 'judged', Withdraw: 'withdrawn', DeclareInadmissible: 'inadmissible' };

const ERASURES = {
  RequestErasure: 'requested',
  RefuseErasure: 'refused',
  DeferErasure: 'deferred',
  Erase: 'erased',
};

const statusOf = (model: Model): string => {
  const end = openEnd(model)?.type as keyof typeof STATUS | undefined;
  if (end !== undefined) return STATUS[end];
  if (unanswered(model).length > 0) return 'awaiting-information';
  return standing(model) === undefined ? 'received' : 'admissible';
};

/** The days on which the complainant heard from the firm. */
const contactsOf = (model: Model): readonly string[] =>
  model.done
    .filter(({ type, data, at, guessed }, index) =>
      guessed
        ? false
        : ['InviteStatement', 'GiveStatement', 'Notify'].includes(type)
          ? isComplainants({ ...model, done: model.done.slice(0, index) }, data.party, at)
          : [
              'Acknowledge',
              'RequestInformation',
              'DeclareAdmissible',
              'DeclareInadmissible',
              'ReportContact',
              'TrySolution',
              'JudgePart',
              'ReportProgress',
              'ProposeSolution',
              'AcceptSolution',
              'DeclineSolution',
              'Delay',
              'Judge',
            ].includes(type),
    )
    .map(({ at }) => at)
    .toSorted();

const LETTERS: Readonly<Record<string, string>> = {
  QueueLetter: 'waiting',
  RetryLetter: 'waiting',
  SendLetter: 'sent',
  FailLetter: 'failed',
};

/** Each letter, and what was said of it last. */
const lettersOf = (model: Model) =>
  all(model, 'QueueLetter').map(({ data: { id } }) => [
    id,
    LETTERS[all(model, ...Object.keys(LETTERS)).findLast((one) => one.data.id === id)?.type ?? ''],
  ]);

/** Each draft, and when it was last approved. */
const draftsOf = (model: Model) =>
  all(model, 'DraftLetter').map((draft) => [
    draft.data.letter,
    model.done
      .slice(model.done.indexOf(draft))
      .findLast(({ type, data }) => type === 'ApproveLetter' && data.letter === draft.data.letter)
      ?.at ?? null,
  ]);

const daysOfProceedings = (proceedings: readonly Proceeding[]) =>
  proceedings.map(({ began, ruling }) => ({ began: began.at, ruled: ruling?.when.at ?? null }));

/** Expects of a complaint that it says what the model says. */
export const expectAgreement = (recorded: Model, complaint: Complaint): void => {
  const model = ordered(recorded);
  if (complaint.status === 'unknown') throw new Error('expected a complaint');
  const daysOf = (...types: readonly string[]) => all(model, ...types).map(({ at }) => at);
  const [receipt] = daysOf('Receive');
  const end = openEnd(model);
  const modelled = (forum: readonly [string, string]) =>
    proceedings(model, forum)
      .toSorted((a, b) => (a.began.at < b.began.at ? -1 : a.began.at > b.began.at ? 1 : 0))
      .map(({ began, ruled }) => ({ began: began.at, ruled: ruled?.at ?? null }));
  const erasures = Map.groupBy(
    all(model, 'RequestErasure', 'RefuseErasure', 'DeferErasure', 'Erase'),
    ({ data }) => data.person ?? null,
  );
  expect({
    status: complaint.status,
    received: complaint.received.at,
    channel: complaint.channel,
    subjects: complaint.subjects,
    forwarded: complaint.forwarded?.at,
    acknowledged: complaint.acknowledged?.at,
    asked: complaint.requests.map(({ asked }) => asked.at),
    unanswered: complaint.requests.filter(({ answered }) => answered === null).length,
    employees: complaint.employees.map(({ name }) => name),
    left: complaint.employees.filter(({ left }) => left !== null).length,
    parts: complaint.parts.map(({ judged }) => judged.at),
    payments: complaint.payments.map(({ paid }) => paid.at),
    points: complaint.points,
    delays: complaint.delays.map(({ announced }) => announced.at),
    closed: 'closed' in complaint ? complaint.closed.at : undefined,
    outcome: complaint.status === 'judged' ? complaint.judgement.outcome : undefined,
    reopened: complaint.reopenings.map(({ reopened }) => reopened.at),
    notices: complaint.notices.map(({ at }) => at),
    contacts: complaint.contacts,
    referrals: daysOfProceedings(complaint.referrals),
    courtCases: daysOfProceedings(complaint.courtCases),
    documents: complaint.documents.length,
    drafts: complaint.drafts.map(({ letter, approved }) => [letter, approved]),
    letters: complaint.letters.map((one) => [one.id, letterStateOf(one)]),
    corrections: complaint.corrections,
    held: complaint.holds.flatMap(({ ground, lifted }) => (lifted === null ? [ground] : [])),
    erasures: complaint.erasures.map(({ person, at, state }) => [person, at, state]),
  }).toEqual({
    status: statusOf(model),
    received: receipt,
    channel: model.channel,
    subjects: model.done.findLast(({ subjects }) => subjects !== null)?.subjects,
    forwarded: daysOf('Forward')[0],
    acknowledged: daysOf('Acknowledge')[0],
    asked: daysOf('RequestInformation').toSorted(),
    unanswered: unanswered(model).length,
    employees: employees(model),
    left: all(model, 'ReportDeparture').length,
    parts: daysOf('JudgePart').toSorted(),
    payments: daysOf('PayRedress').toSorted(),
    points: points(model),
    delays: daysOf('Delay'),
    closed: end?.at,
    outcome: end?.type === 'Judge' ? end.outcome : undefined,
    reopened: daysOf('Reopen'),
    notices: daysOf('Notify'),
    contacts: contactsOf(model),
    referrals: modelled(KIFID),
    courtCases: modelled(COURT),
    documents: all(model, 'AddDocument').length,
    drafts: draftsOf(model),
    letters: lettersOf(model),
    corrections: daysOf('Correct'),
    held: holds(model)
      .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
      .map(({ data }) => data.ground),
    erasures: [...erasures].map(([person, all]) => {
      const last = all.at(-1);
      return [person, last?.at, ERASURES[last?.type as keyof typeof ERASURES]];
    }),
  });
};
