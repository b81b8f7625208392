import { expect, it } from 'vitest';
import { bitonic, initialReview } from '@klacht/domain';
import { overdueRows } from '@klacht/projections';
import { dueCalendar } from './due-calendar.ts';

const NOW = '2026-07-01T09:00:00Z';

/** What the review of a year owes: a row without a complaint. */
const [row] = overdueRows([], {
  procedures: [bitonic],
  today: '2027-01-15',
  reviews: [initialReview(2025)],
});
if (row === undefined) throw new Error('expected the discussion to be overdue');

/** The content lines of RFC 5545, unfolded, as a name and a value. */
const linesOf = (text: string): readonly (readonly [string, string])[] =>
  text
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)] as const);

const shown = (rows: readonly (typeof row)[], officer: string | null = null) =>
  dueCalendar({ rows, officer, language: 'nl', now: NOW });

const complaint = {
  ...row,
  number: '2026-0042',
  complaintId: '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11',
  kind: 'judge',
  article: '4.6',
  due: '2026-08-30',
  target: '2026-08-28',
  officer: 'anna; de "Vries", K.\nwerk',
} as const;

it('has a whole day for each step, on its target, and tells the last day by the law', () => {
  const lines = linesOf(shown([row, complaint], 'anna'));
  const values = (name: string) => lines.filter(([one]) => one === name).map(([, value]) => value);
  expect(lines[0]).toEqual(['BEGIN', 'VCALENDAR']);
  expect(lines.at(-1)).toEqual(['END', 'VCALENDAR']);
  expect(values('DTSTART;VALUE=DATE')).toEqual([row.target.replaceAll('-', ''), '20260828']);
  expect(values('UID')).toEqual([
    `review-2025-discuss-${row.due}@klacht`,
    '0b7e9c52-7d0f-4a55-8f1e-2f6b1f0c9d11-judge-2026-08-30@klacht',
  ]);
  expect(values('SUMMARY')).toEqual(['review-2025: verslag bespreken', '2026-0042: oordelen']);
  expect(values('DTSTAMP')).toEqual(['20260701T090000Z', '20260701T090000Z']);
  expect(values('NAME')).toEqual(['Klachten van anna']);
  const [, told = ''] = values('DESCRIPTION');
  expect(told.replaceAll(/\\([,;\\])/g, '$1').replaceAll(String.raw`\n`, '\n')).toBe(
    'Uiterlijk 30 augustus 2026 (artikel 4.6). Klachtenfunctionaris: anna; de "Vries", K.\nwerk.',
  );
});

it('ends each line as the format asks, none longer than 75 octets', () => {
  const text = shown([complaint, complaint]);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

it('is a calendar without entries where nothing is due', () => {
  expect(linesOf(shown([])).some(([name]) => name === 'UID')).toBe(false);
});

it('is the same in every time zone', () => {
  const zone = process.env['TZ'];
  const texts = ['Pacific/Apia', 'America/New_York', 'Europe/Amsterdam'].map((place) => {
    process.env['TZ'] = place;
    return shown([row, complaint]);
  });
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(new Set(texts).size).toBe(1);
});
