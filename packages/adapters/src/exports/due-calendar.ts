import { dayInWords, type Instant, type Language, type LocalDate } from '@klacht/domain';
import type { OverdueRow } from '@klacht/projections';
import ical, { ICalCalendarMethod } from 'ical-generator';
import { calendarWords } from '../words/calendar-words.ts';
import { namesIn } from '../words/names.ts';

/** What a calendar is made of. */
export type DueCalendar = {
  /** What is due, as the overdue list has it. */
  readonly rows: readonly OverdueRow[];
  /** Whose they are; null for everybody's. */
  readonly officer: string | null;
  readonly language: Language;
  /** When it is made. */
  readonly now: Instant;
};

/** A day as the calendar takes it: in UTC, so that no zone of the machine moves it. */
const inUtc = (day: LocalDate): Date => new Date(`${day}T00:00:00Z`);

/**
 * Due dates as an iCalendar (RFC 5545) to subscribe to: a whole day for each, on its target, which is
 * the day to be done by; the text tells the last day by the law. It holds no personal text. The same
 * step has the same UID each time, so that a calendar replaces what it had.
 *
 * @returns the text, its lines ended as the format asks
 * @example
 * dueCalendar({ rows: [], officer: 'anna', language: 'en', now }).includes('NAME:Complaints of anna'); // true
 */
export const dueCalendar = ({ rows, officer, language, now }: DueCalendar): string => {
  const words = calendarWords(language);
  const { kinds } = namesIn(language);
  const calendar = ical({
    name: words.name(officer),
    prodId: { company: 'klacht', product: 'due dates', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 60 * 60,
  });
  for (const { number, complaintId, kind, due, target, article, officer: whose } of rows) {
    calendar.createEvent({
      id: `${complaintId ?? number}-${kind}-${due}@klacht`,
      stamp: new Date(now),
      timezone: 'UTC',
      start: inUtc(target),
      allDay: true,
      summary: `${number}: ${kinds[kind]}`,
      description: words.text(dayInWords(due, 'date', language), article, whose),
    });
  }
  return `${calendar.toString()}\r\n`;
};
