import type { Field } from './fields.ts';

/** The data with a value at a path of it. */
export const withValue = (
  data: object,
  [name = '', ...rest]: readonly string[],
  value: unknown,
): object => {
  const inner: unknown = Reflect.get(data, name);
  const group = typeof inner === 'object' && inner !== null ? inner : {};
  return { ...data, [name]: rest.length === 0 ? value : withValue(group, rest, value) };
};

/** Whether a field is a required list that may be empty, and so need not be told. */
export const isEmptyUnlessTold = ({ form, required }: Field): boolean =>
  required && form.kind === 'list' && form.mayBeEmpty;
