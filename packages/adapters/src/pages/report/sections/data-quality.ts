import { type ComplaintEventType, commandOf, type Language } from '@klacht/domain';
import { HANDLING_WORDS } from '../../../words/handling-words.ts';
import { commandSummariesOf } from '../../../words/command-summaries.ts';
import { count } from '../cell.ts';
import type { FigureSection } from '../figure-section.ts';
import { from, named } from '../named.ts';

/** What was wrong, as the command that recorded it is told of. */
const eventName = (language: Language) => {
  const summaries = commandSummariesOf(language);
  return (type: string): string => summaries[commandOf(type as ComplaintEventType)];
};

/** How far the figures can be relied on. */
export const DATA_QUALITY: FigureSection = {
  id: 'data-quality',
  heading: ({ words }) => words.dataQuality,
  figures: ({ corrections, dataQuality }, { words, language }) => [
    { label: words.estimated, value: count(dataQuality.estimated) },
    { label: words.untracked, value: count(dataQuality.untracked) },
    ...named(dataQuality.notKept, from({ ...words.names.kinds, ...words.names.kept })).map(
      (figure) => ({ ...figure, within: true as const }),
    ),
    { label: words.corrected, value: count(dataQuality.corrected) },
    { label: words.recordedAfterDue, value: count(dataQuality.recordedAfterDue) },
    { label: HANDLING_WORDS[language].backdated, value: count(dataQuality.backdated) },
    { label: HANDLING_WORDS[language].lateUnexplained, value: count(dataQuality.lateUnexplained) },
    { label: HANDLING_WORDS[language].erased, value: count(dataQuality.erased) },
    { label: words.corrections, value: count(corrections.made) },
    { label: words.ofEarlierYears, value: count(corrections.ofEarlierYears) },
    ...named(corrections.kinds, from(words.correctionKinds)),
    ...named(corrections.events, eventName(language)).map(({ label, value }) => ({
      label: words.wrong(label),
      value,
    })),
  ],
};
