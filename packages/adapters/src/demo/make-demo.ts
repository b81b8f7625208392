import type { LocalDate } from '@klacht/domain';
import type { OverdueRow, RegisterRow, YearlyReport } from '@klacht/projections';
import type { TreeHead } from '../proof/tree-head.ts';
import { listOverdue } from '../use-cases/work/list-overdue.ts';
import { listRegister } from '../use-cases/list-register.ts';
import { makeReport } from '../use-cases/report/make-report.ts';
import type { OpenJournal } from '../use-cases/opening/open-journal.ts';
import { signByKeyFile } from '../use-cases/opening/sign-by-key-file.ts';
import { dayOf } from '../use-cases/opening/today.ts';
import { DEMO_NOW } from './demo-year.ts';
import { recordYear } from './record-year.ts';

/** Where the demo's signing key is, and who counts along. */
export type DemoOptions = {
  /** The file of the key that signs the head. */
  readonly key: string;
  /** Told how many commands have been given. */
  readonly onProgress?: (commands: number) => void;
};

/** What there is to look at, on the day on which the demo is looked at. */
export type Demo = {
  readonly today: LocalDate;
  readonly register: readonly RegisterRow[];
  readonly overdue: readonly OverdueRow[];
  /** On 2025. */
  readonly report: YearlyReport;
  readonly head: TreeHead;
};

/**
 * Fills a journal with an invented year, signs it and answers from it. Run again, it records nothing,
 * and its head is the first one's.
 *
 * @throws KlachtError as {@link signByKeyFile}; of kind `unavailable` from the store
 */
export const makeDemo = async (
  journal: OpenJournal,
  { key, onProgress = () => {} }: DemoOptions,
): Promise<Demo> => {
  await recordYear(journal, onProgress);
  const asked = { now: DEMO_NOW };
  const head = await signByKeyFile(journal, { key, ...asked, actor: 'demo' });
  await (await journal.register()).catchUp(journal.store);
  return {
    head,
    today: dayOf(journal, DEMO_NOW),
    register: [...(await listRegister(journal, asked))],
    overdue: await listOverdue(journal, asked),
    report: await makeReport(journal, { ...asked, year: 2025 }),
  };
};
