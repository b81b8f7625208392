/** The longest name that a spreadsheet takes. */
const LONGEST = 31;

const cleaned = (title: string): string =>
  title
    .replaceAll(/[\\/?*:[\]\p{Cc}]/gu, ' ')
    .replaceAll(/ +/g, ' ')
    .replaceAll(/^[' ]+|[' ]+$/g, '');

const cut = (name: string, room: number): string =>
  name.length <= room
    ? name
    : `${name
        .slice(0, room - 1)
        .toWellFormed()
        .trimEnd()}…`;

/**
 * A name for each sheet: its title as far as a spreadsheet takes one, and no two the same.
 *
 * @example
 * sheetNames(['Kifid', 'Kifid']); // ['Kifid', 'Kifid 2']
 */
export const sheetNames = (titles: readonly string[]): readonly string[] => {
  const taken = new Set<string>();
  return titles.map((title) => {
    const whole = cleaned(title) || '-';
    for (let nth = 1; ; nth += 1) {
      const end = nth === 1 ? '' : ` ${nth}`;
      const name = cut(whole, LONGEST - end.length) + end;
      // A spreadsheet tells no capitals apart, and keeps one name for itself.
      const key = name.toLowerCase();
      if (key !== 'history' && !taken.has(key)) {
        taken.add(key);
        return name;
      }
    }
  });
};
