import type { Language, Procedure } from '@klacht/domain';
import type { Step, YearlyReport } from '@klacht/projections';
import { dossierWords } from '../exports/dossier-words.ts';
import { REPORT_WORDS, type ReportWords } from './report-words.ts';

const INDENT = '  ';

/** Words to the left, numbers to the right, one under the other. */
const counts = (rows: readonly (readonly [string, number])[]): readonly string[] => {
  const label = Math.max(...rows.map(([word]) => word.length));
  const figure = Math.max(...rows.map(([, count]) => String(count).length));
  return rows.map(
    ([word, count]) => `${INDENT}${word.padEnd(label)}  ${String(count).padStart(figure)}`,
  );
};

const section = (heading: string, lines: readonly string[], words: ReportWords): string =>
  [heading, ...(lines.length === 0 ? [`${INDENT}${words.none}`] : lines)].join('\n');

/** Words to the left under no heading, figures to the right under theirs. */
const grid = (
  head: readonly string[],
  rows: readonly (readonly [string, readonly string[]])[],
): readonly string[] => {
  const label = Math.max(...rows.map(([word]) => word.length));
  const row = (word: string, cells: readonly string[]): string =>
    `${INDENT}${word.padEnd(label)}${cells
      .map((cell, index) => cell.padStart((head[index] ?? '').length + 2))
      .join('')}`;
  return [row('', head), ...rows.map(([word, cells]) => row(word, cells))];
};

const KINDS = [
  'acknowledge',
  'request-information',
  'judge',
  'judge-by-announced-date',
  'progress',
] as const satisfies readonly (keyof YearlyReport['steps'])[];

const stepLines = (steps: YearlyReport['steps'], words: ReportWords): readonly string[] =>
  grid(
    words.stepHead,
    KINDS.map((kind) => {
      const step: Partial<Step> = steps[kind];
      const { n, inTime, late, overdueAtEnd, meanDays, medianDays, p90Days } = step;
      const cells = [n, inTime, late, overdueAtEnd, meanDays, medianDays, p90Days];
      return [words.kinds[kind], cells.map((figure) => String(figure ?? '-'))];
    }),
  );

/** A complaint's number stands beside the first of its steps. */
const lateLines = (lateCases: YearlyReport['lateCases'], words: ReportWords): readonly string[] => {
  const kind = Math.max(...lateCases.map((late) => words.kinds[late.kind].length));
  const number = Math.max(...lateCases.map((late) => late.number.length));
  return lateCases.map((late, index) => {
    const isFirst = lateCases[index - 1]?.complaintId !== late.complaintId;
    const done = late.metOn === null ? words.notDone : `${words.done} ${late.metOn}`;
    return `${INDENT}${(isFirst ? late.number : '').padEnd(number)}  ${words.kinds[late.kind].padEnd(kind)}  ${words.due} ${late.due}, ${done}`;
  });
};

type Names = Readonly<Record<string, string>>;

/** By its name for people; a name that none is known for, as it was recorded. */
const named = (
  counted: Readonly<Record<string, number>>,
  names: Names,
): readonly (readonly [string, number])[] =>
  Object.entries(counted).map(([key, count]) => [names[key] ?? key, count]);

const recorded = (
  counted: Readonly<Record<string, number>>,
  names: Names = {},
): readonly string[] => {
  const rows = named(counted, names);
  return rows.length === 0 ? [] : counts(rows);
};

/** What the subjects are called; where versions differ, in the latest of them. */
const subjectNames = (procedures: readonly Procedure[], language: Language): Names =>
  Object.fromEntries(
    procedures
      .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
      .flatMap(({ subjects }) => Object.entries(subjects))
      .map(([key, name]) => [key, name[language]]),
  );

const redressLines = (
  { judgements, kinds, amounts }: YearlyReport['redress'],
  words: ReportWords,
): readonly string[] =>
  judgements === 0
    ? []
    : [
        ...counts([[words.redressed, judgements], ...named(kinds, words.redressKinds)]),
        ...Object.entries(amounts).map(([currency, sum]) => `${INDENT}${currency} ${sum}`),
      ];

const feedbackLines = (
  { n, mean }: YearlyReport['feedback'],
  words: ReportWords,
): readonly string[] =>
  mean === null
    ? []
    : counts([
        [words.feedbackGiven, n],
        [words.satisfaction, mean],
      ]);

const recommendationLines = (
  recommendations: YearlyReport['recommendations'],
  words: ReportWords,
): readonly string[] => {
  const { made, followUp } = recommendations;
  return [
    words.discussion(recommendations),
    ...made.map(words.recommendation),
    ...(followUp.length === 0 ? [] : [words.followUp, ...followUp.map(words.recommendation)]),
  ].map((line) => `${INDENT}${line}`);
};

/**
 * The yearly report as plain text, in Dutch or English; dates as `YYYY-MM-DD`.
 *
 * @param procedures by which the subjects are named; one that they lack, as it was recorded
 * @example
 * process.stdout.write(reportAsText(report, 'en', [bitonic]));
 */
export const reportAsText = (
  report: YearlyReport,
  language: Language,
  procedures: readonly Procedure[],
): string => {
  const words = REPORT_WORDS[language];
  const { rollForward, outcomes, admissibility, informationRequests, delays } = report;
  const subjects = Object.values(report.subjects).reduce((sum, count) => sum + count, 0);
  return `${[
    `${words.title} ${report.year}\n${words.upTo(report)}`,
    section(
      words.rollForward,
      counts([
        [words.openAtStart, rollForward.openAtStart],
        [`+ ${words.received}`, rollForward.received],
        [`+ ${words.reopened}`, rollForward.reopened],
        [`- ${words.closed}`, rollForward.closed],
        [`= ${words.openAtEnd}`, rollForward.openAtEnd],
      ]),
      words,
    ),
    section(words.steps, stepLines(report.steps, words), words),
    section(
      words.outcomes,
      counts([
        [words.upheld, outcomes.upheld],
        [words['partly-upheld'], outcomes['partly-upheld']],
        [words.rejected, outcomes.rejected],
        [words.settled, outcomes.settled],
        [words.inadmissible, admissibility.inadmissible],
        [words.withdrawn, report.withdrawn],
      ]),
      words,
    ),
    section(
      words.handling,
      counts([
        [words.admissible, admissibility.admissible],
        [words.asked, informationRequests.asked],
        [words.answered, informationRequests.answered],
        [words.announced, delays.announced],
        [words.announcedLate, delays.announcedLate],
        [words.escalated, report.kifid.escalated],
        [words.ruled, report.kifid.ruled],
        [words.deviating, report.kifid.deviating],
      ]),
      words,
    ),
    section(words.redress, redressLines(report.redress, words), words),
    section(words.rootCauses, recorded(report.rootCauses), words),
    section(words.feedback, feedbackLines(report.feedback, words), words),
    section(
      words.subjects,
      [
        ...recorded(report.subjects, subjectNames(procedures, language)),
        ...(subjects > rollForward.received
          ? [`${INDENT}${words.subjectsNote(subjects, rollForward.received)}`]
          : []),
      ],
      words,
    ),
    section(words.channels, recorded(report.channels, dossierWords(language).channels), words),
    section(words.recommendations, recommendationLines(report.recommendations, words), words),
    section(
      words.dataQuality,
      counts([
        [words.estimated, report.dataQuality.estimated],
        [words.untracked, report.dataQuality.untracked],
        [words.corrected, report.dataQuality.corrected],
      ]),
      words,
    ),
    section(words.lateCases, lateLines(report.lateCases, words), words),
  ].join('\n\n')}\n`;
};
