import type { Procedure } from '@klacht/domain';
import { type RegisterEntry, type RegisterRow, registerRowToKeep } from '@klacht/projections';
import { createList } from './checked-list.ts';
import { damaged } from './damage.ts';
import { digestOf } from './digest.ts';
import type { Generations } from './generations.ts';
import type { RegisterFile } from './register-file.ts';
import type { Row as Stored } from './register-rows.ts';

/** A row of the list as it is stored: what the list tells of an entry, without the entry. */
type Row = {
  readonly ordinal: number;
  readonly generation: number;
  readonly row: string;
  /** The digest of the row of the register that it stands beside. */
  readonly of_row: number;
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

const digestOfListed = ({ ordinal, generation, row, of_row }: Omit<Row, 'digest'>): number =>
  digestOf([ordinal, generation, of_row], row);

const sound = (row: unknown): Row => {
  const found = row as Row;
  if (digestOfListed(found) === found.digest) return found;
  throw damaged('a row of its list was changed');
};

/** Keeps the row of each entry that is written. */
export const createPutListed = ({ db }: RegisterFile, procedures: readonly Procedure[]) => {
  const replace = db.prepare('INSERT OR REPLACE INTO listed VALUES (?, ?, ?, ?, ?)');
  return (
    { ordinal, generation, digest: of_row }: Pick<Stored, 'ordinal' | 'generation' | 'digest'>,
    entry: RegisterEntry,
  ): void => {
    const row = JSON.stringify(packed(registerRowToKeep(entry, procedures)));
    const digest = digestOfListed({ ordinal, generation, row, of_row });
    replace.run(ordinal, generation, row, of_row, digest);
  };
};

/** The list of the live generation. */
export const createListed = (file: RegisterFile, generations: Generations) => {
  const list = createList(file, {
    query: 'SELECT * FROM listed',
    what: 'the rows of its list',
    sound,
    counted: ({ of_row }) => of_row,
    sum: () => generations.liveState()?.all,
  });

  function* rowsOf(found: Iterable<Row>): Generator<RegisterRow, void, undefined> {
    for (const { row } of found) yield unpacked(JSON.parse(row) as ReturnType<typeof packed>);
  }

  return { rows: () => rowsOf(list.rows()) };
};
