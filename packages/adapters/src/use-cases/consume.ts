export { type Checkpoints, openCheckpoints } from '../view-stores/checkpoints.ts';
import { isKlachtError, KlachtError, type Position, type RecordedEvent } from '@klacht/domain';
import { keepTrying, mayComeBack } from '../ground/keep-trying.ts';
import type { LiveEventStore } from '../ground/live-event-store.ts';
import { expectNames, type OptionNames } from '../ground/option-names.ts';

/** What is done with the events of a journal, and how far it has come. */
export type Consumer = {
  /** Stands before the errors that it ends with. */
  readonly name: string;
  /** The last event that was handled; null for none. Asked at the start and after each failure. */
  readonly from: () => Position | null | Promise<Position | null>;
  /**
   * Handles events, in the order of recording, and remembers that they were. In one transaction
   * with what it does, each event counts once; else each is handled at least once.
   *
   * @param reached the position of the last of them, which `from` gives back next time
   */
  readonly handle: (events: readonly RecordedEvent[], reached: Position) => void | Promise<void>;
};

/** Until when to consume, and what to do with failures. */
export type ConsumeOptions = {
  /** Ends it, without an error, when what is being handled is done. */
  readonly signal: AbortSignal;
  /**
   * Told each time that `handle` failed or the journal was out of reach, before it goes on by itself
   * after a pause: with the same events, from where `from` says. Without it the first error ends it.
   */
  readonly onError?: (error: unknown) => void;
};

/** The error of a journal, with whom it stopped. */
const named = (name: string, error: unknown): unknown => {
  if (!isKlachtError(error)) return error;
  const { kind, code, message, details } = error;
  return new KlachtError(kind, code, `${name}: ${message}`, details, { cause: error });
};

const OPTIONS: OptionNames<ConsumeOptions> = { signal: true, onError: true };

/**
 * Gives every event of a journal to one that does something with it: first what is there after
 * `from`, then each as it comes, until the signal is aborted. No read model is needed for it.
 *
 * At least once: a process that is killed between handling and remembering handles the same events
 * again, so what must not happen twice is done in one transaction with the checkpoint, or is
 * recognised by the event's id. Two consumers of one name handle everything twice.
 *
 * @throws KlachtError `unknown-position` when the journal was put back to an earlier day, or `from`
 * is of another journal; `store-closed`; what `handle` throws, where nobody is told of it
 * @example
 * const stop = new AbortController();
 * let last: string | null = null;
 * const consuming = consume(
 *   store,
 *   {
 *     name: 'mailer',
 *     from: () => last,
 *     handle: async (events, reached) => {
 *       for (const { type, stream } of events) console.log(type, stream);
 *       last = reached;
 *     },
 *   },
 *   { signal: stop.signal, onError: console.error },
 * );
 * // …
 * stop.abort();
 * await consuming;
 */
export const consume = async (
  store: LiveEventStore,
  { name, from, handle }: Consumer,
  options: ConsumeOptions,
): Promise<void> => {
  expectNames(options, OPTIONS);
  const { signal, onError } = options;
  let isOwnFailure = false;

  const consumeOnce = async (gotOn: () => void): Promise<void> => {
    isOwnFailure = true;
    const last = await from();
    isOwnFailure = false;
    for await (const events of store.changes(last, signal)) {
      const reached = events.at(-1)?.position;
      if (reached === undefined) continue;
      isOwnFailure = true;
      await handle(events, reached);
      isOwnFailure = false;
      gotOn();
    }
  };

  try {
    await keepTrying(signal, consumeOnce, (error) => {
      if (onError === undefined || !(isOwnFailure || mayComeBack(error))) return false;
      onError(error);
      return true;
    });
  } catch (error) {
    throw isOwnFailure ? error : named(name, error);
  }
};
