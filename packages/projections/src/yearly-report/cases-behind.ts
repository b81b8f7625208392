import type { LocalDate, Procedure } from '@klacht/domain';
import { checkDay, checkWhole } from '../check-input.ts';
import { othersIn } from '../register/others-in.ts';
import type { RegisterEntry } from '../register/register-projection.ts';
import { casesOf, type YearCases, yearOfReport } from './case.ts';
import { figuresOfYear, NO_FIGURES } from './count-figures.ts';
import type { DepartureRow } from './departed.ts';
import { detailsOf } from './details.ts';
import { countedEntries } from './duplicates.ts';

/** The steps to a figure from the report: `['outcomes', 'upheld']`. */
export type FigurePath = readonly (string | number)[];

/** The complaints that a figure is made of. */
export type CasesBehind = {
  readonly figure: number;
  /** `times` it counts in the figure: a complaint that was judged twice is two judgements. */
  readonly cases: readonly { readonly complaintId: string; readonly times: number }[];
};

/**
 * Counts of people of whom one or two could be meant are left out of the report, and what they are made
 * of would tell them all the same.
 */
const OF_STAFF: ReadonlySet<unknown> = new Set(['aboutStaff', 'staff']);

const DETAILS: ReadonlySet<unknown> = new Set(
  Object.keys(detailsOf({ year: yearOfReport(1900), asOf: '1900-12-31', cases: [] })),
);

const COUNTED: ReadonlySet<unknown> = new Set([...Object.keys(NO_FIGURES), ...DETAILS]);

const at = (from: unknown, path: FigurePath): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    from,
  );

const countIn = (value: unknown): number => (typeof value === 'number' ? value : 0);

const isSameKind = (one: DepartureRow, other: DepartureRow): boolean =>
  one.article === other.article && one.code === other.code && one.kind === other.kind;

type Figures = Pick<ReturnType<typeof figuresOfYear>, 'departures'>;

/** A kind of departure stands elsewhere in the list of a complaint alone than in that of all. */
const placedIn = (path: FigurePath, all: Figures, own: Figures): FigurePath => {
  const [root, index, ...rest] = path;
  if (root !== 'departures') return path;
  const kind = all.departures[Number(index)];
  if (kind === undefined) return path;
  return [root, own.departures.findIndex((one) => isSameKind(one, kind)), ...rest];
};

/**
 * Counts the figure over some complaints; 0 where they have none of it.
 *
 * @param whole all of them, by which a place in a list is meant
 */
const valuesOf = (whole: YearCases, path: FigurePath): ((cases: YearCases['cases']) => number) => {
  const isDetail = DETAILS.has(path[0]);
  const all = isDetail ? null : figuresOfYear(whole);
  return (cases) => {
    const some = { ...whole, cases };
    if (all === null) return countIn(at(detailsOf(some), path));
    const own = cases === whole.cases ? all : figuresOfYear(some);
    return countIn(at(own, placedIn(path, all, own)));
  };
};

/**
 * Whether the complaints behind a figure can be listed. A length, a mean or a bound of a band does not add
 * up a complaint at a time, and nothing of staff is told.
 *
 * @param path to a figure, from the report
 * @example
 * isListable(['outcomes', 'upheld']); // true
 */
export const isListable = (path: FigurePath): boolean => {
  const [root, last] = [path[0], String(path.at(-1))];
  if (!COUNTED.has(root) || OF_STAFF.has(root)) return false;
  return !/Days$|^(?:mean|from|to)$/.test(last);
};

/**
 * The complaints behind a figure of the yearly report: each is counted alone, by the code that counts
 * the report. Only what adds up a complaint at a time can be listed: no mean, and nothing of staff.
 *
 * @param path to a figure, from the report: `['outcomes', 'upheld']`
 * @param today the local day on which the report is asked for
 * @returns null where nothing is called so, or it cannot be listed
 * @throws KlachtError `invalid-input` for what is no year or no day, `unknown-procedure`
 * @example
 * const behind = casesBehind(entries, ['outcomes', 'upheld'], { year: 2025, today: '2026-01-15', procedures: [bitonic] });
 * behind?.cases.length;
 */
export const casesBehind = (
  entries: Iterable<RegisterEntry>,
  path: FigurePath,
  {
    year,
    today,
    procedures,
  }: {
    readonly year: number;
    readonly today: LocalDate;
    readonly procedures: readonly Procedure[];
  },
): CasesBehind | null => {
  checkWhole('year', year, 1000, 9999);
  checkDay('today', today);
  if (!isListable(path)) return null;
  const registered = [...entries];
  const all = countedEntries(registered);
  const own = casesOf(all, yearOfReport(year), procedures, today, othersIn(registered));
  const countOver = valuesOf(own, path);
  const figure = countOver(own.cases);
  const cases = own.cases.flatMap((one) => {
    const times = countOver([one]);
    return times === 0 ? [] : [{ complaintId: one.complaintId, times }];
  });
  const sum = cases.reduce((total, { times }) => total + times, 0);
  return figure > 0 && Number.isInteger(figure) && sum === figure ? { figure, cases } : null;
};
