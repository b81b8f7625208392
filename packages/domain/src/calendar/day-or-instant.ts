import { z } from 'zod';
import { instant } from './instant.ts';
import { localDate } from './local-date.ts';

/**
 * When something happened, as a command tells it: a local day, or an instant, which becomes a day
 * in the procedure's time zone.
 */
export const dayOrInstant = z.union([localDate, instant], {
  error: 'expected a day (YYYY-MM-DD) or a moment (YYYY-MM-DDTHH:MM:SSZ)',
});
