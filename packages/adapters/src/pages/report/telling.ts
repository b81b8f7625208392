import type { Language, Procedure } from '@klacht/domain';
import type { YearFigures, YearlyReport } from '@klacht/projections';
import { REPORT_WORDS, type ReportWords } from '../../words/report-words.ts';
import { subjectNames } from '../../words/subject-names.ts';
import type { Cell } from './cell.ts';
import type { Chart } from './chart.ts';
import type { ReportSection } from './document.ts';

/** What a report is told with. */
export type Telling = {
  readonly words: ReportWords;
  readonly language: Language;
  readonly procedures: readonly Procedure[];
  /** The names of subjects, by key. */
  readonly subjects: Readonly<Record<string, string>>;
};

/** One figure, and the words for it. */
export type Figure = {
  readonly label: string;
  readonly value: Cell;
  /** It is a part of the figure before it. */
  readonly within?: true;
  readonly sign?: '+' | '-' | '=';
};

/** A section of a year's figures: one table, a column a year. */
export type FigureSection = {
  readonly id: string;
  readonly heading: (telling: Telling) => string;
  readonly figures: (figures: YearFigures, telling: Telling) => readonly Figure[];
  readonly notes?: (report: YearlyReport, telling: Telling) => readonly string[];
  readonly charts?: (figures: readonly Figure[], telling: Telling) => readonly Chart[];
};

/** The same for a section, which may tell of what others have. */
export type SectionTelling = Telling & { readonly figureSections: readonly FigureSection[] };

/** A part of the report: made of it, or null where it has nothing to say and is left out. */
export type Section = (report: YearlyReport, telling: SectionTelling) => ReportSection | null;

/** @param procedures by which subjects are named; one that they lack, as it was recorded */
export const tellingOf = (language: Language, procedures: readonly Procedure[]): Telling => ({
  words: REPORT_WORDS[language],
  language,
  procedures,
  subjects: subjectNames(procedures, language),
});
