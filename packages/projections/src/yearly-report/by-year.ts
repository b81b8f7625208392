import { addDays, type LocalDate, type Procedure, procedureOf } from '@klacht/domain';
import type { RegisterEntry } from '../register/register-projection.ts';
import { type Case, toCase, type Year, yearOfReport } from './case.ts';
import { countFigures } from './count-figures.ts';
import { countOfPeriod } from './of-period.ts';
import { createPacking, type Packed, type Packing } from './packed.ts';
import { type JudgeStep, judgeOn } from './stands.ts';

/** What is counted of the cases of some days. */
export type CountedOf = 'figures' | 'period';

/** What a complaint adds to a calendar year that is judged by its last day, each as JSON of {@link Packed}. */
export type AddedInYear = Readonly<Record<CountedOf, string>>;

/** One that was open through more years is counted by its entry. */
const MOST_YEARS = 8;

/** In one that hangs on no other, nothing is asked of others. */
const NO_OTHERS = () => null;

type InYear = { readonly days: Year } & Readonly<Record<CountedOf, Packing<Case>>>;

const known = new WeakMap<readonly Procedure[], Map<number, InYear>>();

const inYear = (year: number, procedures: readonly Procedure[]): InYear => {
  const years = known.get(procedures) ?? new Map<number, InYear>();
  known.set(procedures, years);
  const found = years.get(year);
  if (found !== undefined) return found;
  const days = yearOfReport(year);
  const made = {
    days,
    figures: createPacking(countFigures(days)),
    period: createPacking(countOfPeriod(days, days.end, procedures, NO_OTHERS)),
  };
  years.set(year, made);
  return made;
};

const addedInYear = (
  entry: RegisterEntry,
  year: number,
  procedures: readonly Procedure[],
): AddedInYear => {
  const { days, figures, period } = inYear(year, procedures);
  const one = toCase(entry, procedures, days, days.end, NO_OTHERS);
  return {
    figures: JSON.stringify(figures.pack(one)),
    period: JSON.stringify(period.pack(one)),
  };
};

const yearOf = (day: LocalDate): number => Number(day.slice(0, 4));

/**
 * What a complaint that hangs on no other adds to each year, from that of its receipt to the last that
 * it adds anything to; none where these are many.
 *
 * @param pastSince the first day from which it adds nothing
 */
export const addedByYear = (
  entry: RegisterEntry,
  pastSince: LocalDate,
  procedures: readonly Procedure[],
): readonly AddedInYear[] => {
  const last = yearOf(addDays(pastSince, -1));
  const length = last - yearOf(entry.complaint.received.at) + 1;
  if (length > MOST_YEARS) return [];
  // The last year first: its end is as the complaint is now, its beginning the end of the one before.
  const years = Array.from({ length }, (_, back) => addedInYear(entry, last - back, procedures));
  return years.toReversed();
};

/**
 * The first judgement that was due as it stood at the end of each year, from that of the receipt on, in
 * which it was not settled yet; none where these are many.
 */
export const judgesByYear = (
  { complaint }: RegisterEntry,
  settledOn: LocalDate,
  procedures: readonly Procedure[],
): readonly (JudgeStep | null)[] => {
  const first = yearOf(complaint.received.at);
  const length = yearOf(settledOn) - first;
  const procedure = procedureOf(procedures, complaint);
  return length > MOST_YEARS
    ? []
    : Array.from({ length }, (_, index) =>
        judgeOn(complaint, procedure, yearOfReport(first + index).end),
      );
};

/** What an outline says of calendar years, from that of its receipt on. */
export type ByYear = {
  readonly years: readonly AddedInYear[];
  /** The first judgement that was due, at the end of each year in which it was not settled yet. */
  readonly judges: readonly (JudgeStep | null)[];
};

type Kept = ByYear & { readonly receivedOn: LocalDate; readonly pastSince: LocalDate };

/** The place of some days among the years that are kept of a complaint; -1 where they are no year. */
const placeOf = ({ start, end }: Year): ((one: Kept) => number) => {
  const year = yearOf(start);
  const whole = yearOfReport(year);
  return start === whole.start && end === whole.end
    ? ({ receivedOn }) => year - yearOf(receivedOn)
    : () => -1;
};

/**
 * How to look up what a complaint adds to some days that are judged by a day: null where that is not
 * kept, for they are no calendar year, or it may add something else by that day than at the end.
 */
export const addedTo = (
  days: Year,
  asOf: LocalDate,
  of: CountedOf,
): ((one: Kept) => Packed | null) => {
  const place = placeOf(days);
  return (one) => {
    if (asOf < days.end && asOf < one.pastSince) return null;
    const added = one.years[place(one)];
    return added === undefined ? null : (JSON.parse(added[of]) as Packed);
  };
};

/**
 * As {@link addedTo}, the first judgement that was due, of a complaint that was not settled by the day
 * to judge by; undefined where that is not kept.
 */
export const judgeInYear = (
  days: Year,
  asOf: LocalDate,
): ((one: Kept) => JudgeStep | null | undefined) => {
  const place = placeOf(days);
  return (one) => (asOf < days.end ? undefined : one.judges[place(one)]);
};
