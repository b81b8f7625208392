// Changes a row of a journal at random, and asks klacht and the independent verifier, each by a head
// that was kept outside, whether something is wrong.
//   node tools/hostile/mutations.ts [--count 10000] [--seed 1]
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { check, eventsIn, attempt, canonical } from '../../examples/independent-verifier/verify.ts';
import { demoYear } from '../../packages/adapters/src/demo/demo-year.ts';
import { openSqliteEventStore } from '../../packages/adapters/src/event-stores/sqlite/sqlite-event-store.ts';
import { openSigningKey } from '../../packages/adapters/src/proof/signing-key.ts';
import { signJournal } from '../../packages/adapters/src/proof/sign-head.ts';
import { verifyJournal } from '../../packages/adapters/src/proof/verify-journal.ts';
import { openJournal } from '../../packages/adapters/src/use-cases/opening/open-journal.ts';
import { execute } from '../../packages/domain/src/index.ts';
import { type Dice, inFolder, main, type Tally, tryOften } from './run.ts';

const EVENTS = 60;

type Row = Record<'position' | 'revision', number> &
  Record<'stream' | 'id' | 'type' | 'recorded_at' | 'data' | 'metadata', string>;

const TEXTS = ['stream', 'id', 'type', 'recorded_at', 'data', 'metadata'] as const;

const otherCharacter = (text: string, dice: Dice): string => {
  const at = dice.below(text.length);
  const code = 33 + dice.below(90);
  return text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1);
};

/** A name, and the rows as it leaves them. */
const MUTATIONS: Readonly<Record<string, (rows: Row[], at: number, dice: Dice) => readonly Row[]>> =
  {
    character: (rows, at, dice) => {
      const column = dice.pick(TEXTS);
      return rows.map((row, place) =>
        place === at ? { ...row, [column]: otherCharacter(row[column], dice) } : row,
      );
    },
    revision: (rows, at, dice) =>
      rows.map((row, place) =>
        place === at ? { ...row, revision: row.revision + dice.pick([-1, 1, 100]) } : row,
      ),
    removed: (rows, at) => rows.toSpliced(at, 1),
    'cut off': (rows, at) => rows.slice(0, at),
    inserted: (rows, at, dice) => {
      const row = rows[at];
      if (row === undefined) return rows;
      const stream = dice.pick([row.stream, `${row.stream.slice(0, -1)}0`]);
      return rows.toSpliced(at, 0, { ...row, stream, revision: row.revision + 1 });
    },
    exchanged: (rows, at, dice) => {
      const other = dice.below(rows.length);
      const [one, two] = [rows[at], rows[other]];
      return one === undefined || two === undefined ? rows : rows.with(at, two).with(other, one);
    },
    'data exchanged': (rows, at, dice) => {
      const other = dice.below(rows.length);
      const [one, two] = [rows[at], rows[other]];
      if (one === undefined || two === undefined) return rows;
      return rows.with(at, { ...one, data: two.data }).with(other, { ...two, data: one.data });
    },
  };

const NAMES = Object.keys(MUTATIONS);

/** What is hashed: a spelling of JSON that comes to the same is no change. */
const said = (rows: readonly Row[]): string => {
  const parsed = (text: string): unknown => {
    try {
      return canonical(JSON.parse(text));
    } catch {
      return `not JSON: ${text}`;
    }
  };
  return JSON.stringify(
    rows.map((row) => [
      [row.stream, row.revision, row.id, row.type, row.recorded_at],
      parsed(row.data),
      parsed(row.metadata),
    ]),
  );
};

export const mutations = (seed: number, count: number): Promise<Tally> =>
  inFolder(async (folder) => {
    const file = path.join(folder, 'klacht.db');
    const journal = await openJournal({ store: `sqlite:${file}` });
    const { privateKey } = openSigningKey(path.join(folder, 'seal.pem'));
    const signing = { privateKey, now: '2026-01-15T09:00:00Z', actor: 'anna' } as const;
    for (const request of demoYear().slice(0, EVENTS)) {
      await execute(journal, request);
      if (request.commandId.startsWith('0')) {
        await signJournal(journal.store, { ...signing, now: request.now });
      }
    }
    const head = await signJournal(journal.store, signing);
    await journal.close();
    const raw = new DatabaseSync(file);
    raw.exec('PRAGMA synchronous = OFF');
    const rows = raw.prepare('SELECT * FROM events ORDER BY position').all() as unknown as Row[];
    const insert = raw.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
    const write = (all: readonly Row[]): void => {
      raw.exec('BEGIN; DELETE FROM events');
      try {
        for (const [place, row] of all.entries()) {
          const { stream, revision, id, type, data, metadata } = row;
          insert.run(place + 1, stream, revision, id, type, row.recorded_at, data, metadata);
        }
        raw.exec('COMMIT');
      } catch (error) {
        raw.exec('ROLLBACK');
        throw error;
      }
    };
    const store = openSqliteEventStore(file);
    const tally = await tryOften(
      async (dice) => {
        const name = dice.pick(NAMES);
        let mutated: readonly Row[] = rows;
        while (said(mutated) === said(rows)) {
          mutated = MUTATIONS[name]?.([...rows], dice.below(rows.length), dice) ?? rows;
        }
        try {
          write(mutated);
        } catch {
          return true; // SQLite refuses two rows with one stream and revision.
        }
        const fault = await verifyJournal(store, { head }).catch((error: unknown) => String(error));
        const second = attempt(() => check(eventsIn(file), head));
        if (fault !== null && second !== null) return true;
        return `${name}: klacht says ${JSON.stringify(fault)}, the verifier ${JSON.stringify(second)}`;
      },
      seed,
      count,
    );
    await store.close();
    raw.close();
    return tally;
  });

if (import.meta.main) await main(mutations, 10_000);
