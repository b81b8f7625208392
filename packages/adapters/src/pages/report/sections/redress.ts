import type { ByKind } from '@klacht/projections';
import { money } from '../cell.ts';
import type { Figure, FigureSection } from '../figure-section.ts';
import { keptPart } from '../kept.ts';
import { from, named } from '../named.ts';
import type { Telling } from '../telling.ts';

/** By kind, and what it comes to in each currency, each with what of it is of which kind. */
export const kindsAndAmounts = (
  { kinds, amounts, amountsByKind }: ByKind,
  { words }: Telling,
): readonly Figure[] => {
  const nameOf = from(words.names.redress);
  const currencies = new Set([amounts, ...Object.values(amountsByKind)].flatMap(Object.keys));
  const figure = (label: string, value: string | undefined, currency: string): Figure[] =>
    value === undefined ? [] : [{ label, value: money(value, currency) }];
  return [
    ...named(kinds, nameOf),
    ...[...currencies].flatMap((currency) => [
      ...figure(currency, amounts[currency], currency),
      ...Object.entries(amountsByKind).flatMap(([kind, ofKind]) =>
        figure(`${nameOf(kind)}, ${currency}`, ofKind[currency], currency).map((part): Figure => ({
          ...part,
          within: true,
        })),
      ),
    ]),
  ];
};

/** What the judgements of the period granted. */
export const REDRESS: FigureSection = {
  id: 'redress',
  heading: ({ words }) => words.redress,
  figures: (figures, telling) => {
    const { redress } = figures;
    const told = keptPart(redress.judgements, 'redress', figures, telling.language);
    return [
      { label: telling.words.redressed, value: told(redress.judgements) },
      { label: telling.words.rejectedWithRedress, value: told(redress.rejected) },
      ...kindsAndAmounts(redress, telling),
    ];
  },
};
