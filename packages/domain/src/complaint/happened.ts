import type { Instant } from '../calendar/instant.ts';
import type { LocalDate } from '../calendar/local-date.ts';

/** When a fact happened; see the events. */
export type When = {
  readonly at: LocalDate;
  readonly instant?: Instant;
  readonly estimated?: true;
};
