import type { Close, Outcome } from '@klacht/domain';
import { isWithin, type Year } from './case.ts';
import type { Counting } from './counting.ts';
import { addNames, type NameCounts, noNames, sortedByName } from './tally.ts';

/** How a complaint can end. */
export type Ending = Outcome | 'withdrawn' | 'inadmissible';

/** How often each way of ending came. */
export type Endings = Readonly<Record<Ending, number>>;

export const endingOf = (close: Close): Ending =>
  close.status === 'judged' ? close.judgement.outcome : close.status;

export const noEndings = (): Record<Ending, number> => ({
  upheld: 0,
  'partly-upheld': 0,
  rejected: 0,
  settled: 0,
  withdrawn: 0,
  inadmissible: 0,
});

/**
 * How the complaints that were closed in the period ended, by subject: one with several subjects
 * counts under each, and one without any under none.
 */
export const countOutcomesBySubject = (
  year: Year,
): Counting<Readonly<Record<string, Endings>>, { [subject: string]: NameCounts }> => ({
  nothing: noNames<NameCounts>,
  add: (bySubject, { closes, complaint: { subjects } }) => {
    for (const close of closes.filter(({ closed }) => isWithin(closed.at, year))) {
      for (const subject of new Set(subjects)) {
        addNames((bySubject[subject] ??= noNames()), [endingOf(close)]);
      }
    }
  },
  result: (bySubject) =>
    sortedByName(
      Object.fromEntries(
        Object.entries(bySubject).map(([subject, ends]) => [subject, { ...noEndings(), ...ends }]),
      ),
    ),
});
