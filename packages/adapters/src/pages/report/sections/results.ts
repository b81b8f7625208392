import type { Figure } from '../figure-section.ts';
import { from, named } from '../named.ts';
import type { Telling } from '../telling.ts';

/** What was ruled, by Kifid or by a court. */
export const results = (
  ruled: Readonly<Record<string, number>>,
  { words: { names, ofWhich } }: Telling,
): readonly Figure[] =>
  named(ruled, from(names.outcomes)).map(({ label, value }) => ({
    label: `${ofWhich} ${label}`,
    value,
  }));
