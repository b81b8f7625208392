import { asTyped } from './cells.ts';

/** What currency it is, before an amount or behind it. Of many blanks in a row only the first is tried. */
const AROUND = /^[\p{Sc}\p{L}.]*\s*|(?<![\p{Sc}\p{L}.\s])\s*[\p{Sc}\p{L}.]*$/gu;

/** A decimal by the point or by the comma; the other may part thousands. */
const POINT = /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/;
const COMMA = /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,\d+)?$/;

/** How an amount of no cents ends: `12,-` and `12,--`. */
const NO_CENTS = /,[-\u2013\u2014]+(?=[\p{Sc}\p{L}.\s]*$)/u;

/** An amount without its currency, and whether the point or the comma may part its cents. */
const readings = (written: string) => {
  const bare = asTyped(written).replaceAll(AROUND, '').replace(NO_CENTS, '');
  const text = bare.replaceAll(/(?<=\d)[ '\u2019](?=\d{3}(?!\d))/g, '');
  const byComma = COMMA.test(text);
  // A comma before no cents is the decimal one, so that a point parts thousands.
  const byPoint = POINT.test(text) && !(byComma && NO_CENTS.test(asTyped(written)));
  return { text, byPoint, byComma, isOpen: byPoint && byComma && /[.,]/.test(text) };
};

/** Whether an amount may be of a thousand or of one, as `1.250` and `1,250` may. */
export const isDoubtfulAmount = (written: string): boolean => readings(written).isOpen;

/**
 * An amount as a decimal with a point. `1.250` and `1,250` may be of a thousand or of one, and are none.
 *
 * @returns null for what is no amount
 * @example
 * amountIn('R$ 1.234,56'); // '1234.56'
 */
export const amountIn = (written: string): string | null => {
  const { text, byPoint, byComma, isOpen } = readings(written);
  if (isOpen) return null;
  if (byPoint) return text.replaceAll(',', '');
  return byComma ? text.replaceAll('.', '').replace(',', '.') : null;
};
