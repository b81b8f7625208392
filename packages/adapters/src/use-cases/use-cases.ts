// What @klacht/adapters/use-cases offers: what one does with an open journal, each once.
export { forget, type ForgetOptions, type Forgotten } from './forget.ts';
export { type GivenBy, giveCommand } from './give-command.ts';
export { type CopyPlaces, copyStore, sealIntoStore } from './copy-store.ts';
export { type DueDates, dueDatesOf } from './due-dates.ts';
export {
  attachDocument,
  type Attached,
  type AttachedBy,
  type NewDocument,
} from './attach-document.ts';
export { composeLetter, type Composed, type LetterAsked } from './compose-letter.ts';
export {
  approvedLetter,
  approveLetter,
  type Approving,
  draftAsked,
  draftLetter,
  waitingDrafts,
} from './draft-letter.ts';
export {
  type QueuedToSend,
  recordLetter,
  type RecordedLetter,
  sendLetter,
  type SendOptions,
} from './record-letter.ts';
export {
  copyTemplates,
  type LetterTemplate,
  loadTemplates,
  type LetterTemplates,
} from '../letters/load-templates.ts';
export type { Letter } from '../letters/write-letter.ts';
export type { CheckedTemplate } from '../letters/check-template.ts';
export type { Letterhead, LetterheadArea } from '../letters/letterhead.ts';
export type { TemplatePart } from '../letters/template.ts';
export { listDocuments, type ListedDocument } from './list-documents.ts';
export { openDocument, type OpenedDocument, type OpeningDocument } from './open-document.ts';
export { earlierNumbers } from './earlier-numbers.ts';
export { findComplaint } from './find-complaint.ts';
export { type HandCommand, type Handled, handleComplaint } from './handle-complaint.ts';
export { handleReview, type ReviewHandled } from './handle-review.ts';
export { listDepartures } from './list-departures.ts';
export type { DueDays } from './due-days.ts';
export { listOverdue, type OverdueQuestion } from './list-overdue.ts';
export { listReadings, type RecordedReading } from './list-readings.ts';
export { listRegister, type RegisterQuestion } from './list-register.ts';
export { listRetention } from './list-retention.ts';
export { type RulesTried, tryRules } from './try-rules.ts';
export { type Asked, look, type Look } from './look.ts';
export { type IssueAsked, type Issued, issuedReport, issueReport } from './issue-report.ts';
export { type JournalPlace } from './journal-files.ts';
export { type Rebuilt, rebuildRegister } from './rebuild-register.ts';
export { type DossierAsked, makeDossier } from './make-dossier.ts';
export { makeReport, type ReportAsked } from './make-report.ts';
export { type Dossier, openDossier, type Reading } from './open-dossier.ts';
export {
  openReminderFile,
  remind,
  type Reminded,
  type ReminderFile,
  type ReminderMail,
  type ReminderRules,
  type RemindOptions,
} from './remind.ts';
export { type RotateOptions, type Rotated, rotateKeys } from './rotate-keys.ts';
export { showComplaint, type Shown } from './show-complaint.ts';
export { signByKeyFile, type SignByFileOptions } from './sign-by-key-file.ts';
export { type CommandLine, type LineAnswer, submitCommands } from './submit-commands.ts';
export { type SupervisorAsked, supervisorRegister } from './supervisor-register.ts';
export type { NamedPerson, SupervisorRow } from '../pages/supervisor-register/row.ts';
export { type Copied, type CopyOptions } from './copy-journal.ts';
export { findByText, type FoundByText, type SearchResult } from './find-by-text.ts';
export type { Searched } from './searched.ts';
export { verifyReport, type VerifiedReport } from './verify-report.ts';
export { withDigest } from './with-digest.ts';
export { sealCopy, type SealTarget } from './seal-copy.ts';
export type { Wanted } from './open-store.ts';
export type { OpenPack } from './forget.ts';
export type { SealedJournal } from './open-dossier.ts';
export type { ReadableEvent } from '../sealing/readable-events.ts';
export {
  asShown,
  eventAsShown,
  type ShownText,
  textIn,
  type Untold,
  whyUntold,
  type WithShownTexts,
} from '../sealing/shown-text.ts';
export type { OnScreen } from '../pages/complaint-on-screen.ts';
