/** A text within a rule of a style sheet, which nothing in it can leave. */
const quoted = (text: string): string =>
  `"${text.replaceAll(/[^\p{L}\p{N} .,:;()-]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;

/** What stands in the margins of every printed page but a cover. */
export type Margins = {
  /** What the page is: `Klacht 2026-0001`. */
  readonly title: string;
  /** As of when, or which version. */
  readonly beside: string;
  /** Before and between the number of the page and that of all: `Pagina`, `van`. */
  readonly page: string;
  readonly of: string;
};

/**
 * A4 on paper. What is wider than a page would shrink every page, so that nothing may be: tables have
 * the width of the page, and any text may break. What is folded on a screen is open on paper.
 */
export const printStyle = ({ title, beside, page, of }: Margins): string => `
@page { size: A4; margin: 20mm 18mm 20mm;
  @top-left { content: ${quoted(title)}; font: 8pt "Liberation Sans", Arial, sans-serif; color: #4d5661; width: 60%; }
  @top-right { content: ${quoted(beside)}; font: 8pt "Liberation Sans", Arial, sans-serif; color: #4d5661; width: 40%; }
  @bottom-right { content: ${quoted(`${page} `)} counter(page) ${quoted(` ${of} `)} counter(pages); font: 8pt "Liberation Sans", Arial, sans-serif; color: #4d5661; }
}
@page cover { @top-left { content: none; } @top-right { content: none; } }
@media print {
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  p, li { orphans: 3; widows: 3; }
  h1, h2, h3, caption, thead { break-after: avoid; }
  tr, figure, .keep { break-inside: avoid; }
  .tight th, .tight td, .tight .number bdi, .tight .key bdi, .long, code, a { overflow-wrap: anywhere; }
  .long { min-width: 0; }
  .tight td.number, .tight .key, .tight .number bdi, .tight .key bdi { white-space: normal; }
  table, thead th { font-size: 8pt; }
  th, td { padding: .3rem .5rem .3rem 0; }
  .number { padding: .3rem 0 .3rem .5rem; }
  .number + :not(.number) { padding-left: .75rem; }
  .wide { overflow: visible; }
  a { color: inherit; text-decoration: none; }
  ::details-content { content-visibility: visible; display: block; }
  details.hash, details.hash::details-content { display: inline; }
  summary, .skip { display: none; }
}
`;
