import Table from 'cli-table3';

const GAP = 2;
const NARROWEST = 6;

/** What a terminal would act upon becomes visible instead. */
const harmless = (text: string): string =>
  text.replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, '\u00b7');

const widest = (cells: readonly string[]): number =>
  cells.reduce((width, cell) => Math.max(width, cell.length), 0);

/** Takes what is missing from the widest columns first. */
const fitting = (natural: readonly number[], room: number): readonly number[] => {
  const widths = [...natural];
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  while (excess > 0) {
    const index = widths.indexOf(Math.max(...widths));
    const width = widths[index] ?? 0;
    if (width <= NARROWEST) break;
    widths[index] = width - 1;
    excess -= 1;
  }
  return widths;
};

const BARE = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};

/**
 * A table as text, no wider than the room there is; what does not fit is cut with `…`.
 *
 * @param room in characters; `Infinity` for a file or a pipe
 */
export const table = (
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  room: number,
): string => {
  const cells = [headings, ...rows].map((row) => row.map(harmless));
  const natural = headings.map((_, index) => widest(cells.map((row) => row[index] ?? '')) + GAP);
  const layout = new Table({
    chars: BARE,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP },
    colWidths: [...fitting(natural, room)],
    wordWrap: false,
  });
  layout.push(...cells.map((row) => [...row]));
  return `${layout
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')}\n`;
};
