import { type ComplaintEvent, HIDDEN } from '@klacht/domain';
import { CLOSED, ERASED } from './sealed.ts';

declare const shown: unique symbol;

/**
 * A text as its reader is shown it: what was written, or a mark in its place, such as `[erased]`. While
 * the program runs it is a string, and the compiler takes it for none, so that nobody sends a letter to
 * `[erased]`: {@link textIn} answers what was written, {@link asShown} what stands on a page.
 */
export type ShownText = { readonly [shown]: true };

/** Why a text is not told: its key is destroyed, is not here, or the reader may not see it. */
export type Untold = 'erased' | 'sealed' | 'hidden';

/** A value in which every text is a {@link ShownText}; days, moments and choices stay what they are. */
export type WithShownTexts<Value> = Value extends string
  ? string extends Value
    ? ShownText
    : Value
  : Value extends readonly (infer Item)[]
    ? readonly WithShownTexts<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: WithShownTexts<Value[Key]> }
      : Value;

const MARKS: Readonly<Record<string, Untold>> = {
  [ERASED]: 'erased',
  [CLOSED]: 'sealed',
  [HIDDEN]: 'hidden',
};

/**
 * The text as it stands on a page: what was written, or the mark.
 *
 * @example
 * console.log(asShown(email)); // the address, or '[erased]'
 */
export const asShown = (text: ShownText): string => text as unknown as string;

/**
 * Why a text is not told; null of one that is. Who wrote a mark themselves is taken for one whose text
 * is not told.
 *
 * @example
 * if (whyUntold(email) === 'erased') console.log('nobody to write to');
 */
export const whyUntold = (text: ShownText): Untold | null => {
  const told = asShown(text);
  return Object.hasOwn(MARKS, told) ? (MARKS[told] ?? null) : null;
};

/**
 * What was written, to be used: null where a mark stands for it.
 *
 * @example
 * const address = textIn(email);
 * if (address !== null) console.log(`to ${address}`);
 */
export const textIn = (text: ShownText): string | null =>
  whyUntold(text) === null ? asShown(text) : null;

/**
 * An event with the marks as its texts, for what only shows it or writes it to a file.
 *
 * @example
 * const { events } = await openDossier(journal, entry, { reader: null, now });
 * console.log(JSON.stringify(events.map((one) => eventAsShown(one.event))));
 */
export const eventAsShown = (event: WithShownTexts<ComplaintEvent>): ComplaintEvent =>
  event as unknown as ComplaintEvent;

/** An event whose texts were opened, or have a mark in their place. */
export const shownEvent = (event: ComplaintEvent): WithShownTexts<ComplaintEvent> =>
  event as unknown as WithShownTexts<ComplaintEvent>;
