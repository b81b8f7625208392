import { toLocalDate } from '../calendar/instant.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { isKlachtError } from '../errors.ts';
import type { DecisionContext } from '../procedure/decision-context.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { procedureOf } from '../procedure/procedures.ts';
import { type ComplaintCommand, type ComplaintCommandType, eventOf } from './commands.ts';
import { decide } from './decide.ts';
import { partiesTo } from './parties.ts';
import type { KnownComplaint, Proceeding } from './state.ts';
import { letterKind } from './values.ts';
import { personsOf } from './whose-text.ts';

type Data = Readonly<Record<string, unknown>>;

/** A name that stands in no recorded event. */
const NEW = '(new)';

const partiesOf = (complaint: KnownComplaint): readonly string[] =>
  partiesTo(complaint).map(({ name }) => name);

const employeesOf = ({ employees }: KnownComplaint): readonly Data[] =>
  employees.map(({ name }) => ({ employee: name }));

const lettersOf = ({ letters }: KnownComplaint): readonly Data[] =>
  letters.map(({ id }) => ({ id }));

const hearings = (complaint: KnownComplaint): readonly Data[] =>
  partiesOf(complaint).map((party) => ({ party }));

const rulings = (proceedings: readonly Proceeding[]): readonly Data[] => [
  { result: 'rejected' },
  ...proceedings.flatMap(({ reference }) =>
    reference === null ? [] : [{ result: 'rejected', reference }],
  ),
];

/** Of all whom the complaint names together, and of each apart. */
const forEach =
  (said: (until: LocalDate) => Data) =>
  (complaint: KnownComplaint, until: LocalDate): readonly Data[] => [
    said(until),
    ...personsOf(complaint).map((person) => ({ ...said(until), person })),
  ];

/** A cause of a list, or of one's own where there is none. */
const causeOf = (listed: Procedure['rootCauses']): string => Object.keys(listed ?? {})[0] ?? NEW;

/** What may be said by each command, as far as that decides whether it is refused. */
const EXAMPLES: Readonly<
  Partial<
    Record<
      ComplaintCommandType,
      (complaint: KnownComplaint, day: LocalDate, procedure: Procedure) => readonly Data[]
    >
  >
> = {
  Receive: () => [],
  AssignOfficer: () => [{ officer: NEW }],
  DeclareInadmissible: () => [{ grounds: [{ ground: 'too-late', explanation: NEW }] }],
  NameEmployee: () => [{ employee: NEW }],
  InformEmployee: employeesOf,
  ReportDeparture: employeesOf,
  InviteStatement: hearings,
  GiveStatement: hearings,
  WaiveStatement: hearings,
  ReportContact: employeesOf,
  ProposeSolution: (complaint) => partiesOf(complaint).map((by) => ({ by })),
  TrySolution: (complaint) => partiesOf(complaint).map((by) => ({ by })),
  ListPoints: () => [{ points: [{ id: NEW }] }],
  Delay: (_, until) => [{ until }],
  JudgePart: ({ points }) => points.map((id) => ({ points: [{ id, finding: 'rejected' }] })),
  Judge: () => [{ outcome: 'rejected' }],
  PayRedress: () => [{ kind: 'goodwill', amount: { value: '1.00', currency: 'EUR' } }],
  Notify: (complaint) =>
    partiesOf(complaint).flatMap((party) => [
      { of: 'admissibility', party },
      { of: 'judgement', party },
    ]),
  EscalateToKifid: () => [{ reference: NEW }],
  RecordKifidRuling: ({ referrals }) => rulings(referrals),
  BringToCourt: () => [{ reference: NEW }],
  RecordCourtRuling: ({ courtCases }) => rulings(courtCases),
  Reclassify: ({ subjects }) => (subjects.length === 0 ? [] : [{ subjects }]),
  RecordRootCause: (_, __, { rootCauses }) => [{ cause: causeOf(rootCauses) }],
  ExplainLateness: (_, __, { latenessCauses }) => [
    { step: 'judge', cause: causeOf(latenessCauses) },
  ],
  AddDocument: () => [{ digest: '0'.repeat(64), name: NEW }],
  DraftLetter: () => [{ kind: 'progress', letter: '0'.repeat(64), records: '0'.repeat(64) }],
  ApproveLetter: ({ drafts }) => drafts.map(({ letter }) => ({ letter })),
  QueueLetter: (complaint) =>
    partiesOf(complaint).flatMap((to) =>
      [
        ...complaint.drafts,
        ...letterKind.options.map((kind) => ({ kind, letter: '0'.repeat(64) })),
      ].map(({ kind, letter }) => ({
        id: '00000000-0000-4000-8000-000000000000',
        kind,
        to,
        letter,
      })),
    ),
  SendLetter: lettersOf,
  FailLetter: (complaint) => lettersOf(complaint).map((one) => ({ ...one, how: 'bounced' })),
  RetryLetter: lettersOf,
  AddNote: () => [{ text: NEW }],
  Correct: ({ channel }) => [
    { channel: { from: channel, to: channel === 'letter' ? 'email' : 'letter' }, why: NEW },
  ],
  Amend: ({ channel }) => [
    {
      revision: 0,
      changes: [{ field: 'channel', from: channel, to: channel === 'letter' ? 'email' : 'letter' }],
      why: NEW,
    },
  ],
  Retract: ({ history }) => history.map(({ revision }) => ({ revision, why: NEW })),
  AddComplainant: () => [{ id: NEW, complainant: { name: NEW } }],
  AddRepresentative: () => [{ id: NEW, representative: { name: NEW } }],
  RecordDetails: () => [{ language: 'nl' }],
  Link: () => [{ to: '00000000-0000-4000-8000-000000000000', as: 'same-cause' }],
  Unlink: ({ links }) => links.map(({ to, as }) => ({ to, as })),
  ProvideMandate: ({ representatives }) =>
    representatives.map(({ id }) => ({ id, mandate: '0'.repeat(64) })),
  EndRepresentation: ({ representatives }) => representatives.map(({ id }) => ({ id })),
  RequestErasure: forEach(() => ({})),
  RefuseErasure: forEach(() => ({ ground: NEW })),
  DeferErasure: forEach((until) => ({ ground: NEW, until })),
  Erase: forEach(() => ({})),
  PlaceHold: () => [{ ground: NEW }],
  LiftHold: ({ holds }) =>
    holds.flatMap(({ ground, lifted }) => (lifted === null ? [{ ground }] : [])),
};

const isAccepted = (
  complaint: KnownComplaint,
  type: ComplaintCommandType,
  data: Data,
  context: DecisionContext,
): boolean => {
  try {
    decide(complaint, { type, data } as unknown as ComplaintCommand, context);
    return true;
  } catch (error) {
    if (isKlachtError(error, 'rejected')) return false;
    throw error;
  }
};

/**
 * Whether a complaint allows a command on a day, as {@link possibleCommands} has it.
 *
 * @throws KlachtError `unknown-procedure`
 * @example
 * isPossible('Judge', complaint, { procedures: [bitonic], now, actor: 'anna' });
 */
export const isPossible = (
  type: ComplaintCommandType,
  complaint: KnownComplaint,
  context: DecisionContext,
): boolean => {
  const procedure = procedureOf(context.procedures, complaint);
  const at = toLocalDate(context.now, procedure.timeZone);
  return (EXAMPLES[type]?.(complaint, at, procedure) ?? [{}]).some((data) =>
    isAccepted(complaint, type, { at, ...data }, context),
  );
};

/**
 * The commands that a complaint allows on a day: each has something to say that {@link decide}
 * accepts. It asks `decide` itself, so it cannot say anything else.
 *
 * @param context its `now` gives the day on which the step would happen
 * @throws KlachtError `unknown-procedure`
 * @example
 * possibleCommands(complaint, { procedures: [bitonic], now, actor: 'anna' }); // ['Acknowledge', …]
 */
export const possibleCommands = (
  complaint: KnownComplaint,
  context: DecisionContext,
): readonly ComplaintCommandType[] =>
  (Object.keys(eventOf) as ComplaintCommandType[]).filter((type) =>
    isPossible(type, complaint, context),
  );
