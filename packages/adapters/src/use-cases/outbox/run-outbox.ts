import { isKlachtError } from '@klacht/domain';
import { expectNames, type OptionNames } from '../../ground/option-names.ts';
import { pause } from '../../ground/pause.ts';
import { consume } from '../consume.ts';
import type { OpenJournal } from '../opening/open-journal.ts';
import { letterSender, type SenderOptions, SENDER_OPTIONS } from './letter-sender.ts';
import { takeUpEvents } from './take-up.ts';

/** How the outbox is run. */
export type RunOutboxOptions = SenderOptions & {
  /** Ends it, without an error, when the letter that is being sent is done. */
  readonly signal: AbortSignal;
  /**
   * Told each time that nothing could be sent, or the journal was out of reach, before it goes on by
   * itself after a pause. Without it the first error ends it.
   */
  readonly onError?: (error: unknown) => void;
};

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

/** What waits for one thing or another. */
const waker = () => {
  let wake = new AbortController();
  return {
    wake: (): void => wake.abort(),
    /** Until it is woken, the time is over, or the signal is aborted. */
    sleep: async (ms: number, signal: AbortSignal): Promise<void> => {
      await pause(ms, AbortSignal.any([wake.signal, signal]));
      wake = new AbortController();
    },
  };
};

const OPTIONS: OptionNames<RunOutboxOptions> = {
  ...SENDER_OPTIONS,
  signal: true,
  onError: true,
};

/**
 * Sends the letters of a journal for as long as it runs: what waits, and each one that is put down to be
 * sent, when it is. While the mail server is out of reach it waits, ever longer, and nothing is lost.
 *
 * @throws KlachtError as `letterSender` and `consume`, where nobody is told of it
 * @example
 * const outbox = openOutbox(journal, 'sending');
 * await runOutbox(journal, { state: outbox.state, transport, clock, signal, onError: console.error });
 */
export const runOutbox = async (journal: OpenJournal, given: RunOutboxOptions): Promise<void> => {
  expectNames(given, OPTIONS);
  const { signal, onError, ...options } = given;
  const { state, random = Math.random } = options;
  const sender = letterSender(journal, options);
  const { wake, sleep } = waker();
  const ended = new AbortController();
  const until = AbortSignal.any([signal, ended.signal]);

  const sending = async (): Promise<void> => {
    let failures = 0;
    while (!until.aborted) {
      let ms = LONGEST_PAUSE_MS;
      try {
        const next = await sender.sendDue(until);
        failures = 0;
        if (next !== null) ms = Math.max(0, Date.parse(next) - Date.parse(options.clock()));
      } catch (error) {
        if (until.aborted) return;
        if (onError === undefined || !isKlachtError(error, 'unavailable')) throw error;
        onError(error);
        ms = Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS) * (0.5 + random());
        failures += 1;
        await pause(ms, until);
        continue;
      }
      await sleep(Math.min(Math.max(ms, FIRST_PAUSE_MS), LONGEST_PAUSE_MS), until);
    }
  };

  const consumer = {
    name: 'outbox',
    from: () => state.position(),
    handle: (events: Parameters<typeof takeUpEvents>[1], reached: string) => {
      takeUpEvents(state, events, reached);
      wake();
    },
  };
  const told = onError === undefined ? {} : { onError };
  const all = [sending(), consume(journal.store, consumer, { signal: until, ...told })];
  try {
    await Promise.all(all);
  } finally {
    ended.abort();
    await Promise.allSettled(all);
  }
};
