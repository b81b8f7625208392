/** From Sunday, as `getUTCDay` counts them. */
const DAYS = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2026, 0, 4 + day)));

/** A beginning of one letter is of no day alone. */
const LEAST_LETTERS = 2;

/** A word, and the marks and blanks between it and the date. */
const WORD = /([\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)?)[.,]*\s*/gu;

const plain = (name: string): string => name.normalize('NFC').toLowerCase().replaceAll('.', '');

const namesIn = (language: string): readonly (readonly string[])[] => {
  const formats = (['long', 'short'] as const).map(
    (weekday) => new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' }),
  );
  return DAYS.map((day) => formats.map((format) => plain(format.format(day))));
};

/** A cell without its day of the week, and which that was: 0 for Sunday. */
export type WithoutWeekday = { readonly rest: string; readonly weekday: number };

/**
 * Takes the name of a day of the week out of a date: whole, short, or any beginning of two letters that is of
 * one day only; in capitals or not, with the point or comma behind it.
 *
 * @returns null when there is none in it
 * @example
 * withoutWeekday('nl')('do 2 januari 2025'); // { rest: '2 januari 2025', weekday: 4 }
 */
export const withoutWeekday = (language: string): ((cell: string) => WithoutWeekday | null) => {
  const days = namesIn(language);
  const dayOf = (word: string): number => {
    const name = plain(word);
    const begun = days.flatMap((names, day) =>
      names.some((whole) => whole.startsWith(name)) ? [day] : [],
    );
    return name.length >= LEAST_LETTERS && begun.length === 1 ? (begun[0] ?? -1) : -1;
  };
  return (cell) => {
    for (const { 0: written, 1: word = '', index } of cell.matchAll(WORD)) {
      const weekday = dayOf(word);
      if (weekday === -1) continue;
      return { rest: (cell.slice(0, index) + cell.slice(index + written.length)).trim(), weekday };
    }
    return null;
  };
};
