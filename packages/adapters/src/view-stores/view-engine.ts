import { type EventStore, isKlachtError, type RecordedEvent } from '@klacht/domain';
import type { Bell } from '../ground/bell.ts';
import { untilAborted } from '../ground/until-aborted.ts';
import type { Checkpoint, Generations, Standing } from './generations.ts';
import type { OnPoison } from './poison.ts';

/** How a view takes in what the journal has gained. */
export type CatchUpOptions = {
  /** Told the number of events taken in so far. */
  readonly onProgress?: (events: number) => void;
  /**
   * Stops it without an error, even while the journal does not answer. Events that were taken in
   * stay.
   */
  readonly signal?: AbortSignal;
  /** What to do with an event that cannot be read; `stop` unless told. */
  readonly onPoison?: OnPoison;
};

/** Events that are folded on what a generation held at a checkpoint. */
export type Fold<State extends Standing> = {
  /** How many. */
  readonly taken: () => number;
  /**
   * Events that it has already are left out.
   *
   * @throws KlachtError `poison-event` when told to stop; those before it count as taken
   */
  readonly take: (events: readonly RecordedEvent[], onPoison: OnPoison) => void;
  /** How far it is once it is written. */
  readonly state: () => State;
  /**
   * Writes all in one transaction. Answers false, and changes nothing, when another process went
   * ahead.
   */
  readonly write: () => boolean;
};

/** Whether an event from before the checkpoint may come again, as when the journal is followed. */
export type Delivery = 'once' | 'at-least-once';

/** A file of views that is open: its generations, and how events are folded on one of them. */
export type OpenView<State extends Standing> = {
  readonly generations: Generations<State>;
  readonly foldOn: (generation: number, base: State, delivery: Delivery) => Fold<State>;
};

/** `elsewhere`: it is of another journal. `gone`: another process dropped it. */
type Outcome = 'done' | 'stopped' | 'elsewhere' | 'gone';

const EVENTS_A_TRANSACTION = 20_000;

/**
 * Keeps a view in step with a journal, whatever is folded.
 *
 * @param current the file, which may be opened anew between two calls
 * @param bell rung each time that the view changed
 */
export const createEngine = <State extends Standing>(
  current: () => OpenView<State>,
  bell: Bell,
) => {
  /**
   * Reads on from the checkpoint. It first looks whether the event there is the one that it took
   * in.
   */
  const takeAll = async (
    generation: number,
    store: EventStore,
    options: CatchUpOptions,
    before = 0,
  ): Promise<Outcome> => {
    const { onProgress = () => {}, onPoison = 'stop' } = options;
    const { signal = new AbortController().signal } = options;
    const { generations, foldOn } = current();
    const state = generations.state(generation);
    if (state === undefined) return 'gone';
    const after = state.checkpoint;
    let done = before;
    let fold = foldOn(generation, state, 'once');
    let atCheckpoint = after !== null;
    const write = (): boolean => {
      if (fold.taken() === 0) return true;
      if (!fold.write()) return false;
      done += fold.taken();
      fold = foldOn(generation, fold.state(), 'once');
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

  /** Builds the view beside the one that is live, and has it take that one's place. */
  const buildBeside = async (store: EventStore, options: CatchUpOptions): Promise<void> => {
    for (;;) {
      const { generations } = current();
      const generation = generations.building();
      const outcome = await takeAll(generation, store, options);
      if (outcome === 'stopped') return;
      if (outcome === 'elsewhere') generations.drop(generation);
      if (outcome === 'done' && generations.swapIn(generation)) return bell.ring();
    }
  };

  /** Takes in what the live view lacks; without one of these rules and this journal it is built. */
  const takeInAll = async (store: EventStore, options: CatchUpOptions): Promise<void> => {
    for (;;) {
      const live = current().generations.live();
      const outcome = live === null ? 'elsewhere' : await takeAll(live, store, options);
      if (outcome === 'elsewhere') return buildBeside(store, options);
      if (outcome !== 'gone') return;
    }
  };

  /** As `takeIn` of a view. */
  const takeIn = (
    events: readonly RecordedEvent[],
    after: Checkpoint | null,
    onPoison: OnPoison = 'stop',
  ): Checkpoint | null | undefined => {
    const { generations, foldOn } = current();
    const live = generations.live();
    const state = live === null ? undefined : generations.state(live);
    if (live === null || state === undefined) return undefined;
    if (state.checkpoint?.position !== after?.position) return undefined;
    const fold = foldOn(live, state, 'at-least-once');
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
    return write() ? fold.state().checkpoint : undefined;
  };

  /** Null of a view of nothing, and of one by other rules. */
  const checkpoint = (): Checkpoint | null => {
    const { generations } = current();
    const live = generations.live();
    return live === null ? null : (generations.state(live)?.checkpoint ?? null);
  };

  return { buildBeside, takeInAll, takeIn, checkpoint };
};
