import type { ColumnFacts } from './column-facts.ts';
import { asksIfUpheld, eventOfColumn, isNamedAsStatus, rolesOfColumn } from './column-words.ts';
import type { Noting } from './noting.ts';
import { type Outcome, outcomeOf, upheldBy } from './value-words.ts';

/** What a text of a column comes to as an outcome; null for none, undefined where the words do not say. */
export const outcomeIn = (
  { name }: Pick<ColumnFacts, 'name'>,
  written: string,
): Outcome | null | undefined => {
  const outcome = outcomeOf(written);
  return outcome === undefined && asksIfUpheld(name) ? upheldBy(written) : outcome;
};

/** In how many rows a column has an outcome that its words say. */
const readIn = (column: ColumnFacts): number =>
  [...(column.values ?? [])].reduce(
    (sum, [written, times]) => sum + (outcomeIn(column, written) === undefined ? 0 : times),
    0,
  );

/** How many outcomes a column tells apart. */
const kindsIn = (column: ColumnFacts): number =>
  new Set([...(column.values?.keys() ?? [])].flatMap((one) => outcomeIn(column, one) ?? [])).size;

/** Whether a column that is not named for it holds nothing but outcomes, some of which say who was right. */
const isOfOutcomes = (column: ColumnFacts): boolean => {
  const outcomes = [...(column.values?.keys() ?? [])].map((one) => outcomeOf(one));
  return (
    column.filled > 0 &&
    !isNamedAsStatus(column.name) &&
    !outcomes.includes(undefined) &&
    new Set(outcomes.filter((one) => one === 'upheld' || one === 'rejected')).size > 1
  );
};

/** Whether a column that is named as the day of a judgement says what it was, in words of which some are known. */
const isOfJudgements = ({ name, values }: ColumnFacts): boolean => {
  const known = [...(values?.keys() ?? [])].flatMap((one) => outcomeOf(one) ?? []);
  return eventOfColumn(name) === 'Judged' && !isNamedAsStatus(name) && new Set(known).size > 1;
};

/**
 * The column of the outcomes: of those that are named so the one of which most is read, and then the one that
 * tells most apart; where nothing of these is read, one that holds nothing else.
 */
export const outcomeColumn = (
  columns: readonly ColumnFacts[],
  note: Noting,
): ColumnFacts | undefined => {
  const named = columns.filter(
    ({ name, filled, values }) =>
      filled > 0 && values !== null && rolesOfColumn(name).includes('outcome'),
  );
  const ofJudgements = named.length > 0 ? undefined : columns.find(isOfJudgements);
  if (ofJudgements !== undefined) return ofJudgements;
  const most = Math.max(0, ...named.map(readIn));
  const byValues = most > 0 ? undefined : columns.find(isOfOutcomes);
  if (byValues !== undefined) note.outcomeByValue(byValues.name);
  const likely = named.filter((one) => readIn(one) === most);
  const kinds = Math.max(0, ...likely.map(kindsIn));
  return byValues ?? likely.find((one) => kindsIn(one) === kinds);
};
