import type { LocalDate } from '../calendar/local-date.ts';
import { isSamePerson } from './person.ts';
import type { KnownComplaint } from './state.ts';

/** The name of the first complainant as a party. */
export const COMPLAINANT = 'complainant';

/** The name, as a party, of a representative who came in with the complaint. */
export const REPRESENTATIVE = 'representative';

/** What a party is to a complaint. */
export type PartyKind = 'complainant' | 'representative' | 'employee';

/** Somebody who is told, and heard. */
export type Party = { readonly name: string; readonly kind: PartyKind };

type People = Pick<KnownComplaint, 'complainants' | 'representatives' | 'employees'>;

/**
 * The parties to a complaint: the first complainant, those who were added, whoever represents them,
 * and the employees whom it is about.
 *
 * @example
 * partiesTo(complaint).map(({ name }) => name); // ['complainant', 'r1', 'staff-17']
 */
export const partiesTo = ({
  complainants,
  representatives,
  employees,
}: People): readonly Party[] => [
  { name: COMPLAINANT, kind: 'complainant' },
  ...complainants.map(({ id }): Party => ({ name: id, kind: 'complainant' })),
  ...representatives.map(({ id }): Party => ({ name: id, kind: 'representative' })),
  ...employees.map(({ name }): Party => ({ name, kind: 'employee' })),
];

/** A party by name, in upper or lower case. */
export const partyCalled = (people: People, name: string): Party | undefined =>
  partiesTo(people).find((party) => isSamePerson(party.name, name));

/**
 * The name that the complaint has for a party, given in upper or lower case. A name that it does
 * not know stays as it is.
 */
export const partyNamed = (people: People, name: string): string =>
  partyCalled(people, name)?.name ?? name;

/**
 * Who may speak and hear for the complainants on a day: they have shown that, and had not left.
 *
 * @param day a local day; inclusive
 * @returns their ids as parties
 * @example
 * mandatedOn(complaint, '2026-05-29'); // ['representative']
 */
export const mandatedOn = (
  { representatives }: Pick<People, 'representatives'>,
  day: LocalDate,
): readonly string[] =>
  representatives
    .filter(
      ({ mandated, left }) =>
        mandated !== null && mandated.at <= day && (left === null || day <= left.at),
    )
    .map(({ id }) => id);

/**
 * Who gets a letter to a party on a day: instead of the first complainant whoever has shown that they may hear
 * for them, the last who did; else the party.
 *
 * @example
 * addresseeOf(complaint, 'complainant', '2026-05-29'); // 'representative', with a mandate
 */
export const addresseeOf = (people: People, name: string, day: LocalDate): string =>
  (isSamePerson(name, COMPLAINANT) ? mandatedOn(people, day).at(-1) : undefined) ?? name;

/** Whether what is said to, or by, a party on a day is said to, or by, a complainant. */
export const isComplainants = (people: People, name: string, day: LocalDate): boolean => {
  const party = partyCalled(people, name);
  return (
    party?.kind === 'complainant' ||
    (party?.kind === 'representative' && mandatedOn(people, day).includes(party.name))
  );
};

/**
 * The day since which there is somebody to tell: that of the receipt, or of an anonymous complaint
 * the day on which somebody joined or spoke for it. Null while there is nobody.
 */
export const reachableSince = ({
  anonymous,
  received,
  complainants,
  representatives,
}: Pick<
  KnownComplaint,
  'anonymous' | 'received' | 'complainants' | 'representatives'
>): LocalDate | null =>
  anonymous
    ? ([...complainants, ...representatives].map(({ added }) => added.at).toSorted()[0] ?? null)
    : received.at;

/** Whether nobody was there to be told by the end of a day. */
export const isOutOfReach = (
  complaint: Parameters<typeof reachableSince>[0],
  day: LocalDate,
): boolean => {
  const since = reachableSince(complaint);
  return since === null || since > day;
};
