import { daysBetween, type LocalDate, type Obligation } from '@klacht/domain';
import { type Case, isWithin, type Year } from './case.ts';
import { type Days, figuresOf } from './figures.ts';

/** How a step went, over the complaints for which it ended in the year. */
export type Step = {
  /** In time and late together. */
  readonly n: number;
  readonly inTime: number;
  /** Done after its date, or never done on a complaint that ended after that date. */
  readonly late: number;
  /** Not done, and past its date, at the end of the year or of the journal. */
  readonly overdueAtEnd: number;
} & Days;

export type StepKind = 'acknowledge' | 'judge';

/** A breach by name; `metOn` is null where the step was not done. */
export type LateCase = {
  readonly number: string;
  readonly complaintId: string;
  readonly kind: StepKind;
  readonly due: LocalDate;
  readonly metOn: LocalDate | null;
};

type Ended = { readonly one: Case; readonly obligation: Obligation };

const ofKind = (cases: readonly Case[], kind: StepKind): readonly Ended[] =>
  cases.flatMap((one) =>
    one.obligations
      .filter((obligation) => obligation.kind === kind)
      .map((obligation) => ({ one, obligation })),
  );

/** When it was done, or the complaint ended without it; a later reopening does not move that. */
const endedOn = ({ one, obligation: { due, metOn } }: Ended): LocalDate | null =>
  metOn ?? one.closes.find(({ closed }) => closed.at > due)?.closed.at ?? null;

const endedWithin = (ended: Ended, year: Year): boolean => {
  const { state } = ended.obligation;
  return (state === 'met' || state === 'late') && isWithin(endedOn(ended), year);
};

const wasOverdue = (ended: Ended, asOf: LocalDate): boolean => {
  const { state, due } = ended.obligation;
  if (due >= asOf) return false;
  return state === 'overdue' || (state === 'late' && (endedOn(ended) ?? asOf) > asOf);
};

/**
 * @param asOf the day by which what is not done is judged; inclusive
 */
export const stepOf = (
  cases: readonly Case[],
  kind: StepKind,
  year: Year,
  asOf: LocalDate,
): Step => {
  const all = ofKind(cases, kind);
  const ended = all.filter((step) => endedWithin(step, year));
  const late = ended.filter(({ obligation }) => obligation.state === 'late').length;
  const days = ended.flatMap(({ obligation: { metOn, proof } }) => {
    const start = proof.find(({ step }) => step === 'start');
    return metOn === null || start?.step !== 'start' ? [] : [daysBetween(start.date, metOn)];
  });
  return {
    n: ended.length,
    inTime: ended.length - late,
    late,
    overdueAtEnd: all.filter((step) => wasOverdue(step, asOf)).length,
    ...figuresOf(days),
  };
};

/** Every case counted as late or overdue, in the order of its due date. */
export const lateCasesOf = (
  cases: readonly Case[],
  year: Year,
  asOf: LocalDate,
): readonly LateCase[] =>
  (['acknowledge', 'judge'] as const)
    .flatMap((kind) =>
      ofKind(cases, kind)
        .filter(
          (step) =>
            (step.obligation.state === 'late' && endedWithin(step, year)) || wasOverdue(step, asOf),
        )
        .map(({ one: { number, complaintId }, obligation: { due, metOn } }) => ({
          number,
          complaintId,
          kind,
          due,
          metOn: isWithin(metOn, year) ? metOn : null,
        })),
    )
    .toSorted((a, b) =>
      a.due === b.due ? (a.number < b.number ? -1 : 1) : a.due < b.due ? -1 : 1,
    );
