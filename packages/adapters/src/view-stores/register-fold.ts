import { complaintIdOf, NO_STREAM, type Procedure, type RecordedEvent } from '@klacht/domain';
import {
  type Entries,
  nextTarget,
  type RegisterEntry,
  registerProjection,
} from '@klacht/projections';
import type { Checkpoint, Generations } from './generations.ts';
import { type OnPoison, poison, type SetAside, toSetAside } from './poison.ts';
import type { RegisterFile } from './register-file.ts';

/** What is known of a complaint: its entry, up to which revision, and whether that is to be written. */
type Held = { entry: RegisterEntry | undefined; revision: number; changed: boolean };

/** Events that are folded on what a generation held at a checkpoint. */
export type Fold = {
  /** How many. */
  readonly taken: () => number;
  /**
   * Those that it has already are left out.
   *
   * @throws KlachtError `poison-event` when told to stop; those before it count as taken
   */
  readonly take: (events: readonly RecordedEvent[], onPoison: OnPoison) => void;
  /** Where it stands once it is written. */
  readonly checkpoint: () => Checkpoint | null;
  /** All in one transaction; false, and nothing changed, when another process went ahead. */
  readonly write: () => boolean;
};

/** Whether an event of before the checkpoint may come again, as it may to who follows. */
export type Delivery = 'once' | 'at-least-once';

export const createFolding = (
  { db, inTransaction }: RegisterFile,
  generations: Generations,
  procedures: readonly Procedure[],
) => {
  const select = db.prepare(
    'SELECT entry, revision FROM register WHERE generation = ? AND complaint_id = ?',
  );
  const upsert = db.prepare(`
    INSERT INTO register
      (generation, complaint_id, number, revision, status, received_on, next_target, source_number, entry)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (generation, complaint_id) DO UPDATE SET
      revision = excluded.revision, status = excluded.status, received_on = excluded.received_on,
      next_target = excluded.next_target, source_number = excluded.source_number,
      entry = excluded.entry`);
  const selectCount = db.prepare('SELECT value FROM counters WHERE generation = ? AND name = ?');
  const setCount = db.prepare('INSERT OR REPLACE INTO counters VALUES (?, ?, ?)');
  const setAside = db.prepare('INSERT OR IGNORE INTO set_aside VALUES (?, ?, ?, ?, ?, ?, ?)');

  return (generation: number, after: Checkpoint | null, delivery: Delivery): Fold => {
    const held = new Map<string, Held>();
    const counters = new Map<string, number>();
    const aside: SetAside[] = [];
    let last: RecordedEvent | undefined;
    let taken = 0;

    const nothing = (): Held => ({ entry: undefined, revision: NO_STREAM, changed: false });

    const stored = (key: string): Held => {
      const row = after === null ? undefined : select.get(generation, key);
      if (row === undefined) return nothing();
      const { entry, revision } = row as { entry: string; revision: number };
      return { entry: JSON.parse(entry) as RegisterEntry, revision, changed: false };
    };

    let lastKey: string | null = null;
    let lastHeld = nothing();

    /** An event asks for its complaint three times. */
    const heldOf = (key: string, isNew = false): Held => {
      if (key === lastKey) return lastHeld;
      const known = held.get(key);
      const one = known ?? (isNew ? nothing() : stored(key));
      if (known === undefined) held.set(key, one);
      lastKey = key;
      lastHeld = one;
      return one;
    };

    const storedCount = (counter: string): number =>
      (selectCount.get(generation, counter) as { value: number } | undefined)?.value ?? 0;

    const entries: Entries<RegisterEntry> = {
      get: (key) => heldOf(key).entry,
      set: (key, entry) => {
        heldOf(key).entry = entry;
      },
      next: (counter) => {
        const number = (counters.get(counter) ?? storedCount(counter)) + 1;
        counters.set(counter, number);
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

    const checkpoint = (): Checkpoint | null =>
      last === undefined
        ? after
        : { position: last.position, eventId: last.id, recordedAt: last.recordedAt };

    const writeAll = (): void => {
      for (const [counter, number] of counters) setCount.run(generation, counter, number);
      for (const [key, { entry, revision, changed }] of held) {
        if (!changed || entry === undefined) continue;
        const { number, complaint } = entry;
        const { status, received } = complaint;
        const target = nextTarget(complaint, procedures);
        const text = JSON.stringify(entry);
        const own = complaint.origin?.number ?? null;
        upsert.run(generation, key, number, revision, status, received.at, target, own, text);
      }
      for (const { eventId, stream, revision, position, type, why } of aside) {
        setAside.run(generation, eventId, stream, revision, position, type, why);
      }
      const reached = checkpoint();
      if (reached !== null) generations.setCheckpoint(generation, reached);
    };

    return {
      taken: () => taken,
      // In one transaction, so that what is looked up does not take and drop a lock each time.
      take: (events, onPoison) =>
        inTransaction(() => {
          for (const event of events) takeOne(event, onPoison);
        }, 'BEGIN'),
      checkpoint,
      write: () =>
        inTransaction(() => {
          const standing = generations.checkpoint(generation);
          if (standing === undefined || standing?.position !== after?.position) return false;
          writeAll();
          return true;
        }),
    };
  };
};
