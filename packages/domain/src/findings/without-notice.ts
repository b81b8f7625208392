import type { LocalDate } from '../calendar/local-date.ts';
import { endOfTerm } from '../calendar/term.ts';
import { COMPLAINANT } from '../complaint/hearing.ts';
import { factsOf } from '../complaint/facts.ts';
import { isSamePerson } from '../complaint/person.ts';
import type { Employee, KnownComplaint, Notice } from '../complaint/state.ts';
import { firstOf, type Found, type Sight } from './finding.ts';

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

/** Since when it was known that the complaint has this party. */
const knownSince = (complaint: KnownComplaint, party: string): LocalDate =>
  factsOf(complaint).find(
    ({ type, data }) => type === 'EmployeeNamed' && isSamePerson(data.employee, party),
  )?.data.at ?? complaint.received.at;

/** The first day, of a decision or later, on which a party was told of one of its kind. */
export const toldOn = (
  { notices }: KnownComplaint,
  of: Notice['of'],
  party: string,
  since: LocalDate,
): LocalDate | null =>
  firstOf(
    ...notices.flatMap((one) =>
      one.of === of && one.party === party && one.at >= since ? [one.at] : [],
    ),
  );

/**
 * Article 4.7: the parties who were not told of a decision by the working day after it, or after it
 * was known that it concerns them; and when they were told after all.
 */
export const withoutNotice = (
  { complaint, procedure, today }: Sight,
  of: Notice['of'],
  decidedOn: LocalDate,
): readonly Found[] =>
  partiesAfter(complaint, decidedOn).flatMap((party) => {
    const known = knownSince(complaint, party);
    const from = known > decidedOn ? known : decidedOn;
    const { due } = endOfTerm({ count: 1, unit: 'working-days' }, from, procedure.calendar);
    const told = toldOn(complaint, of, party, decidedOn);
    return (told ?? today) > due ? [{ on: decidedOn, what: party, putRightOn: told }] : [];
  });
