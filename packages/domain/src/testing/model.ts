import type { LocalDate } from '../calendar/local-date.ts';
import type { ComplaintCommand } from '../complaint/commands.ts';

/**
 * A second, plainer account of a complaint: the list of what was accepted, with its days put
 * right by corrections. What may happen is asked of that list; nothing of the domain is used.
 */
export type Model = {
  readonly done: Done[];
  /** The corrected or latest value. */
  channel: string;
  subjects: readonly string[];
  readonly retentionYears: number;
  /** The latest day but for what concerns privacy. */
  lastOn: LocalDate;
};

export type Done = {
  at: LocalDate;
  readonly type: ComplaintCommand['type'];
  readonly data: Said;
  /** The day is a stand-in. */
  guessed: boolean;
  /** The outcome of a judgement, as corrected. */
  outcome: unknown;
};

/** What any command may say that the rules look at. */
export type Said = {
  readonly employee?: string;
  readonly employees?: readonly string[];
  readonly party?: string;
  readonly officer?: string;
  readonly deputy?: string;
  readonly points?: readonly { readonly id: string }[];
  readonly digest?: string;
  readonly reference?: string;
  readonly appeal?: true;
  readonly ground?: string;
  readonly from?: string;
  readonly of?: string;
  readonly until?: LocalDate;
  readonly grounds?: readonly unknown[];
  readonly subjects?: unknown;
  readonly outcome?: unknown;
  readonly estimated?: true;
};

const CLOSINGS = ['Judge', 'Withdraw', 'DeclareInadmissible'];
const PRIVACY: ReadonlySet<string> = new Set([
  'RequestErasure',
  'RefuseErasure',
  'DeferErasure',
  'Erase',
  'PlaceHold',
  'LiftHold',
]);
/** What has no sense while a complaint is closed. */
const WHILE_OPEN: ReadonlySet<string> = new Set([
  'RequestInformation',
  'DeclareAdmissible',
  'InviteStatement',
  'ProposeSolution',
  'AcceptSolution',
  'DeclineSolution',
  'ListPoints',
  'Delay',
]);

export const newModel = (
  data: { readonly at: LocalDate; readonly channel: string; readonly subjects: readonly string[] },
  retentionYears: number,
): Model => ({
  done: [{ at: data.at, type: 'Receive', data, guessed: false, outcome: null }],
  channel: data.channel,
  subjects: data.subjects,
  retentionYears,
  lastOn: data.at,
});

/** Notes down what was accepted. */
export const record = (
  model: Model,
  type: ComplaintCommand['type'],
  data: Said,
  at: LocalDate,
): void => {
  const { estimated = false, outcome = null } = data;
  model.done.push({ at, type, data, guessed: estimated, outcome });
  if (type === 'Reclassify') model.subjects = data.subjects as readonly string[];
  if (!PRIVACY.has(type) && at > model.lastOn) model.lastOn = at;
};

export const all = ({ done }: Model, ...types: readonly string[]): readonly Done[] =>
  done.filter(({ type }) => types.includes(type));

/** Each time that it was open, and each time that it was closed, up to now. */
const closedTimes = (model: Model): readonly { end: Done; reopened: Done | undefined }[] => {
  const ends = all(model, ...CLOSINGS);
  const reopenings = all(model, 'Reopen');
  return ends.map((end, index) => ({ end, reopened: reopenings[index] }));
};

export const openEnd = (model: Model): Done | undefined =>
  closedTimes(model).find(({ reopened }) => reopened === undefined)?.end;

export const employees = (model: Model): readonly string[] => [
  ...all(model, 'Receive').flatMap(({ data }) => data.employees ?? []),
  ...all(model, 'NameEmployee').flatMap(({ data }) => data.employee ?? []),
];

export const points = (model: Model): readonly string[] =>
  all(model, 'Receive', 'ListPoints').flatMap(({ data }) => data.points?.map(({ id }) => id) ?? []);

const handlers = (model: Model): readonly string[] => {
  const last = all(model, 'Receive', 'AssignOfficer').at(-1)?.data;
  return [last?.officer, last?.deputy].flatMap((one) => one ?? []);
};

/** The requests that no answer came to after they were made. */
export const unanswered = (model: Model): readonly LocalDate[] => {
  let open: LocalDate[] = [];
  for (const { type, at } of model.done) {
    if (type === 'RequestInformation') open.push(at);
    if (type === 'ProvideInformation') open = open.filter((asked) => asked > at);
  }
  return open;
};

const distinct = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

/** The days on which something was decided that a party is told of. */
const decisions = (model: Model, of: string | undefined): readonly LocalDate[] =>
  all(model, ...(of === 'judgement' ? ['Judge'] : ['DeclareInadmissible', 'DeclareAdmissible']))
    .map(({ at }) => at)
    .toSorted();

export const openRequest = (model: Model): LocalDate | null => {
  const last = all(model, 'RequestErasure', 'RefuseErasure', 'DeferErasure').at(-1);
  return last === undefined || last.type === 'RefuseErasure' ? null : last.at;
};

/** The grounds that keep the dossier, each with its day. */
export const holds = (model: Model): readonly Done[] => {
  let open: readonly Done[] = [];
  for (const one of model.done) {
    if (one.type === 'PlaceHold') open = [...open, one];
    if (one.type !== 'LiftHold') continue;
    const { ground } = one.data;
    open = open.filter(
      (hold) => hold.at > one.at || (ground !== undefined && hold.data.ground !== ground),
    );
  }
  return open;
};

/** How often it was put to somebody, and which of these times have their ruling. */
export const proceedings = (
  model: Model,
  [begin, rule]: readonly [string, string],
): readonly { readonly began: Done; ruled: Done | null }[] => {
  const times: { readonly began: Done; ruled: Done | null }[] = [];
  for (const one of model.done) {
    if (one.type === begin) times.push({ began: one, ruled: null });
    if (one.type !== rule) continue;
    const ended = endedBy(times, one.data.reference, one.at);
    if (ended !== undefined) ended.ruled = one;
  }
  return times;
};

/** The latest day first, and of one day what was said last; its own reference before none. */
const endedBy = <Time extends { readonly began: Done; readonly ruled: Done | null }>(
  times: readonly Time[],
  reference: string | undefined,
  at: LocalDate,
): Time | undefined => {
  const rank = ({ began }: Time) =>
    `${began.data.reference === reference ? 1 : 0} ${began.at} ${String(times.findIndex((one) => one.began === began)).padStart(3, '0')}`;
  return times
    .filter(
      ({ began, ruled }) =>
        ruled === null &&
        began.at <= at &&
        (reference === undefined || [undefined, reference].includes(began.data.reference)),
    )
    .toSorted((a, b) => (rank(a) < rank(b) ? 1 : -1))[0];
};

export const KIFID = ['EscalateToKifid', 'RecordKifidRuling'] as const;
export const COURT = ['BringToCourt', 'RecordCourtRuling'] as const;

const canBegin = (
  model: Model,
  forum: readonly [string, string],
  { reference, appeal }: Said,
  at: LocalDate,
): boolean =>
  !all(model, forum[0]).some(
    (one) => one.at === at && one.data.reference === reference && one.data.appeal === appeal,
  ) &&
  (appeal === undefined || all(model, forum[1]).some((ruled) => ruled.at <= at));

/** The last time that a party did this. */
const lastBy = (model: Model, type: string, party: unknown): Done | undefined =>
  all(model, type).findLast(({ data }) => data.party === party);

/** Whether this may happen on that day: not what is lawful, but what is possible. */
export const isPossible = (
  model: Model,
  type: ComplaintCommand['type'],
  data: Said,
  at: LocalDate,
): boolean => {
  const [receipt] = model.done;
  if (type === 'Receive' || receipt === undefined) return false;
  if (all(model, 'Erase').length > 0 || at < receipt.at) return false;
  const end = openEnd(model);
  const reopened = all(model, 'Reopen').at(-1)?.at ?? '0000-01-01';
  const parties = ['complainant', ...employees(model)];
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
        !employees(model).some((one) => one === data.officer || one === data.deputy)
      );
    case 'ProvideInformation':
      return unanswered(model).some((asked) => asked <= at);
    case 'DeclareAdmissible':
      return all(model, type).length === 0 && end?.type !== 'DeclareInadmissible';
    case 'DeclareInadmissible':
      return all(model, 'DeclareAdmissible').length === 0 && data.grounds !== undefined;
    case 'NameEmployee':
      return ![...parties, ...handlers(model)].includes(data.employee ?? '');
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
      const last = all(model, 'ProposeSolution', 'AcceptSolution', 'DeclineSolution').at(-1);
      return last?.type === 'ProposeSolution' && at >= last.at;
    }
    case 'ListPoints':
      return distinct([...points(model), ...ids]);
    case 'Delay':
      return (data.until ?? '') >= at;
    case 'Judge':
      return distinct(ids) && ids.every((id) => points(model).includes(id));
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
        (one) => one.data.digest === data.digest && one.data.from === data.from,
      );
    case 'RequestErasure':
      return openRequest(model) === null;
    case 'RefuseErasure':
      return at >= (openRequest(model) ?? '9999-12-31');
    case 'DeferErasure':
      return at >= (openRequest(model) ?? '9999-12-31') && (data.until ?? '') >= at;
    case 'Erase': {
      const [year, ...rest] = model.lastOn.split('-');
      const kept = [Number(year) + model.retentionYears, ...rest].join('-');
      return (
        at >= (openRequest(model) ?? '9999-12-31') &&
        holds(model).length === 0 &&
        end !== undefined &&
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
    case 'RequestInformation':
    case 'ProposeSolution':
    case 'ReportProgress':
    case 'Withdraw':
    case 'GiveFeedback':
    case 'Reclassify':
    case 'RecordRootCause':
    case 'Correct':
      return true;
  }
};
