import type { CommandType } from '../../use-cases/by-hand/fields.ts';

/** The words of the command line that are not the domain's own names. */
const SHORTER: Readonly<Partial<Record<CommandType, string>>> = {
  AssignOfficer: 'assign',
  RequestInformation: 'request',
  ProvideInformation: 'answer',
  DeclareAdmissible: 'admit',
  DeclareInadmissible: 'reject',
  ReportDeparture: 'departure',
  InviteStatement: 'invite',
  GiveStatement: 'statement',
  WaiveStatement: 'waive',
  ReportContact: 'contact',
  ProposeSolution: 'propose',
  TrySolution: 'try',
  AcceptSolution: 'accept',
  DeclineSolution: 'decline',
  ReportProgress: 'progress',
  ListPoints: 'points',
  PayRedress: 'pay',
  EscalateToKifid: 'kifid',
  RecordKifidRuling: 'kifid-ruling',
  BringToCourt: 'court',
  RecordCourtRuling: 'court-ruling',
  GiveFeedback: 'feedback',
  RecordRootCause: 'root-cause',
  AddDocument: 'document',
  AddNote: 'note',
  ProvideMandate: 'mandate',
  RecordDetails: 'details',
  PlaceHold: 'hold',
  MakeRecommendation: 'recommend',
  DiscussReport: 'discuss',
  AdoptRecommendation: 'adopt',
  CarryOutMeasure: 'carry-out',
};

/** The domain's own name for a command, as a word of the command line: `declare-admissible`. */
export const longNameOf = (type: CommandType): string =>
  type.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

/** The word of the command line for a command of the domain: `admit`. */
export const shortNameOf = (type: CommandType): string => SHORTER[type] ?? longNameOf(type);
