import type { ColumnName, Condition, Mapped, Values } from './mapping-fields.ts';
import type { Fault } from './problem.ts';

/** The cell of a row in a column. */
export type CellOf = (column: ColumnName) => string;

/** Values that people write for nothing. */
export const isBlank = (cell: string): boolean => cell.trim() === '';

/** A date without marks that nobody sees, and with the hyphens and blanks of a keyboard. */
export const asTyped = (text: string): string =>
  text
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[\p{Pd}\u2212]/gu, '-')
    .replaceAll(/\p{Zs}/gu, ' ')
    .trim();

/** A date with one blank between its parts, as `Apr 9 2025 5:08PM`, and none within `p. m.`. */
export const evenlySpaced = (date: string): string =>
  date.replaceAll(/ {2,}/g, ' ').replace(/(?<= [ap]\.) (?=m\.)/i, '');

/** The words for a column: its name, or its place. */
export const nameOf = (column: ColumnName): string =>
  typeof column === 'number' ? `column ${column}` : column;

/** The cell of a column, unless it is empty. */
export const wordsIn = (cell: CellOf, column: ColumnName): string | undefined => {
  const text = cell(column);
  return isBlank(text) ? undefined : text;
};

/** The value that a cell stands for, or the fault that the mapping does not name it. */
export const standsFor = <Value>(
  { column, values, default: other }: Values<Value>,
  written: string,
  refused: Fault['refused'],
): { readonly value: Value | null } | Fault => {
  const value = Object.hasOwn(values, written) ? values[written] : other;
  if (value !== undefined) return { value };
  return {
    column: nameOf(column),
    value: written,
    reason: `expected one of: ${Object.keys(values).join(', ')}`,
    code: 'unmapped-value',
    refused,
    details: { known: Object.keys(values) },
  };
};

/** The value of a row, or that the mapping does not name what its cell has. */
export const valueIn = <Value>(
  cell: CellOf,
  mapped: Mapped<Value>,
  refused: Fault['refused'],
): { readonly value: Value | null } | Fault =>
  'value' in mapped ? mapped : standsFor(mapped, cell(mapped.column), refused);

/** The texts of a cell, taken apart where there is a separator. */
export const partsOf = (text: string, separator: string | undefined): readonly string[] =>
  separator === undefined
    ? [text].filter((part) => !isBlank(part))
    : text
        .split(separator)
        .map((part) => part.trim())
        .filter((part) => part !== '');

/** Whether a row is one in which the event happened. */
export const holds = (cell: CellOf, condition: Condition): boolean => {
  const text = cell(condition.column);
  if ('in' in condition) return condition.in.includes(text);
  if ('notIn' in condition) return !condition.notIn.includes(text);
  if ('empty' in condition) return isBlank(text) === condition.empty;
  return new RegExp(condition.matches, 'u').test(text);
};
