/** What stands between two cells, and where a line begins. Unicode keeps both for use within a program. */
const CELL = '\uFDD0';
const LINE = '\uFDD1';

const MARKS = /[\uFDD0\uFDD1]/g;

const CELLS = /<(?:td|th|dd)(?=[\s/>])/gi;

/** Elements that a browser shows on lines of their own, and the parser of mails in the middle of one. */
const LINES =
  /<(?:tr|dt|label|option|optgroup|textarea|\/?(?:address|button|center|details|dialog|dl|fieldset|figcaption|figure|legend|menu|search|select|summary))(?=[\s/>])/gi;

/** An input of a form, and what of it a person typed. */
const INPUTS = /<input(?=[\s/])[^<>]{0,1000}>/gi;
const TYPE = /\stype\s*=\s*["']?([a-z-]+)/i;
const VALUE = /\svalue\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/i;
const TYPED: ReadonlySet<string> = new Set(
  'text email tel url search number date time month week datetime-local'.split(' '),
);

/** An input with what stands in it as words behind it. */
const withValue = (tag: string): string => {
  const [, type = 'text'] = TYPE.exec(tag) ?? [];
  if (!TYPED.has(type.toLowerCase())) return tag;
  const [, double, single, bare] = VALUE.exec(tag) ?? [];
  return `${tag} ${double ?? single ?? bare ?? ''} `;
};

/**
 * HTML in which cells and lines are marked, for a parser that writes them on end: of `1` and `250,00` in
 * two cells it makes 1250,00.
 *
 * @returns HTML of the same words, whose text {@link withoutMarks} makes readable
 */
export const withMarks = (html: string): string =>
  html
    .replaceAll(MARKS, '')
    .replaceAll(INPUTS, withValue)
    .replaceAll(CELLS, (tag) => CELL + tag)
    .replaceAll(LINES, (tag) => `<br>${LINE}${tag}`);

/** The cells of a line from the first that holds something to the last, with a stroke between them. */
const cellsOf = (line: string): string => {
  const cells = line.split(CELL).map((cell) => cell.trim());
  const first = cells.findIndex((cell) => cell !== '');
  const last = cells.findLastIndex((cell) => cell !== '');
  return first < 0 ? '' : cells.slice(first, last + 1).join(' | ');
};

/** The text of HTML that was marked: each row on a line. */
export const withoutMarks = (text: string): string => {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    // The break of a mark makes an empty line where a line had ended already.
    if (line.startsWith(LINE) && lines.at(-1) === '' && lines.at(-2) === '') lines.pop();
    const said = line.replaceAll(LINE, '');
    const shown = said.includes(CELL) ? cellsOf(said) : said;
    if (shown !== '' || said === line) lines.push(shown);
  }
  return lines.join('\n');
};
