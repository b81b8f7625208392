import {
  type LocalDate,
  type ObligationKind,
  obligationKind,
  type Procedure,
  procedureNamed,
  type Term,
} from '@klacht/domain';
import { compareNames } from '../compare-names.ts';
import { type Case, isWithin, type Year } from './case.ts';
import { type Steps, stepsOf } from './steps.ts';
import type { YearCases } from './year-figures.ts';

/** A step under one version of the procedure. */
export type VersionStep<Kind extends ObligationKind = ObligationKind> = {
  readonly procedure: string;
  /** Null where the version has none. */
  readonly term: Term | null;
  readonly step: Steps[Kind];
};

/** A step whose term the versions that held for the complaints of the year do not agree on. */
export type StepByVersion = {
  readonly kind: ObligationKind;
  /** By the first day of each version. */
  readonly versions: readonly VersionStep[];
};

/** Complaints that came in before the first day of the version that they fall under. */
export type EarlierThanVersion = {
  readonly procedure: string;
  readonly validFrom: LocalDate;
  readonly complaints: number;
};

/** Which versions of the procedure the complaints of the year fell under. */
export type Versions = {
  /** Every version that held for a complaint of the year, by name. */
  readonly procedures: readonly string[];
  readonly stepsByVersion: readonly StepByVersion[];
  /** No version was in force yet on their day, so the first holds for them. */
  readonly earlierThanVersion: readonly EarlierThanVersion[];
};

/** It was open in the year, or something happened to it in the year. */
const isOfYear = ({ periods, complaint }: Case, year: Year): boolean =>
  periods.some(({ to }) => to === null || to >= year.start) ||
  complaint.history.some(({ data }) => isWithin(data.at, year));

const termOf = (kind: ObligationKind, { terms }: Procedure): Term | null => {
  if (kind === 'judge-by-announced-date') return null;
  const ruled = kind === 'judge-reopened' ? (terms.reopened ?? terms.judge) : terms[kind];
  return ruled?.term ?? null;
};

export const versionsOf = (
  { year, cases }: YearCases,
  procedures: readonly Procedure[],
): Versions => {
  const byTitle = Map.groupBy(
    cases.filter((one) => isOfYear(one, year)),
    ({ complaint }) => complaint.procedure,
  );
  const versions = [...byTitle]
    .map(([title, own]) => ({ title, own, procedure: procedureNamed(procedures, title) }))
    .toSorted(
      (a, b) =>
        compareNames(a.procedure.validFrom, b.procedure.validFrom) ||
        compareNames(a.title, b.title),
    );
  const termsOf = (kind: ObligationKind) =>
    versions.map(({ procedure }) => termOf(kind, procedure));
  const kinds = obligationKind.options.filter(
    (kind) => new Set(termsOf(kind).map((term) => JSON.stringify(term))).size > 1,
  );
  // To count the steps of each version takes a reading of all, which few reports need.
  const counted = kinds.length === 0 ? [] : versions.map(({ own }) => stepsOf(own, year));
  const stepsByVersion = kinds.map((kind): StepByVersion => ({
    kind,
    versions: versions.flatMap(({ title, procedure }, index) => {
      const steps = counted[index];
      return steps === undefined
        ? []
        : [{ procedure: title, term: termOf(kind, procedure), step: steps[kind] }];
    }),
  }));
  return {
    procedures: [...byTitle.keys()].toSorted(),
    stepsByVersion,
    earlierThanVersion: versions.flatMap(({ title, own, procedure: { validFrom } }) => {
      const complaints = own.filter(({ complaint }) => complaint.received.at < validFrom).length;
      return complaints === 0 ? [] : [{ procedure: title, validFrom, complaints }];
    }),
  };
};
