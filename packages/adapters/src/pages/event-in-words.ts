import { type ComplaintEvent, type Language, mapPersonal, type Procedure } from '@klacht/domain';
import { sentenceOf } from '@klacht/projections';
import { eventSchemaOf } from '../sealing/event-schemas.ts';
import { dossierWords } from '../words/dossier-words.ts';
import type { ShownEvent } from '../sealing/readable-events.ts';

/** An event as people read it. */
export type ToldEvent = {
  readonly sentence: string;
  /** Its personal texts that the sentence does not tell, each with what it is. */
  readonly beside: readonly { readonly name: string; readonly text: string }[];
};

const markOf = (field: string): string => `\u0000${field}\u0000`;

/**
 * An event in a sentence, and beside it what the sentence leaves, so that nothing is said twice.
 *
 * @param procedure that names the subjects
 */
export const toldEvent = (
  { recorded, event, texts }: ShownEvent,
  language: Language,
  procedure: Pick<Procedure, 'subjects'>,
): ToldEvent => {
  const names = dossierWords(language).texts;
  const schema = eventSchemaOf(recorded.stream, recorded.type);
  // The sentence once more, with the place of each text instead of the text: what it tells it names.
  const places =
    schema === null ? event.data : mapPersonal(schema, event.data, (_, field) => markOf(field));
  const named = sentenceOf(
    { type: event.type, data: places } as ComplaintEvent,
    language,
    procedure,
  );
  return {
    sentence: sentenceOf(event, language, procedure),
    beside: texts
      .filter(({ field }) => !named.includes(markOf(field)))
      .map(({ field, text }) => ({ name: names[field.replace(/\.\d+/, '')] ?? field, text })),
  };
};
