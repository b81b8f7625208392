import type { FigureSection } from '../figure-section.ts';
import { keptCount } from '../kept.ts';
import { kindsAndAmounts } from './redress.ts';

/** What was paid in the period, whenever it was granted. */
export const REDRESS_PAID: FigureSection = {
  id: 'redress-paid',
  heading: ({ words }) => words.redressPaid,
  figures: (figures, telling) => [
    {
      label: telling.words.payments,
      value: keptCount(figures.redressPaid.payments, 'redress-payment', figures, telling.language),
    },
    ...kindsAndAmounts(figures.redressPaid, telling),
  ],
};
