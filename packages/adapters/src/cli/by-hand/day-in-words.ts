import { addDays, type LocalDate, weekday } from '@klacht/domain';

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

const BACK: Readonly<Record<string, number>> = {
  today: 0,
  vandaag: 0,
  yesterday: 1,
  gisteren: 1,
};

/** How many days back a word goes; null for what is no such word. */
const daysBack = (word: string, today: LocalDate): number | null => {
  const back = BACK[word];
  if (back !== undefined) return back;
  const wanted = WEEKDAYS.findIndex((names) => names.some((name) => name === word)) + 1;
  return wanted === 0 ? null : (weekday(today) - wanted + 7) % 7;
};

/**
 * A day as people say it, in English or Dutch: `today`, `yesterday`, or a weekday, which is the last
 * one up to today. Anything else is as it was.
 *
 * @example
 * dayFrom('vrijdag', '2026-04-07'); // '2026-04-03'
 */
export const dayFrom = (text: string, today: LocalDate): string => {
  const back = daysBack(text.trim().toLowerCase(), today);
  return back === null ? text : addDays(today, -back);
};
