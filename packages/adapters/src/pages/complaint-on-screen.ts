import {
  type ComplaintCommandType,
  type ComplaintFinding,
  dayInWords,
  explainFinding,
  type Language,
  type Obligation,
  type Procedure,
} from '@klacht/domain';
import { nameIn, type RegisterRow } from '@klacht/projections';
import { commandSummariesOf } from '../words/command-summaries.ts';
import { dueInWords } from '../words/hand-words.ts';
import { wordsOf } from '../words/headings.ts';
import { namesIn } from '../words/names.ts';
import { showWords } from '../words/show-words.ts';
import { subjectNames } from '../words/subject-names.ts';
import { INDENT, widest } from './text-lines.ts';

type Line = readonly [label: string, value: string | null];

const aligned = (lines: readonly Line[]): readonly string[] => {
  const told = lines.filter(([, value]) => value !== null && value !== '');
  const width = widest(told.map(([label]) => label));
  return told.map(([label, value]) => `${INDENT}${label.padEnd(width)}  ${value}`);
};

const factLines = (
  { row, revision }: Pick<OnScreen, 'row' | 'revision'>,
  procedures: readonly Procedure[],
  language: Language,
): readonly string[] => {
  const [words, own, names] = [wordsOf(language), showWords(language), namesIn(language)];
  const subjects = subjectNames(procedures, language);
  const day = (date: RegisterRow['closedOn']) =>
    date === null ? null : dayInWords(date, 'full', language);
  return aligned([
    [words.sourceNumber, row.sourceNumber],
    [words.complaintId, row.complaintId],
    [words.received, day(row.receivedOn)],
    [words.channel, names.channels[row.channel]],
    [words.subjects, row.subjects.map((subject) => nameIn(subjects, subject)).join(', ')],
    [words.officer, row.officer],
    [own.acknowledged, day(row.acknowledgedOn)],
    [own.declared, row.admissible === null ? null : row.admissible ? own.yes : own.no],
    [own.delayed, day(row.delayedTo)],
    [own.judged, day(row.judgedOn)],
    [words.outcome, row.outcome === null ? null : names.outcomes[row.outcome]],
    [own.closed, day(row.closedOn)],
    [words.kifid, row.kifid === 'none' ? null : names.kifid[row.kifid]],
    [own.revision, String(revision)],
  ]);
};

/** How a complaint stands: what is known, what must be done next, and what may be done. */
export type OnScreen = {
  readonly row: RegisterRow;
  /** Of the last event: what a command may expect, see `expectedRevision`. */
  readonly revision: number;
  /** Open or overdue, the first target first. */
  readonly next: readonly Obligation[];
  readonly findings: readonly ComplaintFinding[];
  readonly possible: readonly ComplaintCommandType[];
};

/**
 * A complaint on one screen: how it stands, what must be done next, and what may be recorded now.
 *
 * @param commandFor the word that records each step
 * @returns lines, ending with a line end
 */
export const complaintOnScreen = (
  { row, revision, next, findings, possible }: OnScreen,
  procedures: readonly Procedure[],
  language: Language,
  commandFor: (type: ComplaintCommandType) => string,
): string => {
  const [words, own] = [wordsOf(language), showWords(language)];
  const summaries = commandSummariesOf(language);
  const lines = (told: readonly string[]): readonly string[] =>
    told.length === 0 ? [INDENT + own.nothing] : told.map((line) => INDENT + line);
  return [
    `${row.number}: ${namesIn(language).statuses[row.status]}`,
    ...factLines({ row, revision }, procedures, language),
    '',
    own.mustBeDone,
    ...lines(next.map((owed) => dueInWords(owed, language))),
    ...(findings.length === 0
      ? []
      : ['', words.findings, ...lines(findings.map((one) => explainFinding(one, language)))]),
    '',
    own.mayBeDone,
    ...(possible.length === 0
      ? [INDENT + own.nothing]
      : aligned(possible.map((type) => [commandFor(type), summaries[type]]))),
    '',
  ].join('\n');
};
