import { createHash } from 'node:crypto';
import {
  checkVersions,
  complaintStream,
  type EventStore,
  isKlachtError,
  KlachtError,
  type LocalDate,
  type Procedure,
  procedureTitle,
} from '@klacht/domain';
import { type RegisterEntry, registerProjection } from '@klacht/projections';
import { createBell } from '../ground/bell.ts';
import { untilAborted } from '../ground/until-aborted.ts';
import { createGenerations, LIVE } from './generations.ts';
import { withKlachtErrors } from './with-klacht-errors.ts';
import type { SetAside } from './poison.ts';
import { openRegisterFile } from './register-file.ts';
import { createFolding } from './register-fold.ts';
import type { CatchUpOptions, RegisterView } from './register-view.ts';
import { createWaitFor } from './wait-for.ts';

export type { Checkpoint } from './generations.ts';
export type { OnPoison, SetAside } from './poison.ts';
export type { CatchUpOptions, RegisterView } from './register-view.ts';
export type { WaitOptions, Written } from './wait-for.ts';

const EVENTS_A_TRANSACTION = 20_000;

type Row = { readonly entry: string };

/** @throws KlachtError `view-damaged` */
const parse = ({ entry }: Row): RegisterEntry => {
  try {
    return JSON.parse(entry) as RegisterEntry;
  } catch (error) {
    throw new KlachtError(
      'unavailable',
      'view-damaged',
      'the live register has an entry that cannot be read; klacht rebuild makes it anew from the journal',
      {},
      { cause: error },
    );
  }
};

function* parsed(rows: Iterable<unknown>): Generator<RegisterEntry, void, undefined> {
  for (const row of rows as Iterable<Row>) yield parse(row);
}

/** Two registers have given out the same number. */
const ambiguous = (number: string, own: RegisterEntry, other: RegisterEntry): KlachtError =>
  new KlachtError(
    'invalid',
    'ambiguous-number',
    `number: expected one of a single complaint, got '${number}', which is ${own.number} from ${own.complaint.origin?.source} and ${other.number} from ${other.complaint.origin?.source}`,
    { value: number, numbers: [own.number, other.number] },
  );

/** A version of the procedure by all that it says: a file can change under the same title. */
const rulesOf = (procedure: Procedure): string =>
  `${procedureTitle(procedure)} ${createHash('sha256').update(JSON.stringify(procedure)).digest('hex')}`;

/** `elsewhere`: it is of another journal. `gone`: another process dropped it. */
type Outcome = 'done' | 'stopped' | 'elsewhere' | 'gone';

/**
 * Opens the live register, or creates it.
 *
 * @param path a file of its own; `:memory:` for none
 * @throws KlachtError `store-unusable` when it cannot be opened, or holds something else;
 * `clashing-procedures` when it is not clear which of the versions holds
 * @example
 * const view = openRegisterView('klacht.db.views', [bitonic]);
 * await view.catchUp(store);
 */
export const openRegisterView = (path: string, procedures: readonly Procedure[]): RegisterView => {
  checkVersions(procedures);
  const file = openRegisterFile(path);
  const { db } = file;
  const rules = [registerProjection.version, ...procedures.map(rulesOf)].join('; ');
  const generations = createGenerations(file, rules);
  const foldOn = createFolding(file, generations, procedures);
  const bell = createBell();

  /** Reads on from the checkpoint; looks first whether what stands there is what it took in. */
  const takeAll = async (
    generation: number,
    store: EventStore,
    options: CatchUpOptions,
    before = 0,
  ): Promise<Outcome> => {
    const { onProgress = () => {}, onPoison = 'stop' } = options;
    const { signal = new AbortController().signal } = options;
    const after = generations.checkpoint(generation);
    if (after === undefined) return 'gone';
    let done = before;
    let fold = foldOn(generation, after, 'once');
    let atCheckpoint = after !== null;
    const write = (): boolean => {
      if (fold.taken() === 0) return true;
      if (!fold.write()) return false;
      done += fold.taken();
      fold = foldOn(generation, fold.checkpoint(), 'once');
      bell.ring();
      onProgress(done);
      return true;
    };
    const range = after === null ? {} : { from: after.position };
    try {
      for await (const batch of untilAborted(store.readAll(range), signal)) {
        const [first] = batch;
        if (first === undefined) continue;
        if (atCheckpoint && first.id !== after?.eventId) return 'elsewhere';
        fold.take(atCheckpoint ? batch.slice(1) : batch, onPoison);
        atCheckpoint = false;
        if (fold.taken() >= EVENTS_A_TRANSACTION && !write()) {
          return await takeAll(generation, store, options, done);
        }
      }
    } catch (error) {
      if (after !== null && isKlachtError(error, 'invalid') && error.code === 'unknown-position') {
        return 'elsewhere';
      }
      if (isKlachtError(error, 'unreadable')) write();
      throw error;
    }
    if (atCheckpoint && !signal.aborted) return 'elsewhere';
    if (!write()) return takeAll(generation, store, options, done);
    return signal.aborted ? 'stopped' : 'done';
  };

  const rebuild: RegisterView['rebuild'] = async (store, options = {}) => {
    for (;;) {
      const generation = generations.building();
      const outcome = await takeAll(generation, store, options);
      if (outcome === 'stopped') return;
      if (outcome === 'elsewhere') generations.drop(generation);
      if (outcome === 'done' && generations.swapIn(generation)) return bell.ring();
    }
  };

  const catchUp: RegisterView['catchUp'] = async (store, options = {}) => {
    for (;;) {
      const live = generations.live();
      const outcome = live === null ? 'elsewhere' : await takeAll(live, store, options);
      if (outcome === 'elsewhere') return rebuild(store, options);
      if (outcome !== 'gone') return;
    }
  };

  const takeIn: RegisterView['takeIn'] = (events, after, onPoison = 'stop') => {
    const live = generations.live();
    if (live === null) return undefined;
    const fold = foldOn(live, after, 'at-least-once');
    const write = (): boolean => {
      if (!fold.write()) return false;
      bell.ring();
      return true;
    };
    try {
      fold.take(events, onPoison);
    } catch (error) {
      if (isKlachtError(error, 'unreadable')) write();
      throw error;
    }
    return write() ? fold.checkpoint() : undefined;
  };

  const has = (complaintId: string, revision: number): boolean =>
    db
      .prepare(`
        SELECT 1 FROM register WHERE generation = ${LIVE} AND complaint_id = ? AND revision >= ?
        UNION ALL
        SELECT 1 FROM set_aside WHERE generation = ${LIVE} AND stream = ? AND revision >= ?`)
      .get(complaintId, revision, complaintStream(complaintId), revision) !== undefined;

  // The live generation is nearly all there is: its rows are read in their order, past the rest.
  const allOfIt = `SELECT entry FROM register WHERE +generation = ${LIVE}`;

  return withKlachtErrors({
    catchUp,
    rebuild,
    takeIn,
    waitFor: createWaitFor(has, bell),
    clear: () => generations.clear(),
    checkpoint: () => {
      const live = generations.live();
      return live === null ? null : (generations.checkpoint(live) ?? null);
    },
    setAside: () =>
      db
        .prepare(`
          SELECT stream, revision, position, event_id AS eventId, type, why
          FROM set_aside WHERE generation = ${LIVE} ORDER BY rowid`)
        .all() as SetAside[],
    entries: ({ status } = {}) =>
      parsed(
        status === undefined
          ? db.prepare(`${allOfIt} ORDER BY ordinal`).iterate()
          : db.prepare(`${allOfIt} AND status = ? ORDER BY ordinal`).iterate(status),
      ),
    withTargetBy: (day) =>
      parsed(
        db
          .prepare(`
            SELECT entry FROM register
            WHERE generation = ${LIVE} AND next_target <= ? ORDER BY next_target`)
          .iterate(day),
      ),
    firstReceivedOn: () => {
      const row = db
        .prepare(`SELECT min(received_on) AS first FROM register WHERE generation = ${LIVE}`)
        .get();
      return (row?.['first'] ?? null) as LocalDate | null;
    },
    find: (idOrNumber) => {
      // Each half by its own index; with OR all rows were read.
      const row = db
        .prepare(`
          SELECT entry FROM register WHERE generation = ${LIVE} AND complaint_id = ?
          UNION ALL
          SELECT entry FROM register WHERE generation = ${LIVE} AND number = ?`)
        .get(idOrNumber, idOrNumber) as Row | undefined;
      if (row !== undefined) return parse(row);
      const [own, other] = db
        .prepare(`
          SELECT entry FROM register WHERE generation = ${LIVE} AND source_number = ?
          ORDER BY ordinal LIMIT 2`)
        .all(idOrNumber.normalize('NFC').trim())
        .map((found) => parse(found as Row));
      if (own !== undefined && other !== undefined) throw ambiguous(idOrNumber, own, other);
      return own ?? null;
    },
    beginningWith: (beginning) =>
      db
        .prepare(`
          SELECT entry FROM register
          WHERE generation = ${LIVE} AND complaint_id >= ? AND complaint_id < ?
          ORDER BY complaint_id LIMIT 2`)
        .all(beginning, `${beginning}~`)
        .map((found) => parse(found as Row)),
    close: () => db.close(),
  });
};
