import type { LocalDate, Procedure } from '@klacht/domain';
import { checkDay, checkWhole } from '../check-input.ts';
import { othersIn } from '../register/others-in.ts';
import type { RegisterEntry } from '../register/register-projection.ts';
import { casesOf, type YearCases, yearOfReport } from './case.ts';
import { figuresOfYear, NO_FIGURES } from './count-figures.ts';
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

/** What the figure comes to over some complaints; 0 where they have none of it. */
const valueOver = (year: YearCases, path: FigurePath): number => {
  const [root] = path;
  const value = at(DETAILS.has(root) ? detailsOf(year) : figuresOfYear(year), path);
  return typeof value === 'number' ? value : 0;
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
  // What is told by its place in a list, which a complaint alone has otherwise.
  if (root === 'departures' || root === 'judgementDays') return false;
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
  const figure = valueOver(own, path);
  const cases = own.cases.flatMap((one) => {
    const times = valueOver({ ...own, cases: [one] }, path);
    return times === 0 ? [] : [{ complaintId: one.complaintId, times }];
  });
  const sum = cases.reduce((total, { times }) => total + times, 0);
  return figure > 0 && Number.isInteger(figure) && sum === figure ? { figure, cases } : null;
};
