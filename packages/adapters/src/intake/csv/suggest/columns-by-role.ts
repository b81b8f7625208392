import type { ColumnFacts } from './column-facts.ts';
import {
  isMeasure,
  isNamedAsDay,
  isNumberOfCase,
  isNumberOfComplaint,
  isPlainReason,
  type Role,
  rolesOfColumn,
  takenBy,
} from './column-words.ts';
import type { Noting } from './noting.ts';
import { redressColumns } from './suggest-redress.ts';
import { outcomeColumn } from './outcome-column.ts';
import { stepOf, upheldBy } from './value-words.ts';

/** Which column is what, among those that hold no dates. */
export type Columns = Partial<Readonly<Record<Exclude<Role, 'subjects'>, ColumnFacts>>> & {
  readonly subjects: readonly ColumnFacts[];
  readonly redress: readonly ColumnFacts[];
  /** Whether a complaint has several rows. */
  readonly severalRows: boolean;
};

/** The longest text that is a number still. */
const LONGEST_NUMBER = 40;

/** The roles whose values are told apart. */
const LISTED: ReadonlySet<Role> = new Set(['outcome', 'channel', 'cause', 'event']);

const isNumbered = ({ forms }: ColumnFacts): boolean =>
  [...forms.keys()].every((form) => form.includes('9'));

/** From so many texts of which no two are the same, each is one of its own. */
const MANY = 20;
const LONGEST_SUBJECT = 80;
const LONGEST_NAME = 80;

/** Whether a column holds texts rather than subjects, such as the first line of each mail. */
const isText = ({ isUnique, filled, longest, parts }: ColumnFacts): boolean =>
  parts === null && (longest > LONGEST_SUBJECT || (isUnique && filled >= MANY));

const isRepeated = ({ values, isUnique, parts }: ColumnFacts): boolean =>
  parts !== null || (values !== null && !isUnique);

/** Whether a column says no more than yes or no. */
const isYesOrNo = ({ values }: ColumnFacts): boolean =>
  [...(values?.keys() ?? [''])].every((one) => upheldBy(one.trim()) !== undefined);

/** The roles that a column may have by its name and its values, the likeliest first. */
const rolesOf = (column: ColumnFacts): readonly Role[] => {
  const roles = rolesOfColumn(column.name);
  // Another number of the same cases.
  if (column.filled === 0 || (column.isUnique && roles.includes('number'))) return [];
  return (
    roles
      .filter((role) => !LISTED.has(role) || column.values !== null)
      // How a complaint was handled is no name of who did.
      .filter((role) => role !== 'officer' || column.longest <= LONGEST_NAME)
      .filter((role) => role !== 'subjects' || !isYesOrNo(column))
      .map((role) => {
        if (role === 'subjects' && isText(column)) return 'text';
        // A reason that many have is why they complain, rather than why they were judged so.
        return role === 'reasons' && isPlainReason(column.name) && isRepeated(column)
          ? 'subjects'
          : role;
      })
  );
};

/** Whether a number may be that of a row rather than of what is in it. */
const isOfRow = (name: string): boolean => /^unique/i.test(name);

/** The column of the register's own number: by its name, else the first that is one by its values. */
const numberIn = (
  columns: readonly ColumnFacts[],
  rows: number,
  note: Noting,
): ColumnFacts | undefined => {
  const named = columns.filter(
    ({ name, filled, longest }) =>
      filled > 0 && longest <= LONGEST_NUMBER && rolesOfColumn(name).includes('number'),
  );
  const unique = named.filter(({ isUnique }) => isUnique);
  // An export may number its rows too, and those numbers are others the next time.
  const byName =
    unique.find(({ name }) => isNumberOfCase(name) && !isOfRow(name)) ??
    named.find(({ name }) => isNumberOfComplaint(name)) ??
    unique.find(({ name }) => isNumberOfCase(name)) ??
    // Beside the id that a system gave, what people call the complaint by.
    unique.find(({ name, filled }) => filled === rows && !/^id$/i.test(name)) ??
    unique[0] ??
    named[0];
  if (byName !== undefined) return byName;
  const byValue = columns.find(
    (one) =>
      one.isUnique &&
      one.filled === rows &&
      one.longest <= LONGEST_NUMBER &&
      rows > 1 &&
      !isMeasure(one.name) &&
      !isNamedAsDay(one.name) &&
      takenBy(one.name) === null &&
      isNumbered(one),
  );
  if (byValue !== undefined) note.numberByValue(byValue.name);
  return byValue;
};

/**
 * Tells by its name which column is what.
 *
 * @param others the columns that hold no dates
 * @param dates those that do
 */
export const columnsByRole = (
  others: readonly ColumnFacts[],
  rows: number,
  dates: ReadonlyMap<ColumnFacts, unknown>,
  note: Noting,
): Columns => {
  const redress = redressColumns(others);
  const number = numberIn(others, rows, note);
  const left = others.filter((one) => one !== number && !redress.includes(one));
  const outcome = outcomeColumn(left, note);
  const found = new Map<Role, ColumnFacts>(outcome === undefined ? [] : [['outcome', outcome]]);
  const subjects: ColumnFacts[] = [];
  for (const column of left) {
    if (column === outcome) continue;
    const role = rolesOf(column).find(
      (one) => one !== 'number' && (one === 'subjects' || !found.has(one)),
    );
    if (role === 'subjects') subjects.push(column);
    else if (role !== undefined) found.set(role, column);
  }
  // A step is a step when its values say so, whatever the column is called.
  const event =
    found.get('event') ??
    others.find(
      ({ values }) =>
        values !== null &&
        values.size > 1 &&
        [...values.keys()].every((one) => stepOf(one) !== undefined),
    );
  const hasGaps = [...dates.keys()].some((one) => one.filled < rows);
  const isDoubled = number !== undefined && !number.isUnique;
  const severalRows = isDoubled && (event !== undefined || hasGaps) && dates.size > 0;
  if (isDoubled) {
    if (severalRows) note.severalRows(number.name);
    else note.doubled(number.name);
  }
  found.delete('event');
  return {
    ...Object.fromEntries(found),
    ...(number === undefined ? {} : { number }),
    ...(event === undefined || !severalRows ? {} : { event }),
    redress,
    subjects: subjects.filter((one) => one !== event || !severalRows),
    severalRows,
  };
};
