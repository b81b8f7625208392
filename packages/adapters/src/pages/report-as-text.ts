import { dayInWords, type Language, obligationKind, type Procedure } from '@klacht/domain';
import {
  amountInWords,
  nameIn,
  numberInWords,
  type Step,
  type YearFigures,
  type YearlyReport,
} from '@klacht/projections';
import { subjectNames } from '../words/subject-names.ts';
import { figureLines, type Figures, grid, INDENT, widest } from './text-lines.ts';
import { HOW_COUNTED } from '../words/how-counted.ts';
import { REPORT_WORDS, type ReportWords } from '../words/report-words.ts';

type Names = Readonly<Record<string, string>>;

/**
 * Counts by their names for people. Those with the same name are added up; those without one keep
 * the recorded name.
 */
const named = (
  counted: Readonly<Record<string, number>>,
  names: Names,
): readonly (readonly [string, number])[] => {
  const sums = new Map<string, number>();
  for (const [key, count] of Object.entries(counted)) {
    const name = nameIn(names, key);
    sums.set(name, (sums.get(name) ?? 0) + count);
  }
  return [...sums];
};

const stepLines = ({ year, steps, yearBefore }: YearlyReport, words: ReportWords) => {
  const cells = (step: Partial<Step>): readonly string[] => {
    const { n, inTime, late, overdueAtEnd, carriedOver, meanDays, medianDays, p90Days } = step;
    return [n, inTime, late, overdueAtEnd, carriedOver, meanDays, medianDays, p90Days].map(
      (figure) =>
        figure === null || figure === undefined ? '-' : numberInWords(figure, words.language),
    );
  };
  return grid(
    words.stepHead,
    obligationKind.options.flatMap((kind) => [
      [words.names.kinds[kind], cells(steps[kind])] as const,
      ...(yearBefore === null
        ? []
        : [[`${INDENT}${year - 1}`, cells(yearBefore.steps[kind])] as const]),
    ]),
  );
};

const resultFigures = (
  { outcomes, admissibility, withdrawn }: YearFigures,
  words: ReportWords,
): Figures => [
  ...named(outcomes, words.names.outcomes),
  [words.names.statuses.withdrawn, withdrawn],
  [words.names.statuses.inadmissible, admissibility.inadmissible],
  ...[
    ...named(admissibility.grounds, words.names.grounds),
    ...(admissibility.withoutGround === 0
      ? []
      : [[words.withoutGround, admissibility.withoutGround] as const]),
  ].map(([ground, count]) => [INDENT + ground, count] as const),
];

const handlingFigures = (
  { admissibility, aboutStaff, informationRequests, delays, deviations }: YearFigures,
  words: ReportWords,
): Figures => [
  [words.admissible, admissibility.admissible],
  [words.aboutStaff, aboutStaff],
  [words.asked, informationRequests.asked],
  [words.answered, informationRequests.answered],
  [words.announced, delays.announced],
  [words.announcedLate, delays.announcedLate],
  [words.deviations, deviations],
];

const kifidFigures = ({ kifid }: YearFigures, words: ReportWords): Figures => [
  [words.escalated, kifid.escalated],
  [words.outsideWindow, kifid.outsideWindow],
  [words.ruled, kifid.ruled],
  [words.deviating, kifid.deviating],
  ...named(kifid.results, words.names.outcomes).map(
    ([result, count]) => [`${words.ofWhich} ${result}`, count] as const,
  ),
];

const redressFigures = (
  { redress: { judgements, kinds, amounts } }: YearFigures,
  words: ReportWords,
): Figures =>
  judgements === 0
    ? []
    : [
        [words.redressed, judgements],
        ...named(kinds, words.names.redress),
        ...Object.entries(amounts).map(
          ([currency, value]) =>
            [currency, amountInWords({ value, currency }, words.language)] as const,
        ),
      ];

const feedbackFigures = ({ feedback }: YearFigures, words: ReportWords): Figures => [
  [words.feedbackGiven, feedback.n],
  [words.satisfaction, feedback.mean ?? '-'],
];

const dataQualityFigures = (
  { corrections, dataQuality }: YearFigures,
  words: ReportWords,
): Figures => [
  [words.estimated, dataQuality.estimated],
  [words.untracked, dataQuality.untracked],
  [words.corrected, dataQuality.corrected],
  [words.recordedAfterDue, dataQuality.recordedAfterDue],
  [words.corrections, corrections.made],
  [words.ofEarlierYears, corrections.ofEarlierYears],
];

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

/** The intervals that are the firm's own, for the article names none. */
const ownIntervals = (procedures: readonly Procedure[], words: ReportWords): readonly string[] => {
  const terms = procedures.flatMap(({ terms: { progress } }) => (progress?.own ? [progress] : []));
  const texts = terms.map(({ article, term }) => words.ownInterval(article, term));
  return [...new Set(texts)].map((text) => `${INDENT}${text}`);
};

/** Every kind of departure, by article; the steps by their kind. */
const departureLines = ({ departures }: YearFigures, words: ReportWords): readonly string[] =>
  departures.length === 0
    ? []
    : grid(
        words.departureHead,
        departures.map(({ article, code, kind, steps, complaints, carriedOver }) => [
          `${article} ${code === 'late' ? `${words.names.kinds[kind ?? 'judge']}: ${words.breach}` : words.departureNames[code]}`,
          [steps, complaints, carriedOver].map(String),
        ]),
      );

/** A complaint's number stands beside the first of its steps. */
const lateLines = (lateCases: YearlyReport['lateCases'], words: ReportWords): readonly string[] => {
  const { kinds } = words.names;
  const kind = widest(lateCases.map((late) => kinds[late.kind]));
  const named = ({ number, sourceNumber }: (typeof lateCases)[number]): string =>
    sourceNumber === null ? number : `${number} (${sourceNumber})`;
  const number = widest(lateCases.map(named));
  return lateCases.map((late, index) => {
    const isFirst = lateCases[index - 1]?.complaintId !== late.complaintId;
    const before = late.carriedOver ? `; ${words.carriedOver}` : '';
    return `${INDENT}${(isFirst ? named(late) : '').padEnd(number)}  ${kinds[late.kind].padEnd(kind)}  ${words.late(late.due, late.metOn)}${before}`;
  });
};

/** The year, or the part of it that the report is about. */
const daysInWords = ({ year, from, to }: YearlyReport, language: Language): string =>
  from === `${year}-01-01` && to === `${year}-12-31`
    ? String(year)
    : [from, to].map((day) => dayInWords(day, 'date', language)).join(' – ');

/**
 * The yearly report as plain text, in Dutch or English; numbers, amounts and
 * dates as that language writes them. Beside each figure
 * stands that of the year before, where the journal has it.
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
  const counted = HOW_COUNTED[language];
  const section = (heading: string, lines: readonly string[]): string =>
    [heading, ...(lines.length === 0 ? [`${INDENT}${words.none}`] : lines)].join('\n');
  const figures = (
    heading: string,
    figuresOf: (figures: YearFigures, words: ReportWords) => Figures,
    ...notes: readonly string[]
  ): string => {
    const { year, yearBefore } = report;
    const written = (ofYear: YearFigures): Figures =>
      figuresOf(ofYear, words).map(([label, figure]) => [
        label,
        typeof figure === 'number' ? numberInWords(figure, language) : figure,
      ]);
    const before = yearBefore === null ? null : written(yearBefore);
    const [head, ...lines] = figureLines(heading, year, written(report), before);
    return section(head, [...lines, ...notes.map((note) => `${INDENT}${note}`)]);
  };
  const { received } = report.rollForward;
  const subjects = Object.values(report.subjects).reduce((sum, count) => sum + count, 0);
  const names = subjectNames(procedures, language);
  const { channels } = words.names;

  return `${[
    [`${words.title} ${daysInWords(report, language)}`, ...words.upTo(report)].join('\n'),
    figures(words.rollForward, ({ rollForward }) => [
      [words.openAtStart, rollForward.openAtStart],
      [`+ ${words.received}`, rollForward.received],
      [`+ ${words.reopened}`, rollForward.reopened],
      [`- ${words.closed}`, rollForward.closed],
      [`= ${words.openAtEnd}`, rollForward.openAtEnd],
    ]),
    section(words.steps, [...stepLines(report, words), ...ownIntervals(procedures, words)]),
    section(words.departures, departureLines(report, words)),
    figures(words.outcomes, resultFigures, ...words.conventions(report)),
    figures(words.handling, handlingFigures),
    figures(words.kifid, kifidFigures),
    figures(words.redress, redressFigures),
    figures(words.rootCauses, ({ rootCauses }) => named(rootCauses, {})),
    figures(words.feedback, feedbackFigures),
    figures(
      words.subjects,
      (ofYear) => named(ofYear.subjects, names),
      ...(subjects > received ? [words.subjectsNote(subjects, received)] : []),
    ),
    figures(words.channels, (ofYear) => named(ofYear.channels, channels)),
    section(words.recommendations, recommendationLines(report.recommendations, words)),
    figures(words.dataQuality, dataQualityFigures),
    section(
      counted.heading,
      counted.lines.map((line) => `${INDENT}${line}`),
    ),
    section(words.lateCases, lateLines(report.lateCases, words)),
  ].join('\n\n')}\n`;
};
