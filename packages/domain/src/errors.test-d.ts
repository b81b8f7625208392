import { expectTypeOf, it } from 'vitest';
import { type ErrorKind, isKlachtError, KlachtError } from './errors.ts';

const error: unknown = new KlachtError('conflict', 'conflict', 'somebody else was first');

it('an error is narrowed to the kind that was asked for', () => {
  if (isKlachtError(error, 'rejected')) expectTypeOf(error.kind).toEqualTypeOf<'rejected'>();
});

it('an error of any kind is narrowed to ours', () => {
  if (!isKlachtError(error)) return;
  expectTypeOf(error).toExtend<KlachtError>();
  expectTypeOf(error.kind).toEqualTypeOf<ErrorKind>();
});
