import { complaintIdOf, NO_STREAM, type Procedure, type RecordedEvent } from '@klacht/domain';
import {
  type Entries,
  nextTarget,
  type RegisterEntry,
  registerProjection,
} from '@klacht/projections';
import { minus, plus, type Tally } from './digest.ts';
import { type Checkpoint, firstOrdinalOf, type Generations, type State } from './generations.ts';
import { createPutListed } from './listed-rows.ts';
import { createPutOutline } from './outlines.ts';
import { type OnPoison, poison, type SetAside, toSetAside } from './poison.ts';
import type { RegisterFile } from './register-file.ts';
import { digestOfAside, digestOfRow, entryOf, type Row, sound } from './register-rows.ts';
import { WIPE_SIEVES } from './sieves-table.ts';
import type { Delivery, Fold } from './view-engine.ts';

/**
 * A complaint as it is being folded: its row, its entry, up to which revision, and whether that is
 * to be written.
 */
type Held = {
  readonly row: Row | null;
  entry: RegisterEntry | undefined;
  revision: number;
  changed: boolean;
};

const yearOf = (day: string): string => day.slice(0, 4);

/** One less of an old row and one more of a new one, where they count. */
const moved = (
  tally: Tally,
  old: Row | null,
  next: Row,
  counts: (row: Row) => boolean = () => true,
): Tally => {
  const without = old !== null && counts(old) ? minus(tally, old.digest) : tally;
  return counts(next) ? plus(without, next.digest) : without;
};

const isOwed = ({ next_target: target }: Row): boolean => target !== null;

export const createFolding = (
  file: RegisterFile,
  generations: Generations,
  procedures: readonly Procedure[],
) => {
  const { db, inTransaction } = file;
  const select = db.prepare('SELECT * FROM register WHERE generation = ? AND complaint_id = ?');
  const upsert = db.prepare(`
    INSERT INTO register
      (ordinal, generation, complaint_id, number, revision, status, received_on, next_target,
        source_number, entry, digest)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (generation, complaint_id) DO UPDATE SET
      revision = excluded.revision, status = excluded.status, received_on = excluded.received_on,
      next_target = excluded.next_target, source_number = excluded.source_number,
      entry = excluded.entry, digest = excluded.digest`);
  const putListed = createPutListed(file, procedures);
  const putOutline = createPutOutline(db, procedures);
  const wipeSieve = db.prepare(`${WIPE_SIEVES} WHERE ordinal = ?`);
  const setAside = db.prepare('INSERT OR IGNORE INTO set_aside VALUES (?, ?, ?, ?, ?, ?, ?, ?)');

  const rowOf = (generation: number, ordinal: number, entry: RegisterEntry, revision: number) => {
    const { number, complaintId, complaint } = entry;
    const row = {
      ordinal,
      generation,
      complaint_id: complaintId,
      number,
      revision,
      status: complaint.status,
      received_on: complaint.received.at,
      next_target: nextTarget(complaint, procedures),
      source_number: complaint.origin?.number ?? null,
      entry: JSON.stringify(entry),
    };
    return { ...row, digest: digestOfRow(row, row.entry) };
  };

  const put = (row: Row): void =>
    void upsert.run(
      row.ordinal,
      row.generation,
      row.complaint_id,
      row.number,
      row.revision,
      row.status,
      row.received_on,
      row.next_target,
      row.source_number,
      row.entry,
      row.digest,
    );

  return (generation: number, base: State, delivery: Delivery): Fold<State> => {
    const held = new Map<string, Held>();
    const numbers = new Map(Object.entries(base.numbers));
    const aside: SetAside[] = [];
    let last: RecordedEvent | undefined;
    let taken = 0;
    let written = base;

    const nothing = (): Held => ({
      row: null,
      entry: undefined,
      revision: NO_STREAM,
      changed: false,
    });

    const stored = (key: string): Held => {
      const found = base.checkpoint === null ? undefined : select.get(generation, key);
      if (found === undefined) return nothing();
      const row = sound(found);
      return { row, entry: entryOf(row), revision: row.revision, changed: false };
    };

    let lastKey: string | null = null;
    let lastHeld = nothing();

    /** Kept, because an event asks for its complaint three times. */
    const heldOf = (key: string, isNew = false): Held => {
      if (key === lastKey) return lastHeld;
      const known = held.get(key);
      const one = known ?? (isNew ? nothing() : stored(key));
      if (known === undefined) held.set(key, one);
      lastKey = key;
      lastHeld = one;
      return one;
    };

    const entries: Entries<RegisterEntry> = {
      get: (key) => heldOf(key).entry,
      set: (key, entry) => {
        heldOf(key).entry = entry;
      },
      next: (counter) => {
        const number = (numbers.get(counter) ?? 0) + 1;
        numbers.set(counter, number);
        return number;
      },
    };

    const takeOne = (event: RecordedEvent, onPoison: OnPoison): void => {
      const complaintId = complaintIdOf(event.stream);
      const isNew = delivery === 'once' && event.revision === 0;
      const one = complaintId === null ? null : heldOf(complaintId, isNew);
      if (one !== null && event.revision <= one.revision) return;
      try {
        registerProjection.evolve(entries, event);
      } catch (error) {
        if (onPoison === 'stop') throw poison(registerProjection.name, event, error);
        aside.push(toSetAside(event, error));
      }
      if (one !== null) {
        one.revision = event.revision;
        one.changed = true;
      }
      last = event;
      taken += 1;
    };

    const reached = (): Checkpoint | null =>
      last === undefined
        ? base.checkpoint
        : { position: last.position, eventId: last.id, recordedAt: last.recordedAt };

    /** @returns the sums of all rows, with those that were written */
    const writeRows = (): Pick<State, 'all' | 'owed' | 'received'> => {
      let { all, owed } = base;
      const received = new Map(Object.entries(base.received));
      const count = (day: string, more: number) =>
        received.set(yearOf(day), (received.get(yearOf(day)) ?? 0) + more);
      for (const { row: old, entry, revision, changed } of held.values()) {
        if (!changed || entry === undefined) continue;
        const ordinal = old?.ordinal ?? firstOrdinalOf(generation) + all.count + 1;
        const row = rowOf(generation, ordinal, entry, revision);
        put(row);
        putListed(row, entry);
        putOutline(row, entry);
        if (old !== null) wipeSieve.run(ordinal);
        all = moved(all, old, row);
        owed = moved(owed, old, row, isOwed);
        if (old !== null) count(old.received_on, -1);
        count(row.received_on, 1);
      }
      return { all, owed, received: Object.fromEntries(received) };
    };

    const writeAside = (): Tally => {
      let tally = base.aside;
      for (const one of aside) {
        const { eventId, stream, revision, position, type, why } = one;
        const digest = digestOfAside({ ...one, generation });
        const { changes } = setAside.run(
          generation,
          eventId,
          stream,
          revision,
          position,
          type,
          why,
          digest,
        );
        if (changes === 1) tally = plus(tally, digest);
      }
      return tally;
    };

    return {
      taken: () => taken,
      // One transaction, so that a look-up does not take and drop a lock each time.
      take: (events, onPoison) =>
        inTransaction(() => {
          for (const event of events) takeOne(event, onPoison);
        }, 'BEGIN'),
      state: () => written,
      write: () =>
        inTransaction(() => {
          const standing = generations.state(generation);
          if (standing === undefined) return false;
          if (standing.checkpoint?.position !== base.checkpoint?.position) return false;
          const next = {
            ...writeRows(),
            checkpoint: reached(),
            numbers: Object.fromEntries(numbers),
            aside: writeAside(),
          };
          generations.setState(generation, next);
          written = next;
          return true;
        }),
    };
  };
};
