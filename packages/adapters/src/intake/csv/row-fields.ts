import type { ComplaintEventType, Instant, LocalDate } from '@klacht/domain';
import { channelsIn } from '../../words/channel-meanings.ts';
import { amountIn } from './amounts.ts';
import { type CellOf, isBlank, nameOf, partsOf, standsFor, valueIn, wordsIn } from './cells.ts';
import type { Identity } from './identity.ts';
import type { Kept } from './kept-by.ts';
import type { Mapping } from './mapping.ts';
import type { ColumnName, DateColumn, Mapped } from './mapping-fields.ts';
import type { Fault } from './problem.ts';

type Events = Mapping['events'];
type EventMapping<Type extends keyof Events> = NonNullable<Events[Type]>;

/** The fields of an event beside its date; null where without one of them it is no fact. */
type Fields = Readonly<Record<string, unknown>> | null;

/** The means to read a row: its cells, the faults found, and the day of a date column. */
export type Reading = {
  readonly cell: CellOf;
  readonly faults: Fault[];
  readonly dayIn: (column: DateColumn) => LocalDate | null;
};

/** A mapped value that the event cannot do without; null where there is none. */
const needed = <Value>({ cell, faults }: Reading, mapped: Mapped<Value>): Value | null => {
  const read = valueIn(cell, mapped, 'fact');
  if ('value' in read && !('code' in read)) return read.value;
  faults.push(read);
  return null;
};

/** Tells that there is a day, and no judgement, because its outcome stands for nothing. */
const tellForNothing = ({ cell, faults }: Reading, outcome: Mapped<string>): void => {
  if (!('column' in outcome)) return;
  const value = cell(outcome.column);
  const column = nameOf(outcome.column);
  const last = faults.at(-1);
  if (last?.code === 'unmapped-value' && last.column === column) return;
  faults.push({
    column,
    value,
    reason: 'there is a day and no judgement, for the mapping has null for this outcome',
    code: 'no-outcome',
    refused: 'nothing',
  });
};

/** Whether the cell of a mapped value is empty, and the mapping has no meaning for that. */
const isLeftOut = <Value>({ cell }: Reading, mapped: Mapped<Value>): boolean =>
  'column' in mapped &&
  isBlank(cell(mapped.column)) &&
  mapped.default === undefined &&
  !Object.hasOwn(mapped.values, '');

/** A mapped value that the event can do without. */
const optional = <Value>({ cell, faults }: Reading, mapped: Mapped<Value>): Value | undefined => {
  if ('column' in mapped && isBlank(cell(mapped.column))) return undefined;
  const read = valueIn(cell, mapped, 'nothing');
  if ('value' in read && !('code' in read)) return read.value ?? undefined;
  faults.push(read);
  return undefined;
};

/** The words of the columns that are named, each under the name of its field. */
const wordsOf = (
  { cell }: Reading,
  columns: Readonly<Record<string, { readonly column: ColumnName } | undefined>>,
): Readonly<Record<string, string>> => {
  const words: Record<string, string> = {};
  for (const field in columns) {
    const mapped = columns[field];
    const text = mapped === undefined ? undefined : wordsIn(cell, mapped.column);
    if (text !== undefined) words[field] = text;
  }
  return words;
};

type SubjectColumn = NonNullable<EventMapping<'Received'>['subjects']>[number];

const subjectsIn = (
  { cell, faults }: Reading,
  columns: readonly SubjectColumn[],
): readonly string[] => {
  const found = columns.flatMap(({ column, separator, values, default: other }) =>
    partsOf(cell(column), separator).flatMap((written) => {
      if (values === undefined) return [written];
      const rest = other === undefined ? {} : { default: other };
      const subject = standsFor({ column, values, ...rest }, written, 'nothing');
      if ('code' in subject) {
        faults.push({ ...subject, reason: `${subject.reason}; kept as it is written` });
        return [written];
      }
      return subject.value === null ? [] : [subject.value];
    }),
  );
  return [...new Set(found)];
};

const groundsIn = (
  { cell, faults }: Reading,
  mapped: NonNullable<EventMapping<'Received'>['grounds']>,
): readonly string[] =>
  [...new Set(partsOf(cell(mapped.column), mapped.separator))].flatMap((written) => {
    const ground = standsFor(mapped, written, 'nothing');
    if (!('code' in ground)) return ground.value === null ? [] : [ground.value];
    faults.push(ground);
    return [];
  });

/** A list that is left out where it is empty. */
const list = (field: string, items: readonly string[]): Readonly<Record<string, unknown>> =>
  items.length === 0 ? {} : { [field]: items };

/** Of a complaint of which nothing says how it came in. */
const UNSAID_CHANNEL = 'other';

/** The fields of a receipt. */
export const receiptFields = (
  reading: Reading,
  mapping: Mapping,
  { reference, number }: Identity,
  kept: Kept,
): Readonly<Record<string, unknown>> => {
  const { channel, subjects, grounds, employees, ...columns } = mapping.events.Received;
  const { complainant, email, address, concerns, text, officer } = columns;
  const { name, ...contact } = wordsOf(reading, { name: complainant, email, address });
  const people =
    employees === undefined
      ? []
      : partsOf(reading.cell(employees.column), employees.separator).map((one) => one.trim());
  const through = channel === undefined ? null : valueIn(reading.cell, channel, 'nothing');
  if (through !== null && 'code' in through) {
    reading.faults.push({
      ...through,
      reason: `${through.reason}; taken for ${UNSAID_CHANNEL}, of ${channelsIn('en')}`,
      details: { ...through.details, taken: UNSAID_CHANNEL },
    });
  }
  return {
    channel: (through !== null && !('code' in through) ? through.value : null) ?? UNSAID_CHANNEL,
    subjects: subjectsIn(reading, subjects ?? []),
    ...(grounds === undefined ? {} : list('grounds', groundsIn(reading, grounds))),
    ...wordsOf(reading, { concerns, text, officer }),
    ...list('employees', [...new Set(people)]),
    ...(name === undefined ? {} : { complainant: { name, ...contact } }),
    origin: {
      source: mapping.source,
      reference,
      ...(number === null ? {} : { number }),
      ...kept,
    },
  };
};

const redressIn = (
  reading: Reading,
  { kind, amount, currency, what }: NonNullable<EventMapping<'Judged'>['redress']>,
): Readonly<Record<string, unknown>> => {
  const given = optional(reading, kind);
  if (given === undefined) return {};
  const written = amount === undefined ? undefined : wordsIn(reading.cell, amount.column);
  const value = written === undefined ? undefined : amountIn(written);
  const unit = currency === undefined ? undefined : optional(reading, currency);
  if (value === null && amount !== undefined) {
    const reason =
      'expected an amount such as 12.50, and 1250 rather than 1.250; the redress comes in without it';
    reading.faults.push({
      column: nameOf(amount.column),
      value: written ?? '',
      reason,
      code: 'unreadable-amount',
      refused: 'nothing',
    });
  }
  const isAmount = typeof value === 'string' && unit !== undefined;
  return {
    redress: [
      {
        kind: given,
        ...(isAmount ? { amount: { value, currency: unit } } : {}),
        ...wordsOf(reading, { what }),
      },
    ],
  };
};

/** How the fields of each event are read that has more than a date and words. */
const READERS: {
  readonly [Type in keyof Events]?: (reading: Reading, mapped: EventMapping<Type>) => Fields;
} = {
  Delayed: (reading, { until, reason }) => {
    const day = reading.dayIn(until);
    return day === null ? null : { ...wordsOf(reading, { reason }), until: day };
  },
  Judged: (reading, { outcome, reasons, redress }) => {
    const came = needed(reading, outcome);
    if (came === null) {
      tellForNothing(reading, outcome);
      return null;
    }
    const given = redress === undefined ? {} : redressIn(reading, redress);
    return { ...wordsOf(reading, { reasons }), outcome: came, ...given };
  },
  KifidRuled: (reading, { result, deviates, summary }) => {
    const came = needed(reading, result);
    const differs = came === null ? null : needed(reading, deviates);
    if (differs === null) return null;
    return { result: came, deviates: differs, ...wordsOf(reading, { summary }) };
  },
  RootCauseFound: (reading, { cause, explanation }) => {
    if (isLeftOut(reading, cause)) return null;
    const found = needed(reading, cause);
    return found === null ? null : { cause: found, ...wordsOf(reading, { explanation }) };
  },
  LatenessExplained: (reading, { step, due, cause, explanation }) => {
    if (isLeftOut(reading, step) || isLeftOut(reading, cause)) return null;
    const late = needed(reading, step);
    const why = late === null ? null : needed(reading, cause);
    if (why === null) return null;
    const isDated = due !== undefined && !isBlank(reading.cell(due.column));
    const day = isDated ? reading.dayIn(due) : undefined;
    return day === null
      ? null
      : {
          step: late,
          ...(day === undefined ? {} : { due: day }),
          cause: why,
          ...wordsOf(reading, { explanation }),
        };
  },
  FeedbackGiven: (reading, { satisfaction, text }) => {
    const told = satisfaction === undefined ? undefined : optional(reading, satisfaction);
    return {
      ...(told === undefined ? {} : { satisfaction: told }),
      ...wordsOf(reading, { text }),
    };
  },
};

/** The fields of any event but the receipt. */
export const fieldsOf = (
  reading: Reading,
  type: ComplaintEventType,
  mapped: Readonly<Record<string, unknown>>,
): Fields => {
  const reader = READERS[type as keyof Events] as
    | ((reading: Reading, mapped: unknown) => Fields)
    | undefined;
  if (reader !== undefined) return reader(reading, mapped);
  const { at: _at, when: _when, ...words } = mapped;
  return wordsOf(reading, words as Readonly<Record<string, { readonly column: ColumnName }>>);
};

/** A day or a moment, as a command has it. */
export type At = LocalDate | Instant;
