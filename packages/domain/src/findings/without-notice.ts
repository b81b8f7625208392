import type { LocalDate } from '../calendar/local-date.ts';
import { COMPLAINANT } from '../complaint/hearing.ts';
import type { Employee, KnownComplaint, Notice } from '../complaint/state.ts';
import type { Finding, Sight } from './finding.ts';

/** Whom it is about, of those who were still with the firm after a day. */
export const employeesAfter = (
  { employees }: KnownComplaint,
  day: LocalDate,
): readonly Employee[] => employees.filter(({ left }) => left === null || left.at > day);

/** The complainant, and each employee whom it is about and who was still there after a day. */
export const partiesAfter = (complaint: KnownComplaint, day: LocalDate): readonly string[] => [
  COMPLAINANT,
  ...employeesAfter(complaint, day).map(({ name }) => name),
];

/** Article 4.7: the parties who were not told of a decision by the day after it. */
export const withoutNotice = (
  { complaint, today }: Sight,
  of: Notice['of'],
  decidedOn: LocalDate,
): readonly Pick<Finding, 'on' | 'what'>[] =>
  today <= decidedOn
    ? []
    : partiesAfter(complaint, decidedOn)
        .filter(
          (party) =>
            !complaint.notices.some(
              (notice) => notice.of === of && notice.party === party && notice.at >= decidedOn,
            ),
        )
        .map((party) => ({ on: decidedOn, what: party }));
