import {
  isSamePerson,
  type KnownComplaint,
  KlachtError,
  type LocalDate,
  type Status,
} from '@klacht/domain';
import { checkDay } from '../check-input.ts';

/** Which complaints to show. An absent field does not restrict. */
export type RegisterFilter = {
  readonly status?: Status;
  readonly subject?: string;
  /** Who handles it; names compare without regard to case. */
  readonly officer?: string;
  /** The first and the last day of receipt, inclusive. */
  readonly receivedFrom?: LocalDate;
  readonly receivedTo?: LocalDate;
};

const STATUSES: Readonly<Record<Status, true>> = {
  received: true,
  'awaiting-information': true,
  admissible: true,
  inadmissible: true,
  judged: true,
  withdrawn: true,
};

/**
 * Refuses a filter that a cast let by: one that no complaint can pass looks like an empty register.
 *
 * @throws KlachtError `invalid-input`, for a status that does not exist and for what is no day
 */
export const checkFilter = ({ status, receivedFrom, receivedTo }: RegisterFilter): void => {
  if (status !== undefined && !Object.hasOwn(STATUSES, status)) {
    throw new KlachtError(
      'invalid',
      'invalid-input',
      `status: expected ${Object.keys(STATUSES).join(', ')}, got '${status}'`,
      { field: 'status', value: status },
    );
  }
  if (receivedFrom !== undefined) checkDay('receivedFrom', receivedFrom);
  if (receivedTo !== undefined) checkDay('receivedTo', receivedTo);
};

/**
 * Whether a complaint is one of those that a filter asks for.
 *
 * @param day the day of its receipt
 */
export const passes = (
  { status, subject, officer, receivedFrom, receivedTo }: RegisterFilter,
  complaint: Pick<KnownComplaint, 'status' | 'subjects' | 'officer'>,
  day: LocalDate,
): boolean =>
  (status === undefined || complaint.status === status) &&
  (subject === undefined || complaint.subjects.includes(subject)) &&
  (officer === undefined ||
    (complaint.officer !== null && isSamePerson(complaint.officer, officer))) &&
  (receivedFrom === undefined || day >= receivedFrom) &&
  (receivedTo === undefined || day <= receivedTo);
