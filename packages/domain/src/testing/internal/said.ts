import fc from 'fast-check';
import { addDays, type LocalDate } from '../../calendar/local-date.ts';

/** A day from two months before to four months after the receipt that other tests begin with. */
export const day: fc.Arbitrary<LocalDate> = fc
  .integer({ min: -60, max: 120 })
  .map((days) => addDays('2026-04-02', days));

/** When something happened: mostly a day, sometimes a moment. */
export const occurred = fc.oneof(
  { arbitrary: day, weight: 3 },
  {
    arbitrary: fc
      .tuple(day, fc.integer({ min: 0, max: 23 }))
      .map(([day, hour]) => `${day}T${String(hour).padStart(2, '0')}:30:00Z` as const),
    weight: 1,
  },
);

/** Somebody's own words. */
export const words = fc.constantFrom('It was late.', 'Het ging mis.', 'éé 🙂');

/** A mark that is there or not. */
export const estimated = fc.constant(true as const);

/** An amount. */
export const money = fc.record({
  value: fc.constantFrom('12.50', '100'),
  currency: fc.constantFrom('EUR', 'BTC'),
});

/** The digest of one of three documents. */
export const digest = fc.constantFrom('a', 'b', 'c').map((digit) => digit.repeat(64));
