import { z } from 'zod';
import { asCommand, type Given } from '../journal/as-command.ts';
import { complaintEvents, type ComplaintEventType } from './events.ts';
import { channel } from './values.ts';

/** The event that each command leads to when it is accepted. */
export const eventOf = {
  Receive: 'Received',
  Forward: 'Forwarded',
  AssignOfficer: 'OfficerAssigned',
  Acknowledge: 'Acknowledged',
  RequestInformation: 'InfoRequested',
  ProvideInformation: 'InfoProvided',
  DeclareAdmissible: 'DeclaredAdmissible',
  DeclareInadmissible: 'DeclaredInadmissible',
  NameEmployee: 'EmployeeNamed',
  InformEmployee: 'EmployeeInformed',
  ReportDeparture: 'EmployeeLeft',
  InviteStatement: 'StatementInvited',
  GiveStatement: 'StatementGiven',
  WaiveStatement: 'StatementWaived',
  ReportContact: 'ContactReported',
  ProposeSolution: 'SolutionProposed',
  TrySolution: 'SolutionTried',
  AcceptSolution: 'SolutionAccepted',
  DeclineSolution: 'SolutionDeclined',
  ReportProgress: 'ProgressReported',
  ListPoints: 'PointsListed',
  Delay: 'Delayed',
  JudgePart: 'PartJudged',
  Judge: 'Judged',
  PayRedress: 'RedressPaid',
  Notify: 'Notified',
  Withdraw: 'Withdrawn',
  Reopen: 'Reopened',
  EscalateToKifid: 'EscalatedToKifid',
  RecordKifidRuling: 'KifidRuled',
  BringToCourt: 'BroughtToCourt',
  RecordCourtRuling: 'CourtRuled',
  GiveFeedback: 'FeedbackGiven',
  Reclassify: 'Reclassified',
  RecordRootCause: 'RootCauseFound',
  ExplainLateness: 'LatenessExplained',
  AddDocument: 'DocumentAdded',
  DraftLetter: 'LetterDrafted',
  ApproveLetter: 'LetterApproved',
  QueueLetter: 'LetterQueued',
  SendLetter: 'LetterSent',
  FailLetter: 'LetterFailed',
  RetryLetter: 'LetterRetried',
  AddNote: 'NoteAdded',
  Correct: 'Corrected',
  Amend: 'Amended',
  Retract: 'Retracted',
  AddComplainant: 'ComplainantAdded',
  AddRepresentative: 'RepresentativeAdded',
  ProvideMandate: 'MandateProvided',
  EndRepresentation: 'RepresentativeLeft',
  RecordDetails: 'DetailsRecorded',
  Link: 'Linked',
  Unlink: 'Unlinked',
  RequestErasure: 'ErasureRequested',
  RefuseErasure: 'ErasureRefused',
  DeferErasure: 'ErasureDeferred',
  Erase: 'Erased',
  PlaceHold: 'HoldPlaced',
  LiftHold: 'HoldLifted',
} as const;

/** A command for a complaint, by name: `Acknowledge`. */
export type ComplaintCommandType = keyof typeof eventOf;

const commands = new Map(Object.entries(eventOf).map(([command, event]) => [event, command]));

/**
 * The command that leads to an event.
 *
 * @example
 * commandOf('Acknowledged'); // 'Acknowledge'
 */
export const commandOf = (event: ComplaintEventType): ComplaintCommandType =>
  commands.get(event) as ComplaintCommandType;

const { Received, Corrected, Amended, Retracted, ...others } = complaintEvents;

/**
 * The data that a command of each type may say. The rest of its event is added when it is decided.
 */
const sayable = {
  ...others,
  Received: Received.omit({ procedure: true, procedureDigest: true }).extend({
    /** A note of a telephone call is understood, and refused: a complaint is written. */
    channel: z.enum([...channel.options, 'phone'], {
      error: `expected one of ${channel.options.map((one) => JSON.stringify(one)).join(', ')}`,
    }),
  }),
  Corrected: Corrected.omit({ procedure: true, procedureDigest: true }),
  Amended: Amended.omit({ procedure: true, procedureDigest: true, of: true }).extend({
    /**
     * Each field as it is recorded and as it should be. Personal texts are told apart when it is
     * recorded.
     */
    changes: z.array(Amended.shape.changes.element.omit({ words: true })).min(1),
  }),
  Retracted: Retracted.omit({ of: true }),
};

type Sayable = typeof sayable;

/** The data of each command, by type. A command asks for one event; {@link eventOf} says which. */
export const complaintCommands = Object.fromEntries(
  Object.entries(eventOf).map(([command, event]) => [command, asCommand(sayable[event])]),
) as {
  readonly [Type in ComplaintCommandType]: ReturnType<
    typeof asCommand<Sayable[(typeof eventOf)[Type]]['shape']>
  >;
};

/** What somebody asks to have recorded about a complaint, as `{ type, data }`. */
export type ComplaintCommand = {
  [Type in ComplaintCommandType]: {
    readonly type: Type;
    readonly data: Given<z.infer<(typeof complaintCommands)[Type]>>;
  };
}[ComplaintCommandType];
