import { instantOf } from '@klacht/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timesIn } from '../words/intl.ts';
import { momentInWords } from './moment-in-words.ts';

/** Zones whose clocks are never put forward or back, and how far they are ahead of UTC since 2000. */
const STEADY = { 'Asia/Tokyo': 540, 'Asia/Kathmandu': 345, 'America/Phoenix': -420, UTC: 0 };

test('a moment is told in each zone by the clock of that zone', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2001-01-01'), max: new Date('2099-12-30'), noInvalidDate: true }),
      (date) => {
        for (const [zone, minutes] of Object.entries(STEADY)) {
          const local = new Date(date.getTime() + minutes * 60_000).toISOString();
          const told = momentInWords(instantOf(date), zone, 'nl');
          expect(told.split(' ').at(-1)).toBe(local.slice(11, 19));
          expect(told.split(' ').slice(0, 1)).toEqual([String(Number(local.slice(8, 10)))]);
        }
      },
    ),
  );
});

test('a moment is told in summer and in winter, and in the language of the page', () => {
  const [summer, winter] = ['2026-04-07T08:15:00Z', '2026-12-31T23:30:59Z'] as const;
  expect(momentInWords(summer, 'Europe/Amsterdam', 'nl')).toBe('7 april 2026 10:15:00');
  expect(momentInWords(winter, 'Europe/Amsterdam', 'nl')).toBe('1 januari 2027 00:30:59');
  expect(momentInWords(winter, 'Europe/Amsterdam', 'en')).toBe('1 January 2027 00:30:59');
});

test('the clock of a zone is made once, for it is large and lies outside the heap', () => {
  expect(timesIn('Asia/Tokyo')).toBe(timesIn('Asia/Tokyo'));
  expect(timesIn('Asia/Tokyo')).not.toBe(timesIn('UTC'));
});
