import type { LocalDate } from '@klacht/domain';
import { periodBefore, type ReportPeriod, type YearlyReport } from '@klacht/projections';

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

/** From the first to the last day of a year, a half and a quarter. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ['01-01 12-31', ''],
  ['01-01 06-30', '-H1'],
  ['07-01 12-31', '-H2'],
  ['01-01 03-31', '-Q1'],
  ['04-01 06-30', '-Q2'],
  ['07-01 09-30', '-Q3'],
  ['10-01 12-31', '-Q4'],
]);

/** The days of a report as a column is headed: a year or a part of it by its name, others by both ends. */
export const periodNamed = ({ from, to }: ReportPeriod): string => {
  const [year, part] = [to.slice(0, 4), PARTS.get(`${from.slice(5)} ${to.slice(5)}`)];
  return part === undefined || !from.startsWith(year) ? `${from} – ${to}` : `${year}${part}`;
};

/** The year before as its column is headed. */
export const yearBeforeNamed = (report: YearlyReport, anew: string): string =>
  `${periodNamed(periodBefore(report))}${isUnknown(report) ? ` ${anew}` : ''}`;

/** The same where it is counted anew beside what was issued. */
export const recountNamed = (report: YearlyReport, anew: string): string =>
  `${periodNamed(periodBefore(report))} ${anew}`;
