import type { LocalDate } from '../calendar/local-date.ts';
import type { LateStep } from './values.ts';

/** Why a step was late. */
export type LatenessCause = {
  readonly step: LateStep;
  /** Its last day; null where that was not told, so that it is said of all that were late by then. */
  readonly due: LocalDate | null;
  readonly cause: string;
  /** The day on which it was told. */
  readonly on: LocalDate;
};
