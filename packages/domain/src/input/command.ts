import { z } from 'zod';
import { instant } from '../calendar/instant.ts';
import { localDate } from '../calendar/local-date.ts';

/** When it happened: a local day, or a moment, which becomes a day in the procedure's time zone. */
export const at = z.union([localDate, instant], {
  error: 'expected a day (YYYY-MM-DD) or a moment (YYYY-MM-DDTHH:MM:SSZ)',
});

/** As it may be given: also as a constant, whose lists cannot be changed. */
export type Given<Value> = Value extends object
  ? { readonly [Key in keyof Value]: Given<Value[Key]> }
  : Value;

/** The data of the command that asks for an event: the same, but for when it happened. */
export const asCommand = <Shape extends z.ZodRawShape>(event: z.ZodObject<Shape, z.core.$strict>) =>
  event.omit({ instant: true } as never).extend({ at }) as unknown as z.ZodObject<
    Omit<Shape, 'instant' | 'at'> & { at: typeof at },
    z.core.$strict
  >;
