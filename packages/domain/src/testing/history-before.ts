import type { ComplaintCommand, ComplaintCommandType } from '../complaint/commands.ts';
import { steps } from './command-examples.ts';
import { receive } from './scenario.ts';

/** The history that a step needs. */
const before: { readonly [Type in ComplaintCommandType]?: readonly ComplaintCommand[] } = {
  Receive: [],
  ProvideInformation: [receive(), steps.RequestInformation],
  InformEmployee: [receive(), steps.NameEmployee],
  ReportContact: [receive(), steps.NameEmployee],
  ReportDeparture: [receive(), steps.NameEmployee],
  JudgePart: [receive(), steps.ListPoints],
  AcceptSolution: [receive(), steps.ProposeSolution],
  DeclineSolution: [receive(), steps.ProposeSolution],
  Notify: [receive(), steps.Judge],
  Reopen: [receive(), steps.Judge],
  RecordKifidRuling: [receive(), steps.EscalateToKifid],
  RecordCourtRuling: [receive(), steps.BringToCourt],
  Retract: [receive(), steps.Acknowledge],
  RefuseErasure: [receive(), steps.RequestErasure],
  DeferErasure: [receive(), steps.RequestErasure],
  Erase: [receive(), steps.Judge, steps.RequestErasure],
  LiftHold: [receive(), steps.PlaceHold],
  ProvideMandate: [receive(), steps.AddRepresentative],
  EndRepresentation: [receive(), steps.AddRepresentative],
  Unlink: [receive(), steps.Link],
  ApproveLetter: [receive(), steps.DraftLetter],
  SendLetter: [receive(), steps.QueueLetter],
  FailLetter: [receive(), steps.QueueLetter],
  RetryLetter: [receive(), steps.QueueLetter, steps.FailLetter],
};

/**
 * The commands that a step can be taken after.
 *
 * @example
 * when(given(...historyBefore('Reopen')), steps.Reopen);
 */
export const historyBefore = (type: ComplaintCommandType): readonly ComplaintCommand[] =>
  before[type] ?? [receive()];
