import type { ComplaintFinding, FindingCode, LocalDate, ObligationKind } from '@klacht/domain';
import { compareNames } from '../compare-names.ts';
import type { Departure } from '../conformance/conformance.ts';
import { type Case, isWithin, type Year } from './case.ts';
import type { Counting } from './counting.ts';
import { noNames } from './tally.ts';
import { isBreachIn, isCarriedOver, isObligation } from './steps.ts';

/** How often the procedure was departed from in one way, with the names that programs rely on. */
export type DepartureRow = {
  readonly article: string;
  /** `late` for a step that was late or overdue, or the code of a finding. */
  readonly code: 'late' | Exclude<Departure['code'], 'late' | 'overdue'>;
  /** The step that was late; null for a finding. */
  readonly kind: ObligationKind | null;
  /** How often; without what was carried over from an earlier year. */
  readonly steps: number;
  /** In how many complaints. */
  readonly complaints: number;
  /** Overdue or undone when the year began, and so counted in an earlier year. */
  readonly carriedOver: number;
  /** Of all of these, those that a later handling put right by the end of the year. */
  readonly putRight: number;
};

/** A finding that was put right in the year, as `explainFinding` takes it. */
export type SettledFinding = ComplaintFinding & {
  readonly number: string;
  readonly complaintId: string;
  readonly putRightOn: LocalDate;
};

type Row = Pick<DepartureRow, 'article' | 'code' | 'kind'> & {
  readonly carriedOver: boolean;
  readonly putRight: boolean;
};

/** How often there was what a row is about, by article, code and kind: each a name under the one before. */
type Counted = { steps: number; complaints: number; carriedOver: number; putRight: number };

type CountedRows = { [article: string]: { [code: string]: { [kind: string]: Counted } } };

/** To state it late is how leaving it unstated goes on; `what` of both is the last day for it. */
const ADMISSIBILITY: ReadonlySet<string> = new Set<FindingCode>([
  'admissibility-not-stated',
  'admissibility-stated-late',
]);

type Departed = Case['departures'][number];

/** Whether two are one departure, however it has gone on. */
const isSameDeparture = (one: Departed, other: Departed): boolean =>
  one.what === other.what &&
  (ADMISSIBILITY.has(one.code)
    ? ADMISSIBILITY.has(other.code)
    : one.code === other.code && one.on === other.on);

/** Tells what was there before from what is new. A judgement without it told of it unstated. */
const isKnownFrom = (before: readonly Departed[], one: Departed): boolean =>
  before.some(
    (other) =>
      isSameDeparture(one, other) ||
      (other.code === 'judged-without-admissibility' && ADMISSIBILITY.has(one.code)),
  );

const computedRows = (
  { departures, departuresBefore, periods }: Case,
  year: Year,
): readonly Row[] =>
  departures.flatMap((one) => {
    const { code, article, on } = one;
    if (code === 'late' || code === 'overdue') return [];
    const isNew = !isKnownFrom(departuresBefore, one);
    const isTold = on === null ? isToldIn(one, periods, year) : isWithin(on, year);
    if (!isNew && !isTold) return [];
    return [{ article, code, kind: null, carriedOver: !isNew, putRight: one.putRightOn !== null }];
  });

/** What was asked last: the rows of a complaint, and whether there are any, are asked in turn. */
let last: { readonly one: Case; readonly year: Year; readonly rows: readonly Row[] } | null = null;

/** The findings of the year. A step that was never done is carried over from the year before. */
const findingRows = (one: Case, year: Year): readonly Row[] => {
  if (last?.one === one && last.year === year) return last.rows;
  const rows = computedRows(one, year);
  last = { one, year, rows };
  return rows;
};

/** What was never done is told of while the complaint is open, and when it is put right. */
const isToldIn = (
  { putRightOn }: Case['departures'][number],
  periods: Case['periods'],
  year: Year,
): boolean =>
  putRightOn === null
    ? periods.some(({ to }) => to === null || to >= year.start)
    : isWithin(putRightOn, year);

/** The obligations of the year that were late or overdue. That of admissibility is a finding. */
const lateRows = (one: Case, year: Year): readonly Row[] =>
  one.steps.flatMap((step): readonly Row[] => {
    const { kind, article } = step;
    if (!isObligation(kind) || !isBreachIn(step, year)) return [];
    const carriedOver = isCarriedOver(step, one);
    return [{ article, code: 'late', kind, carriedOver, putRight: false }];
  });

/** Whether a step of it was late or overdue in the year. */
export const isLateIn = (one: Case, year: Year): boolean =>
  one.steps.some((step) => isBreachIn(step, year));

/** Whether it departs from the procedure in the year in any way. */
export const departsIn = (one: Case, year: Year): boolean =>
  isLateIn(one, year) || findingRows(one, year).length > 0;

/**
 * Every departure of the year from the procedure, by article and kind: the steps that were late or
 * overdue, and every finding that the check knows. The rows come from one list, so no finding can
 * be left out. The new ones of each year add up over the years.
 */
export const countDepartures = (year: Year): Counting<readonly DepartureRow[], CountedRows> => ({
  nothing: noNames<CountedRows[string]>,
  add: (counted, one) => {
    const met = new Set<Counted>();
    for (const row of [...lateRows(one, year), ...findingRows(one, year)]) {
      const byKind = ((counted[row.article] ??= {})[row.code] ??= {});
      const of = (byKind[row.kind ?? ''] ??= { ...NOTHING });
      if (row.carriedOver) of.carriedOver += 1;
      else of.steps += 1;
      of.putRight += Number(row.putRight);
      of.complaints += Number(!met.has(of));
      met.add(of);
    }
  },
  result: (counted) =>
    Object.entries(counted)
      .flatMap(([article, codes]) =>
        Object.entries(codes).flatMap(([code, kinds]) =>
          Object.entries(kinds).map(([kind, counts]) => ({
            article,
            code: code as DepartureRow['code'],
            kind: kind === '' ? null : (kind as ObligationKind),
            ...counts,
          })),
        ),
      )
      .toSorted(
        (a, b) =>
          compareNames(a.article, b.article) ||
          compareNames(a.code, b.code) ||
          compareNames(a.kind ?? '', b.kind ?? ''),
      ),
});

const NOTHING: Counted = { steps: 0, complaints: 0, carriedOver: 0, putRight: 0 };

const isFinding = (one: Case['departures'][number]): one is ComplaintFinding =>
  one.code !== 'late' && one.code !== 'overdue';

/** What was put right in the year, by complaint as the register has them. */
export const countSettled = (
  year: Year,
): Counting<readonly SettledFinding[], { settled: SettledFinding[] }> => ({
  nothing: () => ({ settled: [] }),
  add: ({ settled }, { number, complaintId, departures }) => {
    for (const one of departures) {
      const { putRightOn } = one;
      if (isFinding(one) && putRightOn !== null && isWithin(putRightOn, year)) {
        settled.push({ number, complaintId, ...one, putRightOn });
      }
    }
  },
  result: ({ settled }) => settled,
});
