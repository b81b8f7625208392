import { count } from '../cell.ts';
import type { FigureSection } from '../figure-section.ts';
import { kindsAndAmounts } from './redress.ts';

/** What was paid in the period, whenever it was granted. */
export const REDRESS_PAID: FigureSection = {
  id: 'redress-paid',
  heading: ({ words }) => words.redressPaid,
  figures: ({ redressPaid }, telling) => [
    { label: telling.words.payments, value: count(redressPaid.payments) },
    ...kindsAndAmounts(redressPaid, telling),
  ],
};
