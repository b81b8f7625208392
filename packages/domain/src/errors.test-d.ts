import { expectTypeOf, it } from 'vitest';
import type { RejectionCode } from './complaint/rejection.ts';
import { type ErrorCode, type ErrorKind, isKlachtError, KlachtError } from './errors.ts';

const error: unknown = new KlachtError('conflict', 'conflict', 'somebody else was first');

it('an error is narrowed to the kind that was asked for', () => {
  if (isKlachtError(error, 'rejected')) expectTypeOf(error.kind).toEqualTypeOf<'rejected'>();
});

it('an error of any kind is narrowed to ours', () => {
  if (!isKlachtError(error)) return;
  expectTypeOf(error).toExtend<KlachtError>();
  expectTypeOf(error.kind).toEqualTypeOf<ErrorKind>();
});

it('a kind has codes of its own, and a code that does not exist does not compile', () => {
  if (!isKlachtError(error, 'rejected')) return;
  expectTypeOf(error.code).toEqualTypeOf<ErrorCode<'rejected'>>();
  expectTypeOf<RejectionCode>().toExtend<typeof error.code>();
  expectTypeOf<'already-acknowledged'>().toExtend<typeof error.code>();
  expectTypeOf<'alredy-acknowledged'>().not.toExtend<typeof error.code>();
  expectTypeOf<'store-busy'>().not.toExtend<typeof error.code>();
  // @ts-expect-error a misspelt code overlaps with none
  if (error.code === 'alredy-acknowledged') return;
});

it('an error is made with a code of its kind only', () => {
  // @ts-expect-error a code of another kind
  expectTypeOf(new KlachtError('conflict', 'store-busy', '')).toExtend<KlachtError>();
});
