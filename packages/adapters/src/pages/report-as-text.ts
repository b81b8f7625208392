import {
  dayInWords,
  explainFinding,
  explainReviewFinding,
  type Language,
  type Procedure,
} from '@klacht/domain';
import type { DepartureRow, YearFigures, YearlyReport } from '@klacht/projections';
import { CHANGE_WORDS } from '../words/change-words.ts';
import { HOW_COUNTED } from '../words/how-counted.ts';
import { yearBeforeNamed } from '../words/report-notes.ts';
import { REPORT_WORDS, type ReportWords } from '../words/report-words.ts';
import { sinceIssuedLines } from './report-changes.ts';
import { SECTIONS, type Section, tellingOf, toldIn } from './report-figures.ts';
import { ownIntervals, stepLines, versionLines } from './report-steps.ts';
import { figureLines, grid, INDENT, widest } from './text-lines.ts';

const indented = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => INDENT + line);

const recommendationLines = (
  recommendations: YearlyReport['recommendations'],
  words: ReportWords,
): readonly string[] => {
  const { made, followUp, ownMeasures, findings } = recommendations;
  return indented([
    words.discussion(recommendations),
    ...findings.map((one) => explainReviewFinding(one, words.language)),
    ...made.map(words.recommendation),
    ...(followUp.length === 0 ? [] : [words.followUp, ...followUp.map(words.recommendation)]),
    ...(ownMeasures.length === 0 ? [] : [words.ownMeasures, ...ownMeasures.map(words.measure)]),
  ]);
};

const isSameKind = (one: DepartureRow, other: DepartureRow): boolean =>
  one.article === other.article && one.code === other.code && one.kind === other.kind;

/**
 * Every kind of departure, by article; the steps by their kind. How often there was each in the year
 * before stands beside it.
 */
const departureLines = (report: YearlyReport, words: ReportWords): readonly string[] => {
  const { departures, yearBefore, yearBeforeRecount } = report;
  const before = yearBefore?.departures ?? [];
  const recount = yearBeforeRecount?.departures ?? before;
  const all = [departures, before, recount].flat();
  const rows = all.filter((row, index) => all.findIndex((one) => isSameKind(one, row)) === index);
  if (rows.length === 0) return [];
  const timesIn = (some: readonly DepartureRow[], row: DepartureRow): number =>
    some.find((one) => isSameKind(one, row))?.steps ?? 0;
  const differs = rows.some((row) => timesIn(before, row) !== timesIn(recount, row));
  const nameOf = ({ article, code, kind }: DepartureRow): string =>
    `${article} ${code === 'late' ? `${words.names.kinds[kind ?? 'judge']}: ${words.breach}` : words.departureNames[code]}`;
  const head = [
    ...words.departureHead,
    ...(yearBefore === null
      ? []
      : [`${words.departureHead[0]} ${yearBeforeNamed(report, words.anew)}`]),
    ...(differs ? [words.anew] : []),
  ];
  const cellsOf = (row: DepartureRow): readonly number[] => {
    const own = departures.find((one) => isSameKind(one, row));
    return [
      own?.steps ?? 0,
      own?.complaints ?? 0,
      own?.carriedOver ?? 0,
      own?.putRight ?? 0,
      ...(yearBefore === null ? [] : [timesIn(before, row)]),
      ...(differs ? [timesIn(recount, row)] : []),
    ];
  };
  const byName = rows.toSorted((a, b) =>
    nameOf(a).localeCompare(nameOf(b), words.language, { numeric: true }),
  );
  return grid(
    head,
    byName.map((row) => [nameOf(row), cellsOf(row).map(String)]),
  );
};

/** A complaint's number stands beside the first of its lines. */
const settledLines = ({ settled }: YearlyReport, words: ReportWords): readonly string[] => {
  const number = widest(settled.map((one) => one.number));
  return settled.map((one, index) => {
    const isFirst = settled[index - 1]?.complaintId !== one.complaintId;
    return `${INDENT}${(isFirst ? one.number : '').padEnd(number)}  ${explainFinding(one, words.language)}`;
  });
};

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
    const whose = `; ${words.handledBy(late.officerWhenDue)}`;
    return `${INDENT}${(isFirst ? named(late) : '').padEnd(number)}  ${kinds[late.kind].padEnd(kind)}  ${words.late(late.due, late.metOn)}${before}${whose}`;
  });
};

/** The year, or the part of it that the report is about. */
const daysInWords = ({ year, from, to }: YearlyReport, language: Language): string =>
  from === `${year}-01-01` && to === `${year}-12-31`
    ? String(year)
    : [from, to].map((day) => dayInWords(day, 'date', language)).join(' – ');

/**
 * The yearly report as plain text, in Dutch or English; numbers, amounts and dates as that language
 * writes them. Beside each figure stands that of the year before, where the journal has it: as it
 * was issued, and counted anew beside that where it differs.
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
  const telling = tellingOf(words, language, procedures);
  const counted = HOW_COUNTED[language];
  const { year, yearBefore, yearBeforeRecount, duplicates } = report;
  const { received } = report.rollForward;
  const section = (heading: string, lines: readonly string[]): string =>
    [heading, ...(lines.length === 0 ? [`${INDENT}${words.none}`] : lines)].join('\n');
  /** A section that is there only when it has something to say. */
  const some = (heading: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [section(heading, lines)];
  const figures = (of: Section, notes: readonly string[] = []): string => {
    const told = (ofYear: YearFigures) => toldIn(of, ofYear, telling);
    const column = (head: string, ofYear: YearFigures | null) =>
      ofYear === null ? [] : [{ head, figures: told(ofYear) }];
    const differs =
      yearBefore !== null &&
      yearBeforeRecount !== null &&
      JSON.stringify(told(yearBefore)) !== JSON.stringify(told(yearBeforeRecount));
    const [head, ...lines] = figureLines(of.heading(words), [
      ...column(String(year), report),
      ...column(yearBeforeNamed(report, words.anew), yearBefore),
      ...(differs ? column(words.anew, yearBeforeRecount) : []),
    ]);
    return section(head, [...lines, ...indented(notes)]);
  };
  const tallied = (counts: Readonly<Record<string, number>>): number =>
    Object.values(counts).reduce((sum, count) => sum + count, 0);
  const subjects = tallied(report.subjects);
  const unknown = (counts: Readonly<Record<string, number>>): readonly string[] =>
    received > tallied(counts) ? [words.notRecorded(received - tallied(counts))] : [];

  return `${[
    [`${words.title} ${daysInWords(report, language)}`, ...words.upTo(report)].join('\n'),
    figures(SECTIONS.rollForward, words.leftOut(report)),
    section(words.steps, [...stepLines(report, words), ...ownIntervals(procedures, words)]),
    ...(report.stepsByVersion.length === 0
      ? []
      : [section(words.stepsByVersion, versionLines(report, words))]),
    section(words.departures, departureLines(report, words)),
    ...some(words.settled, settledLines(report, words)),
    figures(SECTIONS.outcomes, words.conventions(report)),
    figures(SECTIONS.handling),
    figures(SECTIONS.kifid),
    figures(SECTIONS.court),
    figures(SECTIONS.redress),
    figures(SECTIONS.redressPaid),
    figures(SECTIONS.rootCauses),
    figures(SECTIONS.recurrence, [words.duplicates(duplicates)]),
    figures(SECTIONS.feedback),
    figures(SECTIONS.subjects, subjects > received ? [words.subjectsNote(subjects, received)] : []),
    figures(SECTIONS.services, unknown(report.services)),
    figures(SECTIONS.languages, unknown(report.languages)),
    figures(SECTIONS.channels),
    section(words.recommendations, recommendationLines(report.recommendations, words)),
    figures(SECTIONS.dataQuality),
    ...some(CHANGE_WORDS[language].heading, sinceIssuedLines(report, telling, procedures)),
    section(counted.heading, indented(counted.lines)),
    section(words.lateCases, lateLines(report.lateCases, words)),
  ].join('\n\n')}\n`;
};
