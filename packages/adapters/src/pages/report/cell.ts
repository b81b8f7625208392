import { dayInWords, type Language, type LocalDate } from '@klacht/domain';
import { amountInWords, numberInWords } from '@klacht/projections';

/** What stands in one place of a table. Nothing of it is in a language but a text. */
export type Cell =
  | { readonly kind: 'absent' }
  | { readonly kind: 'text'; readonly value: string }
  /** The number of a complaint or review, such as `2025-0012`. */
  | { readonly kind: 'complaint'; readonly value: string }
  /** How many there are. */
  | { readonly kind: 'count'; readonly value: number }
  /** A number that is no count: a mean score. */
  | { readonly kind: 'decimal'; readonly value: number }
  /** A length in days, calendar or working as its column says. */
  | { readonly kind: 'days'; readonly value: number }
  /** A part of a whole, from 0 to 1. */
  | { readonly kind: 'share'; readonly value: number }
  /** A local day. */
  | { readonly kind: 'date'; readonly value: LocalDate }
  /** An amount as a decimal, and its currency. */
  | { readonly kind: 'money'; readonly value: string; readonly currency: string };

/** @public What a place of a table may hold. */
export type CellKind = Cell['kind'];

export const ABSENT: Cell = { kind: 'absent' };

export const text = (value: string | null): Cell =>
  value === null || value === '' ? ABSENT : { kind: 'text', value };

export const complaint = (value: string): Cell => ({ kind: 'complaint', value });

export const date = (value: LocalDate | null): Cell =>
  value === null ? ABSENT : { kind: 'date', value };

/** A number, or nothing where it is not known. */
const number =
  (kind: 'count' | 'decimal' | 'days' | 'share') =>
  (value: number | null | undefined): Cell =>
    value === null || value === undefined ? ABSENT : { kind, value };

export const count = number('count');
export const decimal = number('decimal');
export const days = number('days');
export const share = number('share');

export const money = (value: string, currency: string): Cell => ({
  kind: 'money',
  value,
  currency,
});

/** What stands where another column has something of this kind and this one has none of it. */
export const noneOf = (cell: Cell): Cell => {
  if (cell.kind === 'count') return count(0);
  return cell.kind === 'money' ? money('0', cell.currency) : ABSENT;
};

/** Whether it is a number, which stands to the right in its column. */
export const isNumeric = ({ kind }: Pick<Cell, 'kind'>): boolean =>
  ['count', 'decimal', 'days', 'share', 'money'].includes(kind);

/**
 * What stands in a place as the language writes it; a dash where nothing does.
 *
 * @example
 * cellInWords(money('7955.23', 'EUR'), 'en'); // '€7,955.23'
 */
export const cellInWords = (cell: Cell, language: Language): string => {
  switch (cell.kind) {
    case 'absent':
      return '-';
    case 'text':
    case 'complaint':
      return cell.value;
    case 'count':
    case 'decimal':
    case 'days':
      return numberInWords(cell.value, language);
    case 'share':
      return `${numberInWords(Math.round(cell.value * 1000) / 10, language)}%`;
    case 'date':
      return dayInWords(cell.value, 'date', language);
    case 'money':
      return amountInWords(cell, language);
  }
};
