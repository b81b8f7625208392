import type { LocalDate } from '../calendar/local-date.ts';
import { endOfTerm } from '../calendar/term.ts';
import { factsOf } from '../complaint/facts.ts';
import { COMPLAINANT, mandatedOn, type Party } from '../complaint/parties.ts';
import { isSamePerson } from '../complaint/person.ts';
import type { KnownComplaint, Notice } from '../complaint/state.ts';
import { firstOf, type Found, type Sight } from './finding.ts';

/** The employees whom it is about and who were still with the firm after a day. */
export const employeesAfter = (
  { employees }: KnownComplaint,
  day: LocalDate,
): KnownComplaint['employees'] => employees.filter(({ left }) => left === null || left.at > day);

/**
 * The parties to be told and heard by a day: each complainant who had come by then and left an
 * address, and each employee whom it is about and who was still there after that day. A
 * representative hears for the complainant.
 */
export const partiesAfter = (complaint: KnownComplaint, day: LocalDate): readonly Party[] => [
  ...(complaint.anonymous ? [] : [{ name: COMPLAINANT, kind: 'complainant' } as const]),
  ...complaint.complainants
    .filter(({ added }) => added.at <= day)
    .map(({ id }): Party => ({ name: id, kind: 'complainant' })),
  ...employeesAfter(complaint, day).map(({ name }): Party => ({ name, kind: 'employee' })),
];

/** The day since which it was known that the complaint has this party. */
const knownSince = (complaint: KnownComplaint, { name, kind }: Party): LocalDate =>
  (kind === 'employee'
    ? factsOf(complaint).find(
        ({ type, data }) => type === 'EmployeeNamed' && isSamePerson(data.employee, name),
      )?.data.at
    : null) ?? complaint.received.at;

/** The first day, of a decision or later, on which a party was told of one of its kind. */
export const toldOn = (
  complaint: KnownComplaint,
  of: Notice['of'],
  { name, kind }: Party,
  since: LocalDate,
): LocalDate | null =>
  firstOf(
    ...complaint.notices.flatMap(({ at, party, ...notice }) => {
      const isTheirs =
        party === name || (kind === 'complainant' && mandatedOn(complaint, at).includes(party));
      return notice.of === of && at >= since && isTheirs ? [at] : [];
    }),
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
    return (told ?? today) > due
      ? [{ on: decidedOn, what: party.name, party: party.kind, putRightOn: told }]
      : [];
  });
