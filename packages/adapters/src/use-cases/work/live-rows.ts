import { setImmediate } from 'node:timers/promises';
import {
  accessedComplaintOf,
  complaintIdOf,
  isKlachtError,
  type Instant,
  type LocalDate,
} from '@klacht/domain';
import {
  keptRegisterRows,
  type RegisterEntry,
  type RegisterRow,
  registerRows,
} from '@klacht/projections';
import type { Checkpoint, KeptLine, Lines } from '../../view-stores/sqlite-register-view.ts';
import type { OpenJournal } from '../opening/open-journal.ts';
import { dayOf } from '../opening/today.ts';

/** A row of the register, and whom of the firm the complaint is about, which decides who may see it. */
export type LiveRow = {
  readonly row: RegisterRow;
  readonly employees: RegisterEntry['complaint']['employees'];
};

/**
 * The register's rows as they stood at a moment; the same object while nothing was recorded but that
 * dossiers were read, and the same row while nothing happened to its complaint.
 */
export type LiveRows = {
  /** In the order of recording. */
  readonly rows: readonly LiveRow[];
  /** The place of a complaint's row, by its id. */
  readonly places: ReadonlyMap<string, number>;
  /** The local day by which they are judged. */
  readonly today: LocalDate;
};

/** Where the rows are, by the ids of the complaints. */
export const placesOf = (rows: readonly LiveRow[]): Map<string, number> =>
  new Map(rows.map(({ row }, place) => [row.complaintId, place]));

/** Entries that are read before others get their turn. */
const AT_ONCE = 50;

/** Rows that are read before others get their turn. */
const ROWS_AT_ONCE = 250;

/** What names a complaint stands in one row. */
const OWN: ReadonlySet<string> = new Set(['number', 'complaintId', 'sourceNumber']);

/** Days, names, lists of subjects and whole obligations stand in many rows, and are kept once. */
const createInterning = () => {
  const texts = new Map<string, string>();
  const others = new Map<string, object>();
  const kept = <Value>(known: Map<string, Value>, key: string, value: Value): Value => {
    const found = known.get(key);
    if (found === undefined) known.set(key, value);
    return found ?? value;
  };
  const once = <Value>(value: Value): Value => {
    if (typeof value === 'string') return kept(texts, value, value) as Value;
    if (typeof value !== 'object' || value === null) return value;
    return kept(others, JSON.stringify(value), value) as Value;
  };
  return ({ obligations, ...row }: RegisterRow): RegisterRow => {
    const copy: Record<string, unknown> = row;
    for (const name of Object.keys(copy)) if (!OWN.has(name)) copy[name] = once(copy[name]);
    return { ...row, obligations: obligations.map(once) };
  };
};

/** Whether something is still to be done about a complaint, in time or not. */
export const isUndone = ({ row }: Pick<LiveRow, 'row'>): boolean =>
  row.obligations.some(({ state }) => state === 'open' || state === 'overdue');

/** Rows that were kept, as they are told on a day. */
const linesOn = (lines: readonly KeptLine[], today: LocalDate): readonly LiveRow[] => {
  const rows = keptRegisterRows(
    lines.map(({ row }) => row),
    today,
  );
  return Array.from(rows, (row, nth) => ({ row, employees: lines[nth]?.employees ?? [] }));
};

/**
 * Only the rows of what is open, or of which something is still to be done: enough for a list of work,
 * and there at once, also where {@link liveRows} has not read the others yet.
 *
 * @throws KlachtError as the live register
 * @example
 * const work = await listWork(journal, await rowsInHand(journal, now), { now });
 */
export const rowsInHand = async (journal: OpenJournal, now: Instant): Promise<LiveRows> => {
  const today = dayOf(journal, now);
  const rows = linesOn(await journal.ask((register) => register.linesInHand()), today);
  return { rows, places: placesOf(rows), today };
};

/** The rows, and what they were made of. */
type Made = {
  readonly live: LiveRows;
  readonly at: Checkpoint | null;
  /** Grows with the rows: a row keeps its place. */
  readonly places: Map<string, number>;
};

/** What the journal gained. */
type Gained = {
  /** The complaints to which something happened. */
  readonly ids: ReadonlySet<string>;
  /** Something else than that a dossier was read. */
  readonly isNews: boolean;
};

const NOTHING: Gained = { ids: new Set(), isNews: false };

/**
 * Keeps the rows of the live register in memory, for a screen that is asked for many pages of them. They
 * are made once, some at a time, so that nobody waits for who reads them all; then what the journal
 * gained is made anew, and on another day what is still to be done. The register has to be followed, or
 * caught up, by somebody else.
 *
 * @returns asks for the rows; who asks while they are made waits
 * @throws KlachtError as the live register; `view-damaged` where it lacks entries; `unknown-procedure`
 * @example
 * const ask = liveRows(journal);
 * const { rows } = await ask('2026-05-01T10:00:00Z');
 */
export const liveRows = (journal: OpenJournal): ((now: Instant) => Promise<LiveRows>) => {
  const { procedures, store } = journal;
  const intern = createInterning();

  const lineOf = (entry: RegisterEntry, today: LocalDate): readonly LiveRow[] =>
    Array.from(registerRows([entry], { procedures, today }), (row) => ({
      row: intern(row),
      employees: entry.complaint.employees,
    }));

  const makeAll = async (today: LocalDate): Promise<Made> => {
    const view = await journal.register();
    const at = view.checkpoint();
    const count = view.count();
    const rows: LiveRow[] = [];
    let after: number | null = null;
    do {
      const { lines, next }: Lines = await journal.ask((register) =>
        register.lines(after, ROWS_AT_ONCE),
      );
      for (const { row, employees } of linesOn(lines, today)) {
        rows.push({ row: intern(row), employees });
      }
      after = next;
      await setImmediate();
    } while (after !== null);
    // A row that was taken out of the file has no digest of its own that would not hold.
    if (rows.length < count) await journal.ask((register) => register.rows());
    const places = placesOf(rows);
    return { live: { rows, places, today }, at, places };
  };

  /** The rows of some complaints made anew; one that is new comes last. */
  const renewed = async (
    made: Made,
    ids: ReadonlySet<string>,
    today: LocalDate,
    at: Checkpoint | null,
  ): Promise<Made> => {
    const found: LiveRow[] = [];
    for (const [index, id] of [...ids].entries()) {
      const entry = await journal.ask((register) => register.find(id));
      if (entry !== null) found.push(...lineOf(entry, today));
      if (index % AT_ONCE === AT_ONCE - 1) await setImmediate();
    }
    const { places } = made;
    const rows = [...made.live.rows];
    for (const line of found) {
      const { complaintId } = line.row;
      const place = places.get(complaintId) ?? rows.length;
      places.set(complaintId, place);
      rows[place] = line;
    }
    return { live: { rows, places, today }, at, places };
  };

  /** Null where the journal has another event at the place that was reached: it is another journal. */
  const gained = async ({ at }: Made, upTo: Checkpoint): Promise<Gained | null> => {
    const ids = new Set<string>();
    let isNews = false;
    let isReached = at === null;
    const from = at === null ? {} : { from: at.position };
    for await (const batch of store.readAll({ ...from, upTo: upTo.position })) {
      for (const { id: eventId, stream } of batch) {
        if (!isReached) {
          if (eventId !== at?.eventId) return null;
          isReached = true;
          continue;
        }
        if (accessedComplaintOf(stream) !== null) continue;
        isNews = true;
        const id = complaintIdOf(stream);
        if (id !== null) ids.add(id);
      }
    }
    return isReached ? { ids, isNews } : null;
  };

  const wasPutBack = (error: unknown): boolean =>
    isKlachtError(error) && error.code === 'unknown-position';

  const upToDate = async (made: Made | null, now: Instant): Promise<Made> => {
    const today = dayOf(journal, now);
    if (made === null) return makeAll(today);
    const view = await journal.register();
    const at = view.checkpoint();
    const isSame = at?.eventId === made.at?.eventId;
    const isSameDay = today === made.live.today;
    if (isSame && isSameDay) return made;
    const undone = isSameDay
      ? []
      : made.live.rows.filter(isUndone).map(({ row }) => row.complaintId);
    try {
      const news = isSame || at === null ? NOTHING : await gained(made, at);
      if (news === null) return await makeAll(today);
      if (isSameDay && !news.isNews) return { ...made, at };
      return await renewed(made, new Set([...undone, ...news.ids]), today, at);
    } catch (error) {
      if (!wasPutBack(error)) throw error;
      return makeAll(today);
    }
  };

  let last: Made | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  // One after another, for who asks after a write has to see it.
  return (now) => {
    const mine = turn.then(async () => {
      last = await upToDate(last, now);
      return last.live;
    });
    turn = mine.catch(() => {});
    return mine;
  };
};
