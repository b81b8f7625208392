import { type LocalDate, localDate, parseInput } from '@klacht/domain';

/** The days, both included, on one of which something is due. */
export type DueDays = { readonly dueFrom?: LocalDate; readonly dueTo?: LocalDate };

/** @throws KlachtError `invalid-input` for what is no day */
export const checkDueDays = ({ dueFrom, dueTo }: DueDays): void => {
  if (dueFrom !== undefined) parseInput(localDate, dueFrom, 'dueFrom');
  if (dueTo !== undefined) parseInput(localDate, dueTo, 'dueTo');
};

/** Whether it matters when something is due. */
export const asksForDue = ({ dueFrom, dueTo }: DueDays): boolean =>
  dueFrom !== undefined || dueTo !== undefined;

/** Whether a day is one of those. */
export const isWithin = (day: LocalDate, { dueFrom, dueTo }: DueDays): boolean =>
  (dueFrom === undefined || day >= dueFrom) && (dueTo === undefined || day <= dueTo);
