import type { Instant, KlachtError, Position } from '@klacht/domain';
import { damaged } from './damage.ts';
import { digestOf, EMPTY, type Tally } from './digest.ts';
import { WIPE_SIEVES } from './sieves-table.ts';
import type { ViewFile } from './view-file.ts';

/** The last event a view has taken in. */
export type Checkpoint = {
  readonly position: Position;
  readonly eventId: string;
  readonly recordedAt: Instant;
};

/** How far a generation is. */
export type Standing = {
  /** Null before the first event. */
  readonly checkpoint: Checkpoint | null;
};

/** How far a register is, and the sums of its rows. */
export type State = Standing & {
  /** The last number that was given out, by counter. */
  readonly numbers: Readonly<Record<string, number>>;
  /** How many complaints were received, by year. */
  readonly received: Readonly<Record<string, number>>;
  /** All entries. */
  readonly all: Tally;
  /** Those with an obligation that is open. */
  readonly owed: Tally;
  /** The events that were set aside. */
  readonly aside: Tally;
};

const NOTHING: State = {
  checkpoint: null,
  numbers: {},
  received: {},
  all: EMPTY,
  owed: EMPTY,
  aside: EMPTY,
};

/** The generation that is read, as a part of a query: one query sees one generation. */
export const LIVE = '(SELECT generation FROM generations WHERE live = 1)';

/** Its rows stand together in the file, in the order of recording. */
export const ROWS_A_GENERATION = 2 ** 32;
const LAST_GENERATION = 2 ** 20;

/** The ordinals of a generation lie between this and that of the next. */
export const firstOrdinalOf = (generation: number): number => generation * ROWS_A_GENERATION;

export const OF_LIVE = `ordinal > ${LIVE} * ${ROWS_A_GENERATION} AND ordinal < (${LIVE} + 1) * ${ROWS_A_GENERATION}`;

/**
 * Its rows behind one. With two bounds from below SQLite may begin at the lower, and pass over all that
 * lies before the other.
 */
export const ofLiveAfter = (ordinal: string): string =>
  `ordinal > max(${ordinal}, ${LIVE} * ${ROWS_A_GENERATION}) AND ordinal < (${LIVE} + 1) * ${ROWS_A_GENERATION}`;

/** What a file of views holds beside its generations. */
export type Contents<Of extends Standing> = {
  /** Those whose rows are of a generation; the first is of the rows that are made of events. */
  readonly tables: readonly string[];
  /** What overwrites rows of which nothing may be left, before they are deleted; a condition follows. */
  readonly wipe?: string;
  /** How far one is before the first event. */
  readonly nothing: Of;
  /** The error that says that something is not as it was written. */
  readonly damaged: (what: string) => KlachtError;
};

export const REGISTER: Contents<State> = {
  tables: ['register', 'set_aside', 'sieves', 'counted', 'listed', 'outlines'],
  wipe: WIPE_SIEVES,
  nothing: NOTHING,
  damaged,
};

type Row = {
  readonly generation: number;
  readonly live: number;
  readonly rules: string;
  readonly state: string;
  readonly digest: number;
};

const digestOfRow = ({ generation, live, rules, state }: Omit<Row, 'digest'>): number =>
  digestOf([generation, live, rules], state);

/**
 * The views made of a journal, each by one set of rules. One is live, and others are being
 * built.
 */
export type Generations<Of extends Standing = State> = {
  /** The live one, when it is of these rules. */
  live(): number | null;
  /** How far the live one is, by whatever rules; null where there is none. */
  liveState(): Of | null;
  /**
   * A generation of these rules that is not live yet: the one that somebody began, or a new one.
   */
  building(): number;
  /** How far one is; undefined when it is gone. */
  state(generation: number): Of | undefined;
  setState(generation: number, state: Of): void;
  /** Makes it live, in one step, and drops all others; false when it is gone. */
  swapIn(generation: number): boolean;
  drop(generation: number): void;
  /** Drops all that are being built. */
  dropUnfinished(): void;
  clear(): void;
};

/** All methods throw a KlachtError `view-damaged` where a row was changed. */
export const createGenerations = <Of extends Standing>(
  { db, inTransaction }: ViewFile,
  rules: string,
  { tables, wipe, nothing, damaged }: Contents<Of>,
): Generations<Of> => {
  const selectAll = db.prepare('SELECT * FROM generations ORDER BY generation DESC');
  const selectOne = db.prepare('SELECT * FROM generations WHERE generation = ?');
  const insert = db.prepare(
    "INSERT INTO generations (live, rules, state, digest) VALUES (0, ?, '', 0)",
  );
  const update = db.prepare(
    'UPDATE generations SET live = ?, state = ?, digest = ? WHERE generation = ?',
  );
  const anyRow = db.prepare(`SELECT 1 FROM ${tables[0] ?? 'generations'} LIMIT 1`);

  /** @throws KlachtError `view-damaged` */
  const stateOf = (row: Row): Of => {
    if (digestOfRow(row) !== row.digest) throw damaged('how far it is, was changed');
    return JSON.parse(row.state) as Of;
  };

  const rowOf = (generation: number): Row | undefined =>
    selectOne.get(generation) as Row | undefined;

  /** All generations, each as it was written. Normally there are at most two. */
  const rows = (): readonly Row[] => {
    const found = selectAll.all() as Row[];
    for (const row of found) stateOf(row);
    if (found.length === 0 && anyRow.get() !== undefined) {
      throw damaged('it has entries, and nothing that says how far they are');
    }
    return found;
  };

  const liveRow = (): Row | undefined => rows().find(({ live }) => live === 1);

  const write = (row: Row, live: number, state: string): void => {
    const { generation } = row;
    update.run(live, state, digestOfRow({ ...row, live, state }), generation);
  };

  const remove = (condition: string): void => {
    if (wipe !== undefined) db.exec(`${wipe} WHERE ${condition}`);
    for (const table of [...tables, 'generations'])
      db.exec(`DELETE FROM ${table} WHERE ${condition}`);
  };

  const begin = (): number => {
    const generation = Number(insert.run(rules).lastInsertRowid);
    if (generation > LAST_GENERATION) throw damaged('it says that it was built too often');
    write({ generation, live: 0, rules, state: '', digest: 0 }, 0, JSON.stringify(nothing));
    return generation;
  };

  const state: Generations<Of>['state'] = (generation) => {
    const row = rowOf(generation);
    return row === undefined ? undefined : stateOf(row);
  };

  return {
    live: () => {
      const row = liveRow();
      return row?.rules === rules ? row.generation : null;
    },
    liveState: () => {
      const row = liveRow();
      return row === undefined ? null : stateOf(row);
    },
    building: () =>
      inTransaction(
        () => rows().find((row) => row.live === 0 && row.rules === rules)?.generation ?? begin(),
      ),
    state,
    setState: (generation, next) => {
      const row = rowOf(generation);
      if (row !== undefined) write(row, row.live, JSON.stringify(next));
    },
    swapIn: (generation) =>
      inTransaction(() => {
        const row = rowOf(generation);
        if (row === undefined) return false;
        remove(`generation <> ${generation}`);
        write(row, 1, row.state);
        return true;
      }),
    drop: (generation) => inTransaction(() => remove(`generation = ${generation}`)),
    dropUnfinished: () => inTransaction(() => remove(`generation NOT IN ${LIVE}`)),
    clear: () => inTransaction(() => remove('true')),
  };
};
