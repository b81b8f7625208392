// What each command answers with --json. The schemas that the package exports are made of these types:
// npm run reference.
import type { Obligation } from '@klacht/domain';
import type { OverdueRow, RegisterRow, YearlyReport } from '@klacht/projections';
import type { PackManifest } from '../exports/audit-pack.ts';
import type { EventsInYear } from '../intake/csv/dry-run.ts';
import type { ImportSummary, Problem } from '../intake/csv/import-register.ts';
import type { TreeHead } from '../proof/tree-head.ts';
import type { finishErasures } from '../sealing/erasure.ts';
import type { Attached } from '../use-cases/dossier/attach-document.ts';
import type { Composed } from '../use-cases/letters/compose-letter.ts';
import type { QueuedToSend, RecordedLetter } from '../use-cases/letters/record-letter.ts';
import type { LetterOutcome } from '../use-cases/outbox/letter-sender.ts';
import type { ListedLetter } from '../use-cases/outbox/list-outbox.ts';
import type { Copied } from '../use-cases/privacy/copy-journal.ts';
import type { Forgotten } from '../use-cases/privacy/forget.ts';
import type { listDepartures } from '../use-cases/list-departures.ts';
import type { ListedDocument } from '../use-cases/dossier/list-documents.ts';
import type { RecordedReading } from '../use-cases/dossier/list-readings.ts';
import type { listRetention } from '../use-cases/privacy/list-retention.ts';
import type { Reminded } from '../use-cases/work/remind.ts';
import type { listInbox, PutAside } from '../use-cases/mail/mail-inbox.ts';
import type { Rebuilt } from '../use-cases/rebuild-register.ts';
import type { NamedAnswer } from '../use-cases/mail/receive-mails.ts';
import type { LineAnswer } from '../use-cases/submit-commands.ts';
import type { tryRules } from '../use-cases/report/try-rules.ts';
import type { FoundFault } from '../use-cases/verify-all.ts';
import type { VerifiedReport } from '../use-cases/report/verify-report.ts';
import type { answerAsJson } from './by-hand/answer.ts';
import type { foundAsJson } from './commands/find.ts';
import type { mailAsJson } from './commands/inbox-show.ts';
import type { LogRow } from './commands/log.ts';
import type { shownAsJson } from './commands/show.ts';

type Listed<Items> = Items extends Iterable<infer Item> ? readonly Item[] : never;

/** Of which complaint it is. */
type Of = { readonly number: string; readonly complaintId: string };

/** A letter as it would be, and one that was recorded. */
type LetterAnswer =
  | Pick<Composed, 'kind' | 'language' | 'contents' | 'text' | 'html'>
  | ({ readonly number: string } & Pick<
      RecordedLetter,
      'kind' | 'language' | 'event' | 'contents' | 'digest'
    > &
      Partial<Pick<QueuedToSend, 'id' | 'by'>>)
  | ({ readonly number: string; readonly event: 'LetterApproved' } & Pick<
      RecordedLetter,
      'kind' | 'digest'
    >);

/**
 * By command: `inbox-accept` is of `inbox accept`, `report-verify` of `report --verify`, `by-hand` of
 * every command by hand.
 */
export type Answers = {
  /** Of each line. */
  readonly submit: LineAnswer;
  /** Of each mail, on a line. */
  readonly mail: NamedAnswer;
  readonly inbox: Listed<Awaited<ReturnType<typeof listInbox>>>;
  readonly 'inbox-show': ReturnType<typeof mailAsJson>;
  readonly 'inbox-accept': Of;
  readonly 'inbox-join': Of;
  readonly 'inbox-refuse': PutAside;
  readonly 'inbox-forget': PutAside;
  /** Of each person, on a line. */
  readonly remind: Omit<Reminded, 'error'>;
  readonly import: ImportSummary & {
    readonly problems: readonly Problem[];
    readonly events?: readonly EventsInYear[];
  };
  readonly register: readonly RegisterRow[];
  readonly overdue: readonly OverdueRow[];
  readonly retention: Listed<Awaited<ReturnType<typeof listRetention>>>;
  readonly show: ReturnType<typeof shownAsJson>;
  readonly report: YearlyReport;
  readonly 'report-verify': VerifiedReport;
  readonly 'what-if': Awaited<ReturnType<typeof tryRules>>;
  readonly find: readonly ReturnType<typeof foundAsJson>[];
  readonly log: readonly LogRow[];
  readonly documents: readonly ListedDocument[];
  readonly attach: { readonly number: string } & Attached;
  readonly letter: LetterAnswer;
  readonly outbox: readonly ListedLetter[];
  readonly 'outbox-send': readonly LetterOutcome[];
  readonly 'outbox-retry': Of & { readonly id: string };
  readonly 'outbox-posted': Of & { readonly id: string };
  /** The files that were made. */
  readonly 'letters-init': readonly string[];
  readonly readers: readonly RecordedReading[];
  readonly explain: readonly Obligation[];
  readonly check: Listed<Awaited<ReturnType<typeof listDepartures>>>;
  readonly erase: Forgotten;
  readonly verify: FoundFault | null;
  readonly copy: Copied;
  readonly seal: TreeHead;
  readonly 'export-pack': PackManifest;
  /** The complaints of which something was destroyed. */
  readonly 'keys-finish-erasures': Listed<Awaited<ReturnType<typeof finishErasures>>>;
  /** The events that were set aside. */
  readonly rebuild: Extract<Rebuilt, { outcome: 'rebuilt' }>['setAside'];
  readonly 'by-hand': ReturnType<typeof answerAsJson>;
};
