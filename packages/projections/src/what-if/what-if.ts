import {
  daysBetween,
  type LocalDate,
  type ObligationState,
  type Others,
  type Procedure,
  procedureInForce,
  procedureTitle,
} from '@klacht/domain';
import { checkDay, checkWhole } from '../check-input.ts';
import { othersIn } from '../register/others-in.ts';
import { type Origin, originOf } from '../register/origin.ts';
import type { RegisterEntry } from '../register/register-projection.ts';
import { type Case, casesOf, daysOf, isWithin, type Year } from '../yearly-report/case.ts';
import type { CaseStep, StepKind } from '../yearly-report/case-steps.ts';
import { countedEntries } from '../yearly-report/duplicates.ts';
import { stepKinds, type Steps, stepsOf } from '../yearly-report/steps.ts';
import type { ReportPeriod } from '../yearly-report/report-period.ts';

/** How a step stands under one set of rules. */
export type StepUnder = {
  readonly due: LocalDate;
  readonly state: ObligationState;
  readonly metOn: LocalDate | null;
  /**
   * Calendar days from `due` to the day on which it was done, or to the judging day where it was not:
   * below 0 in time, above 0 late. Null for a step that is held to no day or was never to be done.
   */
  readonly days: number | null;
};

/** What other rules change for a step. */
export type Change =
  | 'would-be-late'
  | 'would-be-in-time'
  | 'still-late'
  | 'still-in-time'
  | 'would-be-asked'
  | 'would-not-be-asked';

/** A step of a complaint that stands otherwise under the other rules. */
export type ChangedStep = Origin & {
  readonly number: string;
  readonly complaintId: string;
  readonly officer: string | null;
  readonly kind: StepKind;
  /** Under the rules that hold; null where they ask no such step. */
  readonly was: StepUnder | null;
  /** Under the other rules; null where they ask no such step. */
  readonly would: StepUnder | null;
  readonly change: Change;
};

/** How often a step was in time, late and not done in time by the judging day. */
export type StepCount = {
  readonly inTime: number;
  readonly late: number;
  readonly overdue: number;
};

/** A year's histories under the rules that hold and under others, side by side. */
export type WhatIf = {
  readonly year: number;
  /** Both days inclusive. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The day by which what is not done is judged: the last of the period, or today while it goes on. */
  readonly asOf: LocalDate;
  /** The titles of the other rules that would have held, in the order of their names. */
  readonly under: readonly string[];
  readonly steps: Readonly<
    Record<StepKind, { readonly was: StepCount; readonly would: StepCount }>
  >;
  /** Departures beside the terms, by code, where their number differs. */
  readonly findings: readonly {
    readonly code: string;
    readonly was: number;
    readonly would: number;
  }[];
  /** By complaint as the register has them, its steps in the order of the procedure. */
  readonly changed: readonly ChangedStep[];
};

/** The entry as if its complaint had been received under the version of the other rules. */
const under =
  (procedures: readonly Procedure[]) =>
  (entry: RegisterEntry): RegisterEntry => {
    const { complaint } = entry;
    const procedure = procedureTitle(procedureInForce(procedures, complaint.received.at));
    return { ...entry, complaint: { ...complaint, procedure, procedureDigest: null } };
  };

const isBroken = ({ state }: Pick<CaseStep, 'state'>): boolean =>
  state === 'late' || state === 'overdue';

/** Whether the report on these days counts it: it ended within them, or is overdue. */
const counts = (step: CaseStep, year: Year): boolean =>
  step.state === 'overdue' || isWithin(step.endedOn, year);

/** As the report counts it; of the progress only the silences that were too long are known. */
const countOf = (step: Steps[StepKind]): StepCount => ({
  inTime: 'inTime' in step ? step.inTime : 0,
  late: step.late,
  overdue: step.overdueAtEnd,
});

const stepUnder = (step: CaseStep | undefined, asOf: LocalDate): StepUnder | null => {
  if (step === undefined || step.state === 'void') return null;
  const { due, state, metOn } = step;
  const until = metOn ?? (state === 'late' ? null : asOf);
  return { due, state, metOn, days: until === null ? null : daysBetween(due, until) };
};

const changeOf = (was: StepUnder | null, would: StepUnder | null): Change => {
  if (was === null) return 'would-be-asked';
  if (would === null) return 'would-not-be-asked';
  if (isBroken(was)) return isBroken(would) ? 'still-late' : 'would-be-in-time';
  return isBroken(would) ? 'would-be-late' : 'still-in-time';
};

/** The steps of one kind, the first with the first: a kind comes as often as it is owed. */
const changedOf = (own: Case, other: Case, year: Year, asOf: LocalDate): readonly ChangedStep[] =>
  stepKinds.flatMap((kind) => {
    const ofKind = ({ steps }: Case) => steps.filter((one) => one.kind === kind);
    const [before, after] = [ofKind(own), ofKind(other)];
    return Array.from(
      { length: Math.max(before.length, after.length) },
      (_, index) => index,
    ).flatMap((index): readonly ChangedStep[] => {
      const pair = [before[index], after[index]] as const;
      if (!pair.some((step) => step !== undefined && counts(step, year))) return [];
      const [was, would] = [stepUnder(pair[0], asOf), stepUnder(pair[1], asOf)];
      if (was?.due === would?.due && was?.state === would?.state) return [];
      const { number, complaintId, complaint } = own;
      const { officer } = complaint;
      const whose = { number, complaintId, officer, ...originOf(complaint) };
      return [{ ...whose, kind, was, would, change: changeOf(was, would) }];
    });
  });

const findingCounts = (cases: readonly Case[]): ReadonlyMap<string, number> => {
  const counted = new Map<string, number>();
  for (const { departures } of cases) {
    for (const { code } of departures) {
      if (code !== 'late' && code !== 'overdue') counted.set(code, (counted.get(code) ?? 0) + 1);
    }
  }
  return counted;
};

/** What a what-if is about. */
export type WhatIfContext = {
  readonly year: number;
  /** The days of the year that it is about, both inclusive; the whole year unless told. */
  readonly period?: ReportPeriod;
  /** The versions that hold. */
  readonly procedures: readonly Procedure[];
  /** The versions to try: of each complaint, the one that would have been in force on its receipt. */
  readonly under: readonly Procedure[];
  /** The local day on which it is asked. A past period is judged at its last day. */
  readonly today: LocalDate;
};

/**
 * The same histories under other rules (article 4.2, 4.3, 4.6 and 6.3 are terms that a firm sets
 * itself): which steps would have been late or in time, and by how much. What was done, and when, does
 * not change; only what it is held to does. The counts under the rules that hold are those of the
 * yearly report.
 *
 * @throws KlachtError `unknown-procedure`; `no-procedure` without other rules; `invalid-input` for what
 * is no year, no day or no period of the year
 * @example
 * const { changed } = whatIf(entries, { year: 2025, procedures: [bitonic], under: [bitonic], today: '2026-01-15' });
 */
export const whatIf = (entries: Iterable<RegisterEntry>, context: WhatIfContext): WhatIf => {
  const { year, period, procedures, today } = context;
  checkWhole('year', year, 1000, 9999);
  checkDay('today', today);
  const days = daysOf(year, period);
  const registered = [...entries];
  const all = countedEntries(registered);
  const others: Others = othersIn(registered);
  const own = casesOf(all, days, procedures, today, others);
  const other = casesOf(all.map(under(context.under)), days, context.under, today, others);
  const { asOf } = own;
  const [was, would] = [stepsOf(own.cases, days), stepsOf(other.cases, days)];
  const [wasFound, wouldFind] = [findingCounts(own.cases), findingCounts(other.cases)];
  const codes = [...new Set([...wasFound.keys(), ...wouldFind.keys()])].toSorted();
  return {
    year,
    from: days.start,
    to: days.end,
    asOf,
    under: [...new Set(other.cases.map(({ complaint }) => complaint.procedure))].toSorted(),
    steps: Object.fromEntries(
      stepKinds.map((kind) => [kind, { was: countOf(was[kind]), would: countOf(would[kind]) }]),
    ) as WhatIf['steps'],
    findings: codes
      .map((code) => ({ code, was: wasFound.get(code) ?? 0, would: wouldFind.get(code) ?? 0 }))
      .filter(({ was, would }) => was !== would),
    changed: own.cases.flatMap((one, index) => {
      const tried = other.cases[index];
      return tried === undefined ? [] : changedOf(one, tried, days, asOf);
    }),
  };
};
