import type { LocalDate } from '../../calendar/local-date.ts';
import type { ComplaintCommand } from '../../complaint/commands.ts';

/**
 * A second, plainer account of a complaint: the list of what was accepted, with its days put right
 * by corrections. Whether something may happen is asked of that list, and nothing of the domain is
 * used.
 */
export type Model = {
  readonly done: Done[];
  /** As corrected. */
  channel: string;
  readonly retentionYears: number;
};

export type Done = {
  at: LocalDate;
  readonly type: ComplaintCommand['type'];
  readonly data: Said;
  /** The day is a stand-in. */
  guessed: boolean;
  /** The outcome of a judgement, as corrected. */
  outcome: unknown;
  /** The subjects of a receipt or a classification, as corrected; else null. */
  subjects: readonly string[] | null;
};

/** The data of any command, as far as the rules look at it. */
export type Said = {
  readonly employee?: string;
  readonly employees?: readonly string[];
  readonly party?: string;
  readonly officer?: string;
  readonly deputy?: string;
  readonly points?: readonly { readonly id: string }[];
  readonly digest?: string;
  readonly size?: number;
  readonly to?: string;
  readonly as?: string;
  readonly id?: string;
  readonly person?: string;
  readonly request?: string;
  readonly partial?: true;
  readonly unasked?: true;
  readonly reference?: string;
  readonly appeal?: true;
  readonly ground?: string;
  readonly from?: string;
  readonly of?: string;
  readonly until?: LocalDate;
  readonly due?: LocalDate;
  readonly grounds?: readonly unknown[];
  readonly subjects?: unknown;
  readonly outcome?: unknown;
  readonly estimated?: true;
  readonly mandate?: string;
  readonly letter?: string;
};

export const CLOSINGS = ['Judge', 'Withdraw', 'DeclareInadmissible'];
/** The commands that make no sense while a complaint is closed. */
export const WHILE_OPEN: ReadonlySet<string> = new Set([
  'RequestInformation',
  'DeclareAdmissible',
  'InviteStatement',
  'ProposeSolution',
  'TrySolution',
  'JudgePart',
  'AcceptSolution',
  'DeclineSolution',
  'ListPoints',
  'Delay',
]);

export const newModel = (
  data: { readonly at: LocalDate; readonly channel: string; readonly subjects: readonly string[] },
  retentionYears: number,
): Model => ({
  done: [
    {
      at: data.at,
      type: 'Receive',
      data,
      guessed: false,
      outcome: null,
      subjects: data.subjects,
    },
  ],
  channel: data.channel,
  retentionYears,
});

/** Notes down what was accepted. */
export const record = (
  model: Model,
  type: ComplaintCommand['type'],
  data: Said,
  at: LocalDate,
): void => {
  const { estimated = false, outcome = null } = data;
  const subjects = type === 'Reclassify' ? (data.subjects as readonly string[]) : null;
  model.done.push({ at, type, data, guessed: estimated, outcome, subjects });
};

export const all = ({ done }: Model, ...types: readonly string[]): readonly Done[] =>
  done.filter(({ type }) => types.includes(type));

/** Each time that it was open, and each time that it was closed, up to now. */
export const closedTimes = (model: Model): readonly { end: Done; reopened: Done | undefined }[] => {
  const ends = all(model, ...CLOSINGS);
  const reopenings = all(model, 'Reopen');
  return ends.map((end, index) => ({ end, reopened: reopenings[index] }));
};

export const openEnd = (model: Model): Done | undefined =>
  closedTimes(model).find(({ reopened }) => reopened === undefined)?.end;

const PROCEEDINGS = ['EscalateToKifid', 'RecordKifidRuling', 'BringToCourt', 'RecordCourtRuling'];

/** The last day of its close, and of what Kifid and the court had of it. */
export const keptFrom = (model: Model, end: Done): LocalDate =>
  [end, ...all(model, ...PROCEEDINGS)]
    .map(({ at }) => at)
    .toSorted()
    .at(-1) as LocalDate;

export const employees = (model: Model): readonly string[] => [
  ...all(model, 'Receive').flatMap(({ data }) => data.employees ?? []),
  ...all(model, 'NameEmployee').flatMap(({ data }) => data.employee ?? []),
];

/** Who complains beside the first complainant, or for one. */
export const added = (model: Model): readonly string[] =>
  all(model, 'AddComplainant', 'AddRepresentative').flatMap(({ data }) => data.id ?? []);

/** Whether a word of a day to somebody is one to a complainant. */
export const isComplainants = (model: Model, party: unknown, day: LocalDate): boolean => {
  const about = model.done.filter(({ data }) => data.id === party);
  const did = (type: string): boolean => about.some((one) => one.type === type);
  const isMandated = about.some(
    ({ type, data }) =>
      type === 'ProvideMandate' || (type === 'AddRepresentative' && data.mandate !== undefined),
  );
  return (
    party === 'complainant' ||
    did('AddComplainant') ||
    (did('AddRepresentative') &&
      isMandated &&
      !about.some(({ type, at }) => type === 'EndRepresentation' && at < day))
  );
};

export const points = (model: Model): readonly string[] =>
  all(model, 'Receive', 'ListPoints').flatMap(({ data }) => data.points?.map(({ id }) => id) ?? []);

export const handlers = (model: Model): readonly string[] => {
  const last = all(model, 'Receive', 'AssignOfficer').at(-1)?.data;
  return [last?.officer, last?.deputy].flatMap((one) => one ?? []);
};

const isAnswerTo = (answer: Pick<Done, 'at' | 'data'>, asked: Done): boolean =>
  answer.data.unasked !== true &&
  asked.at <= answer.at &&
  [undefined, asked.data.id ?? asked.at].includes(answer.data.request);

/** The requests that no whole answer came to after they were made. */
export const unanswered = (model: Model): readonly Done[] => {
  let open: Done[] = [];
  for (const one of model.done) {
    if (one.type === 'RequestInformation') open.push(one);
    if (one.type !== 'ProvideInformation' || one.data.partial === true) continue;
    open = open.filter((asked) => !isAnswerTo(one, asked));
  }
  return open;
};

/** An answer is to a request that was made by then, or names none. */
export const canAnswer = (model: Model, { request }: Said, at: LocalDate): boolean =>
  request === undefined ||
  all(model, 'RequestInformation').some(
    (asked) => asked.at <= at && (asked.data.id ?? asked.at) === request,
  );

/** The declaration that it is admissible, unless one that it is not was undone since. */
export const standing = (model: Model): Done | undefined => {
  let declared: Done | undefined;
  let ending: Done | undefined;
  for (const one of model.done) {
    if (one.type === 'DeclareAdmissible') declared = one;
    if (CLOSINGS.includes(one.type)) ending = one;
    if (one.type === 'Reopen' && ending?.type === 'DeclareInadmissible') declared = undefined;
  }
  return declared;
};

/** The points judged in parts, since it was last opened. */
export const judgedBefore = (model: Model): readonly string[] => {
  const reopened = all(model, 'Reopen').at(-1)?.at ?? '0000-01-01';
  return all(model, 'JudgePart')
    .filter(({ at }) => at >= reopened)
    .flatMap(({ data }) => data.points?.map(({ id }) => id) ?? []);
};

export const distinct = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

/** The days on which something was decided that a party is told of. */
export const decisions = (model: Model, of: string | undefined): readonly LocalDate[] =>
  all(model, ...(of === 'judgement' ? ['Judge'] : ['DeclareInadmissible', 'DeclareAdmissible']))
    .map(({ at }) => at)
    .toSorted();

const ofErasure = (model: Model, person: string | undefined): readonly Done[] =>
  all(model, 'RequestErasure', 'RefuseErasure', 'DeferErasure', 'Erase').filter(
    ({ data }) => data.person === person,
  );

/** The day since which somebody waits to be forgotten. */
export const openRequest = (model: Model, person: string | undefined): LocalDate | null => {
  const last = ofErasure(model, person).at(-1);
  return last?.type === 'RequestErasure' || last?.type === 'DeferErasure' ? last.at : null;
};

/** Whether somebody can be forgotten: they are named, whenever, and were not forgotten before. */
export const canForget = (model: Model, person: string | undefined, whole: Model): boolean =>
  person === undefined ||
  (['complainant', ...added(whole)].includes(person) &&
    !ofErasure(model, person).some(({ type }) => type === 'Erase'));

/** The grounds that keep the dossier, each with its day. */
export const holds = (model: Model): readonly Done[] => {
  let open: Done[] = [];
  for (const one of model.done) {
    if (one.type === 'PlaceHold') open.push(one);
    if (one.type !== 'LiftHold') continue;
    const { ground } = one.data;
    open = open.filter(
      (hold) => hold.at > one.at || (ground !== undefined && hold.data.ground !== ground),
    );
  }
  return open;
};
