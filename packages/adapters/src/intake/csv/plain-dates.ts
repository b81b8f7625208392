const FIRST_YEAR = 1000;

/** A part of a format: a token of figures, or the literal text between two. */
const PART = /'([^']*)'|(y+|M+|d+|H+|m+|s+|S+)|([^A-Za-z'])|(.)/g;

const TOKENS: Readonly<Record<string, string>> = {
  yyyy: '(?<year>\\d{4})',
  MM: '(?<month>\\d{1,2})',
  M: '(?<month>\\d{1,2})',
  dd: '(?<day>\\d{1,2})',
  d: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{1,2})',
  H: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{1,2})',
  m: '(?<minute>\\d{1,2})',
  ss: '(?<second>\\d{1,2})',
  s: '(?<second>\\d{1,2})',
};

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/**
 * The pattern of a format; null where it has more than figures. Numbers side by side, `yyyyMMdd`, have as
 * many figures as the format has letters.
 */
const patternOf = (format: string): RegExp | null => {
  const parts = [...format.matchAll(PART)];
  let source = '';
  for (const [at, [, quoted, token, literal, other]] of parts.entries()) {
    if (other !== undefined || /\d/.test(quoted ?? literal ?? '')) return null;
    const isInRun = [at - 1, at + 1].some((beside) => parts[beside]?.[2] !== undefined);
    const part = token === undefined ? escaped(quoted ?? literal ?? '') : TOKENS[token];
    if (part === undefined || (isInRun && token?.length === 1)) return null;
    source += token !== undefined && isInRun ? part.replace('{1,2}', '{2}') : part;
  }
  return /<day>/.test(source) ? new RegExp(`^${source}$`) : null;
};

/**
 * A quick reader of dates in figures. Nearly every cell of a register is one, and date-fns takes
 * about a hundred times as long.
 *
 * @returns null for a format that it does not know; of the reader, what the clock showed as ISO
 * 8601 with `Z`, or null for no date
 */
export const plainDateReader = (format: string): ((cell: string) => string | null) | null => {
  const pattern = patternOf(format);
  if (pattern === null) return null;
  return (cell) => {
    const found = pattern.exec(cell)?.groups;
    if (found === undefined) return null;
    const { year, month, day, hour = 0, minute = 0, second = 0 } = found;
    const [h, m, s] = [Number(hour), Number(minute), Number(second)];
    if (h > 23 || m > 59 || s > 59) return null;
    // `Date.UTC` takes the years 0 to 99 for 1900 to 1999.
    if (Number(year) < FIRST_YEAR) return null;
    const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), h, m, s));
    const isThere = time.getUTCDate() === Number(day) && time.getUTCMonth() === Number(month) - 1;
    return isThere ? time.toISOString() : null;
  };
};
