import { type Calendar, isOutsideCalendar, type Obligation } from '@klacht/domain';

/** Stands beside a date that may be off by a holiday. */
export type Outside = {
  /** The calendar that does not know every day of it, so that only weekends were skipped; absent where it does. */
  readonly outsideCalendar?: string;
};

/** The calendar that steps were computed outside of, if any. */
export const outsideOfSteps = (
  steps: Parameters<typeof isOutsideCalendar>[0],
  { name }: Pick<Calendar, 'name'>,
): Outside => (isOutsideCalendar(steps) ? { outsideCalendar: name } : {});

/** Which calendar a date was computed outside of, if any. */
export const outsideOf = (proof: Obligation['proof']): Outside => {
  const [rule] = proof;
  return rule?.step === 'rule' && isOutsideCalendar(proof)
    ? { outsideCalendar: rule.calendar }
    : {};
};
