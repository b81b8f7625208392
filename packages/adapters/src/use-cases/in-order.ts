import { placesInOrder } from '../ground/places-in-order.ts';

/** Rows by a key of each; those that have none come last, and equals stay as they are. */
export const inOrder = <Row>(
  rows: Iterable<Row>,
  keyOf: (row: Row) => string | null,
): readonly Row[] => {
  const all = [...rows];
  return Array.from(placesInOrder(all.map(keyOf)), (place) => all[place] as Row);
};
