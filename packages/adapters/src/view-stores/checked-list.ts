import { damaged } from './damage.ts';
import { EMPTY, isSame, plus, type Tally } from './digest.ts';
import { OF_LIVE } from './generations.ts';
import type { RegisterFile } from './register-file.ts';

/** @throws KlachtError `view-damaged` where rows do not add up to what was written */
export const expectSum = (what: string, found: Tally, wanted: Tally | undefined): void => {
  if (isSame(found, wanted ?? EMPTY)) return;
  throw damaged(`${what} are not those that were written`);
};

/**
 * A table that is told from its first row to its last, in the order of recording, and held against
 * what was written before the first row is given.
 *
 * @param query of the table; the condition follows
 * @param sound the row, where it is as it was written; throws `view-damaged` where it is not
 * @param counted what of a row is added up
 * @param sum what all rows add up to
 */
export const createList = <Row>(
  { db, inTransaction }: RegisterFile,
  {
    query,
    what,
    sound,
    counted,
    sum,
  }: {
    readonly query: string;
    /** Its name in messages. */
    readonly what: string;
    readonly sound: (row: unknown) => Row;
    readonly counted: (row: Row) => number;
    readonly sum: () => Tally | undefined;
  },
) => {
  const all = db.prepare(`${query} WHERE ${OF_LIVE} ORDER BY ordinal`);
  const dataVersion = db.prepare('PRAGMA data_version');

  /** Changes when another process writes. */
  const version = (): unknown => dataVersion.get()?.['data_version'];

  const expectAll = (): void =>
    inTransaction(() => {
      let found = EMPTY;
      for (const row of all.iterate()) found = plus(found, counted(sound(row)));
      expectSum(what, found, sum());
    }, 'BEGIN');

  let allAt: unknown = null;

  function* given(isSeen: () => boolean): Generator<Row, void, undefined> {
    const look = isSeen() ? (row: unknown) => row as Row : sound;
    for (const row of all.iterate()) yield look(row);
  }

  return {
    version,
    /** Refuses rows that are not as they were written. */
    expectAll,
    /** The first time all are checked before one is given; later each as it is given. */
    rows: (): Iterable<Row> => {
      const now = version();
      const isFirst = now !== allAt;
      if (isFirst) expectAll();
      allAt = now;
      return given(() => isFirst && version() === now);
    },
  };
};
