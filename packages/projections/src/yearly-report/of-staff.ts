import { type FindingCode, isSamePerson, type KnownComplaint } from '@klacht/domain';
import type { Cause } from './cause.ts';
import type { DepartureRow, SettledFinding } from './departed.ts';
import { FEWEST } from './suppressed.ts';

/**
 * That a complaint is about staff is told of no complaint by name, for that would point at a person, and
 * would tell the counts that are left out. Here is what else would tell it.
 */
const FINDINGS: ReadonlySet<string> = new Set<FindingCode>([
  'employee-not-informed',
  'party-not-invited',
  'no-solution-sought',
  'admissible-not-notified',
  'officer-concerned',
  'recorded-by-concerned',
]);

const EVENTS: ReadonlySet<string> = new Set<Cause['type']>([
  'EmployeeNamed',
  'EmployeeInformed',
  'EmployeeLeft',
  'ContactReported',
]);

/** Fields that can say so, where an amendment put one right. */
const FIELDS = /^(?:employees?|grounds|party|by)(?:$|\.)/;

/**
 * Whether only a complaint about staff has findings of this code.
 *
 * @example
 * isFindingOfStaff({ code: 'employee-not-informed' }); // true
 */
export const isFindingOfStaff = ({ code }: { readonly code: string }): boolean =>
  FINDINGS.has(code);

/** Whether a finding that is told of a complaint by name tells that it is about staff. */
export const tellsOfStaff = (finding: SettledFinding): boolean =>
  isFindingOfStaff(finding) || finding.party === 'employee';

/** Without rows that only complaints about staff have, where these are so few that they point at a person. */
export const withoutFewOfStaff = (rows: readonly DepartureRow[]): readonly DepartureRow[] =>
  rows.filter((row) => !isFindingOfStaff(row) || row.complaints === 0 || row.complaints >= FEWEST);

/** What was recorded of a complaint, without what tells that it is about staff. */
export const withoutStaff = (
  causes: readonly Cause[],
  { employees }: Pick<KnownComplaint, 'employees'>,
): readonly Cause[] => {
  const isEmployee = (value: unknown): boolean =>
    typeof value === 'string' && employees.some(({ name }) => isSamePerson(name, value));
  return causes.flatMap((cause): readonly Cause[] => {
    const data: Readonly<Record<string, unknown>> = cause.data;
    const { changes } = data;
    const isOfThem =
      EVENTS.has(cause.type) ||
      isEmployee(data['party']) ||
      isEmployee(data['by']) ||
      (Array.isArray(changes) &&
        changes.some(({ field }: { field: string }) => FIELDS.test(field)));
    if (isOfThem) return [];
    const { employees: _, grounds, ...others } = data;
    const told = Array.isArray(grounds)
      ? grounds.filter((ground: unknown) => ground !== 'persons')
      : grounds;
    return [
      {
        ...cause,
        data: { ...others, ...(told === undefined ? {} : { grounds: told }) } as Cause['data'],
      },
    ];
  });
};
