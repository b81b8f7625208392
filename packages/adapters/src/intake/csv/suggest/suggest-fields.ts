import type { Procedure } from '@klacht/domain';
import type { Mapping } from '../mapping.ts';
import type { ColumnName } from '../mapping-fields.ts';
import type { ColumnFacts } from './column-facts.ts';
import { plainName } from './column-words.ts';
import type { Columns } from './columns-by-role.ts';
import { channelOf, outcomeOf, stepOf } from './value-words.ts';

type Note = (text: string) => void;
type Receipt = Omit<Mapping['events']['Received'], 'at' | 'when'>;
type EventName = keyof Mapping['events'];
type Steps = Readonly<
  Partial<Record<EventName, { readonly column: ColumnName; readonly in: string[] }>>
>;
type Judged = NonNullable<Mapping['events']['Judged']>;

const rowsOf = (times: number): string => `${times} row${times === 1 ? '' : 's'}`;

/** What each value of a column stands for; what cannot be told apart is null, and is said. */
const valuesOf = <Value>(
  { name, values }: ColumnFacts,
  valueOf: (written: string) => Value | null | undefined,
  note: Note,
  choices: string,
): Readonly<Record<string, Value | null>> =>
  Object.fromEntries(
    [...(values ?? [])].map(([written, times]) => {
      const value = valueOf(written);
      if (value === undefined) {
        note(
          `${name}: ${JSON.stringify(written)} (${rowsOf(times)}): fill in ${choices}; null, for nothing, until then`,
        );
      }
      return [written, value ?? null];
    }),
  );

/** The subjects of a column: those of the procedure by their names, the rest as they are written. */
const subjectsOf = (
  column: ColumnFacts,
  { subjects }: Procedure,
  note: Note,
): NonNullable<Receipt['subjects']>[number] => {
  const keys = new Map(
    Object.entries(subjects).flatMap(([key, { nl, en }]) =>
      [key, nl, en].map((name) => [plainName(name), key]),
    ),
  );
  const written = [...(column.values?.keys() ?? [])];
  if (!written.some((one) => keys.has(plainName(one)))) return { column: column.column };
  const left = written.filter((one) => !keys.has(plainName(one)));
  if (left.length > 0) {
    note(
      `${column.name}: kept as they are written, or name one of ${Object.keys(subjects).join(', ')}: ${left.map((one) => JSON.stringify(one)).join(', ')}`,
    );
  }
  const values = Object.fromEntries(written.map((one) => [one, keys.get(plainName(one)) ?? one]));
  return { column: column.column, values };
};

/** The fields of a receipt beside its day. */
export const fieldsOfReceipt = (columns: Columns, procedure: Procedure, note: Note): Receipt => {
  const { channel, subjects, employees } = columns;
  const words = (['complainant', 'email', 'address', 'concerns', 'text', 'officer'] as const)
    // An address or a mail is a part of the complainant, and is nobody's without a name.
    .filter((role) => columns.complainant !== undefined || !['email', 'address'].includes(role))
    .flatMap((role) => {
      const column = columns[role]?.column;
      return column === undefined ? [] : [[role, { column }] as const];
    });
  const choices = 'email, form, letter or other';
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
  { outcome, reasons }: Columns,
  note: Note,
): Pick<Judged, 'outcome' | 'reasons'> => {
  const why = reasons === undefined ? {} : { reasons: { column: reasons.column } };
  if (outcome === undefined) {
    note(
      'Judged: no column tells the outcome; every judgement is called settled: fill in another, or take Judged out',
    );
    return { outcome: { value: 'settled' }, ...why };
  }
  const choices = 'upheld, partly-upheld, rejected or settled';
  const values = valuesOf(outcome, outcomeOf, note, choices);
  return { outcome: { column: outcome.column, values }, ...why };
};

/** The rows in which each event is told, where a complaint has a row for each. */
export const steps = ({ name, column, values }: ColumnFacts, note: Note): Steps => {
  const found: Partial<Record<EventName, { readonly column: ColumnName; readonly in: string[] }>> =
    {};
  for (const [written, times] of values ?? []) {
    const type = stepOf(written);
    if (type === undefined) {
      note(
        `${name}: ${JSON.stringify(written)} (${rowsOf(times)}): no event is named so; such rows add nothing`,
      );
    } else (found[type] ??= { column, in: [] }).in.push(written);
  }
  return found;
};
