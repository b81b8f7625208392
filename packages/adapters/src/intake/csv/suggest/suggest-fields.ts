import type { Procedure } from '@klacht/domain';
import type { Mapping } from '../mapping.ts';
import type { ColumnName } from '../mapping-fields.ts';
import { asTyped } from '../cells.ts';
import { isMark } from './blank-words.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { Columns } from './columns-by-role.ts';
import { listedNames } from './listed-names.ts';
import type { Noting } from './noting.ts';
import { suggestedRedress } from './suggest-redress.ts';
import { outcomeIn } from './outcome-column.ts';
import { channelOf, stepOf } from './value-words.ts';

type Receipt = Omit<Mapping['events']['Received'], 'at' | 'when'>;
type EventName = keyof Mapping['events'];
type Steps = Readonly<
  Partial<Record<EventName, { readonly column: ColumnName; readonly in: string[] }>>
>;
type Judged = NonNullable<Mapping['events']['Judged']>;

/** The values of a column that stand for something. */
const told = (values: ColumnFacts['values']): readonly (readonly [string, number])[] =>
  [...(values ?? [])].filter(([written]) => !isMark(asTyped(written)));

/** What each value of a column stands for; what cannot be told apart is null, and is said. */
const valuesOf = <Value>(
  { name, values }: ColumnFacts,
  valueOf: (written: string) => Value | null | undefined,
  note: Noting,
  choices: readonly string[],
): Readonly<Record<string, Value | null>> =>
  Object.fromEntries(
    told(values).map(([written, times]) => {
      const value = valueOf(written);
      if (value === undefined) {
        note.fillIn(name, written, times, choices);
      }
      return [written, value ?? null];
    }),
  );

/**
 * What the values of a column are among names that a procedure lists, the rest as they are written; what was
 * taken by a part of a name is told, and so is what is none of them.
 */
export const valuesByName = (
  { name, values }: Pick<ColumnFacts, 'name' | 'values'>,
  listed: Procedure['subjects'],
  note: Noting,
): Readonly<Record<string, string>> => {
  const find = listedNames(listed);
  const found = told(values).map(([written]) => [written, find(written)] as const);
  const byPart = found.flatMap(([written, one]) =>
    one?.by === 'part' ? [[written, one.key] as const] : [],
  );
  const left = found.flatMap(([written, one]) => (one === null ? [written] : []));
  if (byPart.length > 0) note.byPart(name, byPart);
  const keys = Object.keys(listed);
  if (left.length > 0 && keys.length > 0) note.subjects(name, keys, left);
  return Object.fromEntries(found.map(([written, one]) => [written, one?.key ?? written]));
};

/** What takes the cells of a column apart, and what is in them then; a name that is listed is one. */
const partedOf = (
  { name, parts, values }: ColumnFacts,
  isListed: (written: string) => boolean,
  note: Noting,
): { readonly separator?: string; readonly values: ColumnFacts['values'] } => {
  if (parts === null || parts.joined.some(isListed)) return { values };
  note.separator(name, parts.separator, parts.joined[0] ?? '');
  return { separator: parts.separator, values: parts.values };
};

/** The subjects of a column: those of the procedure by their names, the rest as they are written. */
const subjectsOf = (
  column: ColumnFacts,
  { subjects }: Procedure,
  note: Noting,
): NonNullable<Receipt['subjects']>[number] => {
  const find = listedNames(subjects);
  const isListed = (written: string): boolean => find(written)?.by === 'whole';
  const { values, ...parted } = partedOf(column, isListed, note);
  const taken = { column: column.column, ...parted };
  return told(values).some(([written]) => find(written) !== null)
    ? { ...taken, values: valuesByName({ name: column.name, values }, subjects, note) }
    : taken;
};

const employeesOf = (column: ColumnFacts, note: Noting): NonNullable<Receipt['employees']> => {
  const { values: _, ...parted } = partedOf(column, () => false, note);
  return { column: column.column, ...parted };
};

/** The fields of a receipt beside its day. */
export const fieldsOfReceipt = (columns: Columns, procedure: Procedure, note: Noting): Receipt => {
  const { channel, subjects, employees } = columns;
  const words = (['complainant', 'email', 'address', 'concerns', 'text', 'officer'] as const)
    // An address or a mail is a part of the complainant, and is nobody's without a name.
    .filter((role) => columns.complainant !== undefined || !['email', 'address'].includes(role))
    .flatMap((role) => {
      const column = columns[role]?.column;
      return column === undefined ? [] : [[role, { column }] as const];
    });
  const choices = ['email', 'form', 'letter', 'other'];
  return {
    ...(channel === undefined
      ? {}
      : {
          channel: {
            column: channel.column,
            values: valuesOf(channel, channelOf, note, choices),
          },
        }),
    ...(subjects.length === 0
      ? {}
      : { subjects: subjects.map((one) => subjectsOf(one, procedure, note)) }),
    ...Object.fromEntries(words),
    ...(employees === undefined ? {} : { employees: employeesOf(employees, note) }),
  };
};

/** The fields of a judgement beside its day. */
export const suggestedOutcome = (
  { outcome, reasons, redress }: Columns,
  note: Noting,
): Pick<Judged, 'outcome' | 'reasons' | 'redress'> => {
  const why = {
    ...(reasons === undefined ? {} : { reasons: { column: reasons.column } }),
    ...suggestedRedress(redress, note),
  };
  if (outcome === undefined) {
    note.noOutcome();
    return { outcome: { value: 'settled' }, ...why };
  }
  const choices = ['upheld', 'partly-upheld', 'rejected', 'settled'];
  const values = valuesOf(outcome, (written) => outcomeIn(outcome, written), note, choices);
  const known = Object.entries(values).flatMap(([written, one]) =>
    one === null ? [] : [[written, one] as const],
  );
  if (known.length > 0) note.outcomes(outcome.name, known);
  return { outcome: { column: outcome.column, values }, ...why };
};

/** The rows in which each event is told, where a complaint has a row for each. */
export const steps = ({ name, column, values }: ColumnFacts, note: Noting): Steps => {
  const found: Partial<Record<EventName, { readonly column: ColumnName; readonly in: string[] }>> =
    {};
  for (const [written, times] of values ?? []) {
    const type = stepOf(written);
    if (type === undefined) {
      note.noEvent(name, written, times);
    } else (found[type] ??= { column, in: [] }).in.push(written);
  }
  return found;
};
