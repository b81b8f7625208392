import type { ComplaintFinding, FindingCode, LocalDate, ObligationKind } from '@klacht/domain';
import { compareNames } from '../compare-names.ts';
import type { Departure } from '../conformance/conformance.ts';
import { type Case, isWithin, type Year } from './case.ts';
import type { Counting } from './counting.ts';
import { addName, type NameCounts, noNames } from './tally.ts';
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

type Named = Pick<DepartureRow, 'article' | 'code' | 'kind'>;

type Row = {
  /** By {@link nameOf}. */
  readonly name: string;
  readonly carriedOver: boolean;
  readonly putRight: boolean;
};

/**
 * How often there was what a row is about, by its {@link nameOf}; `again` are those beyond the first in
 * a complaint, for most have one, and are told of once so.
 */
type CountedRows = Record<'steps' | 'again' | 'carriedOver' | 'putRight', NameCounts>;

/** The names that were asked for, by code or kind and by article: there are few, and each is asked often. */
const names = new Map<string, Map<string, string>>();

/** A row by code and kind, in which there is no space, and its article. */
const nameOf = ({ code, kind, article }: Named): string => {
  const of = kind ?? code;
  const known = names.get(of) ?? new Map<string, string>();
  const found = known.get(article);
  if (found !== undefined) return found;
  const name = `${code} ${kind ?? ''} ${article}`;
  names.set(of, known.set(article, name));
  return name;
};

const namedSo = (name: string): Named => {
  const [code = '', kind = '', ...article] = name.split(' ');
  return {
    article: article.join(' '),
    code: code as Named['code'],
    kind: kind === '' ? null : (kind as ObligationKind),
  };
};

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
    const name = nameOf({ article, code, kind: null });
    return [{ name, carriedOver: !isNew, putRight: one.putRightOn !== null }];
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
    const name = nameOf({ article, code: 'late', kind });
    return [{ name, carriedOver: isCarriedOver(step, one), putRight: false }];
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
  nothing: () => ({
    steps: noNames(),
    again: noNames(),
    carriedOver: noNames(),
    putRight: noNames(),
  }),
  add: ({ steps, again, carriedOver, putRight }, one) => {
    const named = new Set<string>();
    for (const row of [...lateRows(one, year), ...findingRows(one, year)]) {
      const { name } = row;
      addName(row.carriedOver ? carriedOver : steps, name);
      if (row.putRight) addName(putRight, name);
      if (named.has(name)) addName(again, name);
      named.add(name);
    }
  },
  result: ({ steps, again, carriedOver, putRight }) =>
    [...new Set([...Object.keys(steps), ...Object.keys(carriedOver)])]
      .map((name) => ({
        ...namedSo(name),
        steps: steps[name] ?? 0,
        complaints: (steps[name] ?? 0) + (carriedOver[name] ?? 0) - (again[name] ?? 0),
        carriedOver: carriedOver[name] ?? 0,
        putRight: putRight[name] ?? 0,
      }))
      .toSorted(
        (a, b) =>
          compareNames(a.article, b.article) ||
          compareNames(a.code, b.code) ||
          compareNames(a.kind ?? '', b.kind ?? ''),
      ),
});

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
