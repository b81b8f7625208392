import type { Kept } from '@klacht/projections';
import { damaged } from './damage.ts';
import { digestOf } from './digest.ts';
import { LIVE } from './generations.ts';
import type { RegisterFile } from './register-file.ts';

/** What was counted of a stretch, as it is stored. */
export type CountedRow = {
  readonly generation: number;
  readonly stretch: number;
  readonly name: string;
  /** By what it was counted, and of which rows. */
  readonly counted_by: string;
  readonly sums: string;
  readonly digest: number;
};

const digestOfRow = ({ sums, ...row }: Omit<CountedRow, 'digest'>): number =>
  digestOf([row.generation, row.stretch, row.name, row.counted_by], sums);

/** A stretch, in the generation that is read, and a text that no other rows of it ever have. */
export type StretchRead = {
  readonly generation: number;
  readonly stretch: number;
  readonly rows: string;
};

/**
 * What was counted of stretches of the register. It is only there to be read instead of the rows: where
 * it is missing, they are counted.
 */
export const createCounted = ({ db, inTransaction }: RegisterFile) => {
  const select = db.prepare(
    'SELECT * FROM counted WHERE generation = ? AND stretch = ? AND name = ?',
  );
  const upsert = db.prepare('INSERT OR REPLACE INTO counted VALUES (?, ?, ?, ?, ?, ?)');
  const isLive = db.prepare(`SELECT ${LIVE} = ? AS live`);
  let waiting: CountedRow[] = [];
  let length = 0;

  return {
    /** @throws KlachtError `view-damaged` */
    kept: ({ generation, stretch, rows }: StretchRead, name: string, by: string) => {
      const row = select.get(generation, stretch, name) as CountedRow | undefined;
      if (row === undefined) return undefined;
      if (digestOfRow(row) !== row.digest)
        throw damaged('what was counted of its entries was changed');
      return row.counted_by === `${by} ${rows}` ? (JSON.parse(row.sums) as Kept) : undefined;
    },
    keep: ({ generation, stretch, rows }: StretchRead, name: string, by: string, sums: Kept) => {
      const row = {
        generation,
        stretch,
        name,
        counted_by: `${by} ${rows}`,
        sums: JSON.stringify(sums),
      };
      waiting.push({ ...row, digest: digestOfRow(row) });
      length += row.sums.length;
    },
    /** How many characters wait to be written. */
    waiting: (): number => length,
    /** What waits to be written, which does so no longer. */
    taken: (): readonly CountedRow[] => {
      const taken = waiting;
      [waiting, length] = [[], 0];
      return taken;
    },
    /** Writes what is to be kept; of a generation that is gone, nothing. */
    write: (written: readonly CountedRow[]): void => {
      if (written.length === 0) return;
      inTransaction(() => {
        for (const row of written) {
          const { generation, stretch, name, counted_by: by, sums, digest } = row;
          if (isLive.get(generation)?.['live'] !== 1) continue;
          upsert.run(generation, stretch, name, by, sums, digest);
        }
      });
    },
  };
};
