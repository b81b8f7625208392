import {
  asOfDay,
  type KnownComplaint,
  type LocalDate,
  type Others,
  type Procedure,
} from '@klacht/domain';
import { departuresOf } from '../conformance/conformance.ts';
import { type CaseStep, stepsOfCase } from './case-steps.ts';

/** How a complaint stands at the end of a day: by what had happened to it by then. */
export type Standing = {
  readonly steps: readonly CaseStep[];
  readonly departures: ReturnType<typeof departuresOf>;
};

const NOTHING_YET: Standing = { steps: [], departures: [] };

const computed = (
  complaint: KnownComplaint,
  procedure: Procedure,
  day: LocalDate,
  others: Others,
): Standing => {
  const then = asOfDay(complaint, day);
  if (then.status === 'unknown') return NOTHING_YET;
  return {
    steps: stepsOfCase(then, procedure, day),
    departures: departuresOf(then, procedure, day, others),
  };
};

/** What was asked last: the last day of one year is the day before the next. */
let last: {
  readonly asked: readonly [KnownComplaint, Procedure, LocalDate, Others];
  readonly standing: Standing;
} | null = null;

export const standingOn = (
  ...asked: readonly [
    complaint: KnownComplaint,
    procedure: Procedure,
    day: LocalDate,
    others: Others,
  ]
): Standing => {
  const [complaint, , day] = asked;
  if (complaint.received.at > day) return NOTHING_YET;
  if (last !== null && asked.every((one, index) => one === last?.asked[index])) {
    return last.standing;
  }
  const standing = computed(...asked);
  last = { asked, standing };
  return standing;
};
