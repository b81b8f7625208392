import {
  type LocalDate,
  type ObligationKind,
  obligationKind,
  type Procedure,
  procedureNamed,
  procedureTitle,
  type Term,
} from '@klacht/domain';
import { compareNames } from '../compare-names.ts';
import { type Case, isWithin, type Year } from './case.ts';
import type { Counting, Sums } from './counting.ts';
import { countSteps, type Steps } from './steps.ts';

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

/** The complaints of one version, and how their steps went; those where no version differs are empty. */
type OfVersion = { complaints: number; earlier: number; steps: Sums };

export const countVersions = (
  year: Year,
  procedures: readonly Procedure[],
): Counting<Versions, { [title: string]: OfVersion }> => {
  const differing = (versions: readonly Procedure[]) =>
    obligationKind.options.filter(
      (kind) => new Set(versions.map((one) => JSON.stringify(termOf(kind, one)))).size > 1,
    );
  const isCompared = differing(procedures).length > 0;
  const counting: Counting<Steps> = countSteps(year);
  return {
    nothing: () =>
      Object.fromEntries(
        procedures.map((procedure) => [
          procedureTitle(procedure),
          { complaints: 0, earlier: 0, steps: isCompared ? counting.nothing() : {} },
        ]),
      ),
    add: (byTitle, one) => {
      const { procedure: title, received } = one.complaint;
      const own = byTitle[title];
      if (own === undefined || !isOfYear(one, year)) return;
      own.complaints += 1;
      own.earlier += Number(received.at < procedureNamed(procedures, title).validFrom);
      if (isCompared) counting.add(own.steps, one);
    },
    result: (byTitle) => {
      const versions = Object.entries(byTitle)
        .filter(([, { complaints }]) => complaints > 0)
        .map(([title, { earlier, steps }]) => ({
          title,
          earlier,
          // Asked of those that are compared.
          stepOf: (kind: ObligationKind) => counting.result(steps)[kind],
          procedure: procedureNamed(procedures, title),
        }))
        .toSorted(
          (a, b) =>
            compareNames(a.procedure.validFrom, b.procedure.validFrom) ||
            compareNames(a.title, b.title),
        );
      return {
        procedures: versions.map(({ title }) => title).toSorted(),
        stepsByVersion: differing(versions.map(({ procedure }) => procedure)).map((kind) => ({
          kind,
          versions: versions.map(({ title, procedure, stepOf }) => ({
            procedure: title,
            term: termOf(kind, procedure),
            step: stepOf(kind),
          })),
        })),
        earlierThanVersion: versions.flatMap(({ title, earlier, procedure: { validFrom } }) =>
          earlier === 0 ? [] : [{ procedure: title, validFrom, complaints: earlier }],
        ),
      };
    },
  };
};
