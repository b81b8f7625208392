import { isKlachtError } from '@klacht/domain';

/** Whether an error is of the clock that a journal is recorded by, which refuses everything alike. */
export const isOfTheClock = (error: unknown): boolean =>
  isKlachtError(error, 'invalid') && (error.code === 'clock-behind' || error.code === 'real-clock');
