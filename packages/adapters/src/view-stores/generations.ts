import type { Instant, Position } from '@klacht/domain';
import type { RegisterFile } from './register-file.ts';

/** The last event a view has taken in. */
export type Checkpoint = {
  readonly position: Position;
  readonly eventId: string;
  readonly recordedAt: Instant;
};

/** The generation that is read, as a part of a query: one query sees one generation. */
export const LIVE = '(SELECT generation FROM generations WHERE live = 1)';

const CONTENTS = ['register', 'counters', 'set_aside', 'generations'] as const;

type Row = {
  readonly position: Position | null;
  readonly eventId: string;
  readonly recordedAt: Instant;
};

/** What was made of a journal, by one set of rules: one is live, others are being built. */
export type Generations = {
  /** The live one, when it is of these rules. */
  live(): number | null;
  /** One of these rules that is not live yet: a new one, unless somebody began. */
  building(): number;
  /** Where it stands: null before the first event; undefined when it is gone. */
  checkpoint(generation: number): Checkpoint | null | undefined;
  setCheckpoint(generation: number, checkpoint: Checkpoint): void;
  /** Makes it live, in one step, and drops all others; false when it is gone. */
  swapIn(generation: number): boolean;
  drop(generation: number): void;
  clear(): void;
};

export const createGenerations = (
  { db, inTransaction }: RegisterFile,
  rules: string,
): Generations => {
  const selectOne = db.prepare(
    'SELECT generation FROM generations WHERE rules = ? AND live = ? ORDER BY generation DESC',
  );
  const selectCheckpoint = db.prepare(
    'SELECT position, event_id AS eventId, recorded_at AS recordedAt FROM generations WHERE generation = ?',
  );
  const update = db.prepare(
    'UPDATE generations SET position = ?, event_id = ?, recorded_at = ? WHERE generation = ?',
  );
  const insert = db.prepare('INSERT INTO generations (live, rules) VALUES (0, ?)');

  const one = (live: 0 | 1): number | null =>
    (selectOne.get(rules, live) as { generation: number } | undefined)?.generation ?? null;

  const checkpoint: Generations['checkpoint'] = (generation) => {
    const row = selectCheckpoint.get(generation) as Row | undefined;
    if (row === undefined) return undefined;
    const { position, eventId, recordedAt } = row;
    return position === null ? null : { position, eventId, recordedAt };
  };

  const remove = (condition: string): void => {
    for (const table of CONTENTS) db.exec(`DELETE FROM ${table} WHERE ${condition}`);
  };

  return {
    live: () => one(1),
    building: () => inTransaction(() => one(0) ?? Number(insert.run(rules).lastInsertRowid)),
    checkpoint,
    setCheckpoint: (generation, { position, eventId, recordedAt }) =>
      void update.run(position, eventId, recordedAt, generation),
    swapIn: (generation) =>
      inTransaction(() => {
        if (checkpoint(generation) === undefined) return false;
        remove(`generation <> ${generation}`);
        db.exec(`UPDATE generations SET live = 1 WHERE generation = ${generation}`);
        return true;
      }),
    drop: (generation) => inTransaction(() => remove(`generation = ${generation}`)),
    clear: () => inTransaction(() => remove('true')),
  };
};
