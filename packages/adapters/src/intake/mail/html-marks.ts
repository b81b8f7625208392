/** What stands between two cells, and where a line begins. Unicode keeps both for use within a program. */
const CELL = '\uFDD0';
const LINE = '\uFDD1';

const MARKS = /[\uFDD0\uFDD1]/g;

const CELLS = /<(?:td|th|dd)(?=[\s/>])/gi;

/** Elements that a browser shows on lines of their own, and the parser of mails in the middle of one. */
const LINES =
  /<(?:tr|dt|option|optgroup|\/?(?:address|center|details|dialog|dl|fieldset|figcaption|figure|legend|menu|search|summary))(?=[\s/>])/gi;

/**
 * HTML in which cells and lines are marked, for a parser that writes them on end: of `1` and `250,00` in
 * two cells it makes 1250,00.
 *
 * @returns HTML of the same words, whose text {@link withoutMarks} makes readable
 */
export const withMarks = (html: string): string =>
  html
    .replaceAll(MARKS, '')
    .replaceAll(CELLS, (tag) => CELL + tag)
    .replaceAll(LINES, (tag) => `<br>${LINE}${tag}`);

/** The cells of a line that hold something, with a stroke between them. */
const cellsOf = (line: string): string =>
  line
    .split(CELL)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' | ');

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
