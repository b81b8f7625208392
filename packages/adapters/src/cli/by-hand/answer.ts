import type { Executed, Language, Obligation } from '@klacht/domain';
import { type BalanceHeld, explainBalance, type OverdueRow } from '@klacht/projections';
import { dueInWords, handWords } from '../../words/hand-words.ts';

type Owed = Pick<Obligation, 'article' | 'due' | 'target' | 'state'> & Pick<OverdueRow, 'kind'>;

/** The answer to a command by hand. */
export type Answer = {
  readonly number: string | null;
  readonly complaintId: string | null;
  /** Of the review that the command was for. */
  readonly year: number | null;
  readonly commandId: string;
  readonly executed: Executed;
  /** The event in plain words. */
  readonly sentence: string;
  readonly dryRun: boolean;
  readonly next: readonly Owed[];
  /** A count of open complaints, where the register comes to another. */
  readonly differs: BalanceHeld | null;
};

const owedAsJson = ({ kind, article, due, target, state }: Owed) => ({
  kind,
  article,
  due,
  target,
  state,
});

/** For a program. */
export const answerAsJson = (answer: Answer) => {
  const { number, complaintId, year, commandId, executed, dryRun, next, differs } = answer;
  return {
    number,
    complaintId,
    year,
    commandId,
    outcome: dryRun && executed.outcome === 'recorded' ? 'would-record' : executed.outcome,
    event: executed.event.type,
    revision: executed.revision,
    data: executed.event.data,
    next: next.map(owedAsJson),
    ...(differs === null ? {} : { counted: differs.counted }),
  };
};

/** For a person: what was recorded, and what is due next. */
export const answerAsText = (answer: Answer, language: Language): string => {
  const words = handWords(language);
  const { year, number, executed, dryRun, sentence, next, differs } = answer;
  const whose = year === null ? (number ?? words.newComplaint) : words.review(year);
  const tell = dryRun ? words.onTrial : words.recorded;
  const head = (executed.outcome === 'repeated' ? words.repeated : tell)(whose);
  const due =
    next.length === 0
      ? [words.nothingDue]
      : [words.next, ...next.map((owed) => `  ${dueInWords(owed, language)}`)];
  const held = differs === null ? [] : [explainBalance(differs, language)];
  return [`${head} ${sentence}`, ...held, ...due, ''].join('\n');
};
