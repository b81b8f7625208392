import type { Calendar } from './calendar.ts';
import january from './netherlands-2026.json' with { type: 'json' };
import november from './netherlands-2026-11.json' with { type: 'json' };

/**
 * The working days of the Netherlands, 1990 to 2060, by the General Extension of Time Limits Act
 * (Algemene termijnenwet, article 3), with the days equated by decree from 2017 to 2028. It is
 * frozen: a later decree makes a new calendar, in a new version of the procedure.
 *
 * @example
 * dayOff(netherlandsNovember2026, '2026-04-06', 'legal'); // 'easterMonday'
 */
export const netherlandsNovember2026: Calendar = november;

/**
 * The earlier calendar, which knows the days equated by decree from 2023 on only. It stays for the
 * complaints that were received under it.
 *
 * @example
 * dayOff(netherlands2026, '2018-05-11', 'legal'); // null: the decree of 2016 is missing
 */
export const netherlands2026: Calendar = january;
