import { foldQuotes } from '../../ground/fold-quotes.ts';

/** What tells one complaint from another: from whom it is, and what it says. */
export type Told = {
  readonly addresses: readonly string[];
  readonly names: readonly string[];
  /** What it is about, as the complainant calls it: an order, an agreement. */
  readonly references: readonly string[];
  /** In their own words; lines that are quoted count for nothing. */
  readonly texts: readonly string[];
};

/** Why two complaints may be the same. */
export const likenesses = ['reference', 'sender', 'text', 'name'] as const;

/** One of {@link likenesses}, and which part of the shorter text stands in the other, from 0 to 1. */
export type Likeness =
  | { readonly why: 'reference' | 'sender' | 'name' }
  | { readonly why: 'text'; readonly share: number };

/** When two complaints are thought alike. */
export type AlikeRule = {
  /** How many days back a complaint is still looked at. */
  readonly withinDays: number;
  /** How many complaints are looked at, the latest first. */
  readonly most: number;
  /** How many of those that are alike are told. */
  readonly told: number;
  readonly text: {
    /** So many words in a row are compared. */
    readonly words: number;
    /** A text of fewer such rows says too little. */
    readonly fewest: number;
    /** So much of the shorter text stands in the other. */
    readonly least: number;
  };
  readonly reference: {
    /** Letters and digits together. */
    readonly characters: number;
    readonly digits: number;
  };
  readonly name: {
    /** A first name alone is that of many. */
    readonly words: number;
  };
  /** What each likeness counts for, so that the likeliest comes first. */
  readonly weights: Readonly<Record<Likeness['why'], number>>;
};

/** The rule of the desk. It proposes, and a person decides. */
export const ALIKE: AlikeRule = {
  withinDays: 365,
  most: 500,
  told: 5,
  text: { words: 3, fewest: 6, least: 0.5 },
  reference: { characters: 6, digits: 4 },
  name: { words: 2 },
  weights: { reference: 4, sender: 3, text: 2, name: 1 },
};

const folded = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

const wordsIn = (text: string): readonly string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const ownWords = (text: string): string =>
  foldQuotes(text)
    .flatMap((piece) => (piece.isQuoted ? [] : [piece.text]))
    .join('\n');

const rowsIn = ({ texts }: Told, { text }: AlikeRule): ReadonlySet<string> => {
  const rows = new Set<string>();
  for (const one of texts) {
    const words = wordsIn(ownWords(one));
    for (let end = text.words; end <= words.length; end += 1) {
      rows.add(words.slice(end - text.words, end).join(' '));
    }
  }
  return rows;
};

/** An address or a page is no reference, however many digits it has. */
const ELSEWHERE = /\S+@\S+|https?:\/\/\S+/gu;
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}./-]*[\p{L}\p{N}])?/gu;
/** A day, or the number of a complaint. */
const DAY = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|20\d{2}-\d{4,})$/;

const referencesIn = (told: Told, { reference }: AlikeRule): ReadonlySet<string> => {
  const written = [...told.references, ...told.texts.map(ownWords)].flatMap(
    (text) => text.replaceAll(ELSEWHERE, ' ').match(WORD) ?? [],
  );
  return new Set(
    written
      .filter((word) => !DAY.test(word))
      .map((word) => folded(word).replaceAll(/[^\p{L}\p{N}]/gu, ''))
      .filter(
        (word) =>
          word.length >= reference.characters &&
          word.replaceAll(/\P{Nd}/gu, '').length >= reference.digits,
      ),
  );
};

const namesIn = ({ names }: Told, { name }: AlikeRule): ReadonlySet<string> =>
  new Set(
    names
      .map(wordsIn)
      .filter((words) => words.length >= name.words)
      .map((words) => words.join(' ')),
  );

const addressesIn = ({ addresses }: Told): ReadonlySet<string> =>
  new Set(addresses.map((address) => address.trim().toLowerCase()).filter(Boolean));

const inBoth = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((each) => other.has(each)).length;

/**
 * Compares complaints with one. Case, accents, spaces and what is quoted make no difference.
 *
 * @example
 * const alike = alikeTo({ addresses: ['Fleur@example.org'], names: [], references: [], texts: [] });
 * alike({ addresses: ['fleur@example.org'], names: [], references: [], texts: [] }); // [{ why: 'sender' }]
 */
export const alikeTo = (
  told: Told,
  rule: AlikeRule = ALIKE,
): ((other: Told) => readonly Likeness[]) => {
  const [references, addresses, names, rows] = [
    referencesIn(told, rule),
    addressesIn(told),
    namesIn(told, rule),
    rowsIn(told, rule),
  ];
  return (other) => {
    const others = rowsIn(other, rule);
    const shorter = Math.min(rows.size, others.size);
    const share = shorter < rule.text.fewest ? 0 : inBoth(rows, others) / shorter;
    return [
      ...(inBoth(references, referencesIn(other, rule)) > 0 ? [{ why: 'reference' } as const] : []),
      ...(inBoth(addresses, addressesIn(other)) > 0 ? [{ why: 'sender' } as const] : []),
      ...(share >= rule.text.least ? [{ why: 'text', share } as const] : []),
      ...(inBoth(names, namesIn(other, rule)) > 0 ? [{ why: 'name' } as const] : []),
    ];
  };
};

/**
 * How much likenesses count for together; 0 for none.
 *
 * @example
 * weightOf([{ why: 'sender' }, { why: 'name' }]); // 4
 */
export const weightOf = (why: readonly Likeness[], { weights }: AlikeRule = ALIKE): number =>
  why.reduce((sum, one) => sum + weights[one.why], 0);
