import type { Procedure } from '@klacht/domain';
import { type RegisterEntry, type RegisterRow, registerRowToKeep } from '@klacht/projections';
import { placesInOrder } from '../ground/places-in-order.ts';
import { createList } from './checked-list.ts';
import { damaged } from './damage.ts';
import { digestOf } from './digest.ts';
import { type Generations, LIVE, OF_LIVE, ofLiveAfter } from './generations.ts';
import { IN_HAND, type RegisterFile } from './register-file.ts';
import type { Row as Stored } from './register-rows.ts';
import type { KeptLine, Lines, RegisterView } from './register-view.ts';

/** A row of the list as it is stored: what the list tells of an entry, without the entry. */
type Row = {
  readonly ordinal: number;
  readonly generation: number;
  readonly row: string;
  /** The digest of the row of the register that it stands beside. */
  readonly of_row: number;
  readonly digest: number;
};

/** The values of a row without their names, of which parsing is most of the work, and the employees. */
const packed = ({ obligations, ...row }: RegisterRow, employees: KeptLine['employees']) =>
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
    employees,
  ] as const;

type Packed = ReturnType<typeof packed>;

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
  employees,
]: Packed): KeptLine => ({
  employees,
  row: {
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
  },
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
    const { employees } = entry.complaint;
    const row = JSON.stringify(packed(registerRowToKeep(entry, procedures), employees));
    const digest = digestOfListed({ ordinal, generation, row, of_row });
    replace.run(ordinal, generation, row, of_row, digest);
  };
};

/** The list of the live generation. */
export const createListed = (file: RegisterFile, generations: Generations) => {
  const { db } = file;
  const list = createList(file, {
    query: 'SELECT * FROM listed',
    what: 'the rows of its list',
    sound,
    counted: ({ of_row }) => of_row,
    sum: () => generations.liveState()?.all,
  });

  const some = db.prepare(
    `SELECT * FROM listed WHERE ${ofLiveAfter('?')} ORDER BY ordinal LIMIT ?`,
  );
  const inHand = db.prepare(`
    SELECT listed.* FROM register JOIN listed USING (ordinal)
    WHERE register.generation = ${LIVE} AND ${IN_HAND} ORDER BY register.ordinal`);

  const atOrdinal = db.prepare('SELECT * FROM listed WHERE ordinal = ?');
  const ofLive = db.prepare(`SELECT ordinal FROM listed WHERE ${OF_LIVE}`);

  const lineIn = ({ row }: Row): KeptLine => unpacked(JSON.parse(row) as Packed);

  function* rowsOf(found: Iterable<Row>): Generator<RegisterRow, void, undefined> {
    for (const one of found) yield lineIn(one).row;
  }

  const lineOf = (found: unknown): KeptLine => lineIn(sound(found));

  /** The rows at some ordinals, in that order. */
  function* rowsAt(ordinals: Iterable<number>): Generator<RegisterRow, void, undefined> {
    // For as long as a reading goes on, what others write is not seen.
    const reading = ofLive.iterate();
    reading.next();
    try {
      for (const ordinal of ordinals) {
        const found = atOrdinal.get(ordinal);
        if (found === undefined) throw damaged('a row of its list is gone');
        yield lineOf(found).row;
      }
    } finally {
      reading.return?.();
    }
  }

  const rowsInOrder: RegisterView['rowsInOrder'] = (told, keyOf) => {
    const ordinals: number[] = [];
    let ordinal = 0;
    const noted = function* (): Generator<RegisterRow, void, undefined> {
      for (const one of list.rows()) {
        ({ ordinal } = one);
        yield lineIn(one).row;
      }
    };
    const keys = function* (): Generator<string | null, void, undefined> {
      for (const row of told(noted())) {
        ordinals.push(ordinal);
        yield keyOf(row);
      }
    };
    const places = placesInOrder(keys());
    return told(rowsAt(places.map((place) => ordinals[place] ?? 0)));
  };

  return {
    rows: () => rowsOf(list.rows()),
    rowsInOrder,
    lines: (after: number | null, limit: number): Lines => {
      const found = some.all(after ?? 0, limit);
      const last = found.length < limit ? undefined : found.at(-1);
      return {
        lines: found.map(lineOf),
        next: last === undefined ? null : Number(last['ordinal']),
      };
    },
    linesInHand: (): readonly KeptLine[] => inHand.all().map(lineOf),
  };
};
