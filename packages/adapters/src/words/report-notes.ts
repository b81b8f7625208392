import type { LocalDate } from '@klacht/domain';
import type { YearlyReport } from '@klacht/projections';

/** The versions, where another held than the one of the year's last day, or more than that. */
export const versionsIn = (
  { procedure, procedures }: YearlyReport,
  sentence: (names: string) => string,
): readonly string[] =>
  procedures.every((name) => name === procedure) ? [] : [sentence(procedures.join(', '))];

/** Of each version, the complaints that came in before its first day. */
export const earlierThanVersion = (
  { earlierThanVersion: earlier }: YearlyReport,
  sentence: (complaints: number, validFrom: LocalDate, procedure: string) => string,
): readonly string[] =>
  earlier.map(({ complaints, validFrom, procedure }) => sentence(complaints, validFrom, procedure));

/** What the year before is told by, where it was issued. */
export const issuedBefore = (
  { yearBeforeIssued, yearBeforeRecount }: YearlyReport,
  sentence: (on: LocalDate, position: string) => string,
  recount: string,
): readonly string[] =>
  yearBeforeIssued === null
    ? []
    : [
        sentence(yearBeforeIssued.issuedOn, yearBeforeIssued.position) +
          (yearBeforeRecount === null ? '' : ` ${recount}`),
      ];

/** The year before was issued, at a position that is unknown here, and is told as counted anew. */
const isUnknown = ({ yearBefore, yearBeforeUnknown }: YearlyReport): boolean =>
  yearBefore !== null && yearBeforeUnknown !== null;

/** Why the year before is counted anew, though it was issued. */
export const issuedElsewhere = (
  report: YearlyReport,
  sentence: (on: LocalDate, position: string) => string,
): readonly string[] => {
  const { yearBeforeUnknown: issued } = report;
  return issued !== null && isUnknown(report) ? [sentence(issued.issuedOn, issued.position)] : [];
};

/** The year before as its column is headed. */
export const yearBeforeNamed = (report: YearlyReport, anew: string): string =>
  `${report.year - 1}${isUnknown(report) ? ` ${anew}` : ''}`;
