/**
 * A text in lines of so many characters. It breaks at spaces, and within a word only where that is
 * longer than a line; a no-break space is none.
 *
 * @example
 * wrapped('declared admissible', 10); // ['declared', 'admissible']
 */
export const wrapped = (text: string, room: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
    while (line.length > room) {
      lines.push(line.slice(0, room));
      line = line.slice(room);
    }
  }
  return [...lines, line];
};
