import { type ComplaintCommandType, eventOf, type Language } from '@klacht/domain';
import type { FactNames } from '@klacht/projections';
import { commandSummariesOf } from './command-summaries.ts';
import { fieldName } from './field-names.ts';

const commandOf = (event: string): ComplaintCommandType | undefined =>
  (Object.keys(eventOf) as ComplaintCommandType[]).find((command) => eventOf[command] === event);

/**
 * What people call an event and its fields, where another event tells of it.
 *
 * @example
 * factNamesIn('nl').event('Acknowledged'); // 'de ontvangst is aan de klager bevestigd'
 */
export const factNamesIn = (language: Language): FactNames => ({
  event: (type) => {
    const command = commandOf(type);
    return command === undefined ? type : commandSummariesOf(language)[command];
  },
  field: (type, path) => fieldName(commandOf(type) ?? type, path, language),
});
