// What @klacht/adapters/use-cases offers: what one does with an open journal, each once.
export { forget, type ForgetOptions, type Forgotten } from './forget.ts';
export { type GivenBy, giveCommand } from './give-command.ts';
export { listOverdue } from './list-overdue.ts';
export { listRegister } from './list-register.ts';
export { type Asked, look, type Look } from './look.ts';
export { type IssueAsked, type Issued, issuedReport, issueReport } from './issue-report.ts';
export { makeReport, type ReportAsked } from './make-report.ts';
export { type Dossier, openDossier, type Reading } from './open-dossier.ts';
export { type Copied, type CopyOptions } from './copy-journal.ts';
export { verifyReport, type VerifiedReport } from './verify-report.ts';
export { withDigest } from './with-digest.ts';
export { sealCopy, type SealTarget } from './seal-copy.ts';
export type { Wanted } from './open-store.ts';
