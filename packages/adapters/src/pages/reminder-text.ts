import { dayInWords, type Language, type LocalDate } from '@klacht/domain';
import type { ReminderLine, ReminderMessage } from '@klacht/projections';
import { namesIn } from '../words/names.ts';
import { reminderWords } from '../words/reminder-words.ts';

/**
 * A reminder as a mail says it. Of a complaint it tells the number and no more.
 *
 * @example
 * reminderText({ person: 'anna', day: '2026-04-07', isDigest: true, lines: [] }, 'en').text;
 */
export const reminderText = (
  { day, isDigest, lines }: ReminderMessage,
  language: Language,
): { readonly subject: string; readonly text: string } => {
  const words = reminderWords(language);
  const { kinds } = namesIn(language);
  const inWords = (date: LocalDate): string => dayInWords(date, 'date', language);

  const told = ({ number, kind, due, target, article, daysLate, officer }: ReminderLine): string =>
    [
      `- ${number}: ${kinds[kind]}, ${words.line(inWords(due), article, target === due || daysLate > 0 ? null : inWords(target))}`,
      `  ${[...(daysLate > 0 ? [words.late(daysLate)] : []), words.whose(officer)].join('; ')}`,
    ].join('\n');

  const part = (heading: string, wanted: (line: ReminderLine) => boolean): readonly string[] => {
    const chosen = lines.filter(wanted);
    return chosen.length === 0 ? [] : [`${heading}:\n${chosen.map(told).join('\n')}`];
  };

  const count = (stage: ReminderLine['stage']): number =>
    lines.filter((line) => line.stage === stage).length;

  return {
    subject: words.subject(count('overdue'), count('soon')),
    text: `${[
      ...(isDigest ? [words.digest(inWords(day))] : []),
      ...part(words.newOverdue, ({ stage, isNew }) => isNew && stage === 'overdue'),
      ...part(words.newSoon, ({ stage, isNew }) => isNew && stage === 'soon'),
      ...part(words.overdue, ({ stage, isNew }) => !isNew && stage === 'overdue'),
      ...part(words.soon, ({ stage, isNew }) => !isNew && stage === 'soon'),
    ].join('\n\n')}\n`,
  };
};
