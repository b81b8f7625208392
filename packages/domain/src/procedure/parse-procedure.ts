import { z } from 'zod';
import { calendar } from '../calendar/calendar.ts';
import { calendars } from '../calendar/calendars.ts';
import { parseInput } from '../input/parse-input.ts';
import { type Procedure, procedure } from './procedure.ts';

const calendarName = z.enum(Object.keys(calendars), {
  error: `expected a calendar, or the name of a frozen one: ${Object.keys(calendars).join(', ')}`,
});

/** A procedure version as a file has it: its calendar whole, or the name of a frozen one. */
export const procedureFile = z.strictObject({
  ...procedure.shape,
  /** For an editor that checks what is written. */
  $schema: z.string().exactOptional(),
  calendar: z.union([calendarName, calendar]),
});

const isObject = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** Puts the calendar in the place of its name, so that an error in it points into it. */
const withCalendar = (json: Readonly<Record<string, unknown>>, name: string): object => {
  const { $schema: _, ...rest } = json;
  if (typeof rest['calendar'] !== 'string') return rest;
  const named = parseInput(z.looseObject({ calendar: calendarName }), rest, name);
  return { ...rest, calendar: calendars[named.calendar] };
};

/**
 * A procedure version, from the JSON of a file. The calendar is written out, or named.
 *
 * @param json as `JSON.parse` gives it
 * @param name what the messages begin with, such as the file's
 * @throws KlachtError `invalid-input`: each path, its value and what was expected there
 * @example
 * const ours = parseProcedure(JSON.parse(text), 'procedure-2026.json');
 */
export const parseProcedure = (json: unknown, name = 'procedure'): Procedure =>
  parseInput(procedure, isObject(json) ? withCalendar(json, name) : json, name);
