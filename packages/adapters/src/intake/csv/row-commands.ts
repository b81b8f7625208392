import {
  addDays,
  type Calendar,
  type ComplaintCommand,
  type ComplaintCommandType,
  type ComplaintEventType,
  dayAndInstant,
  eventOf,
  type LocalDate,
  type Procedure,
  procedureInForce,
  type When,
} from '@klacht/domain';
import { asTyped, type CellOf, holds, isBlank, nameOf, valueIn } from './cells.ts';
import { type DateRead, dateReader, type ReadDate } from './dates.ts';
import { placesIn } from './header.ts';
import type { Identity } from './identity.ts';
import type { Condition, DateColumn, Mapped, Mapping } from './mapping.ts';
import type { ColumnName } from './mapping-fields.ts';
import type { Fault } from './problem.ts';
import { type At, fieldsOf, type Reading, receiptFields } from './row-fields.ts';
import { asTheyHappened } from './row-order.ts';
import { unreadableDate } from './unreadable-date.ts';
import { keptBy } from './kept-by.ts';

/** A fact of a row, when it happened, and the column it is dated by. */
export type RowCommand = {
  readonly command: ComplaintCommand;
  readonly when: When;
  readonly column: ColumnName;
};

type RowReading = {
  /** The receipt first, where the row has one, and the rest as it happened. */
  readonly commands: readonly RowCommand[];
  readonly faults: readonly Fault[];
};

type EventMapping = {
  readonly at: DateColumn;
  readonly when?: Condition;
} & Readonly<Record<string, unknown>>;

const COMMANDS = Object.entries(eventOf) as [ComplaintCommandType, ComplaintEventType][];

const CLOCK_SKEW_SECONDS = 120;

type MappedEvent = {
  readonly type: ComplaintCommandType;
  readonly eventType: ComplaintEventType;
  readonly event: EventMapping;
};

/** The events beside the receipt that a mapping has, in the order of the procedure. */
const mappedEvents = ({ events }: Mapping): readonly MappedEvent[] =>
  COMMANDS.flatMap(([type, eventType]) => {
    const event = (events as Partial<Record<ComplaintEventType, EventMapping>>)[eventType];
    return type === 'Receive' || event === undefined ? [] : [{ type, eventType, event }];
  });

const fault = (
  column: ColumnName,
  value: string,
  code: string,
  reason: string,
  refused: Fault['refused'],
): Fault => ({ column: nameOf(column), value, reason, code, refused });

/** A date as it is written, with the time of day behind it that stands in a column of its own. */
const writtenIn = ({ column, time }: DateColumn, cell: CellOf): string => {
  const day = cell(column).trim();
  const hour = time === undefined || day === '' ? '' : cell(time.column).trim();
  return hour === '' ? day : `${day} ${hour}`;
};

const CLOCKS = {
  twice: 'the clock was put back over this time; the first is taken',
  never: 'the clock was put forward past this time; it is read by the clock before that',
} as const;

/** Reads rows into commands, by a mapping and the header of its file. */
export type RowReader = {
  read(cells: readonly string[], identity: Identity): RowReading;
  cell(cells: readonly string[], column: ColumnName): string;
  /** Whether they meet a condition. */
  holds(cells: readonly string[], condition: Condition): boolean;
  /** Whether they have a receipt that can be read. */
  hasReceipt(cells: readonly string[]): boolean;
};

/**
 * @param likelier a delimiter by which the header has more of the columns
 * @param procedures whose time zones say on which day a moment falls
 * @throws KlachtError `missing-column` when the header lacks a column of the mapping,
 * `duplicate-column` when it has one twice
 */
export const rowReader = (
  mapping: Mapping,
  header: readonly string[],
  procedures: readonly Procedure[],
  likelier: string | null = null,
): RowReader => {
  const places = placesIn(header, mapping, likelier);
  const kept = keptBy(mapping);
  const mapped = mappedEvents(mapping);
  const readers = new Map<DateColumn, ReadDate>();
  const skew = (mapping.clockSkew ?? CLOCK_SKEW_SECONDS) * 1_000;

  const blanks = new Set(mapping.blanks);

  const cellIn = (cells: readonly string[], column: ColumnName): string => {
    const written = cells[places.get(column) ?? -1] ?? '';
    return blanks.size > 0 && blanks.has(written.trim()) ? '' : written;
  };

  const calendarOn = (day: LocalDate): Calendar => procedureInForce(procedures, day).calendar;

  const readDate = (column: DateColumn, text: string, receipt: When | null): DateRead | null => {
    const known = readers.get(column) ?? dateReader(column, mapping.timeZone, calendarOn);
    readers.set(column, known);
    return known(text, receipt) ?? known(asTyped(text), receipt);
  };

  const read = (cells: readonly string[], identity: Identity): RowReading => {
    const faults: Fault[] = [];
    const cell: CellOf = (column) => cellIn(cells, column);
    let receipt: When | null = null;

    const whenOf = (at: At): When =>
      dayAndInstant(at, procedureInForce(procedures, receipt?.at ?? at).timeZone);

    /** The date of a column; null where it has none, or one that cannot be read, which is told. */
    const dated = (column: DateColumn, refused: Fault['refused']): At | null => {
      const day = cell(column.column).trim();
      if (day === '' && refused === 'fact') return null;
      const { daysAfterReceipt } = column;
      if (receipt !== null && daysAfterReceipt !== undefined) {
        const days = Object.hasOwn(daysAfterReceipt, day) ? daysAfterReceipt[day] : undefined;
        if (days !== undefined) return addDays(receipt.at, days);
      }
      const value = writtenIn(column, cell);
      const found = readDate(column, value, receipt);
      if (found === null) {
        faults.push(unreadableDate(column, value, refused, receipt));
        return null;
      }
      if (found.shown !== 'once') {
        const code = found.shown === 'twice' ? 'time-shown-twice' : 'time-never-shown';
        faults.push(fault(column.column, value, code, CLOCKS[found.shown], 'nothing'));
      }
      if (found.isOtherWeekday === true) {
        const reason = 'the date is on another day of the week than it says; the date is taken';
        faults.push(fault(column.column, value, 'other-weekday', reason, 'nothing'));
      }
      if (found.isEndOfDay === true) {
        const reason =
          '24:00 is the end of the day that is written; that day is taken, and no time';
        faults.push(fault(column.column, value, 'end-of-day', reason, 'nothing'));
      }
      // A month in which it came in began before that, and what followed did not happen then.
      const { at, until } = found;
      const isAround = receipt !== null && until !== undefined && receipt.at <= until;
      return isAround && receipt !== null && at < receipt.at ? receipt.at : at;
    };

    /** Takes a moment shortly before the receipt for that of the receipt, because clocks differ. */
    const notBefore = (at: At, column: DateColumn): At => {
      const { instant } = whenOf(at);
      if (instant === undefined || receipt?.instant === undefined) return at;
      const before = Date.parse(receipt.instant) - Date.parse(instant);
      if (before <= 0 || before > skew) return at;
      const reason = `${instant} is ${before / 1_000} seconds before the receipt, ${receipt.instant}; it is taken for the same moment`;
      faults.push(fault(column.column, cell(column.column), 'clock-skew', reason, 'nothing'));
      return receipt.instant;
    };

    const reading: Reading = {
      cell,
      faults,
      dayIn: (column) => {
        const value = cell(column.column).trim();
        if (value === '') {
          faults.push(unreadableDate(column, value, 'fact', receipt));
          return null;
        }
        const at = dated(column, 'fact');
        return at === null ? null : (whenOf(at).at satisfies LocalDate);
      },
    };

    /** An outcome or a cause in a row that does not say when: told, for without a day it is no fact. */
    const tellUndated = ({ at, outcome, cause, step }: EventMapping): void => {
      // Why a step was late may be known before it came so far.
      const mapped = (outcome ?? (step === undefined ? cause : undefined)) as
        | Mapped<string>
        | undefined;
      if (mapped === undefined || 'value' in mapped || isBlank(cell(mapped.column))) return;
      const found = valueIn(cell, mapped, 'fact');
      if ('code' in found) faults.push(found);
      else if (found.value !== null) {
        const written = JSON.stringify(cell(mapped.column));
        const reason = `expected a date, for ${nameOf(mapped.column)} is ${written}`;
        faults.push(fault(at.column, '', 'missing-date', reason, 'fact'));
      }
    };

    const commandOf = (
      type: ComplaintCommandType,
      { at: { column, estimated } }: EventMapping,
      at: At,
      fields: Readonly<Record<string, unknown>>,
    ): RowCommand => {
      const guessed = estimated === undefined ? {} : { estimated: true };
      const command = { type, data: { at, ...guessed, ...fields } } as ComplaintCommand;
      return { command, when: whenOf(at), column };
    };

    const receive = (): RowCommand | null => {
      const { Received } = mapping.events;
      const isThere = Received.when === undefined || holds(cell, Received.when);
      if (mapping.severalRows && (!isThere || isBlank(cell(Received.at.column)))) return null;
      if (!isThere) {
        const { column } = Received.when ?? Received.at;
        const reason = 'expected a row that is a complaint, by `when` of Received';
        faults.push(fault(column, cell(column), 'not-a-complaint', reason, 'row'));
        return null;
      }
      const at = dated(Received.at, 'row');
      if (at === null) return null;
      receipt = whenOf(at);
      return commandOf('Receive', Received, at, receiptFields(reading, mapping, identity, kept));
    };

    const other = ({ type, eventType, event }: MappedEvent): RowCommand[] => {
      if (event.when !== undefined && !holds(cell, event.when)) return [];
      const isEmpty = isBlank(cell(event.at.column));
      const at = dated(event.at, 'fact');
      if (at === null) {
        if (isEmpty) tellUndated(event);
        return [];
      }
      const fields = fieldsOf(reading, eventType, event);
      return fields === null ? [] : [commandOf(type, event, notBefore(at, event.at), fields)];
    };

    const first = receive();
    if (first === null && !mapping.severalRows) return { commands: [], faults };
    const rest = mapped.flatMap(other);
    return { commands: [...(first === null ? [] : [first]), ...asTheyHappened(rest)], faults };
  };

  const hasReceipt = (cells: readonly string[]): boolean => {
    const { at } = mapping.events.Received;
    return (
      readDate(
        at,
        writtenIn(at, (column) => cellIn(cells, column)),
        null,
      ) !== null
    );
  };

  return {
    read,
    cell: cellIn,
    holds: (cells, condition) => holds((column) => cellIn(cells, column), condition),
    hasReceipt,
  };
};
