import { type Instant, type Language, type LocalDate, toLocalDate } from '@klacht/domain';
import type { YearlyReport } from '@klacht/projections';

/** A moment of a local day, wherever on earth: that of noon in Greenwich, or of one end of its day. */
const momentOf = (day: LocalDate, timeZone: string): Instant => {
  const moments = (['12:00:00', '00:00:00', '23:59:59'] as const).map(
    (time): Instant => `${day}T${time}Z`,
  );
  const found = moments.find((moment) => toLocalDate(moment, timeZone) === day);
  return found ?? `${day}T12:00:00Z`;
};

/**
 * The command that makes a report again: from the same position, judged by the same day.
 *
 * @param timeZone of the firm, an IANA name
 * @param withTree whether its cover has the root of the tree
 * @example
 * madeAgainBy(report, 'Europe/Amsterdam', 'nl', false);
 * // 'klacht report 2025 --at @1760 --now 2026-01-15T12:00:00Z --lang nl'
 */
export const madeAgainBy = (
  { year, from, to, position, recommendations }: YearlyReport,
  timeZone: string,
  language: Language,
  withTree: boolean,
): string => {
  const isWhole = from === `${year}-01-01` && to === `${year}-12-31`;
  return [
    `klacht report ${isWhole ? year : `${from}..${to}`}`,
    ...(position === null ? [] : [`--at @${position}`]),
    `--now ${momentOf(recommendations.asOf, timeZone)}`,
    ...(withTree ? ['--tree'] : []),
    `--lang ${language}`,
  ].join(' ');
};
