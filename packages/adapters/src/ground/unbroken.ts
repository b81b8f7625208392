const WORD_JOINER = '\u2060';

/** A single letter, a hyphen and a word, as in `e-mail`; in no address of mail or web. */
const LETTER_AND_WORD = /(?<![\p{L}\p{N}./@_-])(\p{L}-)(?=\p{L}+(?![\p{L}\p{N}._-]*@))/gu;

/**
 * A text for a page in which a word such as `e-mail` never breaks after its single letter.
 *
 * @example
 * unbroken('per e-mail'); // with a joiner, which has no width, after the hyphen
 */
export const unbroken = (text: string): string =>
  text.replaceAll(LETTER_AND_WORD, (start) => `${start}${WORD_JOINER}`);
