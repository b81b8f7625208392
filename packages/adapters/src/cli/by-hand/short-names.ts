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
  ExplainLateness: 'why-late',
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

/** A word for a command of which something is told by the word itself. */
export const SHORTCUTS = {
  /** Both agreed, so that nobody was found right: a judgement, for that is what ends a complaint. */
  settle: { type: 'Judge', told: { outcome: 'settled' } },
} as const satisfies Readonly<
  Record<string, { readonly type: CommandType; readonly told: Readonly<Record<string, string>> }>
>;

export type Shortcut = keyof typeof SHORTCUTS;

/** The domain's own name for a command, as a word of the command line: `declare-admissible`. */
export const longNameOf = (type: CommandType): string =>
  type.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

/** The word of the command line for a command of the domain: `admit`. */
export const shortNameOf = (type: CommandType): string => SHORTER[type] ?? longNameOf(type);
