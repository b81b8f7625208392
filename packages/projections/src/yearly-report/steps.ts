import { daysBetween, type LocalDate, type Obligation, type ObligationKind } from '@klacht/domain';
import { type Case, isWithin, type Year } from './case.ts';
import { type Days, figuresOf } from './figures.ts';

/** How a step went, over the times that it ended in the year. */
export type Step = {
  /** In time and late together. */
  readonly n: number;
  readonly inTime: number;
  /** Done after its date, or never done on a complaint that ended after that date. */
  readonly late: number;
  /** Not done, and past its date, at the end of the year or of the journal. */
  readonly overdueAtEnd: number;
} & Days;

/**
 * Each step that has a date. A complaint has as many promised dates as delays were announced: they
 * stand beside its judgement, and never in place of it. Of the progress only the silences that were
 * too long are known, so that there is nothing to count them against.
 */
export type Steps = Readonly<Record<Exclude<ObligationKind, 'progress'>, Step>> & {
  readonly progress: Pick<Step, 'late' | 'overdueAtEnd'>;
};

/** A breach by name; `metOn` is null where the step was not done. */
export type LateCase = {
  readonly number: string;
  readonly complaintId: string;
  readonly kind: ObligationKind;
  readonly due: LocalDate;
  readonly metOn: LocalDate | null;
};

type Ended = { readonly one: Case; readonly obligation: Obligation };

const ofKind = (cases: readonly Case[], kind: ObligationKind): readonly Ended[] =>
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

const stepOf = (
  cases: readonly Case[],
  kind: ObligationKind,
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

/**
 * @param asOf the day by which what is not done is judged; inclusive
 */
export const stepsOf = (cases: readonly Case[], year: Year, asOf: LocalDate): Steps => {
  const step = (kind: ObligationKind): Step => stepOf(cases, kind, year, asOf);
  const { late, overdueAtEnd } = step('progress');
  return {
    acknowledge: step('acknowledge'),
    'request-information': step('request-information'),
    judge: step('judge'),
    'judge-by-announced-date': step('judge-by-announced-date'),
    progress: { late, overdueAtEnd },
  };
};

/** Every step counted as late or overdue: by complaint as the register has them, then by date. */
export const lateCasesOf = (
  cases: readonly Case[],
  year: Year,
  asOf: LocalDate,
): readonly LateCase[] =>
  cases.flatMap((one) =>
    one.obligations
      .filter((obligation) => {
        const step = { one, obligation };
        return (obligation.state === 'late' && endedWithin(step, year)) || wasOverdue(step, asOf);
      })
      .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
      .map(({ kind, due, metOn }) => ({
        number: one.number,
        complaintId: one.complaintId,
        kind,
        due,
        metOn: isWithin(metOn, year) ? metOn : null,
      })),
  );
