import { parseInput } from '../input/parse-input.ts';
import { calendar } from './calendar.ts';
import data from './netherlands-2026.json' with { type: 'json' };

/**
 * The working days of the Netherlands, 1990 to 2060, by the General Extension of Time Limits Act
 * (Algemene termijnenwet, article 3) and the decrees known in 2026. Frozen: what is decreed later
 * makes a new calendar, in a new version of the procedure.
 *
 * @example
 * dayOff(netherlands2026, '2026-04-06', 'legal'); // 'easterMonday'
 */
export const netherlands2026 = parseInput(calendar, data, 'NL-2026');
