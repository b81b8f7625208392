import { KlachtError, type RecordedEvent } from '@klacht/domain';

/**
 * A view of one's own of the journal, as a fold of its events into rows, each under a key. What it
 * makes of an event depends on the event and on the row only, so that a live view and a new one are
 * the same.
 */
export type OwnProjection<Row> = {
  /** Stands before its errors, and in its file. */
  readonly name: string;
  /** Raised when `keyOf` or `evolve` changes: a view of another version is built anew. */
  readonly version: number;
  /** The row that an event changes; null for none. */
  readonly keyOf: (event: RecordedEvent) => string | null;
  /**
   * The row after an event. Events are given as the journal stores them, in the order of recording:
   * personal texts are sealed, and other programs' events are among them.
   *
   * @param row as it was; null where there was none
   * @returns data that JSON carries; null where there is none any more
   */
  readonly evolve: (row: Row | null, event: RecordedEvent) => Row | null;
};

const expected = (field: string, what: string, value: unknown): KlachtError => {
  const got = JSON.stringify(value) ?? String(value);
  return new KlachtError('invalid', 'invalid-input', `${field}: expected ${what}, got ${got}`, {
    field,
    value,
  });
};

/**
 * A projection of one's own, checked. It can be kept in a file, by `openProjection`, and in a table
 * of the program that it runs in, by `intoTable`.
 *
 * @throws KlachtError `invalid-input` for a name of no characters, or a version that is no whole
 * number from 1
 * @example
 * const eventsADay = projection<number>({
 *   name: 'events-a-day',
 *   version: 1,
 *   keyOf: ({ recordedAt }) => recordedAt.slice(0, 10),
 *   evolve: (row) => (row ?? 0) + 1,
 * });
 */
export const projection = <Row>(given: OwnProjection<Row>): OwnProjection<Row> => {
  const { name, version } = given;
  if (typeof name !== 'string' || name === '') throw expected('name', 'a text', name);
  if (!Number.isSafeInteger(version) || version < 1) {
    throw expected('version', 'a whole number from 1', version);
  }
  return given;
};

/** @throws KlachtError `invalid-input` for a key that cannot be kept as it is */
export const keyIn = <Row>(own: OwnProjection<Row>, event: RecordedEvent): string | null => {
  const key: unknown = own.keyOf(event);
  if (key === null) return null;
  if (typeof key !== 'string' || !key.isWellFormed()) throw expected('key', 'a text or null', key);
  return key;
};

/**
 * The row after an event, as JSON: a row in memory and one from a file are then the same to `evolve`.
 *
 * @throws KlachtError `invalid-input` for what JSON does not carry
 */
export const evolveText = <Row>(
  own: OwnProjection<Row>,
  before: string | null,
  event: RecordedEvent,
): string | null => {
  const row: unknown = own.evolve(before === null ? null : (JSON.parse(before) as Row), event);
  if (row === null) return null;
  const text = JSON.stringify(row) as string | undefined;
  if (text === undefined || text === 'null')
    throw expected('row', 'what JSON carries or null', row);
  return text;
};
