import type { DatabaseSync } from 'node:sqlite';
import type { Procedure } from '@klacht/domain';
import { type Outline, outlineOf, type RegisterEntry } from '@klacht/projections';
import { damaged } from './damage.ts';
import { digestOf } from './digest.ts';
import { OF_LIVE } from './generations.ts';
import type { Row } from './register-rows.ts';

/**
 * An outline as it is stored, beside each row of the register and written with it: what a report needs
 * of most entries, so short that reading all of them takes little.
 */
export type OutlineRow = Pick<Row, 'ordinal' | 'generation' | 'revision' | 'received_on'> & {
  /** As JSON, and below it a line of JSON a count of a year; null of an entry that has none. */
  readonly outline: string;
  /** The digest of the row that it stands beside. */
  readonly of_row: number;
  readonly digest: number;
};

const digestOfOutline = (row: Omit<OutlineRow, 'digest'>): number =>
  digestOf([row.ordinal, row.generation, row.revision, row.received_on, row.of_row], row.outline);

/** An outline as a list, which the driver makes in less time than an object: the columns in their order. */
type Columns = readonly [
  ordinal: number,
  generation: number,
  revision: number,
  receivedOn: string,
  outline: string,
  ofRow: number,
  digest: number,
];

/** Those of the live generation, each as it was written. @throws KlachtError `view-damaged` */
export const createOutlines = (db: DatabaseSync): (() => Iterable<OutlineRow>) => {
  const all = db.prepare(`SELECT * FROM outlines WHERE ${OF_LIVE} ORDER BY ordinal`);
  all.setReturnArrays(true);
  return function* () {
    for (const columns of all.iterate() as Iterable<unknown> as Iterable<Columns>) {
      const [ordinal, generation, revision, received_on, outline, of_row, digest] = columns;
      const row = { ordinal, generation, revision, received_on, outline, of_row, digest };
      if (digestOfOutline(row) !== digest) {
        throw damaged('what stands beside one of its entries was changed');
      }
      yield row;
    }
  };
};

const NONE = 'null';

type Judge = Outline['judge'];

/** The values of an outline without their names; what it adds to each year stands in lines below. */
const packed = ({ receivedOn, periods, judged, escalatedOn, ...one }: Outline) => {
  const step = (judge: Judge) =>
    judge === null ? null : ([judge.start, judge.state, judge.metOn, judge.endedOn] as const);
  return [
    receivedOn,
    periods.map(({ from, to }) => [from, to] as const),
    judged.map(({ on, upheld }) => [on, upheld] as const),
    escalatedOn,
    step(one.judge),
    one.settledOn,
    one.pastSince,
    one.judges.map(step),
  ] as const;
};

const unpacked = (
  [receivedOn, periods, judged, escalatedOn, judge, ...rest]: ReturnType<typeof packed>,
  years: Outline['years'],
): Outline => {
  const [settledOn, pastSince, judges] = rest;
  const step = (values: typeof judge): Judge => {
    if (values === null) return null;
    const [start, state, metOn, endedOn] = values;
    return { start, state, metOn, endedOn };
  };
  return {
    receivedOn,
    periods: periods.map(([from, to]) => ({ from, to })),
    judged: judged.map(([on, upheld]) => ({ on, upheld })),
    escalatedOn,
    judge: step(judge),
    settledOn,
    pastSince,
    judges: judges.map(step),
    years,
  };
};

const textOf = (outline: Outline | null): string =>
  outline === null
    ? NONE
    : [
        JSON.stringify(packed(outline)),
        ...outline.years.flatMap(({ figures, period }) => [figures, period]),
      ].join('\n');

export const outlineIn = ({ outline }: OutlineRow): Outline | null => {
  if (outline === NONE) return null;
  const [first = '', ...counts] = outline.split('\n');
  const years = Array.from({ length: counts.length / 2 }, (_, index) => ({
    figures: counts[2 * index] ?? '',
    period: counts[2 * index + 1] ?? '',
  }));
  return unpacked(JSON.parse(first) as ReturnType<typeof packed>, years);
};

export const createPutOutline = (db: DatabaseSync, procedures: readonly Procedure[]) => {
  const replace = db.prepare('INSERT OR REPLACE INTO outlines VALUES (?, ?, ?, ?, ?, ?, ?)');
  return (row: Row, entry: RegisterEntry): void => {
    const { ordinal, generation, revision, received_on, digest: of_row } = row;
    const outline = textOf(outlineOf(entry, procedures));
    const beside = { ordinal, generation, revision, received_on, outline, of_row };
    const digest = digestOfOutline(beside);
    replace.run(ordinal, generation, revision, received_on, outline, of_row, digest);
  };
};
