import type { Procedure } from '@klacht/domain';
import type { Mapping } from '../mapping.ts';
import type { ColumnName } from '../mapping-fields.ts';
import { asTyped } from '../cells.ts';
import { isMark } from './blank-words.ts';
import type { ColumnFacts } from './column-facts.ts';
import { plainName } from './column-words.ts';
import type { Columns } from './columns-by-role.ts';
import type { Noting } from './noting.ts';
import { suggestedRedress } from './suggest-redress.ts';
import { channelOf, outcomeOf, stepOf } from './value-words.ts';

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

/** The subjects of a column: those of the procedure by their names, the rest as they are written. */
const subjectsOf = (
  column: ColumnFacts,
  { subjects }: Procedure,
  note: Noting,
): NonNullable<Receipt['subjects']>[number] => {
  const keys = new Map(
    Object.entries(subjects).flatMap(([key, { nl, en }]) =>
      [key, nl, en].map((name) => [plainName(name), key]),
    ),
  );
  const written = told(column.values).map(([text]) => text);
  if (!written.some((one) => keys.has(plainName(one)))) return { column: column.column };
  const left = written.filter((one) => !keys.has(plainName(one)));
  if (left.length > 0) {
    note.subjects(column.name, Object.keys(subjects), left);
  }
  const values = Object.fromEntries(written.map((one) => [one, keys.get(plainName(one)) ?? one]));
  return { column: column.column, values };
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
    ...(employees === undefined ? {} : { employees: { column: employees.column } }),
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
  const values = valuesOf(outcome, outcomeOf, note, choices);
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
