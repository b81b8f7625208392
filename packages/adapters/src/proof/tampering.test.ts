import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import * as independent from '../../../../examples/independent-verifier/verify.ts';
import { chanceOf } from '../demo/chance.ts';
import { openSqliteEventStore } from '../event-stores/sqlite/sqlite-event-store.ts';
import { chained } from './chained.ts';
import { fill, newKey, sign } from './testing/journals.ts';
import { verifyJournal } from './verify-journal.ts';

// A sealed journal in a file, and another hand that writes its rows, below our code.
const EVENTS = 202;
const file = path.join(mkdtempSync(path.join(tmpdir(), 'klacht-')), 'klacht.db');
const store = chained(openSqliteEventStore(file));
const key = newKey();
await fill(store, 100);
await sign(store, key);
await fill(store, 100, 100);
const head = await sign(store, key);

// Without the constraint that keeps a revision from standing twice: that hand would take it away too.
const raw = new DatabaseSync(file);
raw.exec(`
  PRAGMA synchronous = OFF;
  CREATE TEMP TABLE sound AS SELECT * FROM events;
  DROP TABLE events;
  CREATE TABLE events (position INTEGER PRIMARY KEY, stream TEXT, revision INTEGER, id TEXT,
    type TEXT, recorded_at TEXT, data TEXT, metadata TEXT) STRICT;
`);
const restore = (): void =>
  raw.exec('BEGIN; DELETE FROM events; INSERT INTO events SELECT * FROM sound; COMMIT');

afterAll(async () => {
  raw.close();
  await store.close();
});

type Chance = ReturnType<typeof chanceOf>;
const COLUMNS = ['stream', 'id', 'type', 'recorded_at', 'data', 'metadata'] as const;
const swapPositions = (a: number, b: number): void => {
  const move = raw.prepare('UPDATE events SET position = ? WHERE position = ?');
  move.run(-a, a);
  move.run(a, b);
  move.run(b, -a);
};

const streamAt = (position: number): unknown =>
  raw.prepare('SELECT stream FROM events WHERE position = ?').get(position)?.['stream'];

/** Two rows, of one stream or of two. */
const twoRows = (chance: Chance, ofOneStream: boolean): readonly [number, number] => {
  const a = chance.between(1, EVENTS);
  for (;;) {
    const b = chance.between(1, EVENTS);
    if (a !== b && (streamAt(a) === streamAt(b)) === ofOneStream) return [a, b];
    if (ofOneStream && streamAt(a) === 'heads-journal') return twoRows(chance, true);
  }
};

/** Each leaves other rows behind, in content, number or order. */
const TAMPERINGS: Readonly<Record<string, (chance: Chance) => void>> = {
  'a byte changed': (chance) => {
    const position = chance.between(1, EVENTS);
    const column = chance.oneOf(COLUMNS);
    const row = raw
      .prepare(`SELECT CAST(${column} AS BLOB) AS bytes FROM events WHERE position = ?`)
      .get(position);
    const bytes = Buffer.from(row?.['bytes'] as Uint8Array);
    const at = chance.between(0, bytes.length - 1);
    bytes[at] = (bytes.readUInt8(at) + chance.between(1, 255)) % 256;
    raw
      .prepare(`UPDATE events SET ${column} = CAST(? AS TEXT) WHERE position = ?`)
      .run(bytes, position);
  },
  'a revision changed': (chance) => {
    raw
      .prepare('UPDATE events SET revision = revision + ? WHERE position = ?')
      .run(chance.between(100, 10_000), chance.between(1, EVENTS));
  },
  'events deleted': (chance) => {
    const [from, count] = [chance.between(1, EVENTS), chance.between(1, 3)];
    raw.prepare('DELETE FROM events WHERE position BETWEEN ? AND ?').run(from, from + count - 1);
  },
  'events of one stream swapped': (chance) => swapPositions(...twoRows(chance, true)),
  'events of two streams swapped': (chance) => swapPositions(...twoRows(chance, false)),
  'contents swapped': (chance) => {
    const [a, b] = twoRows(chance, chance.percent(50));
    raw
      .prepare(
        `UPDATE events SET (id, type, recorded_at, data, metadata) =
           (SELECT id, type, recorded_at, data, metadata FROM sound
            WHERE position = CASE events.position WHEN ?1 THEN ?2 ELSE ?1 END)
         WHERE position IN (?1, ?2)`,
      )
      .run(a, b);
  },
  'an event put in twice': (chance) => {
    const [which, where] = [chance.between(1, EVENTS), chance.between(1, EVENTS + 1)];
    raw.prepare('UPDATE events SET position = -position WHERE position >= ?').run(where);
    raw.exec('UPDATE events SET position = 1 - position WHERE position < 0');
    raw
      .prepare(
        `INSERT INTO events SELECT ?, coalesce(?, stream), coalesce(?, revision), id, type,
           recorded_at, data, metadata FROM sound WHERE position = ?`,
      )
      .run(
        where,
        chance.oneOf([null, 'complaint-a', 'complaint-new']),
        chance.oneOf([null, 0, 34]),
        which,
      );
  },
  'the end cut off': (chance) => {
    raw.prepare('DELETE FROM events WHERE position > ?').run(chance.between(0, EVENTS - 1));
  },
};

/** What is recorded, however its JSON is spelled. */
const contents = (): unknown =>
  raw
    .prepare('SELECT * FROM events ORDER BY position')
    .all()
    .map(({ data, metadata, ...row }): unknown => ({
      ...row,
      position: null,
      data: JSON.parse(String(data)) as unknown,
      metadata: JSON.parse(String(metadata)) as unknown,
    }));
restore();
const sound = contents();

const RUNS = 10_000;
const kinds = Object.entries(TAMPERINGS);

describe('a journal that somebody tampered with below our code', () => {
  it.each(kinds)(
    'is found: %s',
    async (name, tamper) => {
      const chance = chanceOf(name.length * 7_919);
      const runs = name === 'a byte changed' ? RUNS - 1_000 * (kinds.length - 1) : 1_000;
      let respelled = 0;
      for (let run = 0; run < runs; run += 1) {
        raw.exec('BEGIN');
        tamper(chance);
        raw.exec('COMMIT');
        const fault = await verifyJournal(store, { head });
        // The same values in another spelling are the same facts; they are counted, and are few.
        if (fault === null && isDeepStrictEqual(contents(), sound)) respelled += 1;
        else expect([run, fault?.kind]).toEqual([run, expect.any(String)]);
        if (run % 10 === 0) {
          const events = independent.eventsIn(file);
          const second = independent.attempt(() => independent.check(events, head));
          expect([run, second === null]).toEqual([run, fault === null]);
        }
        restore();
        if (run % 100 === 0) expect(await verifyJournal(store, { head })).toBeNull();
      }
      expect(respelled).toBeLessThan(runs / 1_000);
    },
    300_000,
  );
});
