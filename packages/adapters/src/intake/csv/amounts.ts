import { asTyped } from './cells.ts';

/** What currency it is, before an amount or behind it. Of many blanks in a row only the first is tried. */
const AROUND = /^[\p{Sc}\p{L}.]*\s*|(?<![\p{Sc}\p{L}.\s])\s*[\p{Sc}\p{L}.]*$/gu;

/** A decimal by the point or by the comma; the other may part thousands. */
const POINT = /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/;
const COMMA = /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,\d+)?$/;

/**
 * An amount as a decimal with a point. `1.250` and `1,250` may be of a thousand or of one, and are none.
 *
 * @returns null for what is no amount
 * @example
 * amountIn('R$ 1.234,56'); // '1234.56'
 */
export const amountIn = (written: string): string | null => {
  const bare = asTyped(written).replaceAll(AROUND, '').replace(/,-+$/, '');
  const text = bare.replaceAll(/(?<=\d)[ '\u2019](?=\d{3}(?!\d))/g, '');
  const [byPoint, byComma] = [POINT.test(text), COMMA.test(text)];
  if (byPoint && byComma && /[.,]/.test(text)) return null;
  if (byPoint) return text.replaceAll(',', '');
  return byComma ? text.replaceAll('.', '').replace(',', '.') : null;
};
