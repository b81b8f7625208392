const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 15)));

/** Shorter beginnings of a name are too often another word. */
const LEAST_LETTERS = 3;

/** Whether the names of its months are known. */
export const isLanguage = (language: string): boolean => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length === 1;
  } catch {
    return false;
  }
};

const plain = (name: string): string => name.normalize('NFC').toLowerCase().replaceAll('.', '');

/** Every way to write a month: whole, as in a date, short. */
const namesIn = (language: string): readonly ReadonlySet<string>[] => {
  const formats = (
    [
      { month: 'long' },
      { month: 'short' },
      { month: 'long', day: 'numeric' },
      { month: 'short', day: 'numeric' },
    ] as const
  ).map(
    (how) => new Intl.DateTimeFormat(language, { ...how, calendar: 'gregory', timeZone: 'UTC' }),
  );
  return MONTHS.map(
    (day) =>
      new Set(
        formats.map((format) =>
          plain(format.formatToParts(day).find(({ type }) => type === 'month')?.value ?? ''),
        ),
      ),
  );
};

/**
 * Puts the number of the month in the place of its name: whole, short, or any beginning of three
 * letters that is of one month only; in capitals or not, with a point or without.
 *
 * @returns null when there is no month in it
 * @example
 * monthsAsNumbers('nl')('3 mrt. 2026'); // '3 03 2026'
 */
export const monthsAsNumbers = (language: string): ((cell: string) => string | null) => {
  const months = namesIn(language);
  const numberOf = (word: string): number | null => {
    const name = plain(word);
    const same = months.findIndex((names) => names.has(name));
    if (same !== -1) return same + 1;
    if (name.length < LEAST_LETTERS) return null;
    const begun = months.flatMap((names, index) =>
      [...names].some((whole) => whole.startsWith(name)) ? [index + 1] : [],
    );
    return begun.length === 1 ? (begun[0] ?? null) : null;
  };
  return (cell) => {
    let found = false;
    const numbered = cell.replaceAll(/[\p{L}\p{M}]+\.?/gu, (word) => {
      const number = found ? null : numberOf(word);
      if (number === null) return word;
      found = true;
      return String(number).padStart(2, '0');
    });
    return found ? numbered : null;
  };
};
