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
const TOLD = /^\s*(?:Op|On)\b.*\b(?:schreef|wrote|heeft\b.*\bgeschreven)\b.*:\s*$/iu;
const MARKED =
  /^\s*(?:-{2,}\s*(?:Oorspronkelijk bericht|Origineel bericht|Doorgestuurd bericht|Original message|Forwarded message)\s*-{2,}|(?:Begin doorgestuurd bericht|Begin forwarded message):)\s*$/iu;

/** No line that tells of a quote is longer. */
const LONGEST = 500;

const isTold = (line: string): boolean => line.length <= LONGEST && TOLD.test(line);
const isMarked = (line: string): boolean => line.length <= LONGEST && MARKED.test(line);
const tells = (line: string): boolean => isTold(line) || isMarked(line);

const isBlank = (line: string | undefined): boolean => line?.trim() === '';

/** An address as a mail program writes it, and a person does not. */
const ADDRESS = /<(?:mailto:)?[^<>\s]+@[^<>\s]+>/u;

/** The lines by which a mail program tells of the mail that it puts beneath, in bold or not. */
const HEADS = {
  from: /^\s*\*?(?:Van|From):\*?\s*\S/iu,
  when: /^\s*\*?(?:Verzonden|Verzonden op|Datum|Sent|Date):\*?\s*\S/iu,
  rest: /^\s*\*?(?:Aan|To|Onderwerp|Subject):\*?\s*\S/iu,
} as const;

/** Within so many lines stand those that say from whom, when, and to whom or about what. */
const HEAD_LINES = 5;

/** A line that a mail program draws above them. */
const RULE = /^\s*_{5,}\s*$/;

const isHeads = (lines: readonly string[], at: number): boolean => {
  if (!HEADS.from.test(lines[at] ?? '')) return false;
  const beneath = lines.slice(at + 1, at + HEAD_LINES);
  const blank = beneath.findIndex((line) => isBlank(line));
  const block = blank < 0 ? beneath : beneath.slice(0, blank);
  return [HEADS.when, HEADS.rest].every((head) => block.some((line) => head.test(line)));
};

/** How many lines at a place tell of a mail that is quoted beneath them; 0 for none. */
const toldIn = (lines: readonly string[], at: number): number => {
  const [line = '', next = ''] = lines.slice(at, at + 2);
  if (isMarked(line) || isHeads(lines, at)) return 1;
  const isBy = (told: string): boolean => isTold(told) && ADDRESS.test(told);
  if (isBy(line)) return 1;
  return !isBlank(line) && isBy(`${line} ${next}`) ? 2 : 0;
};

/**
 * Whether all beneath a place is a mail that is quoted without a sign before its lines, as Outlook does.
 */
const isUnsigned = (lines: readonly string[], at: number): boolean => {
  const told = toldIn(lines, at);
  if (told === 0) return false;
  const first = lines.slice(at + told).find((line) => !isBlank(line));
  return first !== undefined && !QUOTED.test(first);
};

const ruleAbove = (lines: readonly string[], at: number, from: number): number => {
  const above = isBlank(lines[at - 1]) ? at - 2 : at - 1;
  return above >= from && RULE.test(lines[above] ?? '') ? above : at;
};

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
 * that says who wrote them; and all beneath the lines by which a mail program tells of a mail that it
 * quotes without such a sign. Only for display, and nothing is lost: the texts of the pieces, with a line
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
    const isWhole = isUnsigned(lines, at);
    if (!isWhole && !QUOTED.test(lines[at] ?? '')) continue;
    const [begin, end] = isWhole
      ? [ruleAbove(lines, at, from), lines.length]
      : [beginOf(lines, at, from), endOf(lines, at)];
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
