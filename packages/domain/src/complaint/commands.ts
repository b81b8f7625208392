import { z } from 'zod';
import { asCommand, type Given } from '../journal/as-command.ts';
import { lazily } from '../input/lazily.ts';
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

const added = { procedure: true, procedureDigest: true } as const;

/**
 * The data that a command may say, of the events to which more is added when it is decided.
 */
const sayable = lazily({
  Received: () =>
    complaintEvents.Received.omit(added).extend({
      /** A note of a telephone call is understood, and refused: a complaint is written. */
      channel: z.enum([...channel.options, 'phone'], {
        error: `expected one of ${channel.options.map((one) => JSON.stringify(one)).join(', ')}`,
      }),
    }),
  Corrected: () => complaintEvents.Corrected.omit(added),
  Amended: () =>
    complaintEvents.Amended.omit({ ...added, of: true }).extend({
      /**
       * Each field as it is recorded and as it should be. Personal texts are told apart when it is
       * recorded.
       */
      changes: z.array(complaintEvents.Amended.shape.changes.element.omit({ words: true })).min(1),
    }),
  Retracted: () => complaintEvents.Retracted.omit({ of: true }),
});

type Sayable = Omit<typeof complaintEvents, keyof typeof sayable> & typeof sayable;

const sayableIn = (event: ComplaintEventType): Sayable[ComplaintEventType] =>
  event in sayable ? sayable[event as keyof typeof sayable] : complaintEvents[event];

/** The data of each command, by type. A command asks for one event; {@link eventOf} says which. */
export const complaintCommands = lazily(
  Object.fromEntries(
    Object.entries(eventOf).map(([command, event]) => [command, () => asCommand(sayableIn(event))]),
  ),
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
