import { isBlank } from '../cells.ts';
import type { Condition } from '../mapping.ts';
import type { Row } from '../rows.ts';
import type { ColumnFacts } from './column-facts.ts';
import { formOf } from './date-formats.ts';

/** The fewest columns of a table in which a row with one cell stands out. */
const LEAST_WIDTH = 3;

/** The most rows that are put aside before it is known what the others are. */
const MOST_ASIDES = 1_000;

/** How a row with sums or means begins. */
const TOTAL =
  /^(?:gemiddeld(?:en?)?|average|mean|durchschnitt|moyenne|media|m\u00E9dia|pr\u016Fm\u011Br|\u015Brednia|(?:sub|eind|grand[ -]?|sous-?)?tota(?:a?l|aux|le|li|is)?s?|(?:zwischen|gesamt)?summe|gesamt|somme|suma|celkem|razem)(?![\p{L}])/iu;

/** A row that may be no complaint: a title, a line below the table, or one with sums. */
export type Aside = { readonly row: Row; readonly place: number; readonly text: string };

/** A row that may be none, or null for one of the table. */
export const asideIn = (
  row: Row,
  width: number,
  isDate: (cell: string) => boolean,
): Aside | null => {
  const filled = row.cells.filter((cell) => !isBlank(cell));
  const text = filled[0]?.trim() ?? '';
  if (width < LEAST_WIDTH || (filled.length !== 1 && !TOTAL.test(text))) return null;
  if (filled.some(isDate)) return null;
  return { row, place: row.cells.findIndex((cell) => !isBlank(cell)), text };
};

export const mayPutAside = (asides: readonly Aside[]): boolean => asides.length < MOST_ASIDES;

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** The rows that are no complaints, by the condition that passes over them, and those that may be some. */
export type PutAside = {
  readonly skip: Condition | null;
  readonly texts: readonly string[];
  readonly others: readonly Aside[];
};

/**
 * Tells titles and totals from complaints that say nothing but their number: those are written as other
 * numbers are.
 *
 * @param columns what the other rows are
 */
export const putAside = (
  asides: readonly Aside[],
  columns: readonly Pick<ColumnFacts, 'column' | 'forms'>[],
): PutAside => {
  const [place = 0] =
    [...Map.groupBy(asides, (one) => one.place)].toSorted(
      ([, one], [, other]) => other.length - one.length,
    )[0] ?? [];
  const column = columns[place];
  const isTitle = ({ place: at, text }: Aside): boolean =>
    at === place && (TOTAL.test(text) || column?.forms.has(formOf(text)) === false);
  const titles = asides.filter(isTitle);
  const texts = [...new Set(titles.map(({ text }) => text))];
  if (column === undefined || texts.length === 0) return { skip: null, texts, others: asides };
  const parts = texts.map((text) => {
    const total = TOTAL.exec(text)?.[0];
    return total === undefined ? `${escaped(text)}\\s*$` : `${escaped(total)}(?!\\p{L})`;
  });
  return {
    skip: { column: column.column, matches: `^\\s*(?:${[...new Set(parts)].join('|')})` },
    texts,
    others: asides.filter((one) => !isTitle(one)),
  };
};
