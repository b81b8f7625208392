import { type Language, obligationKind, type Procedure, termInWords } from '@klacht/domain';
import { numberInWords, type Step, type Steps, type YearlyReport } from '@klacht/projections';
import { yearBeforeNamed } from '../words/report-notes.ts';
import type { ReportWords } from '../words/report-words.ts';
import { grid, INDENT } from './text-lines.ts';

const cellsOf = (step: Partial<Step>, language: Language): readonly string[] => {
  const { n, inTime, late, overdueAtEnd, carriedOver, meanDays, medianDays, p90Days } = step;
  return [n, inTime, late, overdueAtEnd, carriedOver, meanDays, medianDays, p90Days].map((figure) =>
    figure === null || figure === undefined ? '-' : numberInWords(figure, language),
  );
};

/** A row for every step, and under it those of the year before. */
export const stepLines = (report: YearlyReport, words: ReportWords): readonly string[] => {
  const { year, steps, yearBefore, yearBeforeRecount } = report;
  const beforeNamed = INDENT + yearBeforeNamed(report, words.anew);
  return grid(
    words.stepHead,
    obligationKind.options.flatMap((kind) => {
      const row = (label: string, of: Steps) => [label, cellsOf(of[kind], words.language)] as const;
      const before = yearBefore === null ? [] : [row(beforeNamed, yearBefore.steps)];
      const isSame =
        yearBeforeRecount === null ||
        JSON.stringify(yearBeforeRecount.steps[kind]) === JSON.stringify(yearBefore?.steps[kind]);
      return [
        row(words.names.kinds[kind], steps),
        ...before,
        ...(isSame ? [] : [row(`${INDENT}${year - 1} ${words.anew}`, yearBeforeRecount.steps)]),
      ];
    }),
  );
};

/** The steps whose term is not the same in every version that held, under each of them. */
export const versionLines = (
  { stepsByVersion }: YearlyReport,
  words: ReportWords,
): readonly string[] =>
  grid(
    words.stepHead,
    stepsByVersion.flatMap(({ kind, versions }) => [
      [words.names.kinds[kind], []] as const,
      ...versions.map(
        ({ procedure, term, step }) =>
          [
            `${INDENT}${procedure} (${term === null ? words.noTerm : termInWords(term, words.language)})`,
            cellsOf(step, words.language),
          ] as const,
      ),
    ]),
  );

/** The intervals that are the firm's own, for the article names none. */
export const ownIntervals = (
  procedures: readonly Procedure[],
  words: ReportWords,
): readonly string[] => {
  const terms = procedures.flatMap(({ terms: { progress } }) => (progress?.own ? [progress] : []));
  const texts = terms.map(({ article, term }) => words.ownInterval(article, term));
  return [...new Set(texts)].map((text) => `${INDENT}${text}`);
};
