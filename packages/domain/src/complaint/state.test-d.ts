import { expectTypeOf, it } from 'vitest';
import type { Outcome } from './values.ts';
import type { Complaint, When } from './state.ts';

it('a status tells which facts there are', () => {
  expectTypeOf<
    Extract<Complaint, { status: 'judged' }>['judgement']['outcome']
  >().toEqualTypeOf<Outcome>();
  expectTypeOf<Extract<Complaint, { closed: When }>['status']>().toEqualTypeOf<
    'judged' | 'inadmissible' | 'withdrawn'
  >();
  expectTypeOf<Extract<Complaint, { status: 'unknown' }>>().not.toHaveProperty('received');
});
