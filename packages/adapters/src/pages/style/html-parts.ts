import { html, raw } from 'hono/html';

/** A piece of a page, in which every text is escaped. */
export type Html = ReturnType<typeof html>;

/** Pieces that follow one another, each made when it is come to. */
export type HtmlParts = Iterable<Html>;

const isParts = (value: Html | HtmlParts | string): value is HtmlParts =>
  typeof value === 'object' && Symbol.iterator in value && !('isEscaped' in value);

/**
 * The same text as `html` makes, a part at a time: what is given as parts is told as it is come to, so
 * that a long table is never there as a whole.
 *
 * @example
 * htmlParts`<ul>${names.map((name) => html`<li>${name}</li>`)}</ul>`;
 */
export function* htmlParts(
  texts: TemplateStringsArray,
  ...values: readonly (Html | HtmlParts | string)[]
): Generator<Html, void, undefined> {
  for (const [index, text] of texts.entries()) {
    yield raw(text);
    const value = values[index];
    if (value === undefined) continue;
    if (isParts(value)) yield* value;
    else yield html`${value}`;
  }
}

/** The text of a piece, which waits for nothing. */
export const textOf = (piece: Html): string => {
  if (piece instanceof Promise) throw new TypeError('expected a piece of a page, got a promise');
  return piece.toString();
};
