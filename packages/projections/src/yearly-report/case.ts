import {
  type LocalDate,
  type Obligation,
  obligationsOf,
  type Procedure,
  procedureNamed,
} from '@klacht/domain';
import type { RegisterEntry } from '../register/register-projection.ts';

/** A complaint as a report looks at it. */
export type Case = RegisterEntry & {
  readonly closedOn: LocalDate | null;
  readonly obligations: readonly Obligation[];
};

export const toCase = (
  entry: RegisterEntry,
  procedures: readonly Procedure[],
  asOf: LocalDate,
): Case => {
  const { complaint } = entry;
  const procedure = procedureNamed(procedures, complaint.procedure);
  return {
    ...entry,
    closedOn: 'closed' in complaint ? complaint.closed.at : null,
    obligations: obligationsOf(complaint, procedure, asOf),
  };
};

/** A calendar year, both days inclusive. */
export type Year = { readonly start: LocalDate; readonly end: LocalDate };

export const yearOfReport = (year: number): Year => ({
  start: `${year}-01-01` as LocalDate,
  end: `${year}-12-31` as LocalDate,
});

export const isWithin = (day: LocalDate | null | undefined, { start, end }: Year): boolean =>
  day !== null && day !== undefined && start <= day && day <= end;
