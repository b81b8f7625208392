import type { RecordedEvent } from '@klacht/domain';
import type { Generations, Standing } from './generations.ts';
import { evolveText, keyIn, type OwnProjection } from './own-projection.ts';
import { type OnPoison, poison, type SetAside, toSetAside } from './poison.ts';
import type { Fold } from './view-engine.ts';
import type { ViewFile } from './view-file.ts';

/** How events are folded into the rows of a projection of one's own. */
export const createOwnFolding = <Row>(
  { db, inTransaction }: ViewFile,
  generations: Generations<Standing>,
  own: OwnProjection<Row>,
) => {
  const select = db.prepare('SELECT row FROM own WHERE generation = ? AND key = ?');
  const upsert = db.prepare(`
    INSERT INTO own (generation, key, row) VALUES (?, ?, ?)
    ON CONFLICT (generation, key) DO UPDATE SET row = excluded.row`);
  const remove = db.prepare('DELETE FROM own WHERE generation = ? AND key = ?');
  const setAside = db.prepare('INSERT INTO own_aside (generation, aside) VALUES (?, ?)');

  // The journal gives each event after a checkpoint once, so there is no repetition to leave out.
  return (generation: number, base: Standing): Fold<Standing> => {
    const held = new Map<string, string | null>();
    const aside: SetAside[] = [];
    let last: RecordedEvent | undefined;
    let taken = 0;
    let written = base;

    const stored = (key: string): string | null =>
      (select.get(generation, key) as { readonly row: string } | undefined)?.row ?? null;

    const takeOne = (event: RecordedEvent, onPoison: OnPoison): void => {
      try {
        const key = keyIn(own, event);
        if (key !== null) {
          held.set(
            key,
            evolveText(own, held.has(key) ? (held.get(key) ?? null) : stored(key), event),
          );
        }
      } catch (error) {
        if (onPoison === 'stop') throw poison(own.name, event, error);
        aside.push(toSetAside(event, error));
      }
      last = event;
      taken += 1;
    };

    return {
      taken: () => taken,
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
          for (const [key, row] of held) {
            if (row === null) remove.run(generation, key);
            else upsert.run(generation, key, row);
          }
          for (const one of aside) setAside.run(generation, JSON.stringify(one));
          const checkpoint =
            last === undefined
              ? base.checkpoint
              : { position: last.position, eventId: last.id, recordedAt: last.recordedAt };
          generations.setState(generation, { checkpoint });
          written = { checkpoint };
          return true;
        }),
    };
  };
};
