import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { isRetained, retentionOf } from './retention.ts';

const aDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
const aHold = fc.option(fc.record({ until: fc.option(aDay) }), { nil: undefined });
const years = fc.integer({ min: 0, max: 100 });

const retention = (lastEventOn: LocalDate, years: number, hold?: { until: LocalDate | null }) =>
  retentionOf({ lastEventOn, years, ...(hold === undefined ? {} : { hold }) });

/** The same day of another year by the platform's own arithmetic; 29 February becomes 1 March. */
const sameDayIn = (date: LocalDate, years: number): string => {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCFullYear(day.getUTCFullYear() + years);
  return day.toISOString().slice(0, 10);
};

describe('how long a complaint is kept', () => {
  it('is the period to the day, or a hold that lasts longer, whatever the dates', () => {
    fc.assert(
      fc.property(aDay, years, aHold, (lastEventOn, count, hold) => {
        const { until, ground } = retention(lastEventOn, count, hold);
        const end = sameDayIn(lastEventOn, count);
        const period = end.slice(5) === lastEventOn.slice(5) ? end : addDays(end as LocalDate, -1);
        if (ground === 'legal-hold') {
          expect(until).toBe(hold?.until);
          expect(until === null || until > period).toBe(true);
        } else {
          expect(until).toBe(period);
          expect(hold === undefined || (hold.until !== null && hold.until <= period)).toBe(true);
        }
      }),
    );
  });

  it('never ends sooner by a hold, by more years, or by a later event', () => {
    const last = ({ until }: { readonly until: LocalDate | null }) => until ?? '9999-12-31';
    fc.assert(
      fc.property(aDay, aDay, years, years, aHold, (one, other, few, many, hold) => {
        const [sooner, later] = one < other ? [one, other] : [other, one];
        const [less, more] = few < many ? [few, many] : [many, few];
        const least = retention(sooner, less);
        expect(last(retention(sooner, less, hold)) >= last(least)).toBe(true);
        expect(last(retention(sooner, more, hold)) >= last(retention(sooner, less, hold))).toBe(
          true,
        );
        expect(last(retention(later, less, hold)) >= last(retention(sooner, less, hold))).toBe(
          true,
        );
      }),
    );
  });

  it('ends once: kept up to a day, and never after it', () => {
    fc.assert(
      fc.property(aDay, years, aHold, aDay, (lastEventOn, count, hold, today) => {
        const kept = retention(lastEventOn, count, hold);
        if (!isRetained(kept, today)) {
          expect(isRetained(kept, addDays(today, 1))).toBe(false);
          expect(hold?.until).not.toBeNull();
        }
      }),
    );
  });
});
