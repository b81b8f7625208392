import type { z } from 'zod';
import { dayOrInstant } from '../calendar/day-or-instant.ts';

/** A value as a caller may give it, also with lists that are read-only. */
export type Given<Value> = Value extends object
  ? { readonly [Key in keyof Value]: Given<Value[Key]> }
  : Value;

/**
 * The schema of the command that asks for an event: the event's own, but `at` is a day or an
 * instant, and `instant` is left out.
 */
export const asCommand = <Shape extends z.ZodRawShape>(event: z.ZodObject<Shape, z.core.$strict>) =>
  event.omit({ instant: true } as never).extend({ at: dayOrInstant }) as unknown as z.ZodObject<
    Omit<Shape, 'instant' | 'at'> & { at: typeof dayOrInstant },
    z.core.$strict
  >;
