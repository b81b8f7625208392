import type { LocalDate } from '../calendar/local-date.ts';
import { COMPLAINANT } from '../complaint/hearing.ts';
import type { KnownComplaint, Notice } from '../complaint/state.ts';
import type { Finding, Sight } from './finding.ts';

/** The complainant, and each employee whom it is about. */
export const partiesOf = ({ employees }: KnownComplaint): readonly string[] => [
  COMPLAINANT,
  ...employees.map(({ name }) => name),
];

/** Article 4.7: the parties who were not told of a decision by the day after it. */
export const withoutNotice = (
  { complaint, today }: Sight,
  of: Notice['of'],
  decidedOn: LocalDate,
): readonly Pick<Finding, 'on' | 'what'>[] =>
  today <= decidedOn
    ? []
    : partiesOf(complaint)
        .filter(
          (party) =>
            !complaint.notices.some(
              (notice) => notice.of === of && notice.party === party && notice.at >= decidedOn,
            ),
        )
        .map((party) => ({ on: decidedOn, what: party }));
