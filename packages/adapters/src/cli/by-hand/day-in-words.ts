import { addDays, localDate, type LocalDate, parseInput, weekday } from '@klacht/domain';
import { z } from 'zod';

/** From Monday, as `weekday` counts. */
const WEEKDAYS = [
  ['monday', 'maandag'],
  ['tuesday', 'dinsdag'],
  ['wednesday', 'woensdag'],
  ['thursday', 'donderdag'],
  ['friday', 'vrijdag'],
  ['saturday', 'zaterdag'],
  ['sunday', 'zondag'],
] as const;

/** Whether a weekday is the last one up to today, or the next one after it. */
export type Toward = 'back' | 'ahead';

const TODAY = { today: 0, vandaag: 0 };

const AWAY: Readonly<Record<Toward, Readonly<Record<string, number>>>> = {
  back: { ...TODAY, yesterday: -1, gisteren: -1 },
  ahead: { ...TODAY, tomorrow: 1, morgen: 1 },
};

/** How many days away a word is; null for what is no such word. */
const daysAway = (word: string, today: LocalDate, toward: Toward): number | null => {
  const away = AWAY[toward][word];
  if (away !== undefined) return away;
  const wanted = WEEKDAYS.findIndex((names) => names.some((name) => name === word)) + 1;
  if (wanted === 0) return null;
  const back = (weekday(today) - wanted + 7) % 7;
  return toward === 'back' ? -back : 7 - back;
};

/**
 * A day as people say it, in English or Dutch: `today`, `yesterday`, or a weekday, which is the last
 * one up to today; where the day lies ahead `tomorrow`, or the next such weekday. Anything else is as it was.
 *
 * @example
 * dayFrom('vrijdag', '2026-04-07'); // '2026-04-03'
 */
export const dayFrom = (text: string, today: LocalDate, toward: Toward = 'back'): string => {
  const away = daysAway(text.trim().toLowerCase(), today, toward);
  return away === null ? text : addDays(today, away);
};

/** The words that stand for a day. */
const WORDS: Readonly<Record<Toward, string>> = {
  back: 'today, yesterday or a weekday',
  ahead: 'today, tomorrow or a weekday to come',
};

/**
 * What a field of a day expects, with the words that are taken on the command line too.
 *
 * @example
 * withWords('expected a day as YYYY-MM-DD', 'back'); // 'expected a day as YYYY-MM-DD, today, yesterday or a weekday'
 */
export const withWords = (expected: string, toward: Toward): string =>
  /^expected a day\b/.test(expected) ? `${expected}, ${WORDS[toward]}` : expected;

const dayOr = (other: string) =>
  z.string().refine((text): text is LocalDate => localDate.safeParse(text).success, {
    error: `${withWords('expected a day as YYYY-MM-DD', 'back')}${other}`,
  });

/**
 * The day of an option, which may be told as people say it.
 *
 * @param other what the option takes beside a day, as its message says it
 * @throws KlachtError `invalid-input`, naming the words that are taken
 */
export const parseDay = (
  text: string,
  today: LocalDate,
  option: string,
  other: string = '',
): LocalDate => parseInput(dayOr(other), dayFrom(text, today), option);

/** The last names of fields whose day is still to come, such as the one up to which a judgement is put off. */
const TO_COME: ReadonlySet<string> = new Set(['until', 'due']);

/** Whether the day of a field lies ahead, by its path. */
export const towardOf = (path: string): Toward =>
  TO_COME.has(path.split('.').at(-1) ?? '') ? 'ahead' : 'back';
