import type { Calendar } from './calendar.ts';
import { netherlands2026, netherlandsNovember2026 } from './netherlands.ts';

/** The frozen calendars, by name. */
export const calendars: Readonly<Record<string, Calendar>> = {
  [netherlands2026.name]: netherlands2026,
  [netherlandsNovember2026.name]: netherlandsNovember2026,
};
