import type { StatementSync } from 'node:sqlite';
import { complaintStream, KlachtError, type LocalDate } from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import { createList, expectSum } from './checked-list.ts';
import { damaged } from './damage.ts';
import { digestOf, EMPTY, plus } from './digest.ts';
import { type Generations, LIVE, ofLiveAfter } from './generations.ts';
import type { SetAside } from './poison.ts';
import type { RegisterFile } from './register-file.ts';
import type { Slice } from './register-view.ts';

/** A row of the register as it is stored. */
export type Row = {
  readonly ordinal: number;
  readonly generation: number;
  readonly complaint_id: string;
  readonly number: string;
  readonly revision: number;
  readonly status: string;
  readonly received_on: string;
  readonly next_target: string | null;
  readonly source_number: string | null;
  readonly entry: string;
  readonly digest: number;
};

/**
 * @param entry as text, or its bytes in UTF-8
 * @param length of the text
 */
export const digestOfRow = (
  row: Omit<Row, 'entry' | 'digest'>,
  entry: string | Uint8Array,
  length?: number,
): number =>
  digestOf(
    [
      row.ordinal,
      row.generation,
      row.complaint_id,
      row.number,
      row.revision,
      row.status,
      row.received_on,
      row.next_target ?? '-',
      row.source_number ?? '-',
    ],
    entry,
    length,
  );

export const changed = ({ number }: Pick<Row, 'number'>): KlachtError =>
  damaged(`the entry of ${number} was changed`);

/** A row that is as it was written. @throws KlachtError `view-damaged` */
export const sound = (row: unknown): Row => {
  const found = row as Row;
  if (digestOfRow(found, found.entry) === found.digest) return found;
  throw changed(found);
};

export const entryOf = ({ entry }: Row): RegisterEntry => JSON.parse(entry) as RegisterEntry;

/** An event that was set aside, as it is stored. */
export type AsideRow = SetAside & { readonly generation: number; readonly digest: number };

export const digestOfAside = (row: Omit<AsideRow, 'digest'>): number =>
  digestOf(
    [row.generation, row.eventId, row.stream, row.revision, row.position, row.type],
    JSON.stringify(row.why),
  );

/** Two registers have given out the same number. */
const ambiguous = (number: string, own: RegisterEntry, other: RegisterEntry): KlachtError =>
  new KlachtError(
    'invalid',
    'ambiguous-number',
    `number: expected one of a single complaint, got '${number}', which is ${own.number} from ${own.complaint.origin?.source} and ${other.number} from ${other.complaint.origin?.source}`,
    { value: number, numbers: [own.number, other.number] },
  );

const atMostTwo = (statement: StatementSync, ...values: readonly string[]) =>
  statement.all(...values).map((row) => entryOf(sound(row)));

/**
 * The questions to the live generation. Each row that is read is held against its digest, and a
 * list against the sums of its rows before the first is given. So the answer is what was written.
 *
 * All methods throw a KlachtError `view-damaged` where it is not.
 */
export const createQuestions = (file: RegisterFile, generations: Generations) => {
  const { db, inTransaction } = file;
  const some = db.prepare(
    `SELECT * FROM register WHERE ${ofLiveAfter('?')} ORDER BY ordinal LIMIT ?`,
  );
  const owed = db.prepare(
    `SELECT * FROM register WHERE generation = ${LIVE} AND next_target IS NOT NULL`,
  );
  const byId = db.prepare(`SELECT * FROM register WHERE generation = ${LIVE} AND complaint_id = ?`);
  const byNumber = db.prepare(`SELECT * FROM register WHERE generation = ${LIVE} AND number = ?`);
  const bySourceNumber = db.prepare(`
    SELECT * FROM register WHERE generation = ${LIVE} AND source_number = ?
    ORDER BY ordinal LIMIT 2`);
  const byBeginning = db.prepare(`
    SELECT * FROM register
    WHERE generation = ${LIVE} AND complaint_id >= ? AND complaint_id < ?
    ORDER BY complaint_id LIMIT 2`);
  const aside = db.prepare(`
    SELECT generation, event_id AS eventId, stream, revision, position, type, why, digest
    FROM set_aside WHERE generation = ${LIVE} ORDER BY rowid`);

  const entries = createList(file, {
    query: 'SELECT * FROM register',
    what: 'its entries',
    sound,
    counted: ({ digest }) => digest,
    sum: () => generations.liveState()?.all,
  });

  function* entriesOf(rows: Iterable<Row>, status: string | undefined) {
    for (const row of rows) if (status === undefined || row.status === status) yield entryOf(row);
  }

  let wholeAt: unknown = null;

  /**
   * Refuses a file in which a row is missing, or the index that finds it. It is checked once, and
   * again when another process wrote. The writes of this one add up.
   */
  const expectWhole = (): void => {
    const now = entries.version();
    if (now === wholeAt) return;
    entries.expectAll();
    const [first] = db.prepare("PRAGMA integrity_check('register')").all();
    const said = first?.['integrity_check'];
    if (said !== 'ok') throw damaged(String(said).replaceAll('\n', ' '));
    wholeAt = now;
  };

  const oneBy = (statement: StatementSync, column: 'complaint_id' | 'number', value: string) => {
    const found = statement.get(value);
    if (found === undefined) return null;
    const row = sound(found);
    if (row[column] !== value) throw damaged(`it finds ${row.number} by ${value}`);
    return row;
  };

  const byOwnName = (asked: string): RegisterEntry | null => {
    const row = oneBy(byId, 'complaint_id', asked) ?? oneBy(byNumber, 'number', asked);
    return row === null ? null : entryOf(row);
  };

  const fromElsewhere = (asked: string) => atMostTwo(bySourceNumber, asked.normalize('NFC').trim());

  const begunBy = (beginning: string) => atMostTwo(byBeginning, beginning, `${beginning}~`);

  const setAside = (): readonly SetAside[] =>
    inTransaction(() => {
      const rows = aside.all() as unknown as readonly AsideRow[];
      let found = EMPTY;
      for (const row of rows) {
        if (digestOfAside(row) !== row.digest) throw damaged('what was set aside was changed');
        found = plus(found, row.digest);
      }
      expectSum('the events set aside', found, generations.liveState()?.aside);
      return rows.map(({ stream, revision, position, eventId, type, why }) => ({
        stream,
        revision,
        position,
        eventId,
        type,
        why,
      }));
    }, 'BEGIN');

  return {
    slice: (after: number | null, limit: number): Slice => {
      const rows = some.all(after ?? 0, limit).map(sound);
      const last = rows.length < limit ? null : (rows.at(-1)?.ordinal ?? null);
      return { entries: rows.map(entryOf), next: last };
    },
    count: (): number =>
      Object.values(generations.liveState()?.received ?? {}).reduce((sum, one) => sum + one, 0),
    entries: (status?: string) => entriesOf(entries.rows(), status),
    withTargetBy: (day: LocalDate): readonly RegisterEntry[] =>
      inTransaction(() => {
        let found = EMPTY;
        const due: { readonly target: string; readonly row: Row }[] = [];
        for (const one of owed.iterate()) {
          const row = sound(one);
          found = plus(found, row.digest);
          const { next_target: target } = row;
          if (target !== null && target <= day) due.push({ target, row });
        }
        expectSum('its open entries', found, generations.liveState()?.owed);
        return due
          .toSorted((a, b) =>
            a.target === b.target ? a.row.ordinal - b.row.ordinal : a.target < b.target ? -1 : 1,
          )
          .map(({ row }) => entryOf(row));
      }, 'BEGIN'),
    firstYear: (): number | null => {
      const years = Object.entries(generations.liveState()?.received ?? {});
      const received = years.filter(([, count]) => count > 0).map(([year]) => Number(year));
      return received.length === 0 ? null : Math.min(...received);
    },
    glance: (asked: string): RegisterEntry | null =>
      byOwnName(asked) ?? fromElsewhere(asked)[0] ?? begunBy(asked.toLowerCase())[0] ?? null,
    find: (asked: string): RegisterEntry | null => {
      const entry = byOwnName(asked);
      if (entry !== null) return entry;
      expectWhole();
      const [own, other] = fromElsewhere(asked);
      if (own !== undefined && other !== undefined) throw ambiguous(asked, own, other);
      return own ?? null;
    },
    beginningWith: (beginning: string): readonly RegisterEntry[] => {
      expectWhole();
      return begunBy(beginning);
    },
    has: (complaintId: string, revision: number): boolean => {
      const row = oneBy(byId, 'complaint_id', complaintId);
      if (row !== null && row.revision >= revision) return true;
      const stream = complaintStream(complaintId);
      return setAside().some((event) => event.stream === stream && event.revision >= revision);
    },
    setAside,
  };
};
