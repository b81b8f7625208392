import { correctionsOf } from '@klacht/domain';
import { type Case, isWithin, type Year } from './case.ts';
import { tally } from './tally.ts';

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

export const correctionFigures = (cases: readonly Case[], year: Year): CorrectionFigures => {
  const made = cases.flatMap((one) =>
    correctionsOf(one.complaint)
      .filter(({ at }) => isWithin(at, year))
      .map((correction) => ({ ...correction, isEarlier: isOfEarlierYear(one, year) })),
  );
  return {
    made: made.length,
    ofEarlierYears: made.filter(({ isEarlier }) => isEarlier).length,
    kinds: tally(made.map(({ by }) => by)),
    events: tally(made.flatMap(({ of }) => of)),
  };
};
