import { isKlachtError } from '@klacht/domain';
import type { InPieces, RegisterEntry, Stretch } from '@klacht/projections';
import { createCounted } from './counted-rows.ts';
import { damaged, isDamage } from './damage.ts';
import { EMPTY, isSame, plus, type Tally } from './digest.ts';
import { firstOrdinalOf, type Generations, OF_LIVE } from './generations.ts';
import type { RegisterFile } from './register-file.ts';
import { changed, digestOfRow, type Row } from './register-rows.ts';

/** So many rows stand in a stretch. One of an old year does not change any more, and its sums stay. */
const ROWS_A_STRETCH = 256;

/** A row whose entry is in bytes, because a digest of a text takes its bytes first. */
type InBytes = Omit<Row, 'entry'> & { readonly entry: Uint8Array };

const utf8 = new TextDecoder();

const entryIn = ({ entry }: InBytes): RegisterEntry =>
  JSON.parse(utf8.decode(entry)) as RegisterEntry;

function* entriesIn(rows: readonly InBytes[]) {
  for (const row of rows) yield entryIn(row);
}

/** Most entries have no letter that takes more than a byte, and need not be made a text for this. */
const isSound = (row: InBytes): boolean =>
  digestOfRow(row, row.entry) === row.digest ||
  digestOfRow(row, row.entry, utf8.decode(row.entry).length) === row.digest;

/**
 * A text that no other rows of this stretch have had before and none will have: each change of a row
 * raises its revision, and none is taken away.
 */
const whichRows = (rows: readonly InBytes[]): string => {
  const { count, sum } = rows.reduce<Tally>((all, { digest }) => plus(all, digest), EMPTY);
  const revisions = rows.reduce((all, { revision }) => all + revision, 0);
  return `${count} ${revisions} ${sum}`;
};

/** Reads the register a stretch at a time. */
export const createStretches = (file: RegisterFile, generations: Generations) => {
  const { db } = file;
  const counted = createCounted(file);
  const all = db.prepare(`
    SELECT ordinal, generation, complaint_id, number, revision, status, received_on, next_target,
      source_number, CAST(entry AS BLOB) AS entry, digest
    FROM register WHERE ${OF_LIVE} ORDER BY ordinal`);

  const placeOf = ({ ordinal, generation }: InBytes): number =>
    Math.floor((ordinal - firstOrdinalOf(generation) - 1) / ROWS_A_STRETCH);

  const stretchOf = (rows: readonly InBytes[], first: InBytes): Stretch => {
    const read = { generation: first.generation, stretch: placeOf(first), rows: whichRows(rows) };
    return {
      entries: () => entriesIn(rows),
      keeping: {
        entry: (complaintId) => {
          const row = rows.find((one) => one.complaint_id === complaintId);
          if (row === undefined)
            throw damaged(`what was counted of its entries names ${complaintId}`);
          return entryIn(row);
        },
        kept: (name, by) => counted.kept(read, name, by),
        keep: (name, by, sums) => counted.keep(read, name, by, sums),
      },
    };
  };

  /** Each row held against its digest, and counted. */
  function* eachStretch(count: (row: InBytes) => void) {
    let rows: InBytes[] = [];
    for (const one of all.iterate()) {
      const row = one as InBytes;
      if (!isSound(row)) throw changed(row);
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
  const keepCounted = (): void => {
    try {
      if (!db.isTransaction) counted.write();
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
      const read = eachStretch(({ digest }) => {
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
    keepCounted,
  };
};
