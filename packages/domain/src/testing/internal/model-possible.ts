import {
  added,
  all,
  closedTimes,
  CLOSINGS,
  decisions,
  distinct,
  type Done,
  employees,
  handlers,
  holds,
  keptFrom,
  type Model,
  openEnd,
  canForget,
  openRequest,
  points,
  canAnswer,
  judgedBefore,
  standing,
  WHILE_OPEN,
} from './complaint-model.ts';
import { canBegin, COURT, endedBy, KIFID, proceedings } from './model-proceedings.ts';

/** Whether the last that was said of a link is that it holds. */
const isLinked = (model: Model, { to, as }: Done['data']): boolean =>
  all(model, 'Link', 'Unlink').findLast(({ data }) => data.to === to && data.as === as)?.type ===
  'Link';

/** The first link, of those that hold, to what it is a duplicate of. */
const duplicateLink = (model: Model): Done | undefined => {
  let held: readonly Done[] = [];
  for (const one of all(model, 'Link', 'Unlink')) {
    if (one.data.as !== 'duplicate-of') continue;
    const others = held.filter(({ data }) => data.to !== one.data.to);
    held = one.type === 'Link' ? [...others, one] : others;
  }
  return held[0];
};

/** The last time that a party did this. */
const lastBy = (model: Model, type: string, party: unknown): Done | undefined =>
  all(model, type).findLast(({ data }) => data.party === party);

/**
 * Whether this may happen after what the model has: not what is lawful, but what is possible.
 *
 * @param whole with what happened later, and with this
 */
export const isPossible = (
  model: Model,
  { type, data, at }: Pick<Done, 'type' | 'data' | 'at'>,
  whole: Model,
): boolean => {
  const [receipt] = model.done;
  if (type === 'Receive' || receipt === undefined) return false;
  if (at < receipt.at) return false;
  const end = openEnd(model);
  const reopened = all(model, 'Reopen').at(-1)?.at ?? '0000-01-01';
  const parties = ['complainant', ...added(model), ...employees(model)];
  const whileClosed = closedTimes(model).some(
    ({ end, reopened }) => at > end.at && (reopened === undefined || at < reopened.at),
  );
  if (WHILE_OPEN.has(type) && whileClosed) return false;
  if (CLOSINGS.includes(type) && (end !== undefined || at < reopened)) return false;
  const ids = data.points?.map(({ id }) => id) ?? [];

  switch (type) {
    case 'Forward':
    case 'Acknowledge':
      return all(model, type).length === 0;
    case 'AssignOfficer':
      return (
        data.officer !== data.deputy &&
        !employees(model).some(
          (one) => [data.officer, data.deputy].includes(one) && handlers(whole).includes(one),
        )
      );
    case 'RequestInformation':
      return data.id === undefined || !all(model, type).some((one) => one.data.id === data.id);
    case 'ProvideInformation':
      return canAnswer(model, data, at);
    case 'DeclareAdmissible':
      return standing(model) === undefined && end?.type !== 'DeclareInadmissible';
    case 'DeclareInadmissible':
      return (standing(model)?.at ?? '') <= at && data.grounds !== undefined;
    case 'ReportDeparture':
      return (
        employees(model).includes(data.employee ?? '') &&
        !all(model, type).some((one) => one.data.employee === data.employee)
      );
    case 'NameEmployee':
      return ![...parties, ...added(whole), ...handlers(whole)].includes(data.employee ?? '');
    case 'InformEmployee':
      return (
        employees(model).includes(data.employee ?? '') &&
        !all(model, type).some((one) => one.data.employee === data.employee)
      );
    case 'ReportContact':
      return employees(model).includes(data.employee ?? '');
    case 'InviteStatement':
    case 'GiveStatement':
      return (
        parties.includes(data.party ?? '') && (lastBy(model, type, data.party)?.at ?? '') < reopened
      );
    case 'WaiveStatement':
      return (
        parties.includes(data.party ?? '') &&
        (lastBy(model, type, data.party)?.at ?? '') < reopened &&
        (lastBy(model, 'GiveStatement', data.party)?.at ?? '') < reopened
      );
    case 'AcceptSolution':
    case 'DeclineSolution': {
      const last = all(
        model,
        'ProposeSolution',
        'TrySolution',
        'AcceptSolution',
        'DeclineSolution',
      ).at(-1);
      const isOpen = last?.type === 'ProposeSolution' || last?.type === 'TrySolution';
      return isOpen && at >= last.at;
    }
    case 'ListPoints':
      return distinct([...points(model), ...ids]);
    case 'Delay':
      return (data.until ?? '') >= at;
    case 'Judge':
    case 'JudgePart':
      return (
        distinct(ids) &&
        ids.every((id) => points(model).includes(id) && !judgedBefore(model).includes(id))
      );
    case 'Notify': {
      const told = all(model, type).filter(
        (one) => one.data.of === data.of && one.data.party === data.party,
      );
      const before = decisions(model, data.of).filter((decided) => decided <= at);
      const next = decisions(model, data.of)[before.length] ?? '9999-12-31';
      const decided = before.at(-1);
      return (
        parties.includes(data.party ?? '') &&
        decided !== undefined &&
        !told.some((one) => one.at >= decided && one.at < next)
      );
    }
    case 'Reopen':
      return end !== undefined && at >= end.at;
    case 'EscalateToKifid':
      return canBegin(model, KIFID, data, at);
    case 'BringToCourt':
      return canBegin(model, COURT, data, at);
    case 'RecordKifidRuling':
      return endedBy(proceedings(model, KIFID), data.reference, at) !== undefined;
    case 'RecordCourtRuling':
      return endedBy(proceedings(model, COURT), data.reference, at) !== undefined;
    case 'AddDocument':
      return !all(model, type).some(
        (one) =>
          one.data.digest === data.digest &&
          one.data.from === data.from &&
          (one.data.size !== undefined || data.size === undefined),
      );
    case 'AddComplainant':
    case 'AddRepresentative':
      return !['representative', ...parties].includes(data.id ?? '');
    case 'ProvideMandate':
      return all(model, 'AddRepresentative').some((one) => one.data.id === data.id);
    case 'EndRepresentation':
      return (
        all(model, 'AddRepresentative').some((one) => one.data.id === data.id) &&
        !all(model, type).some((one) => one.data.id === data.id)
      );
    case 'RecordDetails':
      return Object.keys(data).some((field) => !['at', 'estimated'].includes(field));
    case 'Link':
      return !isLinked(model, data);
    case 'Unlink':
      return isLinked(model, data);
    case 'RequestErasure':
      return canForget(model, data.person, whole) && openRequest(model, data.person) === null;
    case 'RefuseErasure':
      return (
        canForget(model, data.person, whole) &&
        at >= (openRequest(model, data.person) ?? '9999-12-31')
      );
    case 'DeferErasure':
      return (
        canForget(model, data.person, whole) &&
        at >= (openRequest(model, data.person) ?? '9999-12-31') &&
        (data.until ?? '') >= at
      );
    case 'ApproveLetter':
      return all(model, 'DraftLetter').some((one) => one.data.letter === data.letter);
    case 'QueueLetter':
      return (
        parties.includes(data.to ?? '') && !all(model, type).some((one) => one.data.id === data.id)
      );
    case 'SendLetter':
    case 'FailLetter':
    case 'RetryLetter': {
      const last = all(model, 'QueueLetter', 'SendLetter', 'FailLetter', 'RetryLetter').findLast(
        (one) => one.data.id === data.id,
      );
      if (last === undefined) return false;
      return type === 'RetryLetter' ? last.type === 'FailLetter' : last.type !== type;
    }
    case 'Erase': {
      const end = openEnd(whole) ?? duplicateLink(whole);
      if (end === undefined) return false;
      const [year, ...rest] = keptFrom(whole, end).split('-');
      const kept = [Number(year) + model.retentionYears, ...rest].join('-');
      return (
        canForget(model, data.person, whole) &&
        at >= (openRequest(model, data.person) ?? '0000-01-01') &&
        holds(whole).length === 0 &&
        at > kept
      );
    }
    case 'PlaceHold':
      return !holds(model).some((hold) => hold.data.ground === data.ground);
    case 'LiftHold':
      return (
        holds(model).filter(
          (hold) => hold.at <= at && [undefined, hold.data.ground].includes(data.ground),
        ).length === 1
      );
    case 'ProposeSolution':
    case 'TrySolution':
    case 'PayRedress':
    case 'ReportProgress':
    case 'Withdraw':
    case 'ExplainLateness':
      return data.due === undefined || (receipt.at <= data.due && data.due < at);
    case 'GiveFeedback':
    case 'Reclassify':
    case 'RecordRootCause':
    case 'AddNote':
    case 'DraftLetter':
    case 'Correct':
    case 'Amend':
    case 'Retract':
      return true;
  }
};
