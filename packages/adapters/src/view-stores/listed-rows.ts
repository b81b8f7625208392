import type { Procedure } from '@klacht/domain';
import { type RegisterEntry, type RegisterRow, registerRowToKeep } from '@klacht/projections';
import { createList } from './checked-list.ts';
import { damaged } from './damage.ts';
import { digestOf, minus, plus, type Tally } from './digest.ts';
import type { Generations } from './generations.ts';
import type { RegisterFile } from './register-file.ts';

/** A row of the list as it is stored: what the list tells of an entry, without the entry. */
type Row = {
  readonly ordinal: number;
  readonly generation: number;
  readonly row: string;
  readonly digest: number;
};

/** The values of a row without their names, of which parsing is most of the work. */
const packed = ({ obligations, ...row }: RegisterRow) =>
  [
    row.number,
    row.complaintId,
    row.source,
    row.sourceNumber,
    row.status,
    row.channel,
    row.receivedOn,
    row.acknowledgedOn,
    row.admissible,
    row.judgedOn,
    row.outcome,
    row.subjects,
    row.officer,
    row.delayedTo,
    row.kifid,
    row.closedOn,
    row.retracted,
    obligations.map(
      ({ kind, article, due, target, state, metOn, ...others }) =>
        [kind, article, due, target, state, metOn, others] as const,
    ),
  ] as const;

const unpacked = ([
  number,
  complaintId,
  source,
  sourceNumber,
  status,
  channel,
  receivedOn,
  acknowledgedOn,
  admissible,
  judgedOn,
  outcome,
  subjects,
  officer,
  delayedTo,
  kifid,
  closedOn,
  retracted,
  obligations,
]: ReturnType<typeof packed>): RegisterRow => ({
  number,
  complaintId,
  source,
  sourceNumber,
  status,
  channel,
  receivedOn,
  acknowledgedOn,
  admissible,
  judgedOn,
  outcome,
  subjects,
  officer,
  delayedTo,
  kifid,
  closedOn,
  retracted,
  obligations: obligations.map(([kind, article, due, target, state, metOn, others]) => ({
    kind,
    article,
    due,
    target,
    state,
    metOn,
    ...others,
  })),
});

const digestOfRow = ({ ordinal, generation, row }: Omit<Row, 'digest'>): number =>
  digestOf([ordinal, generation], row);

const sound = (row: unknown): Row => {
  const found = row as Row;
  if (digestOfRow(found) === found.digest) return found;
  throw damaged('a row of its list was changed');
};

/** Keeps the row of each entry that is written. */
export const createListing = ({ db }: RegisterFile, procedures: readonly Procedure[]) => {
  const digestAt = db.prepare('SELECT digest FROM listed WHERE ordinal = ?');
  const upsert = db.prepare('INSERT OR REPLACE INTO listed VALUES (?, ?, ?, ?)');

  /** @returns the sum of all rows, with this one */
  return (
    tally: Tally,
    place: Pick<Row, 'ordinal' | 'generation'>,
    entry: RegisterEntry,
    isNew: boolean,
  ): Tally => {
    const { ordinal, generation } = place;
    const old = isNew ? undefined : digestAt.get(ordinal);
    const row = JSON.stringify(packed(registerRowToKeep(entry, procedures)));
    const digest = digestOfRow({ ...place, row });
    upsert.run(ordinal, generation, row, digest);
    return plus(old === undefined ? tally : minus(tally, Number(old['digest'])), digest);
  };
};

/** The list of the live generation. */
export const createListed = (file: RegisterFile, generations: Generations) => {
  const list = createList(file, {
    query: 'SELECT * FROM listed',
    what: 'the rows of its list',
    sound,
    sum: () => generations.liveState()?.listed,
  });

  function* rowsOf(found: Iterable<Row>): Generator<RegisterRow, void, undefined> {
    for (const { row } of found) yield unpacked(JSON.parse(row) as ReturnType<typeof packed>);
  }

  return { rows: () => rowsOf(list.rows()) };
};
