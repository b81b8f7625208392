// What each command answers with --json. The schemas that the package exports are made of these types:
// npm run reference.
import type { Obligation } from '@klacht/domain';
import type { OverdueRow, RegisterRow, YearlyReport } from '@klacht/projections';
import type { EventsInYear } from '../intake/csv/dry-run.ts';
import type { ImportSummary, Problem } from '../intake/csv/import-register.ts';
import type { Copied } from '../use-cases/copy-journal.ts';
import type { Forgotten } from '../use-cases/forget.ts';
import type { listDepartures } from '../use-cases/list-departures.ts';
import type { ListedDocument } from '../use-cases/list-documents.ts';
import type { RecordedReading } from '../use-cases/list-readings.ts';
import type { listRetention } from '../use-cases/list-retention.ts';
import type { LineAnswer } from '../use-cases/submit-commands.ts';
import type { tryRules } from '../use-cases/try-rules.ts';
import type { FoundFault } from '../use-cases/verify-all.ts';
import type { answerAsJson } from './by-hand/answer.ts';
import type { foundAsJson } from './commands/find.ts';
import type { LogRow } from './commands/log.ts';
import type { shownAsJson } from './commands/show.ts';

type Listed<Items> = Items extends Iterable<infer Item> ? readonly Item[] : never;

/** By command; `by-hand` is that of every command by hand. */
export type Answers = {
  /** Of each line. */
  readonly submit: LineAnswer;
  readonly import: ImportSummary & {
    readonly problems: readonly Problem[];
    readonly events?: readonly EventsInYear[];
  };
  readonly register: readonly RegisterRow[];
  readonly overdue: readonly OverdueRow[];
  readonly retention: Listed<Awaited<ReturnType<typeof listRetention>>>;
  readonly show: ReturnType<typeof shownAsJson>;
  readonly report: YearlyReport;
  readonly 'what-if': Awaited<ReturnType<typeof tryRules>>;
  readonly find: readonly ReturnType<typeof foundAsJson>[];
  readonly log: readonly LogRow[];
  readonly documents: readonly ListedDocument[];
  readonly readers: readonly RecordedReading[];
  readonly explain: readonly Obligation[];
  readonly check: Listed<Awaited<ReturnType<typeof listDepartures>>>;
  readonly erase: Forgotten;
  readonly verify: FoundFault | null;
  readonly copy: Copied;
  readonly 'by-hand': ReturnType<typeof answerAsJson>;
};
