import { type ComplaintEvent, HIDDEN, type Language, mapPersonal } from '@klacht/domain';
import { nameIn, type NamingLists, sentenceOf } from '@klacht/projections';
import { eventSchemaOf } from '../sealing/event-schemas.ts';
import type { ReadableEvent } from '../sealing/readable-events.ts';
import { CLOSED, ERASED } from '../sealing/sealed.ts';
import { factNamesIn } from '../words/fact-names.ts';
import { namesIn } from '../words/names.ts';
import { textNamesOf } from '../words/text-names.ts';

/** A piece of a sentence: ours, or a personal text, whose direction is its own. */
export type Piece = { readonly text: string; readonly isPersonal: boolean };

/** An event as people read it. */
export type EventInWords = {
  readonly sentence: string;
  /** The same, with what is personal apart. */
  readonly pieces: readonly Piece[];
  /** Its personal texts that the sentence does not tell, each with its name. */
  readonly beside: readonly { readonly name: string; readonly text: string }[];
};

const markOf = (field: string): string => `\u0000${field}\u0000`;

/** A value with every text in it changed. */
const mapTexts = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item: unknown) => mapTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, mapTexts(inner, change)]),
  );
};

/** A text as it is shown: in the reader's language where something stands for it, else as it is. */
export const markIn = (language: Language): ((text: string) => string) => {
  const { marks } = namesIn(language);
  const names = { [CLOSED]: marks.sealed, [ERASED]: marks.erased, [HIDDEN]: marks.hidden };
  return (text) => nameIn(names, text);
};

/** The point, ground or kind that an item of a list is about, as people call it. */
const itemName = (data: object, [list = '', index = '']: string[], language: Language): string => {
  const items = (data as Readonly<Record<string, unknown>>)[list];
  const item: unknown = Array.isArray(items) ? items[Number(index)] : undefined;
  const { id, ground, kind } = (item ?? {}) as Readonly<Record<string, string | undefined>>;
  const { grounds, redress } = namesIn(language);
  return id ?? nameIn({ ...grounds, ...redress }, ground ?? kind ?? '');
};

/** The name of the text at a place of an event. */
const textName = (data: object, field: string, language: Language): string => {
  const name = textNamesOf(language)[field.replace(/\.\d+/, '')];
  return name === undefined ? field : name(itemName(data, field.split('.'), language));
};

/** Ends a sentence by itself, so that no full stop follows it. */
const ENDED = /[.!?…]$/;

/** The sentence, cut at the places of its texts; whole where these do not make it up. */
const piecesOf = (
  whole: string,
  withPlaces: string,
  textAt: (field: string) => string,
): readonly Piece[] => {
  const texts = withPlaces
    .split('\u0000')
    .map((text, index) => (index % 2 === 1 ? textAt(text) : text));
  const pieces = texts.map((text, index) => ({
    text: ENDED.test(texts[index - 1] ?? '') ? text.replace(/^\.(?!\S)/, '') : text,
    isPersonal: index % 2 === 1,
  }));
  const isSame = pieces.map(({ text }) => text).join('') === whole;
  return isSame ? pieces.filter(({ text }) => text !== '') : [{ text: whole, isPersonal: false }];
};

/**
 * An event in sentences, and beside them the personal texts that these leave out. Nothing is told
 * twice. Texts that are not shown are marked in the language that is asked for.
 *
 * @param procedure that names subjects and causes
 */
export const eventInWords = (
  { recorded, event, texts }: ReadableEvent,
  language: Language,
  procedure: NamingLists,
): EventInWords => {
  const mark = markIn(language);
  const names = factNamesIn(language);
  const sentence = (data: unknown): string =>
    sentenceOf({ type: event.type, data } as ComplaintEvent, language, procedure, names);
  const schema = eventSchemaOf(recorded.stream, recorded.type);
  // The sentence is made once more with the place of each text instead of the text, which shows the
  // texts that it tells.
  const withPlaces = sentence(
    schema === null ? event.data : mapPersonal(schema, event.data, (_, field) => markOf(field)),
  );
  const whole = sentence(mapTexts(event.data, mark));
  return {
    sentence: whole,
    pieces: piecesOf(whole, withPlaces, (field) =>
      mark(texts.find((one) => one.field === field)?.text ?? field),
    ),
    beside: texts
      .filter(({ field }) => !withPlaces.includes(markOf(field)))
      .map(({ field, text }) => ({
        name: textName(event.data, field, language),
        text: mark(text),
      })),
  };
};
