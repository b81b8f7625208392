// What @klacht/adapters/use-cases offers: what one does with an open journal, each once.
export { forget, type ForgetOptions, type Forgotten } from './privacy/forget.ts';
export { type GivenBy, giveCommand } from './give-command.ts';
export { type CopyPlaces, copyStore, sealIntoStore } from './privacy/copy-store.ts';
export { type DueDates, dueDatesOf } from './work/due-dates.ts';
export {
  attachDocument,
  type Attached,
  type AttachedBy,
  type NewDocument,
} from './dossier/attach-document.ts';
export { composeLetter, type Composed, type LetterAsked } from './letters/compose-letter.ts';
export {
  approvedLetter,
  approveLetter,
  type Approving,
  draftAsked,
  draftLetter,
  waitingDrafts,
} from './letters/draft-letter.ts';
export {
  type QueuedToSend,
  recordLetter,
  type RecordedLetter,
  sendLetter,
  type SendOptions,
} from './letters/record-letter.ts';
export { copyTemplates } from '../letters/copy-templates.ts';
export type { LetterWords } from '../letters/letter-words.ts';
export type { Vocabulary } from '../letters/vocabulary.ts';
export {
  type LetterTemplate,
  loadTemplates,
  type LetterTemplates,
} from '../letters/load-templates.ts';
export type { Letter } from '../letters/write-letter.ts';
export type { CheckedTemplate } from '../letters/check-template.ts';
export type { Letterhead, LetterheadArea } from '../letters/letterhead.ts';
export type { TemplatePart } from '../letters/template.ts';
export { listDocuments, type ListedDocument } from './dossier/list-documents.ts';
export {
  openDocument,
  type OpenedDocument,
  type OpeningDocument,
} from './dossier/open-document.ts';
export { earlierNumbers } from './earlier-numbers.ts';
export { findComplaint } from './find-complaint.ts';
export { type HandCommand, type Handled, handleComplaint } from './handle-complaint.ts';
export { handleReview, type ReviewHandled } from './handle-review.ts';
export { listDepartures } from './list-departures.ts';
export type { DueDays } from './work/due-days.ts';
export { listOverdue, type OverdueQuestion } from './work/list-overdue.ts';
export { listReadings, type RecordedReading } from './dossier/list-readings.ts';
export { listRegister, type RegisterQuestion } from './list-register.ts';
export { listRetention } from './privacy/list-retention.ts';
export { type RulesTried, tryRules } from './report/try-rules.ts';
export { type Asked, look, type Look } from './look.ts';
export { type IssueAsked, type Issued, issuedReport, issueReport } from './report/issue-report.ts';
export { type JournalPlace } from './opening/journal-files.ts';
export { type Rebuilt, rebuildRegister } from './rebuild-register.ts';
export { type DossierAsked, makeDossier } from './dossier/make-dossier.ts';
export { makeReport, type ReportAsked } from './report/make-report.ts';
export { makeReportPage } from './report/make-report-page.ts';
export { type Dossier, openDossier, type Reading } from './dossier/open-dossier.ts';
export {
  openReminderFile,
  remind,
  type Reminded,
  type ReminderFile,
  type ReminderMail,
  type ReminderRules,
  type RemindOptions,
} from './work/remind.ts';
export { type RotateOptions, type Rotated, rotateKeys } from './privacy/rotate-keys.ts';
export { showComplaint, type Shown } from './show-complaint.ts';
export { signByKeyFile, type SignByFileOptions } from './opening/sign-by-key-file.ts';
export { type CommandLine, type LineAnswer, submitCommands } from './submit-commands.ts';
export { type SupervisorAsked, supervisorRegister } from './supervisor-register.ts';
export type { NamedPerson, SupervisorRow } from '../pages/supervisor-register/row.ts';
export { type Copied, type CopyOptions } from './privacy/copy-journal.ts';
export { findByText, type FoundByText, type SearchResult } from './search/find-by-text.ts';
export type { Searched } from './search/searched.ts';
export { verifyReport, type VerifiedReport } from './report/verify-report.ts';
export { withDigest } from './report/with-digest.ts';
export { sealCopy, type SealTarget } from './privacy/seal-copy.ts';
export type { Wanted } from './opening/open-store.ts';
export type { OpenPack } from './privacy/forget.ts';
export type { SealedJournal } from './dossier/open-dossier.ts';
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
