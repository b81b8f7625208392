import { KlachtError } from '@klacht/domain';
import type { Mapping } from './mapping.ts';
import type { ColumnName } from './mapping-fields.ts';

/** Every column that a part of a mapping names. */
export const columnsOf = (value: unknown): ColumnName[] => {
  if (Array.isArray(value)) return value.flatMap(columnsOf);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'column' ? [inner as ColumnName] : key === 'values' ? [] : columnsOf(inner),
  );
};

/** Every column that a mapping names. */
export const columnsOfMapping = ({ number, skip, events }: Mapping): readonly ColumnName[] => [
  ...columnsOf(events),
  ...columnsOf(skip ?? null),
  ...(number === undefined ? [] : [number]),
];

/** In quotes, so that a blank at an end is seen. */
const quoted = (names: readonly string[]): string =>
  names.map((name) => JSON.stringify(name)).join(', ');

/** @param name what a message calls the file */
export const missingHeader = (name?: string): KlachtError =>
  new KlachtError(
    'invalid',
    'missing-header',
    `${name === undefined ? '' : `${name}: `}row 1: expected a header with the names of the columns, got an empty file`,
  );

/**
 * Where each column of the mapping stands in the file.
 *
 * @param likelier a delimiter by which the header has more of them
 * @throws KlachtError `missing-column` when the header lacks one, `duplicate-column` when it has
 * one twice
 */
export const placesIn = (
  header: readonly string[],
  mapping: Mapping,
  likelier: string | null = null,
): ReadonlyMap<ColumnName, number> => {
  const wanted = columnsOfMapping(mapping);
  const isIn = (column: ColumnName): boolean =>
    typeof column === 'number' ? column <= header.length : header.includes(column);
  const missing = wanted.find((column) => !isIn(column));
  if (missing !== undefined) {
    const hint =
      likelier === null
        ? ''
        : `; with ${JSON.stringify(likelier)} for delimiter it has more of them`;
    throw new KlachtError(
      'invalid',
      'missing-column',
      `mapping: expected a column ${JSON.stringify(missing)} in the file, which has: ${quoted(header)}${hint}`,
      { column: missing, header },
    );
  }
  const twice = wanted.find(
    (column) => typeof column === 'string' && header.indexOf(column) !== header.lastIndexOf(column),
  );
  if (twice !== undefined) {
    throw new KlachtError(
      'invalid',
      'duplicate-column',
      `mapping: expected one column ${JSON.stringify(twice)} in the file, which has it more than once`,
      { column: twice, header },
    );
  }
  return new Map(
    wanted.map((column) => [
      column,
      typeof column === 'number' ? column - 1 : header.indexOf(column),
    ]),
  );
};
