import type { ComplaintEvent, Language } from '@klacht/domain';
import { SENTENCES_EN } from './sentences-en.ts';
import { SENTENCES_NL } from './sentences-nl.ts';
import {
  type FactNames,
  type NamingLists,
  type Sentences,
  type Telling,
  tellingIn,
} from './telling.ts';

const SENTENCES: Readonly<Record<Language, Sentences>> = { en: SENTENCES_EN, nl: SENTENCES_NL };

const withFullStop = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/**
 * An event in plain sentences. Its short personal texts stand in it as they are given: open, sealed
 * or erased. Longer ones are left to the caller, such as a dossier.
 *
 * @param procedure that names subjects and causes; what it lacks is told as it was recorded
 * @param names what people call events and their fields, where one tells of another; as they are
 * recorded unless told
 * @example
 * sentenceOf({ type: 'Acknowledged', data: { at: '2026-04-07' } }, 'en', bitonic);
 * // 'Receipt was confirmed to the complainant.'
 */
export const sentenceOf = (
  { type, data }: ComplaintEvent,
  language: Language,
  procedure: NamingLists,
  names?: FactNames,
): string => {
  const tell = SENTENCES[language][type] as (
    data: ComplaintEvent['data'],
    telling: Telling,
  ) => string | readonly (string | null)[];
  return [tell(data, tellingIn(language, procedure, names))]
    .flat()
    .filter((part) => part !== null)
    .map(withFullStop)
    .join(' ');
};
