import type { ByKind } from '@klacht/projections';
import { count, money } from '../cell.ts';
import type { Figure, FigureSection } from '../figure-section.ts';
import { from, named } from '../named.ts';
import type { Telling } from '../telling.ts';

/** By kind, and what it comes to in each currency. */
export const kindsAndAmounts = (
  { kinds, amounts, amountsByKind }: ByKind,
  { words }: Telling,
): readonly Figure[] => [
  ...named(kinds, from(words.names.redress)),
  ...Object.entries(amounts).map(([currency, value]) => ({
    label: currency,
    value: money(value, currency),
  })),
  ...Object.entries(amountsByKind).flatMap(([kind, ofKind]) =>
    Object.entries(ofKind).map(([currency, value]): Figure => ({
      label: `${from(words.names.redress)(kind)}, ${currency}`,
      value: money(value, currency),
      within: true,
    })),
  ),
];

/** What the judgements of the period granted. */
export const REDRESS: FigureSection = {
  id: 'redress',
  heading: ({ words }) => words.redress,
  figures: ({ redress }, telling) => [
    { label: telling.words.redressed, value: count(redress.judgements) },
    { label: telling.words.rejectedWithRedress, value: count(redress.rejected) },
    ...kindsAndAmounts(redress, telling),
  ],
};
