import { crc32 } from 'node:zlib';
import { KlachtError } from '@klacht/domain';
import type { RegisterEntry } from '@klacht/projections';
import { damaged } from './damage.ts';
import { type Generations, LIVE, OF_LIVE, ofLiveAfter, ROWS_A_GENERATION } from './generations.ts';
import type { RegisterFile } from './register-file.ts';
import { entryOf, sound } from './register-rows.ts';
import type { Sieved, Unsieved } from './register-view.ts';
import { CHECK_BYTES, ROW_BYTES } from './sieves-table.ts';

const NOTHING = Buffer.alloc(ROW_BYTES);

const checksumOf = (ordinal: number, sieve: Uint8Array): number =>
  crc32(sieve, crc32(`${ordinal}`));

const rowOf = (ordinal: number, sieve: Uint8Array | null): Uint8Array => {
  if (sieve === null) return NOTHING;
  const row = Buffer.alloc(ROW_BYTES);
  row.set(sieve);
  row.writeUInt32LE(checksumOf(ordinal, sieve), ROW_BYTES - CHECK_BYTES);
  return row;
};

const isSame = (row: Uint8Array, tag: Uint8Array): boolean =>
  Buffer.compare(row.subarray(0, tag.length), tag) === 0;

/** The sieves of the live generation: one a complaint that was searched since it last changed. */
export const createSieves = ({ db, inTransaction }: RegisterFile, generations: Generations) => {
  const lacking = db.prepare(`
    SELECT ordinal, ordinal - ${LIVE} * ${ROWS_A_GENERATION} AS place, complaint_id AS complaintId, revision
    FROM register
    LEFT JOIN (SELECT ordinal, sieve FROM sieves) USING (ordinal)
    WHERE ${ofLiveAfter('?')} AND (sieve IS NULL OR substr(sieve, 1, ?) <> ?)
    ORDER BY ordinal LIMIT ?`);
  const revisionOf = db.prepare('SELECT generation, revision FROM register WHERE ordinal = ?');
  const upsert = db.prepare(`
    INSERT INTO sieves (ordinal, generation, sieve) VALUES (?, ?, ?)
    ON CONFLICT (ordinal) DO UPDATE SET sieve = excluded.sieve`);
  const all = db.prepare(`SELECT ordinal, sieve FROM sieves WHERE ${OF_LIVE} ORDER BY ordinal`);
  const beyond = db.prepare(`SELECT ordinal FROM register WHERE ${ofLiveAfter('?')}`);
  const one = db.prepare('SELECT * FROM register WHERE ordinal = ?');

  const entryAt = (ordinal: number): RegisterEntry => {
    const row = one.get(ordinal);
    if (row === undefined) throw damaged('it has a sieve of no entry');
    return entryOf(sound(row));
  };

  /** Whether a row lets a search through. @throws KlachtError `view-damaged` */
  const isLetThrough = (
    { ordinal, sieve: row }: { readonly ordinal: number; readonly sieve: Uint8Array },
    tag: Uint8Array,
    passes: (sieve: Uint8Array) => boolean,
  ): boolean => {
    if (!isSame(row, tag)) return true;
    const sieve = row.subarray(0, ROW_BYTES - CHECK_BYTES);
    const check = new DataView(row.buffer, row.byteOffset + sieve.length).getUint32(0, true);
    if (checksumOf(ordinal, sieve) !== check) throw damaged('a sieve was changed');
    return passes(sieve);
  };

  return {
    unsieved: (tag: Uint8Array, after: number | null, limit: number): readonly Unsieved[] =>
      lacking.all(after ?? 0, tag.length, tag, limit) as unknown as readonly Unsieved[],
    keepSieves: (made: readonly Sieved[]): void =>
      inTransaction(() => {
        for (const { ordinal, revision, sieve } of made) {
          const row = revisionOf.get(ordinal);
          if (row === undefined) continue;
          // One whose complaint has changed since says what may have been erased meanwhile.
          const isOfNow = row['revision'] === revision;
          upsert.run(ordinal, Number(row['generation']), rowOf(ordinal, isOfNow ? sieve : null));
        }
      }),
    letThrough: (
      tag: Uint8Array,
      passes: (sieve: Uint8Array) => boolean,
    ): readonly RegisterEntry[] =>
      inTransaction(() => {
        const found: number[] = [];
        let last = 0;
        let count = 0;
        for (const row of all.iterate()) {
          const { ordinal, sieve } = row as { ordinal: number; sieve: Uint8Array };
          last = ordinal;
          count += 1;
          if (isLetThrough({ ordinal, sieve }, tag, passes)) found.push(ordinal);
        }
        const unknown = beyond.all(last).map(({ ordinal }) => Number(ordinal));
        const expected = generations.liveState()?.all.count ?? 0;
        if (count + unknown.length !== expected)
          throw damaged('its sieves are not those of its entries');
        return [...found, ...unknown].map(entryAt);
      }, 'BEGIN'),
    emptyLog: (path: string): void => {
      if (db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0) return;
      throw new KlachtError(
        'unavailable',
        'store-busy',
        `${path}: another process is reading the register, so what was erased may still stand in ${path}-wal as a hash; try again`,
        { path },
      );
    },
  };
};
