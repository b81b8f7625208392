import type { ComplaintFact, LocalDate, Status } from '@klacht/domain';

/** Somebody who complains, or complains for another; what is not recorded is null. */
export type NamedPerson = {
  readonly name: string;
  readonly address: string | null;
  readonly email: string | null;
};

/** A complaint as a supervisor asks for it: who, when, what, and how it was handled. */
export type SupervisorRow = {
  readonly number: string;
  readonly complaintId: string;
  /** Everyone who complains, as last put right; none where the register does not say who. */
  readonly complainants: readonly NamedPerson[];
  /** Those who complain for them, without who left. */
  readonly representatives: readonly NamedPerson[];
  readonly receivedOn: LocalDate;
  /** What was complained of, in the words that came in and by point; none where it is not recorded. */
  readonly description: readonly string[];
  /** By key, as the procedure names them. */
  readonly subjects: readonly string[];
  readonly status: Status;
  /** The day on which it was closed, or closed last; null while it is open. */
  readonly closedOn: LocalDate | null;
  /** It was registered by mistake. */
  readonly byMistake: boolean;
  /** What was decided and done about it, as last put right, in the order in which it happened. */
  readonly handling: readonly ComplaintFact[];
};
