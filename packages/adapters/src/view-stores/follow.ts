import { isKlachtError } from '@klacht/domain';
import type { LiveEventStore } from '../ground/live-event-store.ts';
import { keepTrying, mayComeBack } from '../ground/keep-trying.ts';
import { expectNames, type OptionNames } from '../ground/option-names.ts';
import type { OnPoison } from './poison.ts';
import type { RegisterView } from './register-view.ts';

/** What following asks of a view: the live register is one, and a projection of one's own. */
export type FollowedView = Pick<RegisterView, 'catchUp' | 'takeIn' | 'checkpoint'>;

/** How a view is kept up to date, and until when. */
export type FollowOptions = {
  /** Ends it, without an error. */
  readonly signal: AbortSignal;
  /**
   * Told each time that the journal or the view was out of reach, before it goes on by itself;
   * without it the first such error ends the following. It is also told when the journal was put
   * back to an earlier day, before the view is built anew.
   */
  readonly onError?: (error: unknown) => void;
  /** What to do with an event that cannot be read; `stop` unless told. */
  readonly onPoison?: OnPoison;
};

/**
 * Whether the journal no longer has an event that it gave. The next catch-up finds that too, and
 * builds the view anew.
 */
const wasPutBack = (error: unknown): boolean =>
  isKlachtError(error, 'invalid') && error.code === 'unknown-position';

const OPTIONS: OptionNames<FollowOptions> = { signal: true, onError: true, onPoison: true };

/**
 * Keeps a view up to date: takes in what the journal has, and then each event as it comes, until
 * the signal is aborted. Several may follow into one file. One that finds that another went ahead
 * goes on from there.
 *
 * @throws KlachtError `poison-event`, `store-closed`, `view-closed`, and any error that no second
 * try would mend
 * @example
 * const stop = new AbortController();
 * const following = follow(view, store, { signal: stop.signal, onError: console.error });
 * // …
 * stop.abort();
 * await following;
 */
export const follow = async (
  view: FollowedView,
  store: LiveEventStore,
  options: FollowOptions,
): Promise<void> => {
  expectNames(options, OPTIONS);
  const { signal, onError, onPoison = 'stop' } = options;
  /** Until the signal is aborted, or another process went ahead. */
  const followOnce = async (gotOn: () => void): Promise<void> => {
    await view.catchUp(store, { signal, onPoison });
    let last = view.checkpoint();
    for await (const batch of store.changes(last?.position ?? null, signal)) {
      const reached = view.takeIn(batch, last, onPoison);
      if (reached === undefined) return;
      last = reached;
      gotOn();
    }
  };

  await keepTrying(signal, followOnce, (error) => {
    const goesOn = wasPutBack(error) || (onError !== undefined && mayComeBack(error));
    if (goesOn) onError?.(error);
    return goesOn;
  });
};
