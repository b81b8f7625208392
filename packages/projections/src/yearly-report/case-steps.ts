import {
  admissibilityStep,
  type KnownComplaint,
  type LateStep,
  type LocalDate,
  type Obligation,
  obligationsOf,
  type Procedure,
} from '@klacht/domain';

/** What has a date: each obligation, and to say whether a complaint is admissible. */
export type StepKind = LateStep;

/** A step of a complaint as a report counts it. */
export type CaseStep = Pick<
  Obligation<StepKind>,
  'kind' | 'article' | 'due' | 'state' | 'metOn' | 'endedOn' | 'officerWhenDue'
> & {
  /** The day that its term counts from. */
  readonly start: LocalDate;
};

export const asStep = (obligation: Obligation): CaseStep => {
  const { kind, article, due, state, metOn, endedOn, officerWhenDue, proof } = obligation;
  const start = proof.find((one) => one.step === 'start');
  return {
    kind,
    article,
    start: start?.step === 'start' ? start.date : due,
    due,
    state,
    metOn,
    endedOn,
    officerWhenDue,
  };
};

/**
 * Every step of a complaint, as of a day: its obligations, and after the acknowledgement whether it
 * is admissible, which is a step of its own (Delegated Regulation (EU) 2025/294, article 8(a)).
 */
export const stepsOfCase = (
  complaint: KnownComplaint,
  procedure: Procedure,
  today: LocalDate,
): readonly CaseStep[] => {
  const stating = admissibilityStep(complaint, procedure, today);
  const steps = obligationsOf(complaint, procedure, today).map(asStep);
  if (stating === null) return steps;
  const { from, by, ...step } = stating;
  return [
    ...steps.slice(0, 1),
    { kind: 'admissibility', start: from, due: by, ...step },
    ...steps.slice(1),
  ];
};
