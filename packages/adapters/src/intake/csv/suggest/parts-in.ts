import { isPlainReason, rolesOfColumn } from './column-words.ts';

/** What stands between several values in one cell, and in no name of one. */
const SURE = [';', '|', '\n'];
/** What may stand in the name of one value too. */
const UNSURE = [',', '/', '+', '&'];

/** The most texts that are looked at, and the longest of them. */
const MOST_TEXTS = 2_000;
const LONGEST_TEXT = 400;
/** The most parts of a small set, and the longest of them. */
const MOST_PARTS = 60;
const LONGEST_PART = 80;

/** How the cells of a column that hold several values are taken apart. */
export type Parted = {
  readonly separator: string;
  /** How often each value stands there. */
  readonly values: ReadonlyMap<string, number>;
  /** The cells with several, each once. */
  readonly joined: readonly string[];
};

const apart = (text: string, separator: string): readonly string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The cells taken apart, where their parts are a small set of values that come back. */
const partedBy = (separator: string, texts: ReadonlyMap<string, number>): Parted | null => {
  const values = new Map<string, number>();
  const cellsOf = new Map<string, number>();
  const joined: string[] = [];
  for (const [text, times] of texts) {
    const parts = apart(text, separator);
    if (parts.length > 1) joined.push(text);
    for (const part of new Set(parts)) {
      if (part.length > LONGEST_PART) return null;
      values.set(part, (values.get(part) ?? 0) + times);
      cellsOf.set(part, (cellsOf.get(part) ?? 0) + 1);
    }
    if (values.size > MOST_PARTS) return null;
  }
  const parts = [...new Set(joined.flatMap((text) => apart(text, separator)))];
  const isBack = SURE.includes(separator)
    ? (part: string) => (cellsOf.get(part) ?? 0) > 1
    : (part: string) => texts.has(part);
  const back = parts.filter(isBack).length;
  const isClear = SURE.includes(separator) ? back * 2 > parts.length : back === parts.length;
  return joined.length > 0 && isClear ? { separator, values, joined } : null;
};

/** Gathers the cells of a column that is named as one with several values, such as subjects. */
export const gatheringParts = (name: string) => {
  const roles = rolesOfColumn(name);
  const isAsked =
    roles.includes('subjects') ||
    roles.includes('employees') ||
    (roles.includes('reasons') && isPlainReason(name));
  let texts: Map<string, number> | null = isAsked ? new Map() : null;
  return {
    add: (text: string): void => {
      if (texts === null) return;
      texts.set(text, (texts.get(text) ?? 0) + 1);
      if (text.length > LONGEST_TEXT || texts.size > MOST_TEXTS) texts = null;
    },
    facts: (): Parted | null => {
      for (const separator of texts === null ? [] : [...SURE, ...UNSURE]) {
        const parted = partedBy(separator, texts ?? new Map<string, number>());
        if (parted !== null) return parted;
      }
      return null;
    },
  };
};
