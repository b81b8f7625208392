export * from './access/decode.ts';
export * from './access/events.ts';
export * from './access/packs.ts';
export * from './access/record-access.ts';
export * from './access/stream.ts';
export * from './calendar/calendar.ts';
export * from './calendar/instant.ts';
export * from './calendar/local-date.ts';
export * from './calendar/netherlands.ts';
export * from './calendar/term.ts';
export * from './calendar/wall-clock.ts';
export * from './calendar/working-days.ts';
export * from './complaint/admitted-in.ts';
export * from './complaint/answer-erasure.ts';
export * from './complaint/as-put-right.ts';
export * from './complaint/commands.ts';
export * from './complaint/correctable.ts';
export { decide, eventFrom } from './complaint/decide.ts';
export * from './complaint/documents.ts';
export * from './complaint/dossier-document.ts';
export * from './complaint/dossier-retention.ts';
export * from './complaint/drafted-letter.ts';
export * from './complaint/complaint-from.ts';
export * from './complaint/decode.ts';
export * from './complaint/events.ts';
export { isCorrection } from './complaint/effective.ts';
export * from './complaint/evolve.ts';
export * from './complaint/facts.ts';
export { asksApproval, digestsOf, refuseUnapproved } from './complaint/four-eyes.ts';
export * from './complaint/kifid-deviation.ts';
export { causesOfLateness } from './complaint/lateness.ts';
export * from './complaint/letter-demands.ts';
export * from './complaint/letter-kinds.ts';
export * from './complaint/not-kept.ts';
export * from './complaint/queued-letter.ts';
export { dayAndInstant } from './complaint/when.ts';
export { isSamePerson, personKey } from './complaint/person.ts';
export { isPossible, possibleCommands } from './complaint/possible-commands.ts';
export { type RejectionCode } from './complaint/rejection.ts';
export * from './complaint/retention.ts';
export * from './complaint/state.ts';
export type { PartyKind } from './complaint/parties.ts';
export * from './complaint/stream.ts';
export { addresseeOf, COMPLAINANT, mandatedOn, REPRESENTATIVE } from './complaint/parties.ts';
export * from './complaint/whose-text.ts';
export {
  type Channel,
  channel,
  type Ground,
  ground,
  type InadmissibleGround,
  inadmissibleGround,
  type KifidResult,
  kifidResult,
  type LateStep,
  lateStep,
  type LinkKind,
  linkKind,
  type RemedySought,
  remedySought,
  type LetterFailure,
  letterFailure,
  type LetterKind,
  letterKind,
  type ObligationKind,
  type KeptKind,
  keptKind,
  type UntrackedKind,
  untrackedKind,
  type Money,
  obligationKind,
  type Outcome,
  outcome,
  type Redress,
  redress,
  type Remedy,
  remedy,
} from './complaint/values.ts';
export * from './procedure/decision-context.ts';
export * from './execute/domain-event.ts';
export { errorCodes } from './error-codes.ts';
export * from './errors.ts';
export * from './journal/event-store.ts';
export * from './execute/execute.ts';
export { beginComplaints } from './execute/begin-complaints.ts';
export { isRecordedAlready } from './execute/recorded-already.ts';
export * from './findings/explain-finding.ts';
export type { Named, Others } from './findings/finding.ts';
export type { Finding } from './findings/finding.ts';
export * from './findings/findings.ts';
export * from './findings/late-delays.ts';
export * from './findings/letter-names.ts';
export {
  admissibilityStep,
  type AdmissibilityStep,
  type StatingAdmissibility,
} from './findings/stating-admissibility.ts';
export * from './obligations/explain-obligation.ts';
export * from './obligations/explain-kifid-window.ts';
export * from './obligations/kifid-window.ts';
export * from './obligations/letter-days.ts';
export type * from './obligations/obligation.ts';
export * from './obligations/obligations.ts';
export { eventsMeeting } from './obligations/recording.ts';
export { undoneOn } from './obligations/verdict.ts';
export { capitalized, dayInWords, termInWords } from './obligations/phrases.ts';
export * from './input/canonical-json.ts';
export * from './input/parse-input.ts';
export * from './journal/personal.ts';
export * from './procedure/bitonic.ts';
export * from './procedure/check-versions.ts';
export type * from './procedure/journal.ts';
export * from './procedure/letter-content.ts';
export * from './procedure/parse-procedure.ts';
export * from './procedure/procedure.ts';
export { procedureDigest } from './procedure/procedure-digest.ts';
export * from './procedure/procedures.ts';
export {
  type ComplaintRequest,
  parseRequest,
  type Request,
  type ReviewRequest,
} from './execute/request.ts';
export * from './review/commands.ts';
export * from './review/decide.ts';
export * from './review/decode.ts';
export * from './review/events.ts';
export * from './review/findings.ts';
export * from './review/evolve.ts';
export * from './review/obligations.ts';
export * from './review/state.ts';
export * from './review/stream.ts';
export * from './roles/may-read.ts';
export * from './roles/of-the-firm.ts';
export * from './roles/openable-documents.ts';
export * from './roles/role.ts';
export * from './roles/visible-events.ts';
export { HIDDEN, type Joined, type Reader, visibleTo } from './roles/visible-to.ts';
export * from './execute/stored-events.ts';
export * from './journal/upcast.ts';
export type { Given } from './journal/as-command.ts';
export type { Manner } from './execute/attempt.ts';
export { dayOrInstant } from './calendar/day-or-instant.ts';
