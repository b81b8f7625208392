import {
  type ComplaintCommand,
  type ComplaintCommandType,
  type ComplaintEventType,
  dayAndInstant,
  eventOf,
  type Instant,
  type LocalDate,
  type UntrackedKind,
  untrackedKind,
} from '@klacht/domain';
import { dateReader, type ReadDate } from './dates.ts';
import type { Identity } from './identity.ts';
import { placesIn } from './header.ts';
import type { Condition, DateColumn, Mapped, Mapping } from './mapping.ts';
import type { Fault } from './problem.ts';

/** A fact of a row, and the column it is dated by. */
export type RowCommand = { readonly command: ComplaintCommand; readonly column: string };

type RowReading = {
  /** In the order in which they happened; on one day, in the procedure's order. */
  readonly commands: readonly RowCommand[];
  readonly faults: readonly Fault[];
};

type EventMapping = {
  readonly at: DateColumn;
  readonly when?: Condition;
} & Readonly<Record<string, unknown>>;

const COMMANDS = Object.entries(eventOf) as [ComplaintCommandType, ComplaintEventType][];

/** The steps that a register without such a column does not keep; no mapping has all contacts. */
const untrackedBy = ({ events }: Mapping): UntrackedKind[] => {
  const hasJudgement = events.Judged !== undefined || events.DeclaredInadmissible !== undefined;
  const tracked: Readonly<Record<UntrackedKind, boolean>> = {
    acknowledge: events.Acknowledged !== undefined,
    'request-information': events.InfoRequested !== undefined,
    judge: hasJudgement,
    'judge-by-announced-date': hasJudgement,
    progress: false,
  };
  return untrackedKind.options.filter((kind) => !tracked[kind]);
};

/** Values that people write for nothing. */
const isBlank = (cell: string): boolean => cell.trim() === '';

/** Reads rows into commands, by a mapping and the header of its file. */
export type RowReader = {
  read(cells: readonly string[], identity: Identity): RowReading;
  cell(cells: readonly string[], column: string): string;
};

/**
 * @throws KlachtError `missing-column` when the header lacks a column of the mapping,
 * `duplicate-column` when it has one twice
 */
export const rowReader = (mapping: Mapping, header: readonly string[]): RowReader => {
  const places = placesIn(header, mapping);
  const untracked = untrackedBy(mapping);
  const readers = new Map<DateColumn, ReadDate>();

  const cell = (cells: readonly string[], column: string): string =>
    cells[places.get(column) ?? -1] ?? '';

  const readDate = (column: DateColumn, text: string): LocalDate | Instant | null => {
    const known = readers.get(column) ?? dateReader(column, mapping.timeZone);
    readers.set(column, known);
    return known(text);
  };

  const dayOf = (at: LocalDate | Instant): LocalDate => dayAndInstant(at, mapping.timeZone).at;

  const dated = (
    cells: readonly string[],
    column: DateColumn,
    refused: Fault['refused'],
  ): LocalDate | Instant | null | Fault => {
    const value = cell(cells, column.column).trim();
    if (value === '' && refused === 'fact') return null;
    return (
      readDate(column, value) ?? {
        column: column.column,
        value,
        reason: `expected a date as ${column.format}`,
        code: 'unreadable-date',
        refused,
      }
    );
  };

  const valueOf = <Value>(
    cells: readonly string[],
    mapped: Mapped<Value>,
    refused: Fault['refused'],
  ): { readonly value: Value | null } | Fault => {
    if ('value' in mapped) return mapped;
    const text = cell(cells, mapped.column);
    const value = Object.hasOwn(mapped.values, text) ? mapped.values[text] : undefined;
    return value === undefined
      ? {
          column: mapped.column,
          value: text,
          reason: `expected one of: ${Object.keys(mapped.values).join(', ')}`,
          code: 'unmapped-value',
          refused,
        }
      : { value };
  };

  const wordsOf = (cells: readonly string[], mapped: unknown): string | undefined => {
    const text = cell(cells, (mapped as { column: string }).column);
    return isBlank(text) ? undefined : text;
  };

  /** The fields of an event beside its date: what the mapping names and the row holds. */
  const fieldsOf = (
    cells: readonly string[],
    { at: _at, when: _when, until, outcome, ...texts }: EventMapping,
    faults: Fault[],
  ): Record<string, unknown> | null => {
    const fields: Record<string, unknown> = {};
    for (const [field, mapped] of Object.entries(texts)) {
      const text = wordsOf(cells, mapped);
      if (text !== undefined) fields[field] = text;
    }
    if (until !== undefined) {
      const read = dated(cells, until as DateColumn, 'row');
      if (read === null || typeof read === 'object') {
        if (read !== null) faults.push({ ...read, refused: 'fact' });
        return null;
      }
      fields['until'] = dayOf(read);
    }
    if (outcome !== undefined) {
      const read = valueOf(cells, outcome as Mapped<string>, 'fact');
      if ('code' in read) faults.push(read);
      if ('code' in read || read.value === null) return null;
      fields['outcome'] = read.value;
    }
    return fields;
  };

  /** An outcome in a row that does not say when: told, for without a day it is no fact. */
  const undatedOutcome = (
    cells: readonly string[],
    { at, outcome }: EventMapping,
  ): readonly Fault[] => {
    const mapped = outcome as Mapped<string> | undefined;
    if (mapped === undefined || 'value' in mapped || isBlank(cell(cells, mapped.column))) return [];
    const read = valueOf(cells, mapped, 'fact');
    if ('code' in read) return [read];
    if (read.value === null) return [];
    const written = JSON.stringify(cell(cells, mapped.column));
    const reason = `expected a date, for ${mapped.column} is ${written}`;
    return [{ column: at.column, value: '', reason, code: 'missing-date', refused: 'fact' }];
  };

  const receivedFields = (
    cells: readonly string[],
    { reference }: Identity,
    faults: Fault[],
  ): Record<string, unknown> => {
    const { channel, subjects = [], complainant, text, officer } = mapping.events.Received;
    const through = channel === undefined ? null : valueOf(cells, channel, 'nothing');
    if (through !== null && 'code' in through) faults.push(through);
    const name = complainant === undefined ? undefined : wordsOf(cells, complainant);
    const words = {
      text: text === undefined ? undefined : wordsOf(cells, text),
      officer: officer === undefined ? undefined : wordsOf(cells, officer),
      complainant: name === undefined ? undefined : { name },
    };
    return {
      channel: (through !== null && !('code' in through) ? through.value : null) ?? 'other',
      subjects: [
        ...new Set(
          subjects.flatMap(({ column, values }) => {
            const written = cell(cells, column);
            if (isBlank(written)) return [];
            if (values === undefined) return [written];
            const subject = valueOf(cells, { column, values }, 'nothing');
            if ('code' in subject) {
              faults.push({ ...subject, reason: `${subject.reason}; kept as it is written` });
              return [written];
            }
            return subject.value === null ? [] : [subject.value];
          }),
        ),
      ],
      ...Object.fromEntries(Object.entries(words).filter(([, word]) => word !== undefined)),
      origin: { source: mapping.source, reference, untracked },
    };
  };

  const read = (cells: readonly string[], identity: Identity): RowReading => {
    const faults: Fault[] = [];
    const received = dated(cells, mapping.events.Received.at, 'row');
    if (received === null || typeof received === 'object') {
      return { commands: [], faults: received === null ? [] : [received] };
    }
    const found: RowCommand[] = [];
    for (const [type, eventType] of COMMANDS) {
      const event = (mapping.events as Partial<Record<ComplaintEventType, EventMapping>>)[
        eventType
      ];
      if (event === undefined) continue;
      if (event.when !== undefined && !event.when.in.includes(cell(cells, event.when.column))) {
        continue;
      }
      const at = type === 'Receive' ? received : dated(cells, event.at, 'fact');
      if (at === null) {
        faults.push(...undatedOutcome(cells, event));
        continue;
      }
      if (typeof at === 'object') {
        faults.push(at);
        continue;
      }
      const fields =
        type === 'Receive'
          ? receivedFields(cells, identity, faults)
          : fieldsOf(cells, event, faults);
      if (fields === null) continue;
      const estimated = event.at.estimated === undefined ? {} : { estimated: true };
      found.push({
        command: { type, data: { at, ...estimated, ...fields } } as ComplaintCommand,
        column: event.at.column,
      });
    }
    const [receive, ...rest] = found;
    const byDay = rest
      .map((one) => ({ one, day: dayOf(one.command.data.at) }))
      .toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))
      .map(({ one }) => one);
    return { commands: receive === undefined ? [] : [receive, ...byDay], faults };
  };

  return { read, cell };
};
