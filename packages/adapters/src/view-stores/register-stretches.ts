import { isKlachtError, type LocalDate, type Procedure } from '@klacht/domain';
import { type InPieces, outlinedBy, type RegisterEntry, type Stretch } from '@klacht/projections';
import { type CountedRow, createCounted } from './counted-rows.ts';
import { damaged, isDamage } from './damage.ts';
import { EMPTY, isSame, plus, type Tally } from './digest.ts';
import { firstOrdinalOf, type Generations } from './generations.ts';
import { createOutlines, outlineIn, type OutlineRow } from './outlines.ts';
import type { RegisterFile } from './register-file.ts';
import { changed, digestOfRow, type Row } from './register-rows.ts';

/** So many rows stand in a stretch. One of an old year does not change any more, and its sums stay. */
const ROWS_A_STRETCH = 256;

/** A row whose entry is in bytes, because a digest of a text takes its bytes first. */
type InBytes = Omit<Row, 'entry'> & { readonly entry: Uint8Array };

const IN_BYTES = `
  SELECT ordinal, generation, complaint_id, number, revision, status, received_on, next_target,
    source_number, CAST(entry AS BLOB) AS entry, digest
  FROM register`;

const utf8 = new TextDecoder();

/** Most entries have no letter that takes more than a byte, and need not be made a text for this. */
const isSound = (row: InBytes): boolean =>
  digestOfRow(row, row.entry) === row.digest ||
  digestOfRow(row, row.entry, utf8.decode(row.entry).length) === row.digest;

const opened = (row: InBytes): RegisterEntry => {
  if (!isSound(row)) throw changed(row);
  return JSON.parse(utf8.decode(row.entry)) as RegisterEntry;
};

/**
 * A text that no other rows of this stretch have had before and none will have: each change of a row
 * raises its revision, and none is taken away.
 */
const whichRows = (rows: readonly OutlineRow[]): string => {
  const { count, sum } = rows.reduce<Tally>((all, { of_row: digest }) => plus(all, digest), EMPTY);
  const revisions = rows.reduce((all, { revision }) => all + revision, 0);
  return `${count} ${revisions} ${sum}`;
};

/** Reads the register a stretch at a time: the outlines, and an entry where it is asked for. */
export const createStretches = (
  file: RegisterFile,
  generations: Generations,
  procedures: readonly Procedure[],
) => {
  const { db } = file;
  const counted = createCounted(file);
  const outlines = createOutlines(db);
  const byOrdinal = db.prepare(`${IN_BYTES} WHERE ordinal = ?`);
  const between = db.prepare(`${IN_BYTES} WHERE ordinal BETWEEN ? AND ? ORDER BY ordinal`);
  const byId = db.prepare(`${IN_BYTES} WHERE generation = ? AND complaint_id = ?`);
  const by = outlinedBy(procedures);

  const placeOf = ({ ordinal, generation }: Pick<Row, 'ordinal' | 'generation'>): number =>
    Math.floor((ordinal - firstOrdinalOf(generation) - 1) / ROWS_A_STRETCH);

  const entryBeside = (beside: OutlineRow, found: unknown): RegisterEntry => {
    const row = found as InBytes | undefined;
    if (row?.digest !== beside.of_row) throw damaged('an entry is missing, or another');
    return opened(row);
  };

  function* entriesIn(rows: readonly OutlineRow[], first: OutlineRow) {
    const found = between.all(first.ordinal, rows.at(-1)?.ordinal ?? first.ordinal);
    for (const [index, row] of rows.entries()) yield entryBeside(row, found[index]);
  }

  function* atHandIn(rows: readonly OutlineRow[]) {
    for (const row of rows) {
      let entry: RegisterEntry | undefined;
      yield {
        receivedOn: row.received_on as LocalDate,
        outline: () => outlineIn(row),
        entry: () => (entry ??= entryBeside(row, byOrdinal.get(row.ordinal))),
      };
    }
  }

  const stretchOf = (rows: readonly OutlineRow[], first: OutlineRow): Stretch => {
    const { generation } = first;
    const read = { generation, stretch: placeOf(first), rows: whichRows(rows) };
    return {
      entries: () => entriesIn(rows, first),
      atHand: () => atHandIn(rows),
      outlinedBy: by,
      keeping: {
        entry: (complaintId) => {
          const row = byId.get(generation, complaintId) as InBytes | undefined;
          if (row === undefined || placeOf(row) !== read.stretch)
            throw damaged(`what was counted of its entries names ${complaintId}`);
          return opened(row);
        },
        kept: (name, counts) => counted.kept(read, name, counts),
        keep: (name, counts, sums) => counted.keep(read, name, counts, sums),
      },
    };
  };

  /** Each outline held against its digest, and counted. */
  function* eachStretch(count: (row: OutlineRow) => void) {
    let rows: OutlineRow[] = [];
    for (const row of outlines()) {
      count(row);
      const [first] = rows;
      if (first !== undefined && placeOf(first) !== placeOf(row)) {
        yield stretchOf(rows, first);
        rows = [];
      }
      rows.push(row);
    }
    const [first] = rows;
    if (first !== undefined) yield stretchOf(rows, first);
  }

  /** What cannot be kept now is counted again the next time, and the answer stands. */
  const keepCounted = (rows: readonly CountedRow[]): void => {
    try {
      if (!db.isTransaction) counted.write(rows);
    } catch (error) {
      if (!isKlachtError(error, 'unavailable') || isDamage(error)) throw error;
    }
  };

  return {
    /** In a transaction that goes on from its first piece to its last. */
    foldInPieces: function* <Answer>(
      count: (stretches: Iterable<Stretch>) => InPieces<Answer>,
    ): InPieces<Answer> {
      let found = EMPTY;
      const read = eachStretch(({ of_row: digest }) => {
        found = plus(found, digest);
      });
      // It has no end of its own, so that what an answer leaves is looked at too.
      const given = yield* count({ [Symbol.iterator]: () => ({ next: () => read.next() }) });
      while (read.next().done !== true) yield;
      if (!isSame(found, generations.liveState()?.all ?? EMPTY)) {
        throw damaged('its entries are not those that were written');
      }
      return given;
    },
    counted: { waiting: counted.waiting, taken: counted.taken, keep: keepCounted },
  };
};
