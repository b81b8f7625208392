import { correctionsOf } from '@klacht/domain';
import { type Case, isWithin, type Year } from './case.ts';
import type { Counting } from './counting.ts';
import { addNames, type NameCounts, noNames, sortedByName } from './tally.ts';

/** What was put right in a year, of complaints that count. */
export type CorrectionFigures = {
  readonly made: number;
  /** Of those, the ones of a complaint of an earlier year: they change what was reported before. */
  readonly ofEarlierYears: number;
  /** By how it was done: `Corrected`, `Amended` or `Retracted`. */
  readonly kinds: Readonly<Record<string, number>>;
  /** By the type of the event that was wrong; where several were, under each. */
  readonly events: Readonly<Record<string, number>>;
};

/** Whether a report on an earlier year may have had it: by its day of receipt, now or at first. */
const isOfEarlierYear = ({ number, complaint }: Case, { start }: Year): boolean =>
  complaint.received.at < start || number.slice(0, 4) < start.slice(0, 4);

type Counted = {
  made: number;
  ofEarlierYears: number;
  kinds: NameCounts;
  events: NameCounts;
};

export const countCorrections = (year: Year): Counting<CorrectionFigures, Counted> => ({
  nothing: () => ({ made: 0, ofEarlierYears: 0, kinds: noNames(), events: noNames() }),
  add: (counted, one) => {
    if (one.complaint.corrections.length === 0) return;
    for (const { at, by, of } of correctionsOf(one.complaint)) {
      if (!isWithin(at, year)) continue;
      counted.made += 1;
      counted.ofEarlierYears += Number(isOfEarlierYear(one, year));
      addNames(counted.kinds, [by]);
      addNames(counted.events, of);
    }
  },
  result: ({ made, ofEarlierYears, kinds, events }) => ({
    made,
    ofEarlierYears,
    kinds: sortedByName(kinds),
    events: sortedByName(events),
  }),
});
