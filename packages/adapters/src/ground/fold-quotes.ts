/** A piece of a mail's text: what its sender wrote, or lines that it quotes. */
type QuotePiece = {
  readonly isQuoted: boolean;
  readonly text: string;
  /** How many lines it has. */
  readonly lines: number;
};

const QUOTED = /^\s?>/;

/** A quote of so few lines is shorter as it is than folded. */
const SHORT = 2;

/** Says who wrote what is quoted beneath it, on one line or, as it is wrapped, on two. */
const TOLD = /^\s*(?:Op|On)\b.*\b(?:schreef|wrote)\b.*:\s*$/iu;
const MARKED =
  /^\s*-{2,}\s*(?:Oorspronkelijk bericht|Original message|Origineel bericht)\s*-{2,}\s*$/iu;

/** No line that tells of a quote is longer. */
const LONGEST = 500;

const tells = (line: string): boolean =>
  line.length <= LONGEST && (TOLD.test(line) || MARKED.test(line));

const isBlank = (line: string | undefined): boolean => line?.trim() === '';

/** Where a quote begins that has its first `>` at a line: there, or at the line above that tells of it. */
const beginOf = (lines: readonly string[], first: number, from: number): number => {
  const above = isBlank(lines[first - 1]) ? first - 2 : first - 1;
  const told = lines[above] ?? '';
  if (above < from) return first;
  if (tells(told)) return above;
  const wrapped = above - 1 < from ? '' : `${lines[above - 1]} ${told}`;
  return tells(wrapped) ? above - 1 : first;
};

/** The line behind the last of a quote: blank lines within it are of it. */
const endOf = (lines: readonly string[], first: number): number => {
  let end = first + 1;
  for (let at = end; at < lines.length; at += 1) {
    if (QUOTED.test(lines[at] ?? '')) end = at + 1;
    else if (!isBlank(lines[at])) break;
  }
  return end;
};

/**
 * A mail's text, with the lines that it quotes apart: those that begin with `>`, and the line above them
 * that says who wrote them. Only for display, and nothing is lost: the texts of the pieces, with a line
 * end between each, are the text. A quote of one or two lines stays where it is, and so does all of a
 * text that holds nothing else.
 *
 * @example
 * foldQuotes('Nee.\n> Dag,\n> klopt dit?\n> Anna').map(({ isQuoted, lines }) => [isQuoted, lines]);
 * // [[false, 1], [true, 3]]
 */
export const foldQuotes = (text: string): readonly QuotePiece[] => {
  const lines = text.split('\n');
  const piece = (isQuoted: boolean, from: number, to: number): QuotePiece => ({
    isQuoted,
    text: lines.slice(from, to).join('\n'),
    lines: to - from,
  });
  const pieces: QuotePiece[] = [];
  let from = 0;
  for (let at = 0; at < lines.length; at += 1) {
    if (!QUOTED.test(lines[at] ?? '')) continue;
    const [begin, end] = [beginOf(lines, at, from), endOf(lines, at)];
    at = end - 1;
    if (end - begin <= SHORT) continue;
    if (begin > from) pieces.push(piece(false, from, begin));
    pieces.push(piece(true, begin, end));
    from = end;
  }
  if (from < lines.length) pieces.push(piece(false, from, lines.length));
  const isAnySaid = pieces.some((one) => !one.isQuoted && !isBlank(one.text));
  return isAnySaid ? pieces : [piece(false, 0, lines.length)];
};
