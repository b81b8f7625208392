import { type LocalDate, type Others, type Procedure, procedureOf } from '@klacht/domain';
import { checkDay, checkWhole } from '../check-input.ts';
import { atOnce, type InPieces } from '../in-pieces.ts';
import { othersIn } from '../register/others-in.ts';
import type { RegisterEntry } from '../register/register-projection.ts';
import { judgingDay, toCase, yearOfReport } from './case.ts';
import { isFindingOfStaff, withoutFewOfStaff } from './of-staff.ts';
import { countFigures, NO_FIGURES } from './count-figures.ts';
import type { Counting } from './counting.ts';
import type { DepartureRow } from './departed.ts';
import { countDetails, detailsOf } from './details.ts';
import { isCounted } from './duplicates.ts';
import { isPastOn } from './past.ts';

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

/** A kind of departure by what it is, for its place in the list of a complaint alone is another. */
const kindOf = ({ article, code, kind }: DepartureRow): string =>
  JSON.stringify([article, code, kind]);

/** The rows of departures in figures, each under its kind. */
const rowsByKind = (figures: unknown): Readonly<Record<string, DepartureRow>> => {
  const { departures } = figures as { readonly departures: readonly DepartureRow[] };
  return Object.fromEntries(departures.map((row) => [kindOf(row), row]));
};

/** Figures, and the path to one, so that it leads to the same over all complaints and over one alone. */
const reading = (path: FigurePath) => {
  const [root, index, ...rest] = path;
  return root === 'departures'
    ? {
        read: rowsByKind,
        /** Which kind is meant is known once all are counted. */
        pathIn: (all: unknown): FigurePath => {
          const { departures } = all as { readonly departures: readonly DepartureRow[] };
          const row = withoutFewOfStaff(departures)[Number(index)];
          return row === undefined || isFindingOfStaff(row)
            ? ['', ...rest]
            : [kindOf(row), ...rest];
        },
      }
    : {
        read: (figures: unknown): unknown => ({
          [root ?? '']: countIn(at(figures, path)),
        }),
        pathIn: (): FigurePath => [root ?? ''],
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

/** What a figure is looked for in. */
export type BehindContext = {
  readonly year: number;
  /** The local day on which the report is asked for. */
  readonly today: LocalDate;
  readonly procedures: readonly Procedure[];
  /**
   * The whole register, by what one complaint says of another, where it can be asked; made of the entries
   * unless told, which takes all of them at once.
   */
  readonly others?: Others;
};

/**
 * As {@link casesBehind}, a piece an entry, so that others have their turn while it is counted.
 *
 * @throws KlachtError as `casesBehind`
 * @example
 * const work = casesBehindInPieces(entries, ['outcomes', 'upheld'], { year: 2025, today: '2026-01-15', procedures: [bitonic] });
 * work.next().done; // false where there are entries
 */
export function* casesBehindInPieces(
  entries: Iterable<RegisterEntry>,
  path: FigurePath,
  { year, today, procedures, others: given }: BehindContext,
): InPieces<CasesBehind | null> {
  checkWhole('year', year, 1000, 9999);
  checkDay('today', today);
  if (!isListable(path)) return null;
  const registered = given === undefined ? [...entries] : entries;
  const others = given ?? othersIn(registered);
  const days = yearOfReport(year);
  const asOf = judgingDay(days, today);
  const mayAdd = ({ complaint }: RegisterEntry): boolean =>
    complaint.received.at <= days.end &&
    !isPastOn(complaint, procedureOf(procedures, complaint), days.start);
  const counting: Counting<unknown> = DETAILS.has(path[0])
    ? countDetails(days, asOf)
    : countFigures(days);
  const whole = counting.nothing();
  const { read, pathIn } = reading(path);
  const found: { readonly complaintId: string; readonly own: unknown }[] = [];
  for (const entry of registered) {
    if (mayAdd(entry) && isCounted(entry, others)) {
      const one = toCase(entry, procedures, days, asOf, others);
      const alone = counting.nothing();
      counting.add(alone, one);
      counting.add(whole, one);
      found.push({ complaintId: one.complaintId, own: read(counting.result(alone)) });
    }
    yield;
  }
  const all = counting.result(whole);
  const inAll = pathIn(all);
  const figure = countIn(at(read(all), inAll));
  const cases = found.flatMap(({ complaintId, own }) => {
    const times = countIn(at(own, inAll));
    return times === 0 ? [] : [{ complaintId, times }];
  });
  const sum = cases.reduce((total, { times }) => total + times, 0);
  return figure > 0 && Number.isInteger(figure) && sum === figure ? { figure, cases } : null;
}

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
  context: BehindContext,
): CasesBehind | null => atOnce(casesBehindInPieces(entries, path, context));
