import { KlachtError, type LocalDate, localDate, parseInput } from '@klacht/domain';

/**
 * Refuses a day that a cast let by. Days are compared as texts, so a Date or a missing day would
 * judge wrong in silence.
 *
 * @throws KlachtError `invalid-input`
 */
export const checkDay = (field: string, day: LocalDate): void => {
  parseInput(localDate, day, field);
};

/** @throws KlachtError `invalid-input` */
export const checkWhole = (field: string, value: number, least: number, most: number): void => {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new KlachtError(
    'invalid',
    'invalid-input',
    `${field}: expected a whole number from ${least} to ${most}, got ${String(value)}`,
    { field, value },
  );
};
