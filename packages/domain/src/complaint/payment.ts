import type { When } from './happened.ts';
import type { Money } from './values.ts';

/** A payment of redress. */
export type Payment = {
  readonly paid: When;
  readonly kind: 'compensation' | 'goodwill';
  readonly amount: Money;
};
