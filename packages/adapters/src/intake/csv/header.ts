import { KlachtError } from '@klacht/domain';
import type { Mapping } from './mapping.ts';

const columnsOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(columnsOf);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'column' && typeof inner === 'string'
      ? [inner]
      : key === 'values'
        ? []
        : columnsOf(inner),
  );
};

/** In quotes, so that a blank at an end is seen. */
const quoted = (names: readonly string[]): string =>
  names.map((name) => JSON.stringify(name)).join(', ');

/**
 * Where each column of the mapping stands in the file.
 *
 * @throws KlachtError `missing-column` when the header lacks one, `duplicate-column` when it has
 * one twice
 */
export const placesIn = (
  header: readonly string[],
  mapping: Mapping,
): ReadonlyMap<string, number> => {
  const wanted = [
    ...columnsOf(mapping.events),
    ...(mapping.number === undefined ? [] : [mapping.number]),
  ];
  const missing = wanted.find((column) => !header.includes(column));
  if (missing !== undefined) {
    throw new KlachtError(
      'invalid',
      'missing-column',
      `mapping: expected a column ${JSON.stringify(missing)} in the file, which has: ${quoted(header)}`,
      { column: missing, header },
    );
  }
  const twice = wanted.find((column) => header.indexOf(column) !== header.lastIndexOf(column));
  if (twice !== undefined) {
    throw new KlachtError(
      'invalid',
      'duplicate-column',
      `mapping: expected one column ${JSON.stringify(twice)} in the file, which has it more than once`,
      { column: twice, header },
    );
  }
  return new Map(header.map((column, index) => [column, index]));
};
