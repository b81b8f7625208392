/** A cell as a spreadsheet has it that is told to take figures for a text: `="001"`. */
const TRICK = /^="((?:[^"]|"")*)"$/;

/** Whether a cell may be one. */
export const isTrick = (cell: string): boolean => cell.startsWith('="');

/**
 * The text that such a cell stands for; of any other cell, the cell.
 *
 * @example
 * plainText('="001"'); // '001'
 */
export const plainText = (cell: string): string =>
  isTrick(cell) ? (TRICK.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell) : cell;

/** Whether a text has such cells between its delimiters, without quotes around them. */
export const hasTextCells = (text: string, delimiter: string): boolean =>
  text.startsWith('="') || [delimiter, '\n', '\r'].some((before) => text.includes(`${before}="`));

/**
 * The same CSV, in which such cells are cells in quotes: CSV has no equals sign before a quote.
 *
 * @param text as it comes, in pieces
 */
export async function* withoutTricks(
  text: AsyncIterable<Uint8Array | string>,
  delimiter: string,
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let isQuoted = false;
  let isStart = true;
  let held = '';
  const passed = (piece: string): string => {
    let from = 0;
    let given = '';
    for (let at = 0; at < piece.length; at += 1) {
      const character = piece[at];
      if (!isQuoted && isStart && character === '=') {
        if (at + 1 === piece.length) {
          held = '=';
          return given + piece.slice(from, at);
        }
        if (piece[at + 1] === '"') {
          given += piece.slice(from, at);
          from = at + 1;
          continue;
        }
      }
      if (character === '"') isQuoted = !isQuoted;
      isStart = !isQuoted && (character === delimiter || character === '\n' || character === '\r');
    }
    return given + piece.slice(from);
  };
  for await (const chunk of text) {
    const piece =
      held + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }));
    held = '';
    yield passed(piece);
  }
  yield held + decoder.decode();
}
